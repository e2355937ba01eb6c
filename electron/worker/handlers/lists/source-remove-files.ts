import path from 'node:path';
import { failed } from '#base/result.ts';
import type { Output } from '#contract/call.ts';
import { problem } from '#domain/problem.ts';
import { hashPlainFile, replaceAndShred, shredFile } from '#files/writing/overwrite-file.ts';
import type { WritableStore } from '#store/database.ts';
import { listSources } from '#store/records/sources.ts';
import { appendTrail } from '#store/proof/trail.ts';
import { pathOf } from '#worker/outputs/file-path.ts';
import type { Handler } from '#worker/handler.ts';
import { noChanges, planCopies } from '#worker/jobs/acting/copy-lists.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

type Outcome = Output<'source/remove-files'>['files'][number]['outcome'];

export const sourceRemoveFilesHandler: Handler<'source/remove-files'> = async (deps, input) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const { files, confirmedFiles } = input;
  if (files.length !== confirmedFiles) {
    const counts = { people: files.length, confirmed: confirmedFiles };
    return failed(problem('disposition/count-mismatch', counts));
  }
  const store = opened.value;
  const done: Output<'source/remove-files'>['files'] = [];
  for (const [at, { file }] of files.entries()) {
    const found = pathOf(file);
    if (!found.ok) return found;
    deps.job.report('writing', at, files.length);
    await deps.job.breathe();
    const { outcome, sha256 } = await remove(store, found.value, input.how);
    done.push({ name: path.basename(found.value), outcome });
    if (outcome !== 'shredded' && outcome !== 'replaced') continue;
    appendTrail(store, {
      at: deps.clock.now(),
      kind: 'source.file_removed',
      detail: { sha256, how: outcome },
    });
  }
  return { ok: true, value: { files: done } };
};

async function remove(
  store: WritableStore,
  file: string,
  how: 'shred' | 'replace',
): Promise<{ readonly outcome: Outcome; readonly sha256: string }> {
  let sha256 = '';
  try {
    const found = await hashPlainFile(file);
    const source = listSources(store).find((one) => one.sha256 === found?.sha256);
    if (found === null || source === undefined) return { outcome: 'not_imported', sha256 };
    ({ sha256 } = found);
    if (how === 'shred') {
      await shredFile(file);
      return { outcome: 'shredded', sha256 };
    }
    const copy = planCopies(store, noChanges).find((one) => one.sha256 === sha256);
    const replaced = copy === undefined ? null : await replaceAndShred(file, copy.chunks());
    return { outcome: replaced?.ok === true ? 'replaced' : 'failed', sha256 };
  } catch (error) {
    const code = (error as { code?: unknown } | null)?.code;
    if (typeof code !== 'string') throw error;
    return { outcome: code === 'ENOENT' ? 'missing' : 'failed', sha256 };
  }
}
