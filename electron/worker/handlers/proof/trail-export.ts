import { toIsoDay } from '#domain/day.ts';
import { documentText, sealTrailExport } from '#engine/reporting/index.ts';
import { openSigner } from '#store/secrets.ts';
import { readSettings } from '#store/settings.ts';
import { appendTrail, readTrail } from '#store/proof/trail.ts';
import type { Handler } from '#worker/handler.ts';
import { openOutputFolder } from '#worker/outputs/outputs.ts';
import { readVerifyPage, VERIFY_PAGE } from '#worker/outputs/verify-page.ts';
import { openedWriter } from '#worker/opened-workspace.ts';
import { writeDocument } from '#worker/outputs/write-documents.ts';

/** The entry that records the export is part of what is exported. */
export const trailExportHandler: Handler<'trail/export'> = async (deps, { output }) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const settings = readSettings(store);
  const { publicKey, ...signer } = openSigner(store);
  appendTrail(store, { at: deps.clock.now(), kind: 'trail.exported', detail: {} });
  const sealed = sealTrailExport(
    { workspace: settings.workspace, entries: readTrail(store), publicKey },
    signer,
  );
  const label = toIsoDay(deps.clock.today(settings.today));
  const folder = openOutputFolder(output, { workspacePath: store.path, label });
  if (!folder.ok) return folder;
  const chosen = { path: folder.value };
  const written = await writeDocument(deps, chosen, {
    workspacePath: store.path,
    label,
    name: `trail-${label}-${sealed.count}.json`,
    kind: 'trail',
    text: documentText(sealed),
  });
  if (!written.ok) return written;
  const page = await writeDocument(deps, chosen, {
    workspacePath: store.path,
    label,
    name: VERIFY_PAGE,
    kind: 'verify_page',
    text: readVerifyPage(deps.resources),
  });
  return { ok: true, value: { outputs: [written.value, ...(page.ok ? [page.value] : [])] } };
};
