import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels, consentStates } from '#domain/consent.ts';
import type { ConsentByChannel } from '#domain/consent.ts';
import { parseIsoDay } from '#domain/day.ts';
import { dispositions } from '#domain/disposition.ts';
import { findingKinds } from '#domain/finding.ts';
import type { PolicyParameters } from '#domain/policy.ts';
import { markKinds, retentionTriggers } from '#domain/signal.ts';
import { evaluatePerson, hasHold } from '#engine/findings/index.ts';
import { evaluateFindings, findingsOfPeople } from '#store/judging/findings.ts';
import { placeHolds } from '#store/people/holds.ts';
import { findPerson } from '#store/people/people-list.ts';
import { findPersonFacts } from '#store/people/people.ts';
import {
  addList,
  groupPeople,
  makeFolder,
  makeRecord,
  makeWorkspace,
  TODAY,
} from '#support/store-fixture.ts';
import type { RecordSketch } from '#support/store-fixture.ts';
import type { OpenWorkspace } from '#store/workspace/workspace.ts';

const near = fc.integer({ min: TODAY - 1500, max: TODAY + 200 });
const birthDay = fc.integer({ min: TODAY - 8000, max: TODAY + 10 });

const consent = fc.record(
  Object.fromEntries(channels.map((channel) => [channel, fc.constantFrom(...consentStates)])),
) as fc.Arbitrary<ConsentByChannel>;

const record = fc.record({
  emails: fc.constantFrom([], ['anna@example.com']),
  phones: fc.constantFrom([], ['+4915112345678']),
  canonical: fc.record({
    consent,
    saidNoOn: fc.option(near),
    birth: fc.option(
      fc
        .tuple(birthDay, fc.constantFrom(0, 30, 364))
        .map(([from, days]) => ({ from, to: from + days })),
    ),
    triggers: fc.dictionary(fc.constantFrom(...retentionTriggers), near),
    marks: fc.uniqueArray(fc.constantFrom(...markKinds), { maxLength: 3 }),
    erasureRequestedOn: fc.option(near),
    suppressed: fc.boolean(),
  }),
});

type Sketch = Omit<RecordSketch, 'row'>;

const rule = fc.record({
  deadline: fc.option(
    fc.record({
      within: fc.integer({ min: 0, max: 60 }),
      unit: fc.constantFrom('calendar_day' as const, 'working_day' as const, 'month' as const),
    }),
  ),
  proposes: fc.constantFrom(...dispositions),
});

const params: fc.Arbitrary<PolicyParameters> = fc
  .record({
    kinds: fc.shuffledSubarray([...findingKinds]),
    rules: fc.array(rule, { minLength: findingKinds.length, maxLength: findingKinds.length }),
    triggers: fc.shuffledSubarray([...retentionTriggers]),
    fallback: fc.option(fc.constantFrom(...retentionTriggers)),
    months: fc.integer({ min: 1, max: 60 }),
    expiredDays: fc.integer({ min: 0, max: 1400 }),
    soonDays: fc.integer({ min: 0, max: 90 }),
  })
  .map((drawn) => ({
    policyId: 'test',
    policyVersion: '1',
    country: 'DE',
    today: TODAY,
    lastAdultBirth: TODAY - 6575,
    majorityYears: 18,
    consentYears: 16,
    retentionTriggers: drawn.triggers,
    retentionFallback: drawn.fallback,
    retentionMonths: drawn.months,
    lastExpiredTrigger: TODAY - drawn.expiredDays,
    lastDueSoonTrigger: TODAY - drawn.expiredDays + drawn.soonDays,
    rules: drawn.kinds.map((finding, index) => ({
      id: `rule-${index}`,
      finding,
      deadline: drawn.rules[index]?.deadline ?? null,
      proposes: drawn.rules[index]?.proposes ?? 'keep',
    })),
  }));

const toDay = (text: string | null): number | null => (text === null ? null : parseIsoDay(text));

describe('findings in numbers', () => {
  const { folder, remove } = makeFolder();
  let workspace: OpenWorkspace;
  let people: readonly number[] = []; // by the number of their first record

  beforeAll(() => {
    workspace = makeWorkspace(folder);
    const drawn: Sketch[][] = fc.sample(fc.array(record, { minLength: 1, maxLength: 3 }), {
      numRuns: 1500,
      seed: 7,
    });
    const owners: number[] = [];
    const sketches = drawn.flatMap((records, index) => {
      for (const _ of records) owners.push(index + 1);
      return records;
    });
    people = drawn.map((_, index) => owners.indexOf(index + 1) + 1);
    const half = Math.floor(sketches.length / 2);
    const make = (some: typeof sketches) =>
      some.map((sketch, index) => makeRecord({ row: index + 1, ...sketch }));
    addList(workspace.store, make(sketches.slice(0, half)));
    addList(workspace.store, make(sketches.slice(half)));
    groupPeople(workspace.store, owners);
    placeHolds(workspace.store, people.slice(0, 3), {
      reason: 'tax',
      until: null,
      placedOn: TODAY,
    });
    placeHolds(workspace.store, people.slice(3, 6), {
      reason: 'tax',
      until: TODAY,
      placedOn: TODAY - 9,
    });
    placeHolds(workspace.store, people.slice(6, 9), {
      reason: 'tax',
      until: TODAY - 1,
      placedOn: TODAY - 9,
    });
  });
  afterAll(() => {
    workspace.close();
    remove();
  });

  it('gives every person the verdict of the reference, whatever the policy', () => {
    let compared = 0;
    fc.assert(
      fc.property(params, (policy) => {
        evaluateFindings(workspace.store, policy);
        for (const person of people) {
          const facts = findPersonFacts(workspace.store, person);
          const row = findPerson(workspace.store, person);
          if (facts === null || row === null) throw new Error(`person ${person} is missing`);
          const verdict = evaluatePerson(facts, policy);
          const findings = verdict.findings.map(({ kind, rule: id, dueOn }) => ({
            kind,
            rule: id,
            dueOn: toDay(dueOn),
          }));
          // While a hold keeps somebody, no deadline runs but that of the answer to who asked.
          const running = findings.filter(
            ({ kind }) => kind === 'erasure_requested' || !hasHold(facts, TODAY),
          );
          const dues = running.flatMap(({ dueOn }) => dueOn ?? []);
          expect({
            findings: findingsOfPeople(workspace.store, [person]).get(person),
            kinds: row.kinds,
            age: row.age,
            retention: row.retention,
            proposed: row.proposed,
            dueOn: row.dueOn,
          }).toStrictEqual({
            findings,
            kinds: findings.map(({ kind }) => kind),
            age: verdict.age.status,
            retention: {
              status: verdict.retention.status,
              trigger: verdict.retention.trigger,
              since: toDay(verdict.retention.since),
              expiresOn: toDay(verdict.retention.expiresOn),
            },
            proposed: verdict.proposed,
            dueOn: dues.length === 0 ? null : Math.min(...dues),
          });
          compared += 1;
        }
      }),
      { numRuns: 8, seed: 11 },
    );
    expect(compared).toBeGreaterThan(10_000);
  });
});
