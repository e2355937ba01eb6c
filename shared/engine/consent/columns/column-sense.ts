import { consentFlagRoles } from '#domain/column-role.ts';
import type { ConsentState } from '#domain/consent.ts';
import type { Day } from '#domain/day.ts';
import type { MappedColumn } from '#domain/source.ts';
import { foldCell, kindOfCell, type ConsentWords, type WordKind } from '../words/consent-words.ts';
import { speaksOf } from '../words/header-subject.ts';
import { spokenOf } from '../answers/spoken-answer.ts';
import type { ColumnSense } from '../words/word-states.ts';

/** What the words of one column mean in one known export, by folded cell. `bounced` is a fact about delivery. */
export type ProfileWords = ReadonlyMap<string, ConsentState | 'bounced'>;

export type ConsentReaderContext = {
  /** The day that a cell names, read as an event; null where the cell is no date. */
  readonly readDay: (text: string) => Day | null;
  /** Cells of this column, to see whether people or machines filled it. May be empty. */
  readonly samples: readonly string[];
  readonly profileWords: ProfileWords | null;
  /** The other columns of the list: a bare "consent date" dates the consent that the list has. */
  readonly columns: readonly MappedColumn[];
  /** Cells of all columns of the list that ask for consent, to see with which signs people tick. */
  readonly beside?: readonly string[];
  /** The list has a row for each channel, so that its status is one of consent. */
  readonly perChannel?: boolean;
};

/** How a column asks; null where its role says nothing about consent. */
export function senseOf(
  column: MappedColumn,
  words: ConsentWords,
  context: ConsentReaderContext,
): ColumnSense | null {
  if (column.role === 'opt_out' || consentFlagRoles.has(column.role)) {
    const usual = column.role === 'opt_out' ? 'negative' : 'positive';
    if ((column.polarity ?? usual) === 'negative') return negativeSense(column, words, context);
    const answered = context.samples.some((cell) => isHumanAnswer(cell, words));
    return answered ? 'positive_answered' : 'positive';
  }
  if (column.role === 'consent_date') return 'date_given';
  if (column.role === 'consent_withdrawn_date') return 'date_withdrawn';
  return column.role === 'status' ? statusSense(column, words, context) : null;
}

/** Whether "subscribed" in such a column is a permission (it is the other answer), a refusal (of a register) or open. */
function negativeSense(
  { name }: MappedColumn,
  words: ConsentWords,
  { samples }: ConsentReaderContext,
): ColumnSense {
  if (speaksOf(name, 'register', words)) return 'negative_register';
  if (speaksOf(name, 'iftold', words)) return 'negative_marked';
  const isState = samples.some((cell) => kindOfCell(cell, words) === 'unsubscribed');
  return isState ? 'negative_state' : 'negative';
}

/** A status is about consent where header, cells or the known export say so; a death is no consent at all. */
function statusSense(
  column: MappedColumn,
  words: ConsentWords,
  context: ConsentReaderContext,
): ColumnSense | null {
  if (speaksOf(column.name, 'deceased', words)) return null;
  if (speaksOf(column.name, 'erasure', words)) return null;
  if (context.profileWords !== null || context.perChannel === true) return 'subscription_status';
  // Where another column holds the permission, a state that never speaks of a list is that of something paid for.
  const elsewhere =
    !speaksOf(column.name, 'mailing', words) &&
    context.columns.some(({ role }) => consentFlagRoles.has(role) || role === 'opt_out');
  const share = shareOfSubscriptions(context.samples, words, elsewhere);
  if (elsewhere ? share > HALF : share >= HALF) return 'subscription_status';
  if (speaksOf(column.name, 'subscription', words) && !elsewhere) return 'subscription_status';
  return speaksOf(column.name, 'reaching', words) ? 'contact_status' : 'status';
}

/** Consent to the processing of data is no permission to advertise, but its refusal is a refusal of all of it. */
export function isProcessing(
  column: MappedColumn,
  words: ConsentWords,
  context: ConsentReaderContext,
): boolean {
  if (column.channel !== null || speaksOf(column.name, 'marketing', words)) return false;
  if (speaksOf(column.name, 'processing', words)) return true;
  if (column.role !== 'consent_date') return false;
  const flags = context.columns.filter((other) => consentFlagRoles.has(other.role));
  return (
    flags.length > 0 &&
    flags.every(
      (flag) =>
        flag.channel === null &&
        speaksOf(flag.name, 'processing', words) &&
        !speaksOf(flag.name, 'marketing', words),
    )
  );
}

/** People answer in words, and with remarks ("on - came off 14/6"); a tick, a 1 or a TRUE may come from a machine. */
function isHumanAnswer(cell: string, words: ConsentWords): boolean {
  const kind = words.kindOf.get(foldCell(cell));
  if (kind === 'yes' || kind === 'no' || kind === 'refused') return true;
  return (
    kind === undefined && cell.includes(' ') && LETTERS.test(spokenOf(cell, words)?.rest ?? '')
  );
}

const LETTERS = /\p{L}{2}/u;

const HALF = 0.5;

/**
 * "Subscriber" among leads and customers is a stage; a column about a list speaks of little else. One in which mails
 * bounced or were reported is about a list too, though its people are only "active".
 */
function shareOfSubscriptions(
  cells: readonly string[],
  words: ConsentWords,
  elsewhere: boolean,
): number {
  const kinds = cells.filter((cell) => cell.trim() !== '').map((cell) => kindOfCell(cell, words));
  const said = new Set(kinds);
  const onOrOff = said.has('subscribed') || said.has('unsubscribed');
  const mailed = said.has('pending') && (said.has('bounced') || said.has('complained'));
  if (!onOrOff && !mailed) return 0;
  // "Active" among customers who answer in columns of their own is a customer.
  const fitting = kinds.filter(
    (kind) =>
      kind !== undefined &&
      ofSubscriptions.has(kind) &&
      !(elsewhere && kind === 'active' && !mailed),
  );
  return fitting.length / kinds.length;
}

const ofSubscriptions: ReadonlySet<WordKind> = new Set<WordKind>([
  'subscribed',
  'unsubscribed',
  'pending',
  'bounced',
  'complained',
  'never_asked',
  'active',
]);
