import { consentFact, createAsideReader, createConsentReader } from '#engine/consent/index.ts';
import { consentFlagRoles } from '#domain/column-role.ts';
import type { MappedColumn } from '#domain/source.ts';
import type { CellReader } from './cell-reader.ts';
import { earliestDay, otherDay } from './date-readers.ts';
import type { DetectionContext } from './detection-context.ts';
import { memoise } from './memo.ts';
import { addMark } from './record-draft.ts';

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
  const read = createConsentReader(column, context.consentWords, {
    readDay: earliestDay(column, context),
    samples: context.samples.map((cells) => cells[index] ?? ''),
    profileWords,
    columns: context.columns,
    beside: cellsBeside(context),
    perChannel,
  });
  const laterDay = otherDay(column, context);
  const factOf = memoise((cell) => consentFact(cell, column, context.consentWords, profileWords));
  const facts: CellReader = (cell, draft) => {
    const fact = factOf(cell);
    if (fact === 'deceased') addMark(draft, 'deceased', { column: index, why: 'deceased.word' });
    if (fact === 'erasure_requested') {
      addMark(draft, 'erasure_requested', { column: index, why: 'note.erase' });
    }
    if (fact === 'bounced' && (column.channel === null || column.channel === 'email')) {
      addMark(draft, 'invalid_email', { column: index, why: 'contact.invalid_email' });
    }
  };
  if (read === null) return [facts];
  return [
    (cell, draft) => {
      const events = read(cell);
      draft.consent.push(...events);
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

/** As many rows as tell with which signs people tick. */
const ROWS_BESIDE = 60;

function cellsBeside({ columns, samples }: DetectionContext): readonly string[] {
  const asking = columns.filter(({ role }) => consentFlagRoles.has(role) || role === 'opt_out');
  return samples
    .slice(0, ROWS_BESIDE)
    .flatMap((row) => asking.map(({ index }) => row[index] ?? ''));
}

/** Refusals that are written where another thing is asked. */
export function asideReaders(
  column: MappedColumn,
  { consentWords, samples }: DetectionContext,
): readonly CellReader[] {
  const cells = samples.map((row) => row[column.index] ?? '');
  const read = createAsideReader(column, consentWords, cells);
  if (read === null) return [];
  return [
    (cell, draft) => {
      const event = read(cell);
      if (event !== null) draft.consent.push(event);
    },
  ];
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
