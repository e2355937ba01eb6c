import { expect, test } from 'vitest';
import { reduceConsent, withinAnswers } from '#engine/consent/index.ts';
import type { Channel, ConsentEvent, ConsentState } from '#domain/consent.ts';

const FLAG = 1;
const DATE = 2;
const BARE = 4;

function event(column: number, state: ConsentState, channel: Channel | null): ConsentEvent {
  return { column, state, channel, day: column === DATE ? 20_000 : null, why: 'consent.word' };
}

function told(...events: readonly ConsentEvent[]): ReturnType<typeof reduceConsent> {
  const columns = {
    dates: new Set([DATE]),
    flags: new Set([FLAG, BARE]),
    general: new Set([FLAG, BARE]),
  };
  return reduceConsent(withinAnswers(events, columns));
}

test('the day of a form permits what the row answers, and nothing beside it', () => {
  const states = told(
    event(FLAG, 'granted', 'email'),
    event(FLAG, 'denied', 'sms'),
    event(DATE, 'granted', null),
  );
  expect(states).toMatchObject({ email: 'granted', sms: 'denied', phone: 'unknown' });
});

test('a day without answers, or beside a yes to everything, permits as before', () => {
  expect(told(event(DATE, 'granted', null)).post).toBe('granted');
  expect(told(event(FLAG, 'granted', null), event(DATE, 'granted', null)).post).toBe('granted');
});

test('a day beside nothing but a refusal permits nothing (B13)', () => {
  const states = told(event(FLAG, 'denied', 'sms'), event(DATE, 'granted', null));
  expect(Object.values(states)).not.toContain('granted');
});

test('a bare yes permits the channels that a column beside it names', () => {
  const states = told(event(BARE, 'granted', null), event(FLAG, 'granted', 'sms'));
  expect(states).toMatchObject({ sms: 'granted', email: 'unknown', post: 'unknown' });
});

test('a no beside named channels stays a no for all of them', () => {
  const states = told(event(BARE, 'denied', null), event(FLAG, 'granted', 'sms'));
  expect(new Set(Object.values(states))).toEqual(new Set(['denied']));
});

test('a day in doubt adds no doubt to what the row answers, and lifts no refusal', () => {
  const day = event(DATE, 'unclear', null);
  const states = told(event(FLAG, 'granted', 'email'), event(FLAG, 'withdrawn', 'sms'), day);
  expect(states).toMatchObject({ email: 'granted', sms: 'withdrawn', phone: 'unknown' });
  expect(told(event(BARE, 'granted', null), day).post).toBe('granted');
});

test('a day in doubt without answers stays a doubt', () => {
  expect(told(event(DATE, 'unclear', null)).email).toBe('unclear');
});
