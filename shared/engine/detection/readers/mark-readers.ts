import { kindOfCell, registersIn, createSharedWays } from '#engine/consent/index.ts';
import type { NoteGuard, NoteKind, NoteSign } from '#engine/notes/index.ts';
import { channels, type Channel, type EvidenceReason } from '#domain/consent.ts';
import { completedYears } from '#domain/day.ts';
import type { MarkKind } from '#domain/signal.ts';
import type { MappedColumn } from '#domain/source.ts';
import { exhaustive } from '#base/exhaustive.ts';
import { areWithoutChecks, birthInNumber, uncheckedBirth } from '../numbers/birth-in-number.ts';
import type { CellReader } from './cell-reader.ts';
import { latestDay } from './date-readers.ts';
import type { DetectionContext } from '../detection-context.ts';
import { statedEnd } from '../notes/hold-end.ts';
import { hasIdentityNumber } from '../numbers/find-numbers.ts';
import { isNobodyElse, isNoValue } from '../numbers/identifier-rules.ts';
import { birthsBesideNames, numbersNamedBy } from '../numbers/named-numbers.ts';
import { memoise } from '#base/memoise.ts';
import { askedWays } from '../notes/asked-ways.ts';
import { holdInNote } from '../notes/note-hold.ts';
import { noteBirthReader } from './note-birth-reader.ts';
import { reasonOfSign } from '../notes/note-reasons.ts';
import { addMark, type RecordDraft } from '../record-draft.ts';
import { addRegister, besideRegisters } from './register-signs.ts';

/** A column in which anything that is not "none" is the fact itself. */
export function filledReader(kind: MarkKind, why: EvidenceReason) {
  return (column: MappedColumn, { identifiers }: DetectionContext): CellReader => {
    const isEmpty = memoise((cell) => isNoValue(cell, identifiers));
    return (cell, draft) => {
      if (!isEmpty(cell)) addMark(draft, kind, { column: column.index, why });
    };
  };
}

/** Somebody else answers for the person, so the card may be a child's. */
export function guardianReader(
  column: MappedColumn,
  { identifiers }: DetectionContext,
): CellReader {
  const isNobody = memoise((cell) => isNobodyElse(cell, identifiers));
  return (cell, draft) => {
    if (!isNobody(cell))
      addMark(draft, 'guardian', { column: column.index, why: 'guardian.column' });
  };
}

export function identityReader(column: MappedColumn, context: DetectionContext): CellReader {
  const { country, today, identifiers: rules, samples } = context;
  const where = { country, today, rules, named: numbersNamedBy(column.name, rules) };
  const inColumn = samples.map((row) => row[column.index] ?? '');
  const withoutChecks = column.role === 'national_id' && areWithoutChecks(inColumn, where);
  return (cell, draft) => {
    const holdsNumber = /\d.*\d.*\d.*\d/.test(cell.slice(0, 100));
    if (!holdsNumber || isNoValue(cell, rules)) return;
    addMark(draft, 'identity_number', { column: column.index, why: 'identity.number' });
    if (column.role !== 'national_id' || cell.length > 40) return;
    draft.numbers.push({
      column: column.index,
      birthIn: (countries) => {
        for (const one of countries) {
          const day = birthInNumber(cell, { ...where, country: one });
          if (day !== null) return day;
        }
        return withoutChecks ? uncheckedBirth(cell, where) : null;
      },
    });
  };
}

/** A hold stands while the cell is filled; a day in it is the day until which it stands, of a year or a month the last. */
export function holdReader(column: MappedColumn, context: DetectionContext): CellReader {
  const dayIn = latestDay(column, context);
  return (cell, draft) => {
    if (isNoValue(cell, context.identifiers) && !isCross(cell)) return;
    const day = dayIn(cell) ?? statedEnd(cell, context.holdWords, dayIn).until;
    if (day !== null && day < context.today) return;
    addMark(draft, 'legal_hold', { column: column.index, why: 'hold.column', day });
  };
}

/** A note that the data must stay stands for a column of holds; its own words say until when. */
export function noteHoldReader(column: MappedColumn, context: DetectionContext): CellReader {
  const dayIn = latestDay(column, context);
  const read = memoise((cell) => holdInNote(cell, context.holdWords, dayIn));
  return (cell, draft) => {
    const hold = read(cell);
    if (hold === null || (hold.until !== null && hold.until < context.today)) return;
    addMark(draft, 'legal_hold', { column: column.index, why: 'hold.note', day: hold.until });
  };
}

/** Of a number a cross says that there is none; in a column to be ticked it is the tick. */
function isCross(cell: string): boolean {
  return /^\s*[x\u00d7]\s*$/i.test(cell);
}

/** Identity numbers in free text. Whose they are it does not say: a child's in it is a doubt and proves no age. */
export function plainReader(
  column: MappedColumn,
  { identifiers, today }: DetectionContext,
): CellReader {
  return (cell, draft) => {
    if (!hasIdentityNumber(cell, identifiers)) return;
    addMark(draft, 'identity_number', { column: column.index, why: 'identity.number' });
    const births = birthsBesideNames(cell, identifiers, today);
    if (births.some((day) => completedYears(day, today) < YEARS_OF_CHILDHOOD)) {
      addMark(draft, 'minor_hint', { column: column.index, why: 'birth.identity_number' });
    }
  };
}

const YEARS_OF_CHILDHOOD = 18;

