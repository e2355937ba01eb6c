import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findSampleFiles, listSamples } from '#host/host-commands/samples.ts';
import { findEgressTrap } from '#support/egress-trap.ts';
import { repository } from './source-files.ts';

/**
 * How Chromium learns whether IPv6 has a route: it names an address to a datagram socket and sends nothing. No
 * switch takes that away. One such line, on a datagram socket, is not traffic; anything else is.
 */
const IPV6_PROBE = /^connect\(\d+<UDPv6.*"2001:4860:4860::8888"/;

const trap = findEgressTrap();
const home = mkdtempSync(path.join(tmpdir(), 'lethe-silence-'));
const resources = path.join(repository, 'resources');
const callers: string[] = [];
afterAll(() => {
  for (const folder of [home, ...callers]) rmSync(folder, { recursive: true });
});

/** Where a careless program would fetch a picture, a style, an image of Markdown, a photo, a page. */
function listsThatCall(): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'lethe-calls-'));
  callers.push(folder);
  const csv = [
    'name,email,notes,avatar',
    '"<img src=http://10.255.255.1/a.png>",ann@example.org,"![x](http://10.255.255.1/b.png) url(http://10.255.255.1/c.css)",http://10.255.255.1/d.jpg',
    'Bea Berg,bea@example.org,"<!DOCTYPE x [<!ENTITY e SYSTEM ""http://10.255.255.1/e"">]>&e;",\\\\10.255.255.1\\share\\f.png',
  ].join('\n');
  const card = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:Cem Can',
    'EMAIL:cem@example.org',
    'PHOTO;VALUE=URI:http://10.255.255.1/g.jpg',
    'SOURCE:http://10.255.255.1/h.vcf',
    'KEY;VALUE=URI:http://10.255.255.1/i.asc',
    'END:VCARD',
  ].join('\r\n');
  const files = { 'list.csv': csv, 'cards.vcf': card };
  return Object.entries(files).map(([name, text]) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  });
}

describe.skipIf(trap === null)('in a network namespace without interfaces (H5)', () => {
  test.each(['tcp', 'udp', 'dns'])('the canary that tries %s is caught', (way) => {
    const run = trap!.run([
      process.execPath,
      path.join(repository, 'tests/support/reach-out.ts'),
      way,
    ]);
    expect(run.status).toBe(0);
    expect(run.attempts?.length).not.toBe(0); // not counted where strace is missing
  });

  test.each(listSamples(resources).map(({ id, country }) => [id, country] as const))(
    'the whole audit of %s runs, and tries nothing',
    { timeout: 120_000 },
    (id, country) => {
      const lists = findSampleFiles(resources, id) ?? [];
      const run = trap!.run(
        [
          process.execPath,
          path.join(repository, 'electron/cli/lethe.ts'),
          'audit',
          ...lists,
          '--country',
          country,
          '--json',
        ],
        { environment: { LETHE_HOME: home, TMPDIR: home } },
      );
      expect(run.stderr).not.toMatch(/Error/);
      expect(run.status).toBe(0);
      expect(
        (JSON.parse(run.stdout) as { totals: { people: number } }).totals.people,
      ).toBeGreaterThan(10);
      expect(run.attempts ?? []).toEqual([]);
      expect(readdirSync(home)).toEqual([]);
    },
  );

  test(
    'a list full of addresses to fetch is audited, and none is asked for (A08, A23, A27)',
    { timeout: 120_000 },
    () => {
      const run = trap!.run(
        [
          process.execPath,
          path.join(repository, 'electron/cli/lethe.ts'),
          'audit',
          ...listsThatCall(),
          '--json',
          '--records',
        ],
        { environment: { LETHE_HOME: home, TMPDIR: home } },
      );
      expect(run.status).toBe(0);
      const { totals } = JSON.parse(run.stdout) as { totals: { records: number } };
      expect(totals.records).toBe(3);
      expect(run.attempts ?? []).toEqual([]);
    },
  );

  test('the Chromium window opens, rests, closes, and sends nothing', { timeout: 120_000 }, () => {
    const run = trap!.run([
      process.execPath,
      path.join(repository, 'tests/support/window-tour.ts'),
    ]);
    expect(run.stdout).toBe('here 0\n');
    expect((run.attempts ?? []).filter((attempt) => !IPV6_PROBE.test(attempt))).toEqual([]);
  });
});
