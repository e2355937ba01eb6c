import type { MappedColumn } from '#domain/source.ts';
import { readLegend } from '#engine/consent/index.ts';
import { cellReader, type CellReader } from './cells/cell-facts.ts';
import { newestYear } from './cells/cell-shapes.ts';
import { childrenColumns } from './columns/children-columns.ts';
import { measureColumn } from './cells/column-content.ts';
import { decideColumn } from './columns/decide-column.ts';
import type { ExportProfile } from './profiles/export-profile.ts';
import { recogniseProfile } from './profiles/recognise-profile.ts';
import type { DecidedColumn } from './columns/decided-column.ts';
import { inContext } from './lists/file-context.ts';
import { readHeader } from './headers/header-reading.ts';
import { beginningOf, compactKey, headerTokens } from './words/header-words.ts';
import { withAnswersToQuestions } from './lists/asked-rows.ts';
import { withPermittedWays } from './lists/permitted-ways.ts';
import { withRefusalDay } from './lists/refusal-days.ts';
import { explainColumn, explainedRole } from './columns/explained-column.ts';
import type { Vocabulary } from './words/vocabulary.ts';

export type MappingInput = {
  /** One title for each column; empty texts where the list has none. */
  readonly header: readonly string[];
  /** The first rows of data, as text. Rows may be shorter than the header. */
  readonly samples: readonly (readonly string[])[];
  /** The lines above the header, which may explain columns and signs. */
  readonly titles?: readonly string[];
  readonly fileName: string;
  readonly sheet: string | null;
  readonly vocabulary: Vocabulary;
  readonly profiles: readonly ExportProfile[];
};

export type MappingResult = {
  readonly columns: MappedColumn[];
  /** Id of the recognised export format, or null. */
  readonly profile: string | null;
};

/** No list that this program reads was made before it: birth dates are judged from here at the earliest. */
const EARLIEST_PRESENT = 2026;

/**
 * Role, channel and polarity of every column, with an honest probability, and whether the user must be
 * asked. A recognised export format only sharpens what headers and cells say.
 */
export function mapColumns(whole: MappingInput): MappingResult {
  const input = { ...whole, header: whole.header.map(beginningOf) };
  const { header, vocabulary, titles = [] } = input;
  const legend = titles.length === 0 ? null : readLegend(titles, header, vocabulary.consent);
  const samples = samplesToRead(input);
  const profile = recogniseProfile(
    { header, samples, isEveryday: (name) => isEveryday(name, vocabulary) },
    input.profiles,
  );
  const language = languageOf(ownHeaders(header, profile), vocabulary);
  const readCell = cellReaderOf(input);
  const decided = header.map((name, index): DecidedColumn => {
    const cells = samples.map((row) => row[index] ?? '');
    const explained = explainColumn(name, cells, { legend, consent: vocabulary.consent });
    const content = measureColumn(explained?.cells ?? cells, readCell);
    const dated = content.filled >= FEW && content.days > MOST;
    const read = readHeader(explained?.name ?? name, { vocabulary, profile, language, dated });
    const decision =
      (explained === null ? null : explainedRole(read, content, explained)) ??
      decideColumn(read, content);
    return { header: read, content, column: { index, name, ...decision } };
  });
  const children = childrenColumns(inContext(decided, profile), { vocabulary, language }, (index) =>
    samples.map((row) => row[index] ?? ''),
  );
  const cellsOf = (index: number): string[] => samples.map((row) => row[index] ?? '');
  const answered = withAnswersToQuestions(children, cellsOf, vocabulary.consent, (index) =>
    answersIn(decided[index]),
  );
  const narrowed = withPermittedWays(answered, cellsOf, vocabulary.consent);
  const columns = withRefusalDay(narrowed, { ...input, titles }, vocabulary.consent);
  const named = columns.map((column) => ({
    ...column,
    name: whole.header[column.index] ?? column.name,
  }));
  return { columns: named, profile: profile?.id ?? null };
}

/** What a program calls its own columns says nothing about the language of those whom the list is about. */
function ownHeaders(header: readonly string[], profile: ExportProfile | null): readonly string[] {
  const own = header.filter((name) => profile?.columns.has(compactKey(name)) !== true);
  return own.length < FEWEST_OWN ? header : own;
}

/** Fewer may all be words that languages share. */
const FEWEST_OWN = 3;

/** Words as people write them: a whole header of the word lists, or one word. Programs write them together: `FirstName`. */
function isEveryday(name: string, { exact }: Vocabulary): boolean {
  if (/\p{Ll}\p{Lu}|_/u.test(name)) return false;
  return exact.has(compactKey(name)) || /^\p{L}+$/u.test(name.trim());
}

function answersIn(decided: DecidedColumn | undefined): number {
  return decided === undefined || decided.header.fromProfile
    ? 0
    : decided.content.flags + decided.content.answers;
}

/** No list of fewer columns than 200 is cut; of wider ones fewer rows tell as much as many of a narrow one. */
const MOST_CELLS = 400_000;
const FEWEST_ROWS = 60;

/** The rows from which columns are understood. */
export function samplesToRead({ header, samples }: MappingInput): MappingInput['samples'] {
  const most = Math.max(FEWEST_ROWS, Math.floor(MOST_CELLS / Math.max(1, header.length)));
  return samples.length > most ? samples.slice(0, most) : samples;
}

/** Reads the cells of a list by the newest year that its first rows speak of. */
export function cellReaderOf(input: MappingInput): CellReader {
  let newest = EARLIEST_PRESENT;
  for (const row of samplesToRead(input)) newest = Math.max(newest, newestYear(row) ?? 0);
  return cellReader(input.vocabulary, newest);
}

/** Of very wide lists the first headers tell the language. */
const ENOUGH_HEADERS = 300;
const FEW = 2;
const MOST = 0.6;

/** The language that knows most of the headers and their words; null where none stands out. */
function languageOf(header: readonly string[], vocabulary: Vocabulary): string | null {
  const votes = new Map<string, number>();
  const vote = (languages: ReadonlySet<string>): void => {
    for (const language of languages) {
      votes.set(language, (votes.get(language) ?? 0) + 1 / languages.size);
    }
  };
  for (const name of header.slice(0, ENOUGH_HEADERS)) {
    vote(new Set([...(vocabulary.exact.get(compactKey(name))?.values() ?? [])].flat()));
    for (const token of headerTokens(name)) {
      vote(new Set(vocabulary.words.meaningsOf(token).map(({ language }) => language)));
    }
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (first === undefined) return null;
  return second === undefined || first[1] > second[1] ? first[0] : null;
}
