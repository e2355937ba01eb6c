import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ConsentState } from '#domain/consent.ts';
import { spreadRefusals } from '#store/judging/shared-refusals.ts';
import { allRows } from '#store/database.ts';
import type { WritableStore } from '#store/database.ts';
import {
  addList,
  everyChannel,
  groupPeople,
  makeFolder,
  makeRecord,
  makeWorkspace,
} from '#support/store-fixture.ts';

const states = ['withdrawn', 'denied', 'unclear', 'granted', 'unknown'] as const;
const record = fc.record({
  name: fc.constantFrom('Maria Kern', 'Otto Kern', ''),
  emails: fc.uniqueArray(fc.constantFrom('a@example.com', 'b@example.com', 'c@example.com'), {
    maxLength: 2,
  }),
  phones: fc.uniqueArray(fc.constantFrom('+4915112345678', '+4915112345679', '+4915112345670'), {
    maxLength: 2,
  }),
  state: fc.constantFrom<ConsentState>(...states),
});

/** All that a no reaches, and what became of everybody; nothing of it stays. */
function spread(store: WritableStore, valuesAtOnce: number): unknown {
  store.database.exec('SAVEPOINT looked');
  store.database.exec('DELETE FROM shared_refusal');
  spreadRefusals(store, valuesAtOnce);
  const seen = ['shared_refusal ORDER BY person', 'person ORDER BY id'].map((what) =>
    allRows<unknown>(store, `SELECT * FROM ${what}`),
  );
  store.database.exec('ROLLBACK TO looked; RELEASE looked');
  return seen;
}

it('a no reaches the same people whether shared values are looked at one by one or all at once', () => {
  const { folder, remove } = makeFolder();
  let reached = 0;
  try {
    fc.assert(
      fc.property(fc.array(record, { minLength: 3, maxLength: 9 }), (sketches) => {
        const workspace = makeWorkspace(folder);
        const { store } = workspace;
        try {
          const records = sketches.map(({ state, name, ...sketch }, row) => ({
            ...makeRecord({
              row,
              ...sketch,
              ...(name === '' ? {} : { name }),
              canonical: { consent: everyChannel(state) },
            }),
          }));
          addList(store, records);
          // of long lists the last two records are the person of the first two
          const { length } = sketches;
          const last = (at: number): number => (at < length - 2 ? at + 1 : at - length + 3);
          groupPeople(store, length > 6 ? sketches.map((_, at) => last(at)) : null);
          const all = spread(store, 1000);
          expect(spread(store, 1)).toStrictEqual(all);
          reached += JSON.stringify(all).split('"record"').length - 1;
        } finally {
          workspace.close();
        }
      }),
      { numRuns: 30 },
    );
  } finally {
    remove();
  }
  expect(reached).toBeGreaterThan(20);
});
