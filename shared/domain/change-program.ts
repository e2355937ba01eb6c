import type { Channel } from './consent.ts';

/** By what a program finds its people again: an address, a number, or its own number of a record. */
export type ChangeKey = 'email' | 'phone' | 'record_id';

/** One file that a program takes back: who must no longer be reached in one of these ways. */
export type ChangeFileForm = {
  /** Part of the file's name. */
  readonly name: string;
  readonly channels: readonly Channel[];
  readonly by: ChangeKey;
  readonly columns: readonly ({ readonly header: string } & (
    | { readonly cell: 'key' }
    | { readonly text: string }
  ))[];
  readonly withoutHeader?: boolean;
  readonly delimiter?: string; // else a comma
  readonly extension?: string; // else csv
  /** Where in the program it is loaded, in the words of the program. */
  readonly menu: string;
  /** `memory`: not confirmed by the vendor's own pages. */
  readonly known: 'confirmed' | 'memory';
};

/** A program that sends, and takes refusals back from a file. */
export type ChangeProgram = {
  readonly id: string;
  readonly title: string;
  readonly profiles: readonly string[]; // exports of it, as they are recognised
  readonly source: string;
  readonly files: readonly ChangeFileForm[];
};
