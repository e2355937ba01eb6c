import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from '#base/assert.ts';
import type { Result } from '#base/result.ts';
import { channels } from '#domain/consent.ts';
import type { ConsentByChannel, ConsentState } from '#domain/consent.ts';
import type { Problem } from '#domain/problem.ts';
import type { RecordSignals } from '#domain/signal.ts';
import type { WritableStore } from '#store/database.ts';
import { readRecordOrder } from '#store/records/record-order.ts';
import { writePeople } from '#store/people/people.ts';
import { createKeyedHash } from '#store/keyed-hash.ts';
import { addPackedRecords, createRecordPacker } from '#store/records/packed-records.ts';
import type { CanonicalRecord, NewRecord } from '#store/records/stored-record.ts';
import { addSource, finishSource } from '#store/records/sources.ts';
import type { NewSource } from '#store/records/sources.ts';
import { readSecret } from '#store/secrets.ts';
import { createThrowawayWorkspace } from '#store/workspace/workspace.ts';
import type { OpenWorkspace } from '#store/workspace/workspace.ts';

/** A day in 2026, when the invented people of the store tests live. */
export const TODAY = 20_600;

export function valueOf<Value>(result: Result<Value, Problem>): Value {
  assert(result.ok, result.ok ? '' : `no problem, but ${result.problem.code}`);
  return result.value;
}

export function problemOf(result: Result<unknown, Problem>): Problem {
  assert(!result.ok, 'a problem');
  return result.problem;
}

/** A folder that is removed by the returned function. */
export function makeFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'lethe-test-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function makeWorkspace(folder: string): OpenWorkspace {
  return valueOf(
    createThrowawayWorkspace(folder, {
      country: 'DE',
      policyId: 'eu-gdpr',
      policyVersion: '1',
      now: '2026-05-27T00:00:00Z',
    }),
  );
}

export function everyChannel(state: ConsentState): ConsentByChannel {
  return Object.fromEntries(channels.map((channel) => [channel, state])) as ConsentByChannel;
}

export function makeSource(changes: Partial<NewSource> = {}): NewSource {
  return {
    reading: {
      file: 'clients.csv',
      sheet: null,
      format: 'csv',
      dialect: {
        encoding: 'utf-8',
        byteOrderMark: false,
        delimiter: ';',
        quote: '"',
        lineEnd: '\n',
      },
      headerRow: 1,
      header: ['Name', 'E-mail', 'Phone'],
      warnings: [],
    },
    profile: null,
    columns: [],
    dates: [],
    prelude: Buffer.from('Name;E-mail;Phone\n'),
    path: '/lists/clients.csv',
    sha256: '00'.repeat(32),
    bytes: 100,
    importedOn: TODAY,
    ...changes,
  };
}

export type RecordSketch = {
  readonly row: number;
  readonly name?: string;
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
  readonly content?: Uint8Array | string;
  readonly canonical?: Partial<CanonicalRecord>;
};

export function makeRecord(sketch: RecordSketch): NewRecord {
  const { row, name = null, emails = [], phones = [] } = sketch;
  const signals: RecordSignals = {
    recordKey: null,
    name: { first: null, middle: null, last: null, full: name },
    emails,
    phones,
    birth: null,
    age: null,
    consent: [],
    activity: [],
    marks: [],
  };
  return {
    row,
    content: sketch.content ?? `${name ?? ''};${emails.join(',')};${phones.join(',')}\n`,
    signals,
    canonical: {
      consent: everyChannel('unknown'),
      saidNoOn: null,
      birth: null,
      birthText: null,
      triggers: {},
      marks: [],
      erasureRequestedOn: null,
      heldUntil: null,
      suppressed: false,
      ...sketch.canonical,
    },
    keys: [
      ...emails.map((value) => ({ kind: 'email' as const, value })),
      ...phones.map((value) => ({ kind: 'phone' as const, value })),
    ],
  };
}

/** Adds a source with these records, and finishes it. Gives the id of the source. */
export function addList(
  store: WritableStore,
  records: readonly NewRecord[],
  changes: Partial<NewSource> = {},
): number {
  const source = addSource(store, makeSource(changes));
  const packer = createRecordPacker(createKeyedHash(readSecret(store, 'matching_key')));
  for (const record of records) packer.add(record);
  store.database.transaction(() => addPackedRecords(store, source, packer.take()))();
  finishSource(store, source, {
    counts: { rowsRead: records.length, records: records.length, empty: 0, setAside: 0 },
    suppressed: 0,
    dates: [],
    warnings: [],
    sha256: '11'.repeat(32),
    bytes: 200,
  });
  return source;
}

/** Writes people as given: the person number of each record, in the order of import. */
export function groupPeople(
  store: WritableStore,
  personOf: readonly number[] | null = null,
  householdOf: Readonly<Record<number, number>> = {},
): void {
  const numbers =
    personOf ?? Array.from({ length: readRecordOrder(store).count }, (_, index) => index + 1);
  const people = Math.max(0, ...numbers);
  const households = new Int32Array(people + 1);
  for (const [person, household] of Object.entries(householdOf))
    households[Number(person)] = household;
  const seen = new Set<number>();
  const first = numbers.map((number) => seen.size < seen.add(number).size);
  writePeople(store, {
    people,
    personOf: Int32Array.from(numbers),
    householdOf: households,
    joinedBy: (ordinal) => (first[ordinal] === true ? null : 'match.email'),
  });
}
