import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Input } from '#contract/call.ts';
import { toIsoDay } from '#domain/day.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { WritableStore } from '#store/database.ts';
import { readSettings } from '#store/settings.ts';
import { listFingerprints, openSuppressionLookup } from '#store/erasure/suppression.ts';
import { pathOf } from '#worker/outputs/file-path.ts';
import type { Handler, JobDeps } from '#worker/handler.ts';
import { addressTable, findListedAddresses } from '#worker/jobs/importing/listed-addresses.ts';
import { openedWriter } from '#worker/opened-workspace.ts';
import { writeDocument } from '#worker/outputs/write-documents.ts';

type Listed = { readonly entries: number; readonly text: string; readonly extension: string };

export const suppressionExportHandler: Handler<'suppression/export'> = async (deps, input) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const listed =
    input.as === 'fingerprints' ? ok(fingerprints(store)) : await addresses(deps, store, input);
  if (!listed.ok) return listed;
  const { entries, text, extension } = listed.value;
  const label = toIsoDay(deps.clock.today(readSettings(store).today));
  const kindOfList = input.as === 'fingerprints' ? '' : `${input.as}-`;
  const written = await writeDocument(deps, input.output, {
    workspacePath: store.path,
    label,
    name: `suppression-${kindOfList}${label}-${entries}.${extension}`,
    kind: 'suppression',
    text,
    entry: () => ({
      at: deps.clock.now(),
      kind: 'suppression.exported',
      detail: { entries, as: input.as },
    }),
  });
  if (!written.ok) return written;
  return { ok: true, value: { outputs: [written.value], entries } };
};

function fingerprints(store: WritableStore): Listed {
  const { workspace } = readSettings(store);
  const entries = listFingerprints(store);
  const document = { lethe: 'suppression', schema: 1, workspace, entries };
  return {
    entries: entries.length,
    text: `${JSON.stringify(document, null, 2)}\n`,
    extension: 'json',
  };
}

async function addresses(
  deps: JobDeps,
  store: WritableStore,
  { as, file }: Input<'suppression/export'>,
): Promise<Result<Listed, Problem>> {
  if (as === 'fingerprints' || file === null) return failed(problem('suppression/needs-file'));
  const path = pathOf(file);
  if (!path.ok) return path;
  const { country, today } = readSettings(store);
  const about = { ...deps, store, country, today: deps.clock.today(today) };
  const found = await findListedAddresses(path.value, about, openSuppressionLookup(store));
  if (!found.ok) return found;
  const entries = found.value.emails.size + found.value.phones.size;
  return ok({ entries, text: addressTable(found.value, as), extension: 'csv' });
}
