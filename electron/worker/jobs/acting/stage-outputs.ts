import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { searchableParts } from '#files/archive/searchable-parts.ts';
import { stageFile } from '#files/writing/stage-files.ts';
import { writeTable } from '#files/writing/write-table.ts';
import type { FileChunks } from '#files/writing/write-files-atomically.ts';
import type { WritableStore } from '#store/database.ts';
import { listBatches } from '#store/proof/receipts.ts';
import { listRestricted } from '#store/people/restrictions.ts';
import { searchOptions } from '#store/erasure/search-options.ts';
import { toValueSearch } from '#store/needles/value-search.ts';
import type { ValueSearch } from '#store/needles/value-search.ts';
import type { JobDeps } from '#worker/handler.ts';
import type { ValueIndex } from '#store/needles/value-index.ts';
import type { Output, OutputKind } from '#worker/outputs/outputs.ts';
import type { BatchOrder } from './batch-order.ts';
import { planCopies } from './copy-lists.ts';
import { newBatchFile } from './finish-batch.ts';
import { notePending } from './pending-batch.ts';
import type { BatchFile, PendingBatch } from './pending-batch.ts';
import { tableOfPeople } from './removed-people.ts';
import { listWrittenFiles } from '#worker/outputs/write-set.ts';

type Planned = {
  readonly name: string;
  readonly kind: OutputKind;
  readonly chunks: () => FileChunks;
};

export type StagedOutputs = {
  readonly search: ValueSearch; // for the values that are to be erased
  readonly pending: PendingBatch;
  readonly searched: { readonly bytes: number; readonly residues: number };
};

/**
 * Writes every file of the batch under a temporary name, noted in the workspace first, and searches the copies for the values
 * that are to be erased. Nothing has happened yet. A name that is taken gets a number in the end: a second decision writes
 * beside the copies of the first. Problems: `erasure/residue-found`, `disk/*`.
 */
export async function stageOutputs(
  store: WritableStore,
  deps: JobDeps,
  order: BatchOrder,
  about: { readonly folder: string; readonly index: ValueIndex },
): Promise<Result<StagedOutputs, Problem>> {
  const search = toValueSearch(about.index, searchOptions(store));
  const planned = planOutputs(store, order, search);
  const files = planned.map(({ name, kind }) => newBatchFile(about.folder, name, kind));
  const { batch, input } = order;
  const pending: PendingBatch = {
    batch,
    folder: about.folder,
    files,
    draft: null,
    language: input.language,
  };
  notePending(store, pending);
  const staged: BatchFile[] = [];
  const searched = { bytes: 0, residues: 0 };
  for (const [at, file] of files.entries()) {
    const written = await stageFile(file, breathing(planned[at]?.chunks() ?? [], deps, at));
    if (!written.ok) return written;
    staged.push({ ...file, ...written.value });
    if (file.kind !== 'cleaned_copy') continue; // an export of those who go names them: that is what it is for
    const found = searchFile(file.temporary, search);
    searched.bytes += found.bytes;
    searched.residues += found.residues;
  }
  if (searched.residues > 0)
    return failed(problem('erasure/residue-found', { residues: searched.residues }));
  return { ok: true, value: { pending: { ...pending, files: staged }, searched, search } };
}

function planOutputs(store: WritableStore, order: BatchOrder, search: ValueSearch): Planned[] {
  const { batch, input, plan, anonymised } = order;
  const planned: Planned[] = [];
  if (input.cleanedCopies) {
    const cells = anonymised?.cells ?? null;
    const goes = new Set(input.do === 'purge' || input.do === 'anonymise' ? plan.goes : []);
    const slimmed = [...(order.rewritten?.records ?? [])].map(
      ([record, { content }]) => [record, content] as const,
    );
    const copies = planCopies(store, {
      goes,
      rewritten: new Map([...plan.rewritten, ...slimmed]),
      anonymised: cells,
      search,
    });
    planned.push(...copies.map((copy) => ({ ...copy, kind: 'cleaned_copy' as const })));
  }
  const { exportAs } = input;
  if (exportAs !== null) {
    const sources = plan.bySource.map(({ source }) => source);
    const restricted = listRestricted(store);
    const handedOver = plan.goes.filter((person) => !restricted.has(person));
    planned.push({
      name: `people-${batch.slice(0, 8)}.${exportAs}`,
      kind: 'removed_people',
      chunks: () => writeTable(tableOfPeople(store, handedOver, sources), exportAs),
    });
  }
  return planned;
}

/** Lets a cancel in between two pieces. */
async function* breathing(
  chunks: FileChunks,
  deps: JobDeps,
  file: number,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk;
    deps.job.report('writing', file, null);
    await deps.job.breathe();
  }
}

/** Files that were written earlier, still where they were written, in which one of these values stands. */
export function findEarlierOutputs(store: WritableStore, search: ValueSearch): number {
  const ofBatches = listBatches(store)
    .flatMap(({ outputs }) => outputs as readonly Output[])
    .filter(({ kind }) => kind === 'cleaned_copy' || kind === 'removed_people');
  const paths = [...ofBatches.map(({ path }) => path), ...listWrittenFiles(store)];
  return paths.filter((path) => {
    try {
      return searchFile(path, search).residues > 0;
    } catch {
      return false; // moved, removed, or not to be read
    }
  }).length;
}

function searchFile(path: string, search: ValueSearch): { bytes: number; residues: number } {
  const parts = searchableParts(path);
  if (parts === null) return search.countInFile(path);
  return {
    bytes: parts.reduce((sum, part) => sum + part.length, 0),
    residues: parts.reduce((sum, part) => sum + search.countIn(part), 0),
  };
}
