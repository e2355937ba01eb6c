import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { isTooOld, release } from './electron-age.ts';

/** What the workflow of a forge needs to know of the systems that it runs on, and nobody sees here. */
const workflow = readFileSync('.github/workflows/release.yml', 'utf8');
const config = parse(readFileSync('resources/packaging/electron-builder.yml', 'utf8')) as {
  readonly electronFuses: Readonly<Record<string, boolean>>;
};

test('a checkout changes no byte, so that lists of the tests and formats are the same on Windows', () => {
  expect(readFileSync('.gitattributes', 'utf8')).toMatch(/^\* -text$/m);
});

test('the sandbox may be made before the tests start Electron on Linux', () => {
  const [allowed, tested] = ['apparmor_restrict_unprivileged_userns=0', 'xvfb-run'].map((text) =>
    workflow.indexOf(text),
  );
  expect(allowed).toBeGreaterThan(0);
  expect(tested).toBeGreaterThan(allowed ?? 0);
});

test('what Apple silicon is given has a signature after the fuses are set', () => {
  expect(config.electronFuses['resetAdHocDarwinSignature']).toBe(true);
  expect(workflow).toMatch(/--mac -c\.mac\.identity=- -c\.mac\.hardenedRuntime=false/);
});

test('every line of the matrices and steps is one that the forge can read', () => {
  const { jobs } = parse(workflow) as { jobs: Record<string, { steps: { run?: string }[] }> };
  expect(Object.keys(jobs)).toEqual(['check', 'installers']);
  const asked = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run }) => run ?? ''));
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = asked.flatMap((run) =>
    [...run.matchAll(/npm run ([\w:]+)/g)].map(([, one]) => one),
  );
  expect(named.length).toBeGreaterThan(4);
  for (const name of named) expect(scripts).toHaveProperty(name ?? '');
});

test('no release is made with an Electron of more than eight weeks (F16)', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(release.version).toBe(devDependencies['electron']);
  expect(workflow.indexOf('electron-age.ts')).toBeGreaterThan(0);
  expect(isTooOld('2026-11-19', '2027-01-14')).toBe(false);
  expect(isTooOld('2026-11-19', '2027-01-15')).toBe(true);
  for (const wrong of ['', 'soon', '2027-02-01']) expect(isTooOld(wrong, '2027-01-15')).toBe(true);
});
