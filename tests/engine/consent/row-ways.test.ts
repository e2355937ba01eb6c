import { describe, expect, test } from 'vitest';
import { createRowChannels } from '#engine/consent/index.ts';
import type { Channel, ConsentEvent, ConsentState } from '#domain/consent.ts';
import type { MappedColumn } from '#domain/source.ts';
import { mapColumns } from '#engine/mapping/index.ts';
import { vocabulary } from '#support/shipped/vocabulary.ts';
import { words } from './consent-kit.ts';

function columnOf(index: number, name: string, role: MappedColumn['role']): MappedColumn {
  return { index, name, role, channel: null, polarity: null, confidence: 0.9, needsAnswer: false };
}

function said(state: ConsentState): ConsentEvent {
  return { channel: null, state, day: null, column: 2, why: 'consent.word' };
}

const columns = [
  columnOf(0, 'Name', 'full_name'),
  columnOf(1, 'Channel', 'ignore'),
  columnOf(2, 'Agrees', 'consent_general'),
];

function statesOf(rows: readonly string[][], at: number, state: ConsentState) {
  const ways = createRowChannels(columns, rows, words);
  const events = ways?.apply([said(state)], rows[at]?.[1] ?? '') ?? null;
  return events?.map((event): [Channel | null, ConsentState] => [event.channel, event.state]);
}

const wishes = [
  ['Ann', 'SMS, Zalo', 'yes'],
  ['Bob', 'Zalo thôi, không SMS, không gọi', 'yes'],
  ['Cid', 'Gọi điện', 'yes'],
  ['Dee', 'Email', 'yes'],
];

describe('a column of the ways in which somebody wants to be reached', () => {
  test('permits what is named, and refuses what is refused there', () => {
    expect(statesOf(wishes, 0, 'granted')).toEqual([['sms', 'granted']]);
    const refused = statesOf(wishes, 1, 'granted') ?? [];
    expect(refused).toContainEqual(['sms', 'denied']);
    expect(refused).toContainEqual(['phone', 'denied']);
    expect(refused.some(([, state]) => state === 'granted')).toBe(false);
  });

  test('narrows no refusal of a person who has one row (B13)', () => {
    expect(statesOf(wishes, 0, 'withdrawn')).toEqual([[null, 'withdrawn']]);
    expect(statesOf(wishes, 3, 'denied')).toEqual([[null, 'denied']]);
  });
});

describe('a column of permitted channels beside a general answer', () => {
  const rows = [
    ['Ann', 'sms, mail', 'yes'],
    ['Bob', 'tutti', 'yes'],
    ['Cid', 'mail (no sms)', 'yes'],
    ['Dee', 'Viber', 'yes'],
    ['Eli', 'SMS', 'no'],
    ['Flo', 'メール(SMS不可)', 'yes'],
    ['Gus', 'email, sms gralmp', 'yes'],
  ];

  function permitted(cell: string, state: ConsentState) {
    const permitting = columns.map((column) =>
      column.index === 1 ? columnOf(1, 'Permitted channels', 'consent_general') : column,
    );
    const ways = createRowChannels(permitting, rows.slice(0, 5), words);
    const events = ways?.apply([said(state)], cell) ?? null;
    return events?.map((event): [Channel | null, ConsentState] => [event.channel, event.state]);
  }

  test('narrows a yes to what it names, and leaves one of all as it is', () => {
    expect(permitted('sms, mail', 'granted')).toEqual([
      ['sms', 'granted'],
      ['email', 'granted'],
    ]);
    expect(permitted('tutti', 'granted')).toEqual([[null, 'granted']]);
    expect(permitted('Viber', 'granted')).toEqual([]);
  });

  test('refuses what it refuses, and narrows no refusal, though each row names one channel (B13)', () => {
    expect(permitted('mail (no sms)', 'granted')).toContainEqual(['sms', 'denied']);
    expect(permitted('メール(SMS不可)', 'granted')).toContainEqual(['sms', 'denied']);
    expect(permitted('mail (no sms)', 'never_asked')).toContainEqual(['sms', 'denied']);
    expect(permitted('SMS', 'denied')).toEqual([[null, 'denied']]);
  });

  test('permits nothing beside a word that nobody knows', () => {
    expect(permitted('email, sms gralmp', 'granted')).toEqual([[null, 'unclear']]);
    expect(permitted('', 'granted')).toEqual([[null, 'unclear']]);
  });

  test('is the answer itself where no other column is one', () => {
    const alone = [
      columnOf(0, 'Name', 'full_name'),
      columnOf(1, 'Permitted channels', 'consent_general'),
    ];
    expect(createRowChannels(alone, rows.slice(0, 5), words)).toBeNull();
  });

  test('is told from the channel through which somebody came', () => {
    const mapped = (header: string) =>
      mapColumns({
        header: ['Name', header, 'Consenso marketing'],
        samples: [rows[0], rows[1], rows[3], rows[4], ['Hal', 'sms', 'yes']].map(
          (row) => row ?? [],
        ),
        fileName: 'lista.csv',
        sheet: null,
        vocabulary,
        profiles: [],
      }).columns[1]?.role;
    expect(mapped('Canali ammessi')).toBe('consent_general');
    expect(mapped('Canale di prenotazione')).not.toBe('consent_general');
  });
});

describe('a list with a row for each channel', () => {
  const rows = [
    ['Ann', 'novinky e-mailem', 'souhlasí'],
    ['Ann', 'SMS s nabídkami', 'nesouhlasí'],
    ['Bob', 'vše (mail, SMS, telefon)', 'ano'],
    ['Cid', 'jakýkoli kontakt', 'nesouhlasí'],
  ];

  test('narrows what is said to the channel of the row', () => {
    expect(statesOf(rows, 0, 'granted')).toEqual([['email', 'granted']]);
    expect(statesOf(rows, 1, 'denied')).toEqual([['sms', 'denied']]);
    expect(statesOf(rows, 3, 'denied')).toEqual([[null, 'denied']]);
  });

  test('a way that nobody knows permits nothing, and a refusal stays one of all', () => {
    const other = [...rows, ['Dee', 'pigeon', 'ano']];
    expect(statesOf(other, 4, 'granted')).toEqual([[null, 'unclear']]);
    expect(statesOf(other, 4, 'denied')).toEqual([[null, 'denied']]);
  });

  test('the one open column that is full of answers is the one that answers', () => {
    const { columns: mapped } = mapColumns({
      header: ['Kdo', 'Čeho se týká', 'Vyjádření'],
      samples: rows,
      fileName: 'kniha.csv',
      sheet: null,
      vocabulary,
      profiles: [],
    });
    expect(mapped.map(({ role }) => role)[2]).toBe('consent_general');
  });
});
