import type { Result } from '#base/result.ts';
import type { Input, Output } from '#contract/call.ts';
import type { Problem } from '#domain/problem.ts';
import type { WritableStore } from '#store/database.ts';
import { clearPendingImport, notePendingImport } from '#store/records/pending-import.ts';
import { readSettings } from '#store/settings.ts';
import { openSuppressionLookup } from '#store/erasure/suppression.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { openTransaction } from '#store/transaction.ts';
import { evaluateWorkspace } from '#worker/evaluate.ts';
import type { JobDeps } from '#worker/handler.ts';
import { listBelow } from './list-below.ts';
import { listWordsOf } from './list-words.ts';
import { findListsToRead } from './lists-to-read.ts';
import type { ListToRead } from './lists-to-read.ts';
import { matchPeople } from '../matching/match-people.ts';
import { readList } from './read-list.ts';
import type { ReadList } from './read-list.ts';

/**
 * Files into records, records into people, people into findings. One transaction over everything: whatever fails or
 * is cancelled on the way, the workspace is as it was.
 */
export async function importSources(
  deps: JobDeps,
  store: WritableStore,
  input: Input<'source/import'>,
): Promise<Result<Output<'source/import'>, Problem>> {
  const lists = await findListsToRead(input.files, listWordsOf(deps.resources));
  if (!lists.ok) return lists;
  notePendingImport(store, [...new Set(lists.value.map(({ path }) => path))]);
  const transaction = openTransaction(store);
  let committed = false;
  try {
    const read = await readLists(deps, store, { lists: lists.value, country: input.country });
    if (!read.ok) return read;
    deps.job.report('matching', 0, null);
    const people = await matchPeople(store, deps);
    deps.job.report('evaluating', 0, people);
    const evaluated = evaluateWorkspace(store, deps.resources, deps.clock);
    if (!evaluated.ok) return evaluated;
    for (const list of read.value) recordInTrail(store, deps, list);
    await deps.job.breathe();
    deps.job.pointOfNoReturn();
    transaction.commit();
    committed = true;
    return { ok: true, value: { sources: read.value.map(toAnswer), people } };
  } finally {
    if (!committed) transaction.rollback();
    clearPendingImport(store);
  }
}

async function readLists(
  deps: JobDeps,
  store: WritableStore,
  wanted: { readonly lists: readonly ListToRead[]; readonly country: string },
): Promise<Result<readonly ReadList[], Problem>> {
  const today = deps.clock.today(readSettings(store).today);
  const suppression = openSuppressionLookup(store);
  const read: ReadList[] = [];
  let rowsBefore = 0;
  for (const first of wanted.lists) {
    for (let list: ListToRead | null = first; list !== null;) {
      const { country } = wanted;
      const about = { deps, store, country, today, suppression, rowsBefore };
      const result: Awaited<ReturnType<typeof readList>> = await readList(list, about);
      if (!result.ok) return result;
      const { next, samples, ...kept } = result.value;
      read.push(kept); // the samples are held for the list below it alone
      rowsBefore += kept.rowsRead;
      list = listBelow(list, { next, samples });
    }
  }
  return { ok: true, value: read };
}

/** Counts and a digest of the file: nothing of what stands in it. */
function recordInTrail(store: WritableStore, deps: JobDeps, list: ReadList): void {
  const { source, sha256, rowsRead, records, empty, setAside, suppressed } = list;
  appendTrail(store, {
    at: deps.clock.now(),
    kind: 'source.imported',
    detail: { source, sha256, rowsRead, records, empty, setAside, suppressed },
  });
}

function toAnswer(list: ReadList): Output<'source/import'>['sources'][number] {
  const { file, sheet, part, rowsRead, records, empty, setAside } = list;
  const { suppressed, listed, unidentified } = list;
  const place = part === undefined ? { file, sheet } : { file, sheet, part };
  return { ...place, rowsRead, records, empty, setAside, suppressed, listed, unidentified };
}
