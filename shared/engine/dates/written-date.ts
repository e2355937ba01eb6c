/** A number as written: its value and how many digits it has. */
export type Written = { readonly value: number; readonly digits: number };

/** What stands in a cell, before anybody decides what it means. */
export type DateShape =
  | { readonly kind: 'three'; readonly parts: readonly [Written, Written, Written] }
  | {
      readonly kind: 'pair';
      readonly parts: readonly [Written, Written];
      readonly separator: string;
    }
  | { readonly kind: 'number'; readonly number: Written; readonly yearMarked: boolean }
  | { readonly kind: 'serial'; readonly value: number }
  | { readonly kind: 'yearless'; readonly month: number; readonly dayOfMonth: number }
  | {
      readonly kind: 'named';
      readonly month: number;
      readonly dayOfMonth: number | null;
      readonly year: Written | null;
    }
  | {
      readonly kind: 'jalali'; // by the name of its month
      readonly year: number;
      readonly month: number;
      readonly dayOfMonth: number | null;
    }
  | {
      readonly kind: 'hijri';
      readonly parts: readonly Written[]; // as written, without the month where it is named
      readonly month: number | null;
    };
