import { workerData } from 'node:worker_threads';
import { markFound } from './needle-marks.ts';
import { openSearch } from './needle-search.ts';
import type { SearchStart } from './search-beside.ts';
import { awaitFull, takeOne } from './search-desk.ts';

/** Searches whatever is laid on the desk until it is closed. */
const { desk, tables, key, marks } = workerData as SearchStart;
const search = openSearch(tables, key);

while (awaitFull(desk)) while (takeOne(desk, (bytes) => markFound(bytes, search, marks)));
