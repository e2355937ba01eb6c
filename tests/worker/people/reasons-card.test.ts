import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parsePersonId } from '#domain/person.ts';
import { rebuildVerdict, statedVerdict, wrongFates } from './check-card.ts';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

const SAMPLES = fileURLToPath(new URL('../../../resources/samples', import.meta.url));

let lethe: TestDispatcher;

beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
});

afterEach(async () => {
  await lethe.close();
});

/** Every card of the workspace, checked; gives how many there were. */
async function checkEveryCard(): Promise<number> {
  let cards = 0;
  let after: number | null = 0;
  while (after !== null) {
    const page: Awaited<ReturnType<typeof lethe.get<'document/people'>>> = await lethe.get(
      'document/people',
      { after, limit: 100, records: false },
    );
    for (const person of page.people) {
      const card = await lethe.get('person/reasons', { person: person.id });
      cards += 1;
      expect(statedVerdict(card), person.id).toEqual(rebuildVerdict(card));
      expect(wrongFates(card), person.id).toEqual([]);
      expect(card.verdict.proposed).toBe(person.proposed);
      await checkEvidence(card);
    }
    after = page.next;
  }
  return cards;
}

/** Each cell that a line names stands in the person's own rows, literally; each finding has a rule with a source. */
async function checkEvidence(
  card: Awaited<ReturnType<typeof lethe.get<'person/reasons'>>>,
): Promise<void> {
  const { records } = await lethe.get('person/read', { person: card.id });
  for (const line of [...card.erase, ...card.keep]) {
    if (line.what === 'finding') expect(line.citation).toBeTruthy();
    for (const { source, row, column, value } of line.evidence) {
      const record = records.find((one) => one.source === source && one.row === row);
      expect(record).toBeDefined();
      if (column === '') continue; // the name of the list
      expect(
        record?.cells.some((cell) => cell.column === column && cell.value === value),
        `${card.id} ${column}`,
      ).toBe(true);
    }
  }
}

describe('the reasons card', () => {
  it.each(readdirSync(SAMPLES))(
    'of everybody in the sample %s says enough to reach its verdict again',
    async (sample) => {
      const folder = path.join(SAMPLES, sample);
      const files = readdirSync(folder).filter((name) => !name.endsWith('.json'));
      await lethe.get('source/import', {
        files: files.map((name) => asFound(path.join(folder, name))),
        country: 'DE',
      });
      expect(await checkEveryCard()).toBeGreaterThan(20);
      await lethe.get('policy/choose', {
        id: 'eu-gdpr+beauty-clinic',
        country: 'DE',
        today: '2028-02-29',
      });
      await checkEveryCard();
    },
  );

  it.each(['eu-gdpr', 'eg-pdpl+online-shop', 'ca-pipeda+marketing-agency', 'ru-152fz'])(
    'of everybody in a made list says enough under %s',
    async (policy) => {
      const file = writeList(lethe.folder, 'made.csv', madeList(240));
      await lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
      await lethe.get('policy/choose', { id: policy, country: 'EG', today: '2026-02-28' });
      expect(await checkEveryCard()).toBe(240);
    },
  );

  it('shows a yes that was given too young by somebody who is of age now', async () => {
    const file = writeList(
      lethe.folder,
      'early.csv',
      [
        'id,name,email,date of birth,newsletter consent,consent date,last visit',
        '1,Ida Igel,ida@example.com,2004-05-06,yes,2018-05-05,2026-10-01',
        '2,Jan Jung,jan@example.com,1990-05-06,yes,2018-05-05,2026-10-01',
        '3,Kai Kurz,kai@example.com,2003,yes,2019-07-07,2026-10-01',
        '',
      ].join('\n'),
    );
    await lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
    const early = async (person: 'p1' | 'p2' | 'p3') =>
      (await lethe.get('person/reasons', { person })).early.map(({ on, below, certain }) => ({
        on,
        below,
        certain,
      }));
    expect(await early('p1')).toContainEqual({
      on: '2018-05-05',
      below: 'consent_age',
      certain: true,
    });
    expect(await early('p2')).toEqual([]);
    expect(await early('p3')).toContainEqual({
      on: '2019-07-07',
      below: 'consent_age',
      certain: false,
    });
  });

  it('of nobody is a problem, not a card', async () => {
    expect(parsePersonId('p99')).toBe(99);
    const answer = await lethe.ask('person/reasons', { person: 'p99' });
    expect(answer.ok ? null : answer.problem.code).toBe('person/unknown');
  });
});

/** Rows that differ in every way that a verdict depends on; the same list every time. */
function madeList(rows: number): string {
  const lines = [
    'id,name,email,date of birth,newsletter consent,last visit,last purchase,notes,total spent',
  ];
  const iso = (days: number): string =>
    new Date(Date.UTC(2026, 1, 28) - days * 86_400_000).toISOString().slice(0, 10);
  for (let row = 1; row <= rows; row += 1) {
    const step = (row * 2654435761) % 4294967296;
    const born =
      row % 5 === 0 ? '' : row % 7 === 0 ? String(2000 + (row % 20)) : iso(4500 + (step % 4000));
    const consent = ['yes', 'no', '', 'yes'][row % 4] ?? '';
    const visit = row % 6 === 0 ? '' : iso(step % 1900);
    const bought = row % 3 === 0 ? iso((step >> 3) % 1900) : '';
    const note = row % 23 === 0 ? 'please delete all my data' : '';
    lines.push(
      `${row},Person${letter(row)} Example,p${row}@example.com,${born},${consent},${visit},${bought},${note},${row % 9}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function letter(row: number): string {
  return [...String(row)].map((digit) => 'ghijklmnop'[Number(digit)]).join('');
}
