import { foldText } from '#base/fold-text.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  consentCode,
  foldCell,
  mostRestrictive,
  reduceConsent,
  stateOfCode,
} from '#engine/consent/index.ts';
import { channels, consentStates, type ConsentEvent } from '#domain/consent.ts';
import { channelClassOf } from '#engine/consent/words/channel-words.ts';
import { column, newsletter, optOut, read, status, words } from './consent-kit.ts';

const REFUSING = [
  'no',
  'default_no',
  'refused',
  'unsubscribed',
  'withdrawn',
  'blocked',
  'complained',
  'never_asked',
  'bounced',
];
const YES = new Set(['yes', 'default_yes', 'agreed', 'subscribed', 'active']);
const about = [
  newsletter,
  optOut,
  status,
  column('Consent date', 'consent_date', null),
  column('Left on', 'consent_withdrawn_date', null),
];

const DATE = /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4}/;

/** Cells that may permit: on the closed list, a day alone or beside such a word, a yes said politely or said twice. */
function mayPermit(cell: string): boolean {
  const kind = words.kindOf.get(foldCell(cell));
  if (kind !== undefined) return YES.has(kind);
  if (cell.includes('?')) return DATE.test(cell);
  return DATE.test(cell) || isYesWithAsides(cell) || isYesToChannel(cell) || isYesThroughout(cell);
}

