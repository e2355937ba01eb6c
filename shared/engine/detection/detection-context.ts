import type { AgeWords } from '#engine/age/index.ts';
import type { ConsentWords, ListNameWords, ProfileWords } from '#engine/consent/index.ts';
import type { MonthNames } from '#engine/dates/index.ts';
import type { NotesReader } from '#engine/notes/index.ts';
import type { Day } from '#domain/day.ts';
import type { DateOrder, MappedColumn, SourceHeading } from '#domain/source.ts';
import type { AskedWays } from './notes/asked-ways.ts';
import type { IdentifierRules } from './numbers/identifier-rules.ts';
import type { NoteBirthWords } from './notes/note-birth-words.ts';
import type { NoteHoldWords } from './notes/note-hold-words.ts';

/** All that detection needs to know about one list. Vocabularies are compiled once and shared between lists. */
export type DetectionContext = {
  readonly columns: readonly MappedColumn[];
  /** By column index; a column that is missing or null has no known order. */
  readonly dateOrders: ReadonlyMap<number, DateOrder | null>;
  readonly country: string; // ISO 3166 alpha-2, for phones without a country code
  readonly today: Day;
  readonly fileName: string;
  readonly sheet: string | null;
  /** Some rows of the list, from which a consent column shows whether people or machines filled it. */
  readonly samples: readonly (readonly string[])[];
  /** The lines above the header: they may name the list, or explain the signs in it. */
  readonly titles?: readonly string[];
  /** A line above the rows that speaks of consent, of the dead or of minors. */
  readonly heading?: SourceHeading | null;
  /** What a known export means by the words of a column, by column index; empty where none is known. */
  readonly profileWords: ReadonlyMap<number, ProfileWords>;
  readonly listNames: ListNameWords | null;
  /** What a column of this name would hold, for the names inside of cells; absent: nothing is known. */
  readonly namedAs?: (name: string) => string | null;
  readonly months: MonthNames;
  readonly consentWords: ConsentWords;
  readonly notes: NotesReader;
  readonly holdWords: NoteHoldWords;
  readonly birthWords: NoteBirthWords;
  readonly ageWords: AgeWords;
  readonly askedWays: AskedWays;
  readonly identifiers: IdentifierRules;
};
