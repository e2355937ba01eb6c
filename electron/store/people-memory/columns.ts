import { assert } from '#base/assert.ts';
import { channels } from '#domain/consent.ts';
import { countryOfCallingCode } from '#domain/calling-codes.ts';
import type { Day } from '#domain/day.ts';
import { consentCode } from '../codes.ts';
import { eachRow, inSnapshot, oneNumber } from '../database.ts';
import type { ReadableStore } from '../database.ts';
import { CONSENT_BITS, factsOf, visitRows } from '../judging/person-facts.ts';
import type { Facts } from '../judging/person-facts.ts';
import { currentJudge } from '../judging/verdicts.ts';
import { personOfRecord } from '../people/person-of-record.ts';
import { partOf } from './part.ts';
import type { Part, Steps } from './part.ts';

/** The day of somebody of whom it is not known; before every real day. */
export const NO_DAY = -2_147_483_648;
const MOST_ID = 2_147_483_647;

/** What people are filtered, counted and sorted by, one entry a person in the order of their numbers. About 40 bytes each. */
export type PeopleColumns = {
  readonly count: number;
  readonly ids: Int32Array;
  readonly kinds: Int32Array; // a bit for each kind of finding
  readonly ages: Uint8Array;
  readonly retentions: Uint8Array;
  readonly proposals: Uint8Array;
  readonly consents: Uint16Array; // three bits a channel, in the order of `channels`
  readonly doubts: Uint8Array; // bits, in the order of `doubtKinds`
  readonly countries: Part<Countries>; // asked for by the table only, and read by itself
  readonly due: Int32Array;
  readonly kept: Uint8Array; // 1: a hold or a restriction keeps them, and no deadline but that of an answer runs
  readonly activity: Int32Array;
  readonly birth: Int32Array; // the middle of what the birth date can mean
  readonly since: Int32Array; // from when the retention period runs
  readonly saidNo: Int32Array;
  readonly erasure: Int32Array; // the day of a request for erasure
  readonly records: Uint16Array;
};

export type Countries = {
  readonly places: Uint8Array; // in `names`; 0: none known
  readonly names: readonly string[];
};

const DOUBT_OF_AGE = 1;
const DOUBT_OF_CONSENT = 2;
const DOUBT_OF_PAIR = 4;
const MAY_BE_MINOR = 1;

const PEOPLE = `SELECT ${factsOf('person')}, activity, records FROM person`;

type PackedPerson = readonly [...Facts, activity: Day | null, records: number];

const CONSENTS = (1 << CONSENT_BITS) - 1;

export function readColumns(store: ReadableStore): PeopleColumns {
  return inSnapshot(store, () => readAll(store));
}

function readAll(store: ReadableStore): PeopleColumns {
  const count = oneNumber(store, 'SELECT count(*) FROM person');
  const columns = {
    count,
    ids: new Int32Array(count),
    kinds: new Int32Array(count),
    ages: new Uint8Array(count),
    retentions: new Uint8Array(count),
    proposals: new Uint8Array(count),
    consents: new Uint16Array(count),
    doubts: new Uint8Array(count),
    due: new Int32Array(count),
    kept: new Uint8Array(count),
    activity: new Int32Array(count),
    birth: new Int32Array(count),
    since: new Int32Array(count),
    saidNo: new Int32Array(count),
    erasure: new Int32Array(count),
    records: new Uint16Array(count),
  };
  const judge = currentJudge(store);
  let at = 0;
  visitRows<PackedPerson>(store, PEOPLE, (row) => {
    const [id, codes, , birthFrom, birthTo, , , , , , saidNo, erasure, , activity, records] = row;
    assert(id <= MOST_ID, 'numbers of people fit in 31 bits');
    const verdict = judge(row as readonly unknown[] as Facts);
    columns.ids[at] = id;
    columns.kinds[at] = verdict.kinds;
    columns.ages[at] = verdict.age;
    columns.retentions[at] = verdict.retention;
    columns.proposals[at] = verdict.proposed;
    columns.consents[at] = codes & CONSENTS;
    columns.doubts[at] = doubtsOf(verdict.age, codes & CONSENTS);
    columns.due[at] = verdict.dueOn ?? NO_DAY;
    columns.kept[at] = verdict.held || verdict.restricted ? 1 : 0;
    columns.activity[at] = activity ?? NO_DAY;
    columns.birth[at] =
      birthFrom === null || birthTo === null ? NO_DAY : Math.trunc((birthFrom + birthTo) / 2);
    columns.since[at] = verdict.since ?? NO_DAY;
    columns.saidNo[at] = saidNo ?? NO_DAY;
    columns.erasure[at] = erasure ?? NO_DAY;
    columns.records[at] = Math.min(records, 65_535);
    at += 1;
  });
  markPairs(store, columns.ids, columns.doubts);
  return { ...columns, countries: partOf(() => readCountries(store, columns.ids)) };
}

