import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { allRows, connectReader, disconnect } from '#store/database.ts';
import { scanForResidues } from '#support/residue-scanner.ts';
import type { Residue, ScanReport } from '#support/residue-scanner.ts';
import { openDispatcher, PASSPHRASE, TODAY } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';
import { perform, sealPurge } from './acts.ts';
import type { ActName, Scene } from './acts.ts';
import { allGone, goneBy, people, plant, staying } from './plant.ts';

export type Proof = {
  readonly places: number;
  readonly bytes: number;
  readonly residues: readonly Residue[];
  /** Values of those who stay, of all that have to be found: a search that finds nothing at all proves nothing. */
  readonly controls: { readonly found: number; readonly of: number };
};

type Opened = { lethe: TestDispatcher; key: Buffer; said: () => string };

/** A dispatcher on a folder, with its key and all that it says. */
function openAt(folder: string, today: string): Opened {
  mkdirSync(folder, { recursive: true });
  const opened = { key: Buffer.alloc(0) };
  const lethe = openDispatcher(
    {
      today,
      onWorkspace: (workspace) => {
        if (workspace !== null) opened.key = Buffer.from(workspace.key);
      },
    },
    folder,
  );
  return {
    lethe,
    get key() {
      return opened.key;
    },
    said: () => JSON.stringify([lethe.events, lethe.defects]),
  };
}

export const WORKSPACE = 'salon.lethe';

/** The workspace that every order begins with, made once. */
export async function makeMaster(root: string): Promise<void> {
  const { lethe } = openAt(path.join(root, 'master'), TODAY);
  await lethe.createWorkspace('DE');
  await plant(lethe, path.join(root, 'lists'));
  await lethe.get('workspace/close', {});
  await lethe.close();
}

/** Copies the master, performs the acts in this order, and searches all that was written for everybody who went. */
export async function proveOrder(
  root: string,
  acts: readonly ActName[],
  number: number,
): Promise<Proof> {
  const folder = path.join(root, `run-${number}`);
  mkdirSync(folder);
  const master = path.join(root, 'master');
  for (const name of readdirSync(master)) {
    if (name.startsWith(WORKSPACE)) cpSync(path.join(master, name), path.join(folder, name));
  }
  const file = { path: path.join(folder, WORKSPACE) };
  const opened = openAt(folder, TODAY);
  await opened.lethe.get('workspace/open', { file, passphrase: PASSPHRASE });
  const scene: Scene = {
    lethe: opened.lethe,
    out: path.join(folder, 'out'),
    handedOver: path.join(root, `handed-over-${number}`),
    personOf: findPeople(file.path, opened.key),
  };
  const afterActs: ScanReport[] = [];
  const goneSoFar: string[] = [];
  for (const act of acts) {
    await perform(act, scene);
    if (act in goneBy) goneSoFar.push(...goneBy[act as keyof typeof goneBy]);
    afterActs.push(scanForResidues({ folders: [folder, ...temporaryFolders()] }, goneSoFar));
    rmSync(scene.out, { recursive: true, force: true }); // copies of then name who goes later
  }
  await sealPurge(scene);
  await lastOutputs(opened.lethe, folder);
  const sealed = search(folder, opened, allGone);
  await opened.lethe.get('workspace/close', {});
  await opened.lethe.close();

  const later = openAt(folder, '2026-12-15'); // the days for undoing are over
  await later.lethe.get('workspace/open', { file, passphrase: PASSPHRASE });
  const ended = search(folder, later, allGone);
  const kept = search(folder, later, staying);
  await later.lethe.get('workspace/close', {});
  await later.lethe.close();
  const closed = search(folder, later, allGone);
  const reports = [...afterActs, sealed, ended, closed];
  return {
    places: sum(reports.map(({ files }) => files)),
    bytes: sum(reports.map(({ bytes }) => bytes)),
    residues: reports.flatMap(({ residues }) => residues),
    controls: { found: new Set(kept.residues.map(({ token }) => token)).size, of: staying.length },
  };
}

/** Everything else that leaves the program. */
async function lastOutputs(lethe: TestDispatcher, folder: string): Promise<void> {
  const output = { path: path.join(folder, 'out', 'documents') };
  await lethe.get('suppression/export', { output, as: 'fingerprints', file: null });
  await lethe.get('trail/export', { output });
  await lethe.get('copies/write', { output: { path: path.join(folder, 'out', 'copies') } });
  const answers = [
    await lethe.get('receipt/list', {}),
    await lethe.get('trail/list', { offset: 0, limit: 500 }),
    await lethe.get('overview/read', {}),
    await lethe.get('document/head', {}),
  ];
  lethe.events.push({ name: 'answers', payload: answers });
}

function search(folder: string, opened: Opened, tokens: readonly string[]): ScanReport {
  const file = path.join(folder, WORKSPACE);
  return scanForResidues(
    {
      folders: [folder, ...temporaryFolders()],
      processes: [process.pid],
      workspaces: [{ path: file, key: opened.key }],
      contents: [
        { place: 'what the program said', content: Buffer.from(opened.said(), 'utf8') },
        ...dumpOf(file, opened.key),
      ],
    },
    tokens,
  );
}

/** Temporary files of this process go into a folder of its own, so that they can be searched. */
function temporaryFolders(): string[] {
  return process.env['TMPDIR'] === undefined ? [] : [process.env['TMPDIR']];
}

/** Every cell of every table, and the same with its numbers written without signs between. */
function dumpOf(file: string, key: Buffer): { place: string; content: Buffer }[] {
  const store = connectReader(file, key);
  try {
    const tables = allRows<{ name: string }>(
      store,
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    );
    const text = tables
      .flatMap(({ name }) => allRows<Record<string, unknown>>(store, `SELECT * FROM "${name}"`))
      .map((row) =>
        Object.values(row)
          .map((cell) =>
            cell instanceof Uint8Array ? Buffer.from(cell).toString('latin1') : String(cell),
          )
          .join('\t'),
      )
      .join('\n');
    const digits = text.replaceAll(/(?<=\d)[\s()./+-]+(?=\d)/g, '');
    return [
      { place: 'all cells', content: Buffer.from(text, 'utf8') },
      { place: 'all cells, numbers without signs', content: Buffer.from(digits, 'utf8') },
    ];
  } finally {
    disconnect(store);
  }
}

function findPeople(file: string, key: Buffer): ReadonlyMap<number, number> {
  const store = connectReader(file, key);
  try {
    const labels = allRows<{ id: number; search: string }>(
      store,
      'SELECT id, label || contact || search AS search FROM person_text',
    );
    return new Map(
      people.map(({ number, email }) => [
        number,
        labels.find(({ search }) => search.includes(email))?.id ?? 0,
      ]),
    );
  } finally {
    disconnect(store);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
