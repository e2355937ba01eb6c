import { readFileSync } from 'node:fs';
import { read } from 'xlsx';

/** The baseline of `bench:sheets`: the library reads the workbook into cells, and does nothing with them. */
const book = read(readFileSync(process.argv[2] ?? ''), { type: 'buffer', dense: true });
const sheet = book.Sheets[book.SheetNames[0] ?? ''];
console.log((sheet?.['!data'] as readonly unknown[] | undefined)?.length ?? 0);