const TEXTS_A_STEP = 1000;

/** By the first phone in international form, of which up to three digits are read; the words of a person end with phones. */
function* readCountries(store: ReadableStore, ids: Int32Array): Steps<Countries> {
  const places = new Uint8Array(ids.length);
  const names = new Map<string, number>([['', 0]]);
  const placeByCode = new Map<string, number>();
  const page = store.database
    .prepare(
      `SELECT id, iif(instr(search, ' +'), substr(search, instr(search, ' +') + 2, 3), '')
       FROM person_text WHERE id > ? ORDER BY id LIMIT ${TEXTS_A_STEP}`,
    )
    .raw();
  for (let last = 0, at = 0; ;) {
    const rows = page.all(last) as (readonly [id: number, calling: string])[];
    for (const [id, calling] of rows) {
      if (ids[at] !== id) at = placeOfId(ids, id);
      places[at] = placeOf(calling, placeByCode, names);
      at += 1;
    }
    if (rows.length < TEXTS_A_STEP) return { places, names: [...names.keys()] };
    last = rows.at(-1)?.[0] ?? last;
    yield;
  }
}

/** The place of the country of a calling code; codes repeat, so each is looked up once. */
function placeOf(
  calling: string,
  places: Map<string, number>,
  countries: Map<string, number>,
): number {
  const known = places.get(calling);
  if (known !== undefined) return known;
  const country = countryOfCallingCode(calling) ?? '';
  const place = countries.get(country) ?? countries.size;
  countries.set(country, place);
  places.set(calling, place);
  return place;
}

/** Whether one of the five consents is unclear, for each set of them. */
const UNCLEAR = Uint8Array.from({ length: 1 << CONSENT_BITS }, (_, consents) => {
  const code = consentCode('unclear');
  const isUnclear = channels.some((_channel, place) => ((consents >> (place * 3)) & 7) === code);
  return isUnclear ? DOUBT_OF_CONSENT : 0;
});

function doubtsOf(age: number, consents: number): number {
  return (UNCLEAR[consents] ?? 0) | (age === MAY_BE_MINOR ? DOUBT_OF_AGE : 0);
}

/** People of whom it is asked whether they are one with somebody else. */
function markPairs(store: ReadableStore, ids: Int32Array, doubts: Uint8Array): void {
  for (const { person } of eachRow<{ person: number }>(
    store,
    `SELECT ${personOfRecord('a')} AS person FROM pair_asked
     UNION SELECT ${personOfRecord('b')} FROM pair_asked`,
  )) {
    const at = placeOfId(ids, person);
    if (at >= 0) doubts[at] = (doubts[at] ?? 0) | DOUBT_OF_PAIR;
  }
}

/** Where a person stands; -1: nowhere. */
export function placeOfId(ids: Int32Array, id: number): number {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ids[middle] ?? 0;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
