import { openRows } from '#files/open-rows.ts';
import { freeChoice } from '#files/reading.ts';

/** Reads the first list of a file to its end and does nothing with its rows. */
const opened = await openRows(process.argv[2] ?? '', freeChoice);
if (!opened.ok) throw new Error(opened.problem.code);
let rows = 0;
for await (const batch of opened.value.batches()) rows += batch.rows.length;
const outcome = opened.value.finish();
await opened.value.close();
if (!outcome.ok) throw new Error(outcome.problem.code);
console.log(rows);
