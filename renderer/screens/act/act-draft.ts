import type { Input } from '#contract/call.ts';
import type { Act, UndoDays } from '#domain/disposition.ts';
import type { Language } from '#domain/language.ts';
import type { FindingKind } from '#domain/finding.ts';
import type { PersonId } from '#domain/person.ts';
import { readTypedCount } from '../common/read-typed-count.ts';

export type ExportFormat = 'csv' | 'xlsx' | 'json';
export const exportFormats: readonly ExportFormat[] = ['csv', 'xlsx', 'json'];

/** A decision as far as the user has filled it in. */
export type ActDraft = {
  readonly kinds: readonly FindingKind[];
  readonly people: readonly PersonId[];
  readonly disposition: Act;
  readonly typedCount: string;
  readonly alsoExport: boolean;
  readonly exportAs: ExportFormat;
  readonly cleanedCopies: boolean;
  readonly undoDays: UndoDays;
  readonly by: string;
  readonly reason: string;
  readonly until: string; // ISO day, or empty
};

export const freshDraft: ActDraft = {
  kinds: [],
  people: [],
  disposition: 'purge',
  typedCount: '',
  alsoExport: false,
  exportAs: 'csv',
  cleanedCopies: true,
  undoDays: 0,
  by: '',
  reason: '',
  until: '',
};

export function selectionOf(draft: ActDraft): Input<'disposition/run'>['selection'] {
  return { kinds: [...draft.kinds], people: [...draft.people], except: [] };
}

/** Takes people away, or a part of what is known of them. */
export function removesPeople(disposition: Act): disposition is 'purge' | 'anonymise' | 'slim' {
  return disposition === 'purge' || disposition === 'anonymise' || disposition === 'slim';
}

export function needsReason(disposition: Act): boolean {
  return disposition === 'keep' || disposition === 'restrict';
}

/** Whether everything is there that the act needs. */
export function isConfirmed(draft: ActDraft, people: number): boolean {
  const hasReason = !needsReason(draft.disposition) || draft.reason.trim() !== '';
  return people > 0 && hasReason && readTypedCount(draft.typedCount) === people;
}

export function toRun(
  draft: ActDraft,
  people: number,
  language: Language,
): Input<'disposition/run'> {
  const writesExport =
    draft.disposition === 'export' || (removesPeople(draft.disposition) && draft.alsoExport);
  const keeps = draft.disposition === 'keep';
  const removes = removesPeople(draft.disposition);
  return {
    selection: selectionOf(draft),
    do: draft.disposition,
    confirmedPeople: people,
    output: null,
    exportAs: writesExport ? draft.exportAs : null,
    cleanedCopies: removes && draft.cleanedCopies,
    by: draft.by.trim() === '' ? null : draft.by.trim(),
    reason: needsReason(draft.disposition) ? draft.reason.trim() : null,
    until: keeps && draft.until !== '' ? draft.until : null,
    undoDays: removes ? draft.undoDays : 0,
    language,
  };
}
