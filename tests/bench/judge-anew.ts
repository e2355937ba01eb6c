import '#cli/small-heap.ts'; // as the command runs
import { matchPeople } from '#worker/jobs/matching/match-people.ts';
import { createClock } from '#worker/clock.ts';
import { evaluateWorkspace } from '#worker/evaluate.ts';
import type { JobContext } from '#worker/handler.ts';
import { resourcesIn } from '#worker/resources.ts';
import { oneNumber } from '#store/database.ts';
import type { WritableStore } from '#store/database.ts';
import { changeSettings, readSettings } from '#store/settings.ts';
import { countFindings } from '#store/judging/findings.ts';
import { inTransaction, openTransaction } from '#store/transaction.ts';
import { restoreIndexes } from '#store/without-indexes.ts';
import { openWorkspace } from '#store/workspace/workspace.ts';

/**
 * On a workspace that is there: everybody matched anew (and taken back), another policy, and a plain question of SQL
 * over the same table; seconds of wall time and, since machines are shared, of the processor, as JSON. `node judge-anew.ts WORKSPACE PASSPHRASE`.
 */
const [path = '', passphrase = ''] = process.argv.slice(2);
const POLICIES = ['tr-kvkk', 'uk-gdpr'] as const;

const opened = await openWorkspace(path, passphrase);
if (!opened.ok) throw new Error(opened.problem.code);
const { store } = opened.value;
const resources = resourcesIn('resources');
const clock = createClock({ today: '2026-11-23', outweighsWorkspace: true });
const job: JobContext = {
  id: 'bench',
  signal: new AbortController().signal,
  report: () => undefined,
  breathe: () => Promise.resolve(),
  pointOfNoReturn: () => undefined,
  holdReaders: () => Promise.resolve(() => undefined),
};

const matching = await matchAnew(store);
readSettings(store); // the pages of the settings are read before the clock runs
const judged = POLICIES.map((policyId) => seconds(() => judge(store, policyId)));
const counted = [1, 2].map(() =>
  seconds(() => oneNumber(store, 'SELECT count(*) FROM person GROUP BY consent_email')),
);
console.log(
  JSON.stringify({
    records: oneNumber(store, 'SELECT count(*) FROM record'),
    people: oneNumber(store, 'SELECT count(*) FROM person'),
    matching,
    judging: judged.reduce((slowest, one) => (one.cpu > slowest.cpu ? one : slowest)),
    counting: counted.reduce((fastest, one) => (one.cpu < fastest.cpu ? one : fastest)),
  }),
);
opened.value.close();

async function matchAnew(writable: WritableStore): Promise<Taken> {
  const takenSince = startClock();
  const transaction = openTransaction(writable);
  await matchPeople(writable, { job, resources, clock });
  restoreIndexes(writable);
  const taken = takenSince();
  transaction.rollback();
  return taken;
}

function judge(writable: WritableStore, policyId: string): void {
  inTransaction(writable, () => {
    changeSettings(writable, { policyId });
    const judgedNow = evaluateWorkspace(writable, resources, clock);
    if (!judgedNow.ok) throw new Error(judgedNow.problem.code);
    countFindings(writable); // a verdict is worked out when it is asked for: this asks for everybody's
  });
}

type Taken = { readonly wall: number; readonly cpu: number };

function seconds(work: () => void): Taken {
  const takenSince = startClock();
  work();
  return takenSince();
}

function startClock(): () => Taken {
  const [started, used] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { wall: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 };
  };
}