/** Words of the closed lists only, and words of time and of grammar. */
function isYesThroughout(cell: string): boolean {
  const tokens = foldText(cell)
    .split(/[^\p{L}\p{M}\p{N}']+/u)
    .filter(Boolean);
  const classOf = (text: string): string => channelClassOf(text, words.channelWords) ?? '';
  // "All, SMS": every one of them is named.
  const ofAll = tokens.some(
    (_, at) =>
      classOf(tokens.slice(at).join(' ')) === 'all' ||
      classOf(tokens.slice(0, at + 1).join(' ')) === 'all',
  );
  const isKnown = (part: readonly string[]): boolean => {
    const text = part.join(' ');
    const name = classOf(text);
    return (
      (ofAll && NAMED.has(name)) ||
      HARMLESS.has(name) ||
      YES.has(words.kindOf.get(text) ?? '') ||
      text === ''
    );
  };
  const isKnownFrom = (from: number): boolean =>
    from === tokens.length ||
    tokens.some(
      (_, at) => at >= from && isKnown(tokens.slice(from, at + 1)) && isKnownFrom(at + 1),
    );
  if (isKnownFrom(0)) return true;
  // Scripts without spaces.
  return [...Array(cell.length).keys()].some(
    (at) => isKnown([foldText(cell.slice(0, at))]) && isKnown([foldText(cell.slice(at))]),
  );
}

const NAMED: ReadonlySet<string> = new Set(['all', 'email', 'sms', 'phone', 'whatsapp', 'post']);
const HARMLESS: ReadonlySet<string> = new Set(['glue', 'time', 'good', 'and', 'or', 'but']);

/** The channel of the column is named, or a yes leads and other channels are taken out of it by name. */
function isYesToChannel(cell: string): boolean {
  const [lead, ...rest] = cell.split(/[,;:!()[\]–—/\n]+|\s-\s|\sbut\s/u);
  const led = YES.has(words.kindOf.get(foldCell(lead ?? '')) ?? '');
  const named = (text: string, ...classes: readonly string[]): boolean =>
    text
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .some((word) => classes.includes(channelClassOf(foldText(word), words.channelWords) ?? ''));
  return named(cell, 'email') || (led && named(rest.join(' '), 'sms', 'phone', 'whatsapp', 'post'));
}

function isYesWithAsides(cell: string): boolean {
  const parts = cell.split(/[/|,;:!()[\]–—]+|\s-\s/u).filter((part) => part.trim() !== '');
  return parts.every((part) => {
    const bare = foldText(part)
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter((token) => !words.courtesies.has(token) && !words.remarks.has(token));
    const kind = words.kindOf.get(bare.join(' ')) ?? words.kindOf.get(foldCell(part));
    return bare.join('') === '' || /^\d+$/.test(bare.join('')) || YES.has(kind ?? '');
  });
}

const known = fc.constantFrom(...words.kindOf.keys());
const glue = fc.constantFrom(' ', ', ', ' (', ' - ', '\u00A0', '/', ' не ', ' not ', ' but ', '');
const decorated = fc.tuple(known, glue, known).map((parts) => parts.join(''));
const spoiled = fc
  .tuple(known, fc.constantFrom('?', '!?', '0', '…', ' sms', ' (sms)'))
  .map((parts) => parts.join(''));

describe('a no is never read as a yes (B13)', () => {
  test('nothing permits but a whole cell of the closed lists or a day', () => {
    const anyCell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      known,
      decorated,
      spoiled,
    );
    const wronglyPermitted = fc.check(
      fc.property(anyCell, (cell) =>
        about.every((one) => read(cell, one)?.state !== 'granted' || mayPermit(cell)),
      ),
      { numRuns: 3000 },
    );
    expect(wronglyPermitted.counterexample).toBeNull();
    expect(wronglyPermitted.failed).toBe(false);
  });

  test('no word that refuses, in any language, permits in any column', () => {
    const refusing = new Set<string>(REFUSING);
    const refusals = [...words.kindOf].filter(([, kind]) => refusing.has(kind));
    const flipped = refusals.filter(([word]) =>
      about.some((one) => read(word, one)?.state === 'granted'),
    );
    expect(refusals.length).toBeGreaterThan(300);
    expect(flipped).toEqual([]);
  });

  test('a word that permits never permits under a header that refuses, unless it speaks of the list itself', () => {
    const flipped = [...words.kindOf].filter(
      ([word, kind]) => kind !== 'subscribed' && read(word, optOut)?.state === 'granted',
    );
    expect(flipped).toEqual([]);
  });

  test.each(['네bad', 'はいbadly', '상관없어요bad address', '可以abd'])(
    'a yes of a script without spaces, with a word of another script behind it that nobody knows, permits nothing: %s',
    (cell) => {
      expect(read(cell, newsletter)?.state).not.toBe('granted');
    },
  );

  test('case, direction marks and no-break spaces change nothing', () => {
    const changed = [...words.kindOf.keys()].filter(
      (word) =>
        read(`\u200F\u00A0${word.toUpperCase()}\u202F`, newsletter)?.state !==
        read(word, newsletter)?.state,
    );
    expect(changed).toEqual([]);
  });

  test('hostile cells are read quickly and never throw', () => {
    const started = performance.now();
    for (const cell of [
      '('.repeat(100_000),
      'да '.repeat(40_000),
      `${'a-'.repeat(50_000)}1`,
      '1'.repeat(100_000),
      '\u0000',
      '__proto__',
      'constructor',
    ]) {
      expect(read(cell, newsletter)?.state).toBe('unclear');
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

const event = fc.record({
  channel: fc.constantFrom(null, ...channels),
  state: fc.constantFrom(...consentStates),
  day: fc.constantFrom(null, 19_000, 20_000),
  column: fc.nat({ max: 20 }),
  why: fc.constant('consent.word' as const),
});

describe('all statements together', () => {
  test('one more statement that is no permission never makes the outcome less restrictive', () => {
    const restricting = event.filter(({ state }) => state !== 'granted');
    const some = fc.array(event, { maxLength: 8 });
    fc.assert(
      fc.property(some, restricting, (events: ConsentEvent[], more) => {
        const before = reduceConsent(events);
        const after = reduceConsent([...events, more]);
        for (const channel of channels) {
          expect(consentCode(after[channel])).toBeLessThanOrEqual(consentCode(before[channel]));
        }
      }),
    );
  });
  test('order does not matter', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), (events: ConsentEvent[]) => {
        expect(reduceConsent(events.toReversed())).toEqual(reduceConsent(events));
      }),
    );
  });
  test('a statement without a channel counts for every one; blank is no news', () => {
    const all = reduceConsent([
      { channel: null, state: 'withdrawn', day: null, column: 0, why: 'consent.word' },
    ]);
    expect(new Set(Object.values(all))).toEqual(new Set(['withdrawn']));
    expect(new Set(Object.values(reduceConsent([])))).toEqual(new Set(['unknown']));
  });
  test('a later yes does not outweigh a no, and doubt outweighs a yes', () => {
    expect(mostRestrictive('granted', 'withdrawn')).toBe('withdrawn');
    expect(mostRestrictive('unclear', 'granted')).toBe('unclear');
    expect(mostRestrictive('granted', 'never_asked')).toBe('granted');
    expect(mostRestrictive('unknown', 'never_asked')).toBe('never_asked');
  });
  test('a permission outweighs a no only where both have a day, it is the later one, and it names the channel', () => {
    const said = (
      state: ConsentEvent['state'],
      day: number | null,
      channel: ConsentEvent['channel'],
    ) => ({
      channel,
      state,
      day,
      column: 0,
      why: 'consent.word' as const,
    });
    const no = said('withdrawn', 19_000, 'email');
    expect(reduceConsent([no, said('granted', 19_001, 'email')]).email).toBe('granted');
    expect(reduceConsent([no, said('granted', 19_000, 'email')]).email).toBe('withdrawn');
    expect(reduceConsent([no, said('granted', null, 'email')]).email).toBe('withdrawn');
    expect(reduceConsent([no, said('granted', 19_001, 'sms')]).email).toBe('withdrawn');
    expect(reduceConsent([no, said('granted', 19_001, null)]).email).toBe('withdrawn');
    const undated = said('withdrawn', null, 'email');
    expect(reduceConsent([undated, said('granted', 19_001, 'email')]).email).toBe('withdrawn');
    const general = said('withdrawn', 19_000, null);
    expect(reduceConsent([general, said('granted', 19_001, 'email')])).toMatchObject({
      email: 'granted',
      sms: 'withdrawn',
    });
  });
  test('codes and states are one to one', () => {
    for (const state of consentStates) expect(stateOfCode(consentCode(state))).toBe(state);
    expect(() => stateOfCode(99)).toThrow('a known consent code');
  });
});
