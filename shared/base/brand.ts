declare const brand: unique symbol;

/** A value that was checked or made for one purpose, so that it cannot be passed for another. */
export type Branded<Value, Name extends string> = Value & { readonly [brand]: Name };
