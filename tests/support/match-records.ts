import { mailboxOf } from '#domain/mailbox.ts';
import { parseIsoDay } from '#domain/day.ts';
import { normaliseEmail, normalisePhone } from '#engine/detection/index.ts';
import {
  addressKey,
  alikeEvidence,
  alikeKeys,
  createMatcher,
  isOfficeAddress,
  nameKeys,
} from '#engine/identity/index.ts';
import type { AlikeSubject, MatcherOptions, MatchResult } from '#engine/identity/index.ts';
import { nameBook } from './shipped/name-book.ts';

/** An invented record as a list has it: what is missing is empty. */
export type ListedPerson = {
  readonly full?: string;
  readonly first?: string;
  readonly last?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly born?: string; // ISO day
  readonly address?: string;
  readonly country?: string;
  readonly id?: string;
};

const TODAY = parseIsoDay('2026-11-26');

/** The path of the import in memory: normalise, block, join, compare what is alike. */
export function matchRecords(
  listed: readonly ListedPerson[],
  thresholds?: MatcherOptions['thresholds'],
): MatchResult {
  const subjects = listed.map(toSubject);
  const matcher = createMatcher(listed.length, {
    book: nameBook,
    today: TODAY,
    ...(thresholds === undefined ? {} : { thresholds }),
  });
  const membersOf = (ordinals: readonly number[]) =>
    ordinals.flatMap((ordinal) => {
      const subject = subjects[ordinal];
      return subject === undefined ? [] : [{ ordinal, name: subject.name, birth: subject.birth }];
    });
  const join = (kind: 'record_id' | 'email' | 'phone', keysOf: (at: number) => string[]): void => {
    for (const [key, ordinals] of blocksOf(listed.length, keysOf)) {
      matcher.joinBlock(kind, membersOf(ordinals), kind === 'email' && isOfficeAddress(key));
    }
  };
  join('record_id', (at) => [listed[at]?.id ?? ''].filter((id) => id !== ''));
  join('email', (at) => (subjects[at]?.emails ?? []).map(mailboxOf));
  join('phone', (at) => [...(subjects[at]?.phones ?? [])]);
  const alike = (at: number): string[] => {
    const subject = subjects[at];
    return subject === undefined ? [] : alikeKeys(nameBook, subject);
  };
  for (const [, ordinals] of blocksOf(listed.length, alike)) {
    matcher.joinAlike(membersOf(ordinals), (a, b) => {
      const [one, other] = [subjects[a], subjects[b]];
      return one === undefined || other === undefined ? [] : alikeEvidence(one, other);
    });
  }
  return matcher.result();
}

function blocksOf(
  count: number,
  keysOf: (at: number) => readonly string[],
): [string, readonly number[]][] {
  const blocks = new Map<string, number[]>();
  for (let at = 0; at < count; at += 1) {
    for (const key of new Set(keysOf(at))) blocks.set(key, [...(blocks.get(key) ?? []), at]);
  }
  return [...blocks].filter(([, ordinals]) => ordinals.length > 1);
}

const addressNumbers = new Map<string, number>();

function toSubject(person: ListedPerson): AlikeSubject {
  const day = person.born === undefined ? null : parseIsoDay(person.born);
  const email = person.email === undefined ? null : normaliseEmail(person.email);
  const phone =
    person.phone === undefined ? null : normalisePhone(person.phone, person.country ?? 'DE');
  const address = person.address === undefined ? null : addressKey(person.address);
  if (address !== null && !addressNumbers.has(address)) {
    addressNumbers.set(address, addressNumbers.size + 1);
  }
  return {
    name: nameKeys({
      first: person.first ?? null,
      middle: null,
      last: person.last ?? null,
      full: person.full ?? null,
    }),
    birth: day === null ? null : { from: day, to: day },
    emails: email === null ? [] : [email],
    phones: phone === null ? [] : [phone],
    address: address === null ? 0 : (addressNumbers.get(address) ?? 0),
  };
}
