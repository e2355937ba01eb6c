import type { Input } from '#contract/call.ts';
import type { Disposition, UndoDays } from '#domain/disposition.ts';
import type { Language } from '#domain/language.ts';
import type { FindingKind } from '#domain/finding.ts';
import type { PersonId } from '#domain/person.ts';

export type ExportFormat = 'csv' | 'xlsx' | 'json';
export const exportFormats: readonly ExportFormat[] = ['csv', 'xlsx', 'json'];

/** A decision as far as the user has filled it in. */
export type ActDraft = {
  readonly kinds: readonly FindingKind[];
  readonly people: readonly PersonId[];
  readonly disposition: Disposition;
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

export function removesPeople(disposition: Disposition): disposition is 'purge' | 'anonymise' {
  return disposition === 'purge' || disposition === 'anonymise';
}

/** A count typed with the digits of any of our languages, spaces and separators allowed; null for anything else. */
export function readTypedCount(text: string): number | null {
  const digits = text
    .trim()
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll(/[\s\u00a0\u202f.,\u066c']/g, '');
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}

/** Whether everything is there that the act needs. */
export function isConfirmed(draft: ActDraft, people: number): boolean {
  const hasReason = draft.disposition !== 'keep' || draft.reason.trim() !== '';
  return people > 0 && hasReason && readTypedCount(draft.typedCount) === people;
}

export function toRun(
  draft: ActDraft,
  people: number,
  language: Language,
): Input<'disposition/run'> {
  const writesExport = draft.disposition === 'export' || draft.alsoExport;
  const keeps = draft.disposition === 'keep';
  return {
    selection: selectionOf(draft),
    do: draft.disposition,
    confirmedPeople: people,
    output: null,
    exportAs: writesExport && !keeps ? draft.exportAs : null,
    cleanedCopies: removesPeople(draft.disposition) && draft.cleanedCopies,
    by: draft.by.trim() === '' ? null : draft.by.trim(),
    reason: keeps ? draft.reason.trim() : null,
    until: keeps && draft.until !== '' ? draft.until : null,
    undoDays: removesPeople(draft.disposition) ? draft.undoDays : 0,
    language,
  };
}
