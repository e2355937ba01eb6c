import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildApplication, isBuildStale } from '#host/build-page.ts';
import { makeFakeElectron } from './fake-electron.ts';

/**
 * What an installer holds, as the builder packs it around a stand-in for Electron's binary. Installers
 * themselves are made where the real one can be had: see the release workflow.
 */
const CONFIG = 'resources/packaging/electron-builder.yml';
const folder = mkdtempSync(path.join(tmpdir(), 'lethe-package-'));
const packed = path.join(folder, 'out', 'linux-unpacked');
const archive = path.join(packed, 'resources', 'app.asar');
let files: readonly string[] = [];

beforeAll(async () => {
  if (isBuildStale(process.cwd()) && !(await buildApplication(process.cwd()))) {
    throw new Error('the application could not be built');
  }
  const electron = path.join(folder, 'electron');
  const { version } = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')) as {
    version: string;
  };
  makeFakeElectron(electron, version);
  await run('node_modules/electron-builder/out/cli/cli.js', [
    '--linux',
    'dir',
    '--x64',
    '--config',
    CONFIG,
    `-c.electronDist=${electron}`,
    `-c.directories.output=${path.join(folder, 'out')}`,
  ]);
  files = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/'));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(program: string, values: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...values], { stdio: 'pipe' });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
    }
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(said.slice(-2000)));
    });
  });
}

describe('the archive', () => {
  it('holds the program and its data', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/LICENSE',
        '/out/main/index.js',
        '/out/main/worker.js',
        '/out/main/cli.js',
        '/out/preload/index.cjs',
        '/out/renderer/index.html',
        '/resources/policies/eu-gdpr.yaml',
        '/resources/samples/beauty-centre/clients.csv',
        '/node_modules/zod/package.json',
      ]),
    );
    expect(files.length).toBeGreaterThan(300);
  });

  it('holds no source of ours, no test, no other window and nothing that builds', () => {
    const unwanted =
      /^\/(?:electron|renderer|shared|tests)\/|\.(?:ts|tsx|map|cpp|hpp|gyp)$|playwright|\/(?:vitest|electron-builder|@sparticuz)\//;
    expect(files.filter((name) => unwanted.test(name))).toEqual([]);
  });

  it('holds every package that the program asks for', () => {
    const asked = readdirSync('out/main', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .flatMap((name) => [
        ...readFileSync(path.join('out/main', name), 'utf8').matchAll(
          /^import (?:[^"\n]* from )?"([^"./][^"]*)"/gm,
        ),
      ])
      .map(([, name = '']) => name)
      .filter((name) => name !== 'electron' && !name.startsWith('node:'));
    expect(asked.length).toBeGreaterThan(5);
    for (const name of new Set(asked)) {
      const [first = '', second = ''] = name.split('/');
      const home = first.startsWith('@') ? `${first}/${second}` : first;
      expect(files, name).toContain(`/node_modules/${home}/package.json`);
    }
  });

  it('stays small', () => {
    expect(statSync(archive).size).toBeLessThan(25_000_000);
  });
});

it("the database's binary lies beside the archive, for this platform alone", () => {
  const beside = readdirSync(`${archive}.unpacked`, { recursive: true, encoding: 'utf8' });
  expect(
    beside.filter((name) => name.endsWith('.node')).map((name) => path.basename(name)),
  ).toEqual(['linux-x64.node']);
  for (const platform of ['darwin', 'linux', 'win32']) {
    for (const architecture of ['arm64', 'x64']) {
      const binary = `node_modules/better-sqlite3/prebuilds/${platform}-${architecture}.node`;
      expect(existsSync(binary), binary).toBe(true);
    }
  }
});

it('the fuses are set in the binary, and can be read back; no snapshot beside the program is loaded (F19, F25)', async () => {
  const wire = await getCurrentFuseWire(path.join(packed, 'lethe'));
  const states = Object.fromEntries(
    Object.entries(wire).map(([fuse, state]) => [
      FuseV1Options[Number(fuse)] ?? fuse,
      state === FuseState.ENABLE,
    ]),
  );
  expect(states).toMatchObject({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
  });
});

describe('the configuration', () => {
  const config = parse(readFileSync(CONFIG, 'utf8')) as Record<string, unknown> & {
    readonly [system in 'win' | 'mac' | 'linux']: { readonly target: readonly unknown[] };
  };

  it('updates nothing by itself and publishes nothing (F28)', () => {
    expect(config['publish']).toBeNull();
    expect(JSON.stringify(config)).not.toMatch(/updater|github\.com|amazonaws/i);
    expect(readFileSync('package.json', 'utf8')).not.toContain('electron-updater');
  });

  it('registers the workspace file, and no protocol (F30)', () => {
    expect(config['fileAssociations']).toMatchObject([{ ext: 'lethe' }]);
    expect(config['protocols']).toBeUndefined();
  });

  it('installs for one user without administrator rights', () => {
    expect(config['nsis']).toMatchObject({ perMachine: false, allowElevation: false });
    expect(config['portable']).toMatchObject({ requestExecutionLevel: 'user' });
  });

  it('makes an installer for each system', () => {
    const targets = (['win', 'mac', 'linux'] as const).map((system) =>
      JSON.stringify(config[system].target),
    );
    expect(targets[0]).toMatch(/nsis.*portable/);
    expect(targets[1]).toMatch(/dmg.*arm64.*x64/);
    expect(targets[2]).toMatch(/AppImage.*deb/);
  });
});

it('the packed command audits a list without a window', async () => {
  const cli = path.resolve('out/main/cli.js');
  const list = 'resources/samples/jewellery-shop/customers.csv';
  await expect(run(cli, ['audit', list, '--country', 'GB', '--json'])).resolves.toBeUndefined();
});
