import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { repository } from './source-files.ts';

type Package = {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
};
type Manifest = Readonly<
  Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
> & { readonly allowScripts: Readonly<Record<string, boolean>> };

const read = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(repository, name), 'utf8'));
const lock = read('package-lock.json') as { readonly packages: Readonly<Record<string, Package>> };
const manifest = read('package.json') as Manifest;
const installed = Object.entries(lock.packages).filter(([place]) => place !== '');

const REGISTRY = 'https://registry.npmjs.org/';

/** Nothing that asks for more than to name its authors, and to publish changes to its own files. */
const LICENCES = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'Apache-2.0',
  'MPL-2.0',
  'OFL-1.1',
  'CC-BY-4.0',
  '(MIT OR CC0-1.0)',
  'Python-2.0', // and those with WTFPL: the installer's builder, which is not shipped
  'WTFPL',
  'WTFPL OR ISC',
  '(WTFPL OR MIT)',
  'MIT AND ISC AND BSD-3-Clause',
]);

/** Whether a version is one of those before `limit`; both three numbers. */
function isBefore(version: string, limit: string): boolean {
  const [a, b] = [version, limit].map((text) => text.split('.').map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function isVulnerableXlsx([place, found]: readonly [string, Package]): boolean {
  const name = found.name ?? place.replace(/^.*node_modules\//, '');
  return /(^|\/)xlsx$/.test(name) && isBefore(found.version ?? '0.0.0', '0.20.2');
}

test('the lock file was read', () => expect(installed.length).toBeGreaterThan(150));

test('no spreadsheet reader with the published vulnerabilities is in the lock file (A18)', () => {
  expect(installed.filter(isVulnerableXlsx)).toEqual([]);
  expect(isVulnerableXlsx(['node_modules/xlsx', { version: '0.18.5' }])).toBe(true);
  expect(isVulnerableXlsx(['node_modules/a/node_modules/xlsx', { version: '0.20.1' }])).toBe(true);
  expect(isVulnerableXlsx(['node_modules/xlsx', { name: '@e965/xlsx', version: '0.20.3' }])).toBe(
    false,
  );
});

test('every licence is one that we may ship', () => {
  const others = installed.filter(([, { license }]) => !LICENCES.has(license ?? 'none'));
  expect(others.map(([place, { license }]) => `${place}: ${license}`)).toEqual([]);
});

test('only Node itself runs a script while it is installed (F29)', () => {
  const scripted = installed
    .filter(([, found]) => found.hasInstallScript === true)
    .map(([place, found]) => found.name ?? place.replace(/^.*node_modules\//, ''));
  expect(scripted).toContain('node');
  // The binding ships its binaries; the registry's entry names a script all the same, and it is refused.
  expect(scripted.filter((name) => manifest.allowScripts[name] !== false)).toEqual(['node']);
});

test('everything comes from the registry, with a digest', () => {
  // The address is left out where it is the user's own registry: the digest says what must come, wherever from.
  const others = installed.filter(
    ([, { resolved, integrity }]) =>
      !(resolved ?? REGISTRY).startsWith(REGISTRY) || integrity?.startsWith('sha512-') !== true,
  );
  expect(others.map(([place]) => place)).toEqual([]);
});

test('every version is exact', () => {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const exact = /^(npm:(@[\w-]+\/)?[\w-]+@)?\d+\.\d+\.\d+$/;
  expect(wanted.length).toBeGreaterThan(30);
  expect(wanted.filter(([, version]) => !exact.test(version))).toEqual([]);
});
