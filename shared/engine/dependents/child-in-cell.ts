/** One child as a cell names it; `from` and `to` are its place in the cell. */
export type ChildInCell = {
  readonly name: string | null;
  readonly birth: string | null;
  readonly age: string | null;
  readonly from: number;
  readonly to: number;
};
