import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Channel, Polarity } from '#domain/consent.ts';

/** Where a label allows several answers, they are joined by `|`, the likeliest first. */
export type LabelledColumn = {
  readonly name: string;
  readonly role: string;
  readonly channel: Channel | null;
  readonly polarity: Polarity | null;
  /** A careful reader could not know either: a question is as right as the role. */
  readonly mayAsk?: boolean;
};

/** What a careful reader makes of one row. `?`: the row alone does not tell. */
export type LabelledRecord = {
  readonly row: number;
  /** Channels that are not named: no news. */
  readonly consent: Partial<Record<Channel, string>>;
  /** As in the command's document; `~` before a day: within three days of it. */
  readonly birth: string | null;
  readonly lastActivity: string | null;
  /** Of the row's own person, on the list's day. */
  readonly age?: string;
  /** Of the children whom the row names beside its own person, in the order of their naming. */
  readonly dependents?: readonly string[];
  /** Rows of one letter are several people of one household. */
  readonly household?: string;
};

export type LabelledExport = {
  readonly id: string;
  readonly set: ExportSet;
  readonly path: string;
  readonly language: string;
  readonly country: string;
  readonly today: string;
  readonly columns: readonly LabelledColumn[];
  readonly records: readonly LabelledRecord[];
};

/**
 * `tuned`: looked at while the rules were made. `held-out`: written before, and not looked at one by one. `profiles`:
 * known formats. `strangers` and `unseen`: written and labelled by somebody who had not read the rules; the first were
 * then looked at and their causes mended, the second are only ever counted. `strangers-b` is a later lot of the same
 * making, mended by in two rounds: every other list is in its `-unread` half, which the first round did not see. The
 * later letters are lots of their own.
 */
export const exportSets = [
  'tuned',
  'held-out',
  'profiles',
  'strangers',
  'unseen',
  'strangers-b',
  'strangers-b-unread',
  'strangers-c',
  'strangers-d',
  'strangers-e',
  'strangers-f',
  'strangers-g',
  'strangers-h',
  'strangers-i',
  'strangers-j',
  'strangers-k',
  'strangers-l',
  'strangers-m',
  'strangers-n',
  'strangers-o',
  'strangers-p',
  'strangers-q',
  'strangers-r',
  'strangers-s',
] as const;
export type ExportSet = (typeof exportSets)[number];

/** Sets that only judge: who mends by a list that ought to stay unread would measure nothing. */
const sealed: ReadonlySet<ExportSet> = new Set();

export function isOpen(set: ExportSet): boolean {
  return !sealed.has(set);
}

const CORPUS = fileURLToPath(new URL('../corpus/exports/', import.meta.url));
const LABELS = '.labels.json';

export function readLabelledExports(sets: readonly ExportSet[] = exportSets): LabelledExport[] {
  return sets.flatMap((set) => {
    const folder = path.join(CORPUS, set);
    return readdirSync(folder)
      .filter((name) => name.endsWith(LABELS))
      .sort()
      .map((name) => {
        const labels = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Labels;
        const id = name.slice(0, -LABELS.length);
        return { ...labels, id, set, path: path.join(folder, labels.file) };
      });
  });
}

type Labels = Omit<LabelledExport, 'id' | 'set' | 'path'> & { readonly file: string };
