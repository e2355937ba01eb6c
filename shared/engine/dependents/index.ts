/** The children whom the card of an adult names, and the cells that are theirs alone. */
export { childColumnsOf } from './child-columns.ts';
export { childrenInRow } from './children-in-row.ts';
export type { ChildInRow, ChildText } from './children-in-row.ts';
export { withoutChildClause } from './children-in-names.ts';
export { cellsOfChild, findChild, withoutChildren } from './cells-of-child.ts';
export { areChildren, areNamed, splitChildren } from './split-children.ts';
