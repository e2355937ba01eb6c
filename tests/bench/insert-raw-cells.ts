import { createReadStream } from 'node:fs';
import Database from 'better-sqlite3';
import Papa from 'papaparse';

/** The second baseline: papaparse, and every cell as it stands into an unencrypted database. Nothing is looked at. */
const [source = '', target = ''] = process.argv.slice(2);
const ROWS_PER_TRANSACTION = 10_000;

const database = new Database(target);
database.pragma('journal_mode = WAL');
let insert: Database.Statement | null = null;
let inOpenTransaction = 0;

Papa.parse<string[]>(createReadStream(source, 'utf8'), {
  step: ({ data }) => {
    if (insert === null) {
      database.exec(`CREATE TABLE list (${data.map((_, index) => `c${index} TEXT`).join(', ')})`);
      insert = database.prepare(`INSERT INTO list VALUES (${data.map(() => '?').join(', ')})`);
      database.exec('BEGIN');
      return;
    }
    if (data.length < 16) return;
    insert.run(data);
    inOpenTransaction += 1;
    if (inOpenTransaction === ROWS_PER_TRANSACTION) {
      database.exec('COMMIT; BEGIN');
      inOpenTransaction = 0;
    }
  },
  complete: () => {
    database.exec('COMMIT');
    database.close();
  },
});
