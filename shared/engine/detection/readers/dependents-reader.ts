import { readAge, type AgeWords } from '#engine/age/index.ts';
import { childColumnsOf, childrenInRow } from '#engine/dependents/index.ts';
import type { ChildInRow, ChildText } from '#engine/dependents/index.ts';
import type { PartialDate } from '#domain/partial-date.ts';
import type { AgeSignal, BirthSignal, Mark, RecordSignals } from '#domain/signal.ts';
import { datedAge } from './age-readers.ts';
import { dateReader } from './date-readers.ts';
import type { DetectionContext } from '../detection-context.ts';
import type { RecordDraft } from '../record-draft.ts';

const NOBODY: readonly RecordSignals[] = [];

type ReadDate = (text: string) => PartialDate | null;

/**
 * The children of a row, as people of their own: name and age are theirs, the activity is that of the card, and so is a
 * hold on it. No contact and no consent: a parent's yes is not the child's.
 */
export function dependentsReader(
  context: DetectionContext,
): (cells: readonly string[], draft: RecordDraft, own: RecordSignals) => readonly RecordSignals[] {
  const { ageWords } = context;
  const layout = childColumnsOf(context.columns);
  if (layout.length === 0) return () => [];
  const told = new Set(
    layout.flatMap(({ names, births, ages, beside = [], remarks = [] }) => [
      ...names,
      ...births,
      ...ages,
      ...beside,
      ...remarks,
    ]),
  );
  const readers = new Map<number, ReadDate>(
    context.columns
      .filter(({ index }) => told.has(index))
      .map((column) => [column.index, dateReader(column, 'birth', context)]),
  );
  return (cells, { createdFrom }, own) => {
    const children = childrenInRow(layout, cells);
    if (children.length === 0) return NOBODY;
    const held = own.marks.filter(({ kind }) => kind === 'legal_hold');
    return children.map((child): RecordSignals => {
      const birth = birthOf(child, readers);
      return {
        recordKey: null,
        name: { first: null, middle: null, last: null, full: child.name },
        emails: [],
        phones: [],
        birth,
        age: datedAge({ age: ageOf(child, ageWords), ageStated: null, createdFrom }),
        consent: [],
        activity: own.activity,
        marks: [hintOf(child), ...held],
      };
    });
  };
}

/** Whoever stands in a child's column may be a child, whatever else is known. */
function hintOf({ places }: ChildInRow): Mark {
  return { kind: 'minor_hint', column: places[0]?.column ?? 0, why: 'child.column', day: null };
}

/** A day that no reading makes a date may still be an age: columns of ages and of days get mixed up. */
function birthOf(
  { birth, age }: ChildInRow,
  readers: ReadonlyMap<number, ReadDate>,
): BirthSignal | null {
  for (const text of [birth, age]) {
    if (text === null || (text === age && !/(?:19|20)\d\d/.test(text.text))) continue;
    const date = readers.get(text.column)?.(text.text) ?? null;
    if (date === null) continue;
    return { date, column: text.column, why: date.kind === 'year' ? 'birth.year' : 'birth.date' };
  }
  return null;
}

function ageOf({ birth, age }: ChildInRow, words: AgeWords): AgeSignal | null {
  return ageIn(age, words) ?? ageIn(birth, words);
}

function ageIn(text: ChildText | null, words: AgeWords): AgeSignal | null {
  const stated = text === null ? null : readAge(text.text, words);
  if (text === null || stated === null) return null;
  const { years, stated: days } = stated;
  if (days === null) return { years, statedOn: null, column: text.column };
  const statedFrom = days.from === days.to ? {} : { statedFrom: days.from };
  return { years, statedOn: days.to, ...statedFrom, column: text.column };
}
