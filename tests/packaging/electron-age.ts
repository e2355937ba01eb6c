import { pathToFileURL } from 'node:url';

/** The Electron that `package.json` names, and the day on which it came out. */
export const release = { version: '45.4.1', released: '2026-11-19' } as const;

/** Holes of the browser inside are known to all some weeks after they were mended. */
const MOST_DAYS = 56;
const DAY = 86_400_000; // ms

/**
 * `node tests/packaging/electron-age.ts` fails where the Electron of this checkout is too old for a release (threat F16).
 * Asked by the release workflow alone: a date in a test would fail a checkout that did not change.
 */
export function isTooOld(released: string, today: string): boolean {
  const age = (Date.parse(today) - Date.parse(released)) / DAY;
  return !(age >= 0 && age <= MOST_DAYS);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const today = new Date().toISOString().slice(0, 10);
  if (isTooOld(release.released, today)) {
    process.stderr.write(
      `Electron ${release.version} is of ${release.released}, more than ${String(MOST_DAYS)} days ago: take a newer one, and its day into electron-age.ts.\n`,
    );
    process.exitCode = 1;
  }
}
