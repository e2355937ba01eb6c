import { Defect } from './assert.ts';

/** The end of a switch over a closed union: does not compile while a case is missing. */
export function exhaustive(value: never): never {
  throw new Defect(`unhandled case of type ${typeof value}`);
}
