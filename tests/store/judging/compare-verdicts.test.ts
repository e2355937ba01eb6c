import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PolicyParameters } from '#domain/policy.ts';
import { evaluatePerson } from '#engine/findings/index.ts';
import { toParameters } from '#engine/policy/index.ts';
import { countChanges, listChanges } from '#store/judging/compare-verdicts.ts';
import { placeHolds } from '#store/people/holds.ts';
import { findPersonFacts } from '#store/people/people.ts';
import { placeRestrictions } from '#store/people/restrictions.ts';
import type { OpenWorkspace } from '#store/workspace/workspace.ts';
import {
  addList,
  groupPeople,
  makeFolder,
  makeRecord,
  makeWorkspace,
  TODAY,
} from '#support/store-fixture.ts';
import { readCombined, readLaw } from '#support/shipped/policies.ts';

const eu = toParameters(readLaw('eu-gdpr'), 'DE', TODAY);
const others: readonly (readonly [string, PolicyParameters])[] = [
  ['the same', eu],
  ['another law', toParameters(readLaw('ca-pipeda'), 'CA', TODAY)],
  ['a trade beside it', toParameters(readCombined('eu-gdpr', 'marketing-agency'), 'DE', TODAY)],
  ['a later day', toParameters(readLaw('eu-gdpr'), 'DE', TODAY + 400)],
];

describe('two policies over the same people', () => {
  const { folder, remove } = makeFolder();
  let workspace: OpenWorkspace;
  const people = 300;

  beforeAll(() => {
    workspace = makeWorkspace(folder);
    addList(
      workspace.store,
      Array.from({ length: people }, (_, index) =>
        makeRecord({
          row: index + 1,
          canonical: {
            birth: index % 3 === 0 ? null : { from: TODAY - index * 60, to: TODAY - index * 57 },
            triggers: index % 4 === 0 ? {} : { last_visit: TODAY - index * 7 },
            marks: index % 11 === 0 ? ['erasure_requested'] : [],
          },
        }),
      ),
    );
    groupPeople(
      workspace.store,
      Array.from({ length: people }, (_, index) => index + 1),
    );
    placeRestrictions(workspace.store, [12, 23, 56, 102], {
      reason: 'dispute',
      placedOn: TODAY - 9,
    });
    placeHolds(workspace.store, [20, 40, 60], { reason: 'tax', until: null, placedOn: TODAY });
  });
  afterAll(() => {
    workspace.close();
    remove();
  });

  it.each(others)(
    'and %s: lists whoever the reference judges differently, and nobody else',
    (_name, right) => {
      const verdictOf = (person: number, params: PolicyParameters) => {
        const facts = findPersonFacts(workspace.store, person);
        if (facts === null) throw new Error('no such person');
        const { age, retention, findings, proposed } = evaluatePerson(facts, params);
        return {
          age: age.status,
          retention: retention.status,
          kinds: findings.map(({ kind }) => kind),
          proposed,
        };
      };
      const expected = Array.from({ length: people }, (_, index) => index + 1)
        .map((person) => ({
          person,
          left: verdictOf(person, eu),
          right: verdictOf(person, right),
        }))
        .filter(({ left, right: other }) => JSON.stringify(left) !== JSON.stringify(other));
      const pair = { left: eu, right };
      const found = listChanges(workspace.store, pair, { after: 0, limit: 500 });
      expect(found.map(({ label: _label, ...rest }) => rest)).toEqual(expected);
      const counts = countChanges(workspace.store, pair);
      expect(counts.changed).toBe(expected.length);
      const gained = expected.filter(
        (one) =>
          !one.left.kinds.includes('over_retention') && one.right.kinds.includes('over_retention'),
      );
      expect(counts.gained.over_retention ?? 0).toBe(gained.length);
      if (right !== eu) expect(expected.length).toBeGreaterThan(0);
    },
  );
});
