// canary: import(no-cycle)
import type { TypeTwo } from './type-round-two.ts';

export type TypeOne = { readonly two: TypeTwo | null };
