import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toParameters } from '#engine/policy/index.ts';
import { connectModel, disconnect } from '#store/database.ts';
import { countFindings, evaluateFindings, findingsOfPeople } from '#store/judging/findings.ts';
import { placeHolds, releaseHold } from '#store/people/holds.ts';
import { migrations } from '#store/migrations/index.ts';
import { listPairConsequences } from '#store/people/pair-consequences.ts';
import { findPerson } from '#store/people/people-list.ts';
import { resolveSelection } from '#store/people/people-selection.ts';
import { compareNoted, noteVerdicts } from '#store/judging/what-if.ts';
import type { OpenWorkspace } from '#store/workspace/workspace.ts';
import {
  addList,
  groupPeople,
  makeFolder,
  makeRecord,
  makeWorkspace,
  TODAY,
} from '#support/store-fixture.ts';
import { readLaw } from '#support/shipped/policies.ts';

const eu = toParameters(readLaw('eu-gdpr'), 'DE', TODAY);
const hold = { reason: 'tax', until: null, placedOn: TODAY };

describe('verdicts follow from what is known', () => {
  const { folder, remove } = makeFolder();
  let workspace: OpenWorkspace;

  beforeAll(() => {
    workspace = makeWorkspace(folder);
    const visits = [TODAY - 5000, TODAY - 10, TODAY - 6000];
    addList(
      workspace.store,
      visits.map((day, index) =>
        makeRecord({ row: index + 1, canonical: { triggers: { last_visit: day } } }),
      ),
    );
    groupPeople(workspace.store, [1, 2, 3]);
  });
  afterAll(() => {
    workspace.close();
    remove();
  });

  it('nobody is found before a policy was chosen', () => {
    expect(countFindings(workspace.store)).toStrictEqual({});
    expect(findingsOfPeople(workspace.store, [1]).size).toBe(0);
    expect(findPerson(workspace.store, 1)).toMatchObject({
      age: 'unknown',
      kinds: [],
      proposed: 'keep',
    });
  });

  it('a hold and its release count from the moment they are made', () => {
    evaluateFindings(workspace.store, eu);
    const retention = { kinds: ['over_retention' as const], people: [], except: ['p3' as const] };
    expect(resolveSelection(workspace.store, retention)).toStrictEqual({ people: [1], held: [] });
    placeHolds(workspace.store, [1], hold);
    expect(findPerson(workspace.store, 1)).toMatchObject({ held: true, proposed: 'keep' });
    expect(resolveSelection(workspace.store, retention)).toStrictEqual({ people: [1], held: [1] });
    releaseHold(workspace.store, 1);
    expect(findPerson(workspace.store, 1)?.held).toBe(false);
  });

  it('a hold on one of two protects both where they are one', () => {
    evaluateFindings(workspace.store, eu);
    const { database } = workspace.store;
    database.exec(`INSERT INTO pair_asked (a, b, weight, evidence) VALUES (1, 3, 9, '[]')`);
    expect(listPairConsequences(workspace.store, eu)).toStrictEqual([]);
    placeHolds(workspace.store, [3], hold);
    expect(listPairConsequences(workspace.store, eu)).toMatchObject([{ a: 1, b: 3, people: 1 }]);
    releaseHold(workspace.store, 3);
  });

  it('a trial tells who is judged otherwise, and whoever is no more', () => {
    evaluateFindings(workspace.store, eu);
    const before = noteVerdicts(workspace.store);
    expect(compareNoted(before, before, 9)).toStrictEqual({
      changed: 0,
      gained: {},
      lost: {},
      people: [],
    });
    workspace.store.database.exec(
      `UPDATE person SET last_visit = ${TODAY} WHERE id = 1; UPDATE person SET consent_sms = 0 WHERE id = 2;
       DELETE FROM person WHERE id = 3`,
    );
    const { people, ...counts } = compareNoted(before, noteVerdicts(workspace.store), 9);
    expect(counts).toStrictEqual({
      changed: 3,
      gained: { consent_withdrawn: 1 },
      lost: { over_retention: 1 },
    });
    expect(people.map(({ person, after }) => [person, after?.proposed ?? null])).toStrictEqual([
      [1, 'keep'],
      [2, 'purge'],
      [3, null],
    ]);
    expect(people[1]?.after?.consent.sms).toBe('withdrawn');
  });
});

describe('a workspace in which verdicts were kept', () => {
  it('keeps what is known of everybody, and is judged anew when it is opened', () => {
    const store = connectModel();
    const at = migrations.findIndex(({ id }) => id.endsWith('-verdicts'));
    for (const { sql } of migrations.slice(0, at)) store.database.exec(sql);
    store.database.exec(
      `INSERT INTO person (id, records, same_row_twice, household, reachable, consent_email, consent_sms, consent_phone,
         consent_whatsapp, consent_post, birth_from, birth_to, marks, suppressed, kinds, due_on, proposed)
       VALUES (7, 2, 1, 3, 1, 0, 1, 2, 3, 4, 100, 200, 5, 1, 9, 20000, 3);
       INSERT INTO setting VALUES ('evaluation', '{}'), ('evaluatedOn', '20780')`,
    );
    store.database.exec(migrations[at]?.sql ?? '');
    expect(store.database.prepare('SELECT * FROM person').all()).toMatchObject([
      { id: 7, records: 2, household: 3, consent_sms: 1, birth_to: 200, marks: 5, suppressed: 1 },
    ]);
    expect(store.database.prepare('SELECT key, value FROM setting').all()).toStrictEqual([
      { key: 'evaluatedOn', value: '-1' },
    ]);
    disconnect(store);
  });
});