export function noteReader(column: MappedColumn, context: DetectionContext): CellReader {
  const { notes, today } = context;
  const read = memoise((cell) => {
    const signs = column.role === 'tags' ? signsOfTags(cell, context) : notes(cell, today);
    return besideRegisters(signs, registersIn(cell, context.consentWords), cell);
  });
  const births = noteBirthReader(column, context);
  const asked = memoise((cell) => askedWays(cell, context.askedWays));
  const shared = createSharedWays(context.columns, context.consentWords);
  return (cell, draft) => {
    births(cell, draft);
    const { signs, registers } = read(cell);
    const before = draft.consent.length;
    for (const sign of signs) {
      if (ofContact.has(sign.kind) && isWider(sign, asked(cell))) {
        addRefusalOfOthers(sign, column.index, { draft, asked: asked(cell) });
      } else addSign(sign, column.index, draft);
    }
    if (shared !== null) draft.consent.push(...draft.consent.splice(before).flatMap(shared));
    for (const register of registers) addRegister(register, column.index, draft);
  };
}

/** A refusal of contact, and none of being kept at all. */
const ofContact: ReadonlySet<NoteKind> = new Set(['withdrew', 'dnc', 'dnc_call']);

/** It says no to a way that the same remark asks for. */
function isWider({ channel, certain }: NoteSign, asked: ReadonlySet<Channel>): boolean {
  return certain && asked.size > 0 && (channel === null || asked.has(channel));
}

/**
 * "Не писать, только звонить": a no to every way but the one that is asked for. That one stays a doubt: a remark never
 * permits, and somebody's answer beside it may be older.
 */
function addRefusalOfOthers(
  sign: NoteSign,
  column: number,
  { draft, asked }: { readonly draft: RecordDraft; readonly asked: ReadonlySet<Channel> },
): void {
  const of = sign.channel === null ? channels : [sign.channel];
  for (const channel of of) {
    if (asked.has(channel)) addDoubt({ ...sign, channel }, column, draft);
    else addCertain({ ...sign, kind: 'dnc', channel }, column, draft);
  }
}

/**
 * A status that the word lists do not know may still be a refusal in words: "Do Not Solicit", "to be erased (GDPR)". Only
 * what its words say counts: it is no sentence that could be like another.
 */
export function statusRemarkReader(
  { index }: MappedColumn,
  { notes, today, consentWords }: DetectionContext,
): CellReader {
  const read = memoise((cell) =>
    kindOfCell(cell, consentWords) === undefined
      ? notes(cell, today, 'labels').filter(({ kind }) => refusals.has(kind))
      : [],
  );
  return (cell, draft) => {
    if (draft.consent.some(({ column }) => column === index)) return;
    for (const sign of read(cell)) addSign(sign, index, draft);
  };
}

/** `camp 2023|DO NOT SEND`: what is a command only where it stands alone is one as a tag. */
function signsOfTags(cell: string, { notes, today }: DetectionContext): readonly NoteSign[] {
  const together = notes(cell.replace(TAG_ENDS, ';'), today, 'labels');
  const tags = cell.split(TAG_ENDS);
  if (tags.length === 1) return together;
  const said = new Set(together.map(({ kind }) => kind));
  const alone = tags.flatMap((tag) => notes(tag.trim(), today, 'labels'));
  return [...together, ...alone.filter(({ kind, certain }) => certain && !said.has(kind))];
}

const TAG_ENDS = /[,|;]/g;

/**
 * A guarded phrase proves nothing, with three exceptions: a no that seems to be taken back is neither a no nor a yes,
 * nor is one that words and likeness do not agree about, nor one that holds until some month: they stay unclear.
 */
export function addSign(sign: NoteSign, column: number, draft: RecordDraft): void {
  if (sign.certain) addCertain(sign, column, draft);
  else if (sign.guard !== null && unclearGuards.has(sign.guard)) addDoubt(sign, column, draft);
}

const unclearGuards: ReadonlySet<NoteGuard> = new Set(['reversal', 'until', 'unlike', 'likeness']);

function addCertain(sign: NoteSign, column: number, draft: RecordDraft): void {
  const { kind, day, channel } = sign;
  const why = reasonOfSign(sign);
  switch (kind) {
    case 'withdrew':
    case 'dnc':
    case 'dnc_call': {
      draft.consent.push({ channel, state: 'withdrawn', day, column, why });
      return;
    }
    case 'erase':
      return addMark(draft, 'erasure_requested', { column, why, day });
    case 'wrong_number':
      return channel === 'email'
        ? addMark(draft, 'invalid_email', { column, why })
        : addMark(draft, 'invalid_phone', { column, why });
    case 'deceased':
      return addMark(draft, 'deceased', { column, why, day });
    case 'minor':
      return addMark(draft, 'minor_hint', { column, why });
    case 'guardian':
      return addMark(draft, 'guardian', { column, why });
    case 'special':
      return addMark(draft, 'special_category', { column, why });
    case 'secret':
      return addMark(draft, 'password', { column, why });
    default:
      exhaustive(kind);
  }
}

function addDoubt(sign: NoteSign, column: number, draft: RecordDraft): void {
  const { kind, channel } = sign;
  if (!refusals.has(kind)) return;
  draft.consent.push({ channel, state: 'unclear', day: null, column, why: reasonOfSign(sign) });
}

/** Of being contacted, or of being kept at all. */
export const refusals: ReadonlySet<NoteKind> = new Set(['withdrew', 'dnc', 'dnc_call', 'erase']);
