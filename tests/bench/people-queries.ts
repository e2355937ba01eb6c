import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { peopleSorts } from '#domain/people-filter.ts';
import { nameSounds } from '#engine/identity/index.ts';
import { toParameters } from '#engine/policy/index.ts';
import { evaluateFindings } from '#store/judging/findings.ts';
import { openReader } from '#store/workspace/workspace.ts';
import { listPeople, readFacets } from '#store/people/people-list.ts';
import { readOverview } from '#store/judging/overview.ts';
import type { PeopleFilter } from '#store/people-memory/index.ts';
import { noFilter } from '#support/no-filter.ts';
import { makeWorkspace } from '#support/store-fixture.ts';
import { readLaw } from '#support/shipped/policies.ts';

/**
 * `node tests/bench/people-queries.ts [PEOPLE]`: what the table and the overview ask for, over a made workspace; milliseconds
 * at the middle and at the 95th percentile, and of the first question after a change. Asserts nothing.
 */
const people = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'lethe-bench-people-'));
const TODAY = 20_780; // 2026-11-23
const asked = { today: TODAY, sounds: nameSounds, language: 'en' } as const;
const WORDS = [
  'anna',
  'schmidt',
  'юлия',
  'mohammed',
  'person12345@',
  '0151 20012345',
  'q',
  'weber lena',
];

const workspace = makeWorkspace(folder);
fill();
evaluateFindings(workspace.store, toParameters(readLaw('eu-gdpr'), 'DE', TODAY));
const opened = openReader(workspace.path, workspace.dataKey);
if (!opened.ok) throw new Error(opened.problem.code);
const store = opened.value;

try {
  console.log(`${String(people)} people`);
  report('first page after a change', [page({}, 'order', 0)]);
  report('first counts after a change', [facets({})]);
  report('first search after a change', [page({ search: 'anna' }, 'order', 0)]);
  for (const sort of peopleSorts) report(`first page by ${sort}`, [page({}, sort, 0)]);
  report(
    'pages by any column',
    peopleSorts.map((sort, at) => page({}, sort, at * 1000)),
  );
  report(
    'pages of a filter',
    filters().map((filter, at) => page(filter, 'due', at * 50)),
  );
  report(
    'facets of a filter',
    filters().map((filter) => facets(filter)),
  );
  report(
    'searches, page and facets',
    WORDS.map((search) => both({ search })),
  );
  report(
    'searches in a filter',
    WORDS.map((search) => both({ search, ages: ['adult'] })),
  );
  report(
    'the whole overview',
    [1, 2, 3].map(() => overview()),
  );
  console.log(`memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
} finally {
  workspace.close();
  rmSync(folder, { recursive: true, force: true });
}

function page(
  part: Partial<PeopleFilter>,
  sort: (typeof peopleSorts)[number],
  offset: number,
): number {
  const filter = { ...noFilter, days: [], ...part };
  return timed(() =>
    listPeople(store, { ...asked, filter, sort, descending: false, offset, limit: 100 }),
  );
}

function facets(part: Partial<PeopleFilter>): number {
  return timed(() => readFacets(store, { ...asked, filter: { ...noFilter, days: [], ...part } }));
}

function both(part: Partial<PeopleFilter>): number {
  return page(part, 'order', 0) + facets(part);
}

function overview(): number {
  return timed(() => readOverview(store, TODAY, { consentYears: 16, majorityYears: 18 }));
}

function filters(): readonly Partial<PeopleFilter>[] {
  return [
    { kinds: ['consent_withdrawn'] },
    { kinds: ['minor', 'over_retention'], ages: ['adult'] },
    { ages: ['unknown'] },
    { retentions: ['expired', 'unknown'] },
    { dues: ['overdue'] },
    { countries: ['DE'] },
    { consents: [{ channel: 'email', state: 'granted' }] },
    { sources: [2] },
    { doubts: ['consent'], proposals: ['purge'] },
    { days: [{ of: 'activity', from: TODAY - 300, to: TODAY - 200 }] },
  ];
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function report(name: string, times: readonly number[]): void {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  console.log(`${name.padEnd(34)} ${at(0.5).padStart(6)} ms  95%: ${at(0.95).padStart(6)} ms`);
}

/** Made people with words of many lengths, straight into the tables. */
function fill(): void {
  const first = [
    'Anna',
    'Юлия',
    'Lena',
    'Mehmet',
    'محمد',
    'Bert',
    'Şule',
    'Ivo',
    'Yulia',
    'Mohammed',
  ];
  const last = ['Schmidt', 'Weber', 'Иванова', 'Öztürk', 'حداد', 'Novak', 'Keller', 'Çelik'];
  const { database } = workspace.store;
  database.function('made_name', { deterministic: true }, (at: unknown) => {
    const n = Number(at);
    return `${first[n % first.length] ?? ''} ${last[(n * 7) % last.length] ?? ''}${n % 3 === 0 ? String(n % 5000) : ''}`;
  });
  database.exec(`
    INSERT INTO source (reading, profile, columns, dates, prelude, path, sha256, bytes, imported_on)
      VALUES ('{}', NULL, '[]', '[]', NULL, 'a', 'a', 1, 1), ('{}', NULL, '[]', '[]', NULL, 'b', 'b', 1, 1);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${String(people)})
    INSERT INTO person (id, records, same_row_twice, household, reachable, consent_email, consent_sms, consent_phone,
      consent_whatsapp, consent_post, birth_from, birth_to, activity, last_visit, said_no_on, marks, suppressed)
    SELECT i, 1 + i % 3, 0, 0, 1, iif(i % 4, 4, 0), 4 + i % 3, 4 + i % 3, 6, 6,
      iif(i % 9, ${String(TODAY)} - i % 30000, NULL), iif(i % 9, ${String(TODAY)} - i % 30000, NULL),
      iif(i % 11, ${String(TODAY)} - i % 4000, NULL), iif(i % 11, ${String(TODAY)} - i % 4000, NULL),
      iif(i % 4, NULL, ${String(TODAY)} - 50 + i % 400), iif(i % 4, 0, 1 << (i % 13)), 0 FROM n;
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${String(people)})
    INSERT INTO person_text (id, label, contact, search)
    SELECT i, made_name(i), 'person' || i || '@example.org',
      lethe_fold(made_name(i)) || ' person' || i || '@example.org +4915120' || (100000 + i) FROM n;
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${String(people)})
    INSERT INTO record (source, row, person, content, consent_email, consent_sms, consent_phone, consent_whatsapp,
      consent_post, marks, suppressed, signals)
    SELECT 1 + i % 2, i, i, x'00', 6, 6, 6, 6, 6, 0, 0, '' FROM n;`);
}
