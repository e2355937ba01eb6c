import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asFound, openDispatcher } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

let lethe: TestDispatcher;

beforeEach(async () => {
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
});

afterEach(async () => {
  await lethe.close();
});

const SUBSCRIBED = 'Email Address,First Name\r\nanna@example.org,Anna\r\n';
const UNSUBSCRIBED = 'Email Address,First Name\r\nzoe@example.org,Zoe\r\n';

describe('an archive of exports', () => {
  it('becomes a source for each list in it, whose own name says what it is about', async () => {
    const file = path.join(lethe.folder, 'export.zip');
    const members = {
      'subscribed_members.csv': strToU8(SUBSCRIBED),
      'unsubscribed_members.csv': strToU8(UNSUBSCRIBED),
      'manual.pdf': strToU8('%PDF-1.7'),
    };
    writeFileSync(file, zipSync(members));
    const imported = await lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
    expect(imported.sources.map((source) => source.file)).toEqual([
      'export.zip/subscribed_members.csv',
      'export.zip/unsubscribed_members.csv',
    ]);
    const { people } = await lethe.get('document/people', { after: 0, limit: 9, records: false });
    expect(people.map(({ consent }) => consent.email)).toEqual(['unknown', 'withdrawn']);
    const { sources } = await lethe.get('document/head', {});
    expect(sources[0]?.warnings).toContainEqual({ code: 'archive.members_skipped', detail: '1' });
    expect(sources[1]?.warnings.map(({ code }) => code)).not.toContain('archive.members_skipped');
  });

  it('gives a cleaned copy for each list, byte for byte', async () => {
    const file = path.join(lethe.folder, 'export.zip');
    writeFileSync(
      file,
      zipSync({ 'a/list.csv': strToU8(SUBSCRIBED), 'b.csv': strToU8(UNSUBSCRIBED) }),
    );
    await lethe.get('source/import', { files: [asFound(file)], country: 'DE' });
    const folder = path.join(lethe.folder, 'copies');
    await lethe.get('copies/write', { output: { path: folder } });
    const copies = readdirSync(folder).sort();
    expect(copies).toEqual(['export.zip a list.cleaned.csv', 'export.zip b.cleaned.csv']);
    const written = copies.map((name) => readFileSync(path.join(folder, name), 'utf8'));
    expect(written).toEqual([SUBSCRIBED, UNSUBSCRIBED]);
  });

  it('brings nothing in where one member is refused', async () => {
    const file = path.join(lethe.folder, 'export.zip');
    writeFileSync(
      file,
      zipSync({ 'a.csv': strToU8(SUBSCRIBED), '../b.csv': strToU8(UNSUBSCRIBED) }),
    );
    const answer = await lethe.ask('source/import', { files: [asFound(file)], country: 'DE' });
    expect(answer.ok ? null : answer.problem.code).toBe('source/archive-refused');
    expect((await lethe.get('document/head', {})).sources).toEqual([]);
  });
});
