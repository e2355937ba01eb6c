export { anonymiseCells } from './anonymise-cells.ts';
export type { ReadDateCell } from './anonymise-cells.ts';
export { columnFates } from './column-fates.ts';
export type { ColumnFate } from './column-fates.ts';
