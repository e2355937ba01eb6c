import {
  consentFact,
  createAsideReader,
  createConsentReader,
  createWaysRefusals,
  doubtsOfOnly,
  createRegisterColumn,
  kindOfCell,
  readLegend,
  refusalsInTags,
  writtenOutBy,
  type WrittenOut,
} from '#engine/consent/index.ts';
import { consentFlagRoles } from '#domain/column-role.ts';
import type { ConsentEvent } from '#domain/consent.ts';
import type { MappedColumn } from '#domain/source.ts';
import type { CellReader } from './cell-reader.ts';
import { earliestDay, otherDay } from './date-readers.ts';
import type { DetectionContext } from '../detection-context.ts';
import { memoise } from '#base/memoise.ts';
import { addMark } from '../record-draft.ts';
import { spokenRefusals } from './spoken-refusals.ts';

/** `no - 02/03/2023` */
const DATE_IN_WORDS = /\d[\d.\-/]*\d/u;

/** What a consent or status column says about consent, and besides it about deaths, erasure and bounces. */
export function consentReaders(
  column: MappedColumn,
  context: DetectionContext,
  perChannel = false,
): readonly CellReader[] {
  const { index } = column;
  const profileWords = context.profileWords.get(index) ?? null;
  const cells = context.samples.map((row) => row[index] ?? '');
  const writtenOut = writtenOutOf(column, cells, context);
  const readWritten = createConsentReader(column, context.consentWords, {
    readDay: earliestDay(column, context),
    samples: writtenOut === null ? cells : cells.map(writtenOut.write),
    profileWords,
    columns: context.columns,
    beside: cellsBeside(context),
    perChannel,
  });
  const ofRegister = createRegisterColumn(column, context.consentWords);
  const laterDay = otherDay(column, context);
  const spoken = consentFlagRoles.has(column.role) ? spokenRefusals(column, context) : null;
  const factOf = memoise((cell) => consentFact(cell, column, context.consentWords, profileWords));
  const facts: CellReader = (cell, draft) => {
    const fact = factOf(cell);
    if (fact === 'deceased') addMark(draft, 'deceased', { column: index, why: 'deceased.word' });
    if (fact === 'erasure_requested') {
      addMark(draft, 'erasure_requested', { column: index, why: 'note.erase' });
    }
    if (fact === 'bounced' && (column.channel === null || column.channel === 'email')) {
      addMark(draft, 'invalid_email', { column: index, why: 'contact.returned' });
    }
  };
  if (readWritten === null) return [facts];
  const readPlain =
    writtenOut === null ? readWritten : (cell: string) => readWritten(writtenOut.write(cell));
  const read =
    ofRegister === null ? readPlain : (cell: string) => ofRegister(readPlain(cell), cell);
  return [
    (cell, draft) => {
      const events = read(cell);
      draft.consent.push(...events);
      if (spoken !== null && events.some(isDoubt)) draft.consent.push(...spoken(cell));
      for (const event of events) {
        if (event.day === null || event.state === 'granted') continue;
        // A no on one of two days: whatever comes later than it must come later than both.
        const later = laterDay(cell) ?? laterDay(DATE_IN_WORDS.exec(cell)?.[0] ?? '');
        if (later !== null) draft.consent.push({ ...event, day: later });
      }
    },
    facts,
  ];
}

/** What signs of this column mean by a line above the list; null where none explains them. */
function writtenOutOf(
  { name, role }: MappedColumn,
  cells: readonly string[],
  { titles = [], columns, consentWords }: DetectionContext,
): WrittenOut | null {
  // "V = approved" above a list, and "do not call" over a tick: of the two the header is nearer.
  const ticked = cells.some((cell) => kindOfCell(cell, consentWords) === 'default_yes');
  if (role === 'opt_out' && ticked) return null;
  const names = titles.length === 0 ? [] : columns.map((column) => column.name);
  const legend = titles.length === 0 ? null : readLegend(titles, names, consentWords);
  return writtenOutBy(name, cells, legend, consentWords);
}

function isDoubt({ why }: ConsentEvent): boolean {
  return why === 'consent.unclear_word';
}

/** As many rows as tell with which signs people tick. */
const ROWS_BESIDE = 60;

function cellsBeside({ columns, samples }: DetectionContext): readonly string[] {
  const asking = columns.filter(({ role }) => consentFlagRoles.has(role) || role === 'opt_out');
  return samples
    .slice(0, ROWS_BESIDE)
    .flatMap((row) => asking.map(({ index }) => row[index] ?? ''));
}

/** Refusals that are written where another thing is asked, and that no other reader of the column has heard. */
export function asideReaders(
  column: MappedColumn,
  { consentWords, samples }: DetectionContext,
): readonly CellReader[] {
  const cells = samples.map((row) => row[column.index] ?? '');
  const told = createAsideReader(column, consentWords, cells);
  const ofWays = createWaysRefusals(column, consentWords, cells);
  if (told === null && ofWays === null) return [];
  return [
    (cell, draft) => {
      const isHeard = draft.consent.some(({ column: heard }) => heard === column.index);
      if (isHeard) return;
      const event = told?.(cell) ?? null;
      draft.consent.push(...(event === null ? (ofWays?.(cell) ?? []) : [event]));
    },
  ];
}

/** Among labels one that refuses: "camp 2023|DO NOT SEND", "vip, no-sms". */
export function tagReader({ index }: MappedColumn, { consentWords }: DetectionContext): CellReader {
  const refusals = memoise((cell) => refusalsInTags(cell, index, consentWords));
  return (cell, draft) => {
    draft.consent.push(...refusals(cell));
  };
}

/** Among remarks one that leaves one way only: "no calls! only texts". */
export function onlyReader(
  { index }: MappedColumn,
  { consentWords }: DetectionContext,
): CellReader {
  const doubts = memoise((cell) => doubtsOfOnly(cell, index, consentWords));
  return (cell, draft) => {
    draft.consent.push(...doubts(cell));
  };
}

/** A dated yes to pictures, from which they are kept: the latest day that the cell can mean, and none without a yes. */
export function photoConsentReader(column: MappedColumn, context: DetectionContext): CellReader {
  const { index } = column;
  const about: MappedColumn = { ...column, role: 'consent_general', channel: null };
  const read = createConsentReader(about, context.consentWords, {
    readDay: earliestDay(column, context),
    samples: context.samples.map((cells) => cells[index] ?? ''),
    profileWords: null,
    columns: context.columns,
  });
  const laterDay = otherDay(column, context);
  return (cell, draft) => {
    const event = read?.(cell)[0];
    if (event === undefined || event.state !== 'granted' || event.day === null) return;
    const day = laterDay(cell) ?? event.day;
    if (day > context.today) return;
    addMark(draft, 'photo_consent', { column: index, why: 'consent.date_given', day });
  };
}
