// canary: import(no-cycle)
import type { TypeOne } from './type-round-one.ts';

export type TypeTwo = { readonly one: TypeOne | null };
