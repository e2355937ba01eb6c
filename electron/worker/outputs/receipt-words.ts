import type { BatchAct, BatchState } from '#domain/disposition.ts';
import type { Language } from '#domain/language.ts';
import { toLocalDay, toPrintedInstant } from '#domain/local-day.ts';
import type { Receipt, ReceiptSearch } from '#domain/receipt.ts';
import type { FormTexts, PackTexts, ReceiptWords } from '#engine/reporting/index.ts';

/** The texts of the printable receipt as the messages hold them: plain data, so that they can be sent to a thread. */
export type ReceiptTexts = Readonly<
  Record<
    | 'title'
    | 'intro'
    | 'batch'
    | 'at'
    | 'today'
    | 'by'
    | 'reason'
    | 'until'
    | 'undoOpen'
    | 'undoUndone'
    | 'undoEnded'
    | 'undoLeft'
    | 'disposition'
    | 'state'
    | 'people'
    | 'records'
    | 'policy'
    | 'country'
    | 'file'
    | 'sheet'
    | 'rowsConcerned'
    | 'rowsBefore'
    | 'rowsAfter'
    | 'bytes'
    | 'digest'
    | 'place'
    | 'residues'
    | 'searchedValues'
    | 'suppressionAdded'
    | 'suppressionShared'
    | 'workspace'
    | 'program'
    | 'trailEntry'
    | 'publicKey'
    | 'signature'
    | 'howToKeep'
    | 'howToCheck'
    | 'searchedRest',
    string
  >
> & {
  readonly forms: FormTexts;
  readonly pack: PackTexts;
  readonly headings: Readonly<
    Record<'rules' | 'sources' | 'outputs' | 'searched' | 'notReached', string>
  >;
  readonly anonymity: ReceiptWords['anonymity'];
  readonly kinds: ReceiptWords['kinds'];
  readonly dispositions: Readonly<Record<BatchAct, string>>;
  readonly states: Readonly<Record<BatchState, string>>;
  readonly places: Readonly<Record<ReceiptSearch['place'], string>>;
  readonly notReached: Readonly<Record<Receipt['notReached'][number], string>>;
};

/** `ruleNames`: what each rule of the policy is called, by its full id. */
export function toReceiptWords(
  texts: ReceiptTexts,
  language: Language,
  ruleNames: Readonly<Record<string, string>>,
): ReceiptWords {
  const numbers = new Intl.NumberFormat(language);
  const shares = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const { headings } = texts;
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    number: (value) => numbers.format(value),
    day: (isoDay) => toLocalDay(language, isoDay),
    instant: (isoInstant) => toPrintedInstant(language, isoInstant),
    title: texts.title,
    intro: texts.intro,
    labels: {
      ...texts,
      rules: headings.rules,
      sources: headings.sources,
      rows: texts.rowsConcerned,
      outputs: headings.outputs,
      sha256: texts.digest,
      searched: headings.searched,
      notReached: headings.notReached,
      trail: texts.trailEntry,
    },
    share: (value) => shares.format(value),
    anonymity: texts.anonymity,
    dispositions: texts.dispositions,
    states: texts.states,
    places: texts.places,
    notReached: texts.notReached,
    kinds: texts.kinds,
    ruleNames,
    keepHint: texts.howToKeep,
    verifyHint: texts.howToCheck,
  };
}
