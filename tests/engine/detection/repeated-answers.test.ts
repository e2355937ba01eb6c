import { describe, expect, it } from 'vitest';
import type { ConsentEvent, ConsentState } from '#domain/consent.ts';
import type { RecordSignals } from '#domain/signal.ts';
import type { MappedColumn } from '#domain/source.ts';
import { repeatedAnswers, withRepeatedRefusals } from '#engine/detection/index.ts';
import { identifiers } from '#support/shipped/detection-data.ts';

const columns = [
  { index: 0, name: 'Name', role: 'full_name' },
  { index: 1, name: 'News', role: 'consent_general' },
] as unknown as readonly MappedColumn[];

const event = (state: ConsentState, why: ConsentEvent['why'] = 'consent.word'): ConsentEvent => ({
  channel: null,
  state,
  day: null,
  column: 1,
  why,
});

const UNREAD = event('unclear', 'consent.unclear_word');

/** The states of rows of one list, one after the other; a cell that stands for no state is one that nobody can read. */
function statesOf(...cells: readonly (readonly [cell: string, read: ConsentEvent | null])[]) {
  const repeat = repeatedAnswers(columns, identifiers);
  return cells.map(([cell, read]) => {
    const own = { consent: read === null ? [] : [read] } as unknown as RecordSignals;
    const found = repeat?.(['', cell], { own, dependents: [] }).own.consent ?? [];
    return found.map(({ state }) => state).join(',');
  });
}

const NO = ['no', event('denied')] as const;
const YES = ['yes', event('granted')] as const;

describe('a mark that repeats the cell above', () => {
  it.each([
    '-do-',
    '"',
    '″',
    '〃',
    'ditto',
    'Ditto',
    'idem',
    'то же',
    'نفسه',
    'aynı',
    's.o.',
    'jw.',
    '同上',
  ])('repeats a no, over several rows: %s', (mark) => {
    expect(statesOf(NO, [mark, UNREAD], [mark, UNREAD])).toEqual(['denied', 'denied', 'denied']);
  });

  it('repeats no yes: a list that was sorted since would make one of a no', () => {
    expect(statesOf(YES, ['-do-', UNREAD], ['-do-', UNREAD])).toEqual([
      'granted',
      'unclear',
      'unclear',
    ]);
  });

  it('says nothing where nothing stands above it, and repeats nothing over a blank', () => {
    expect(statesOf(['-do-', UNREAD])).toEqual(['unclear']);
    expect(statesOf(NO, ['', null], ['-do-', UNREAD])).toEqual(['denied', '', 'unclear']);
  });

  it('is a no below a no, whatever was answered of the mark, and what was answered elsewhere', () => {
    const answered = event('granted');
    expect(statesOf(NO, ['-do-', answered])).toEqual(['denied', 'denied']);
    expect(statesOf(YES, ['-do-', answered])).toEqual(['granted', 'granted']);
  });

  it.each(['no', 'done', 'do', 'nein', 'никогда', 'maybe'])('is not any other word: %s', (cell) => {
    expect(statesOf(NO, [cell, UNREAD])).toEqual(['denied', 'unclear']);
  });

  it('in a list without a column of answers is not looked for', () => {
    expect(repeatedAnswers(columns.slice(0, 1), identifiers)).toBeNull();
  });
});

describe('a row that is read again', () => {
  const repeated = event('denied', 'consent.ditto');

  it('keeps a no that it repeated when the row above is gone', () => {
    expect(withRepeatedRefusals([UNREAD], [repeated])).toEqual([repeated]);
    expect(withRepeatedRefusals([event('unclear', 'consent.ditto')], [repeated])).toEqual([
      repeated,
    ]);
  });

  it('keeps none where the cell says something itself now, and none that there was not', () => {
    expect(withRepeatedRefusals([event('granted')], [repeated])).toEqual([event('granted')]);
    expect(withRepeatedRefusals([UNREAD], [UNREAD])).toEqual([UNREAD]);
  });
});
