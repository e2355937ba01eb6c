import type { AnonymityFigures, AnonymityNote } from '#domain/anonymity.ts';
import type { Language } from '#domain/language.ts';
import { fill, pluralise } from './fill.ts';
import type { anonymity } from './en/anonymity.ts';
import type { AnyLanguage } from './message-shape.ts';

type Texts = AnyLanguage<typeof anonymity>;

type Telling = { readonly unique: number; readonly columns: readonly string[] };

/** What was measured of one list, as the preview brings it. */
export type MeasuredList = {
  readonly people: number;
  readonly after: AnonymityFigures;
  readonly loss: number;
  readonly suppressed: number;
  readonly notes: readonly AnonymityNote[];
  readonly tellingBefore: Telling;
  readonly tellingAfter: Telling;
  readonly suggestions: readonly {
    readonly do: 'coarsen' | 'remove' | 'empty_rows';
    readonly column: string | null;
    readonly unique: number;
    readonly small: number;
    readonly loss: number;
  }[];
};

type About = { readonly language: Language; readonly texts: Texts };

/** `11 of 240 are still the only ones with that postcode, birth year and service.` And what else was measured. */
export function anonymityLines(list: MeasuredList, wanted: number, about: About): string[] {
  const { language, texts } = about;
  const { after, loss, suppressed } = list;
  const risks = {
    prosecutor: share(language, after.prosecutor),
    journalist: share(language, after.journalist),
    marketer: share(language, after.marketer),
  };
  return [
    `${texts.before}: ${tellingLine(list, list.tellingBefore, { ...about, forms: texts.unique })}`,
    `${texts.after}: ${tellingLine(list, list.tellingAfter, { ...about, forms: texts.stillUnique })}`,
    pluralise(language, texts.smallest, after.smallest, { wanted }),
    fill(language, texts.risks, risks),
    ...(loss > 0 ? [fill(language, texts.loss, { loss: share(language, loss) })] : []),
    ...(suppressed > 0 ? [pluralise(language, texts.suppressed, suppressed)] : []),
    ...list.notes.map((note) => texts.notes[note]),
  ];
}

function tellingLine(
  { people }: MeasuredList,
  { unique, columns }: Telling,
  { language, texts, forms }: About & { readonly forms: Texts['unique'] },
): string {
  if (unique === 0) return texts.noneUnique;
  if (columns.length === 0) return pluralise(language, texts.alone, unique, { of: people });
  const named = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    columns.map((column) => fill(language, texts.column, { column })),
  );
  return pluralise(language, forms, unique, { of: people, columns: named });
}

/** What would help, and what each step costs. */
export function suggestionLines(
  { suggestions }: Pick<MeasuredList, 'suggestions'>,
  { language, texts }: About,
): string[] {
  return suggestions.map(({ do: step, column, unique, small, loss }) =>
    fill(language, texts.suggestions[step], {
      column: column ?? '',
      unique,
      small,
      loss: share(language, loss),
    }),
  );
}

function share(language: Language, value: number): string {
  const digits = value > 0 && value < 0.01 ? 2 : 0;
  return new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: digits,
  }).format(value);
}
