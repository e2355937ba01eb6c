import { foldText } from '#base/fold-text.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { MappedColumn } from '#domain/source.ts';
import { kindOfCell } from '#engine/consent/index.ts';
import type { WordKind } from '#engine/consent/index.ts';
import { channels } from '#domain/consent.ts';
import { normaliseEmail, normaliseEmails } from '../contacts/normalise-email.ts';
import { normalisePhone, normalisePhones } from '../contacts/normalise-phone.ts';
import { isPlaceholderPhone } from '../contacts/placeholder-contacts.ts';
import type { DetectionContext } from '../detection-context.ts';
import { addOnce } from '../record-draft.ts';
import type { RecordDraft } from '../record-draft.ts';
import type { CellReader } from './cell-reader.ts';
import { leavesOf, objectIn } from './json-cell.ts';
import type { JsonLeaf } from './json-cell.ts';

/** Columns whose cells may hold a whole card: an object as text, or an address with all that belongs to it. */
export const cardRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'address',
  'notes',
  'tags',
  'ignore',
]);

/** E-mails, phones and refusals inside a cell that holds several things. */
export function innerContactsReader(column: MappedColumn, context: DetectionContext): CellReader {
  const readObject = objectReader(column, context);
  const isOfBlocks = column.role === 'address' || isCard(column.name, context);
  return (cell, draft) => {
    if (readObject(cell, draft) || !isOfBlocks) return;
    addBlock(cell, draft, context);
  };
}

/** `[{"value": "a@b.de", "type": "work"}]` in a column of addresses: as an object, else by the reader of plain cells. */
export function withObjects(
  column: MappedColumn,
  context: DetectionContext,
  plain: CellReader,
): CellReader {
  const readObject = objectReader(column, context);
  return (cell, draft) => {
    if (!readObject(cell, draft)) plain(cell, draft);
  };
}

type ObjectReader = (cell: string, draft: RecordDraft) => boolean;

function objectReader(column: MappedColumn, context: DetectionContext): ObjectReader {
  const { namedAs = () => null } = context;
  const isOfContacts = column.role === 'email' || column.role === 'phone';
  /** What the name nearest to the value says; a name that says nothing leaves it to the column. */
  const roleOf = ({ names }: JsonLeaf): string | null => {
    const [nearest, ...above] = names.toReversed();
    const role = nearest === undefined ? null : namedAs(nearest);
    // A phone of `guardian`, or of whoever else, is not the person's.
    if (!above.every((name) => isCard(name, context) || CONTACTS.has(namedAs(name) ?? '')))
      return null;
    return isOfContacts && (role === null || PLAIN.has(role)) ? column.role : role;
  };
  return (cell, draft) => {
    const value = objectIn(cell);
    if (value === null) return false;
    if (Array.isArray(value) && !isOfContacts && column.role !== 'address') return true;
    for (const leaf of leavesOf(value)) {
      const role = roleOf(leaf) ?? '';
      if (role === 'email') addOnce(draft.emails, normaliseEmails(leaf.text).emails);
      else if (role === 'phone') addPhones(leaf.text, draft, context);
      else addRefusal(role, leaf.text, { draft, column, context });
    }
    return true;
  };
}

const CONTACTS: ReadonlySet<string> = new Set(['email', 'phone', 'address']);
/** `value`, `number`: the column says what it is. */
const PLAIN: ReadonlySet<string> = new Set(['ignore', 'record_id']);

/** What may stand around the contacts of a person: `{"contact": {"email": …}}`, a column of blocks. */
function isCard(name: string, { identifiers }: DetectionContext): boolean {
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[_-]+/g, ' ');
  return identifiers.cardWords.has(foldText(words));
}

function addPhones(text: string, draft: RecordDraft, { country }: DetectionContext): void {
  const { phones } = normalisePhones(text, country);
  addOnce(
    draft.phones,
    phones.filter((phone) => !isPlaceholderPhone(phone)),
  );
}

const NO: ReadonlySet<WordKind> = new Set<WordKind>([
  'no',
  'default_no',
  'refused',
  'unsubscribed',
  'withdrawn',
  'blocked',
  'complained',
]);
const YES: ReadonlySet<WordKind> = new Set<WordKind>(['yes', 'default_yes', 'unsubscribed']);

/** `"marketing": false`, `"unsubscribed": true`. A yes in there is none: nobody sees what was asked. */
function addRefusal(
  role: string,
  text: string,
  about: {
    readonly draft: RecordDraft;
    readonly column: MappedColumn;
    readonly context: DetectionContext;
  },
): void {
  const [name = '', way, last] = role.split(' ');
  if (!name.startsWith('consent_') && name !== 'opt_out') return;
  if (name === 'consent_date' || name === 'consent_photo') return;
  const { draft, column, context } = about;
  const kind = kindOfCell(text, context.consentWords);
  const isNegative = last === 'negative' || name === 'opt_out';
  if (kind === undefined || !(isNegative ? YES : NO).has(kind)) return;
  const channel = channels.find((one) => one === way) ?? null;
  const said = isNegative ? 'withdrawn' : 'denied';
  draft.consent.push({
    channel,
    state: said,
    day: null,
    column: column.index,
    why: 'consent.word',
  });
}

const LONGEST_BLOCK = 2000;
/** Words of a block, and the longest that is an address. */
const BETWEEN_WORDS = /[\s<>(),;:|"،؛]+/u;
const LONGEST_EMAIL = 254;
const NUMBER = /(?<![\p{L}\p{N}+@._-])\+?\(?\d[\d ()./\u00A0-]{5,24}\d/gu;
/** The word before a number: `Tel.`, `Mob:`. */
const LONGEST_WORD = 40;
const WORD_BEFORE = /([\p{L}\p{M}][\p{L}\p{M}.-]*)[\s:.]*$/u;

function addBlock(cell: string, draft: RecordDraft, context: DetectionContext): void {
  const block = cell.length > LONGEST_BLOCK ? cell.slice(0, LONGEST_BLOCK) : cell;
  if (block.includes('@')) addOnce(draft.emails, emailsIn(block));
  for (const line of block.split(/[\n\r;|]/)) {
    for (const { 0: number, index } of line.matchAll(NUMBER)) {
      if (!isNamedPhone(number, line.slice(Math.max(0, index - LONGEST_WORD), index), context))
        continue;
      const phone = normalisePhone(number, context.country);
      if (phone !== null && !isPlaceholderPhone(phone)) addOnce(draft.phones, [phone]);
    }
  }
}

function emailsIn(block: string): readonly string[] {
  const words = block.split(BETWEEN_WORDS).filter((word) => word.includes('@'));
  const emails = words.map((word) => (word.length > LONGEST_EMAIL ? null : normaliseEmail(word)));
  return emails.filter((email) => email !== null);
}

/** `Ring 2, 80331 München, Tel. 089 123456`: a number counts where a word, or its plus, says that it is one. */
function isNamedPhone(number: string, before: string, { namedAs }: DetectionContext): boolean {
  const word = WORD_BEFORE.exec(before)?.[1]?.replaceAll('.', '') ?? '';
  const named = word === '' ? null : (namedAs?.(word) ?? null);
  return named === 'phone' || (named === null && number.startsWith('+'));
}
