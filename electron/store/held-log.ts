import type { WritableStore } from './database.ts';

/** As SQLite has it by itself. */
const PAGES_OF_LOG = 1000;

/**
 * From here on no commit moves the write-ahead log into the file: of the deed of many people it is as large as the file,
 * and whoever writes the file anew moves it meanwhile. A log that stays behind is moved with the next opening.
 */
export function holdLog(store: WritableStore): void {
  store.database.pragma('wal_autocheckpoint = 0');
}

export function releaseLog(store: WritableStore): void {
  store.database.pragma(`wal_autocheckpoint = ${PAGES_OF_LOG}`);
}
