import { failed } from '#base/result.ts';
import { toIsoDay } from '#domain/day.ts';
import { problem } from '#domain/problem.ts';
import { textOf } from '#files/rows/text-of.ts';
import { writeTable } from '#files/writing/write-table.ts';
import type { ReadableStore } from '#store/database.ts';
import { readSettings } from '#store/settings.ts';
import { findSource, listSetAside } from '#store/records/sources.ts';
import type { StoredSource } from '#store/records/sources.ts';
import type { Input } from '#contract/call.ts';
import { toFileName } from '#worker/outputs/file-name.ts';
import type { Handler } from '#worker/handler.ts';
import { openedWriter } from '#worker/opened-workspace.ts';
import { writeDocument } from '#worker/outputs/write-documents.ts';

const ROWS_AT_ONCE = 1000;

/** Cells that a spreadsheet would run as a formula are made harmless on the way (A24). */
export const sourceSetAsideExportHandler: Handler<'source/set-aside-export'> = async (
  deps,
  input,
) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const source = findSource(store, input.source);
  if (source === null) return failed(problem('source/unknown'));
  const { words } = input;
  const header = [words.row, words.reason, words.text];
  const rows = rowsOf(store, source, words.reasons);
  const chunks = [...writeTable({ name: 'set aside', header, rows }, 'csv')];
  await deps.job.breathe();
  const { file, sheet } = source.reading;
  const stem = toFileName([file, sheet ?? ''].join(' '));
  const written = await writeDocument(deps, input.output, {
    workspacePath: store.path,
    label: toIsoDay(deps.clock.today(readSettings(store).today)),
    name: `${stem} set-aside.csv`,
    kind: 'set_aside',
    text: Buffer.concat(chunks).toString('utf8'),
    entry: () => ({
      at: deps.clock.now(),
      kind: 'set_aside.exported',
      detail: { sha256: source.sha256, rows: source.counts.setAside },
    }),
  });
  if (!written.ok) return written;
  return { ok: true, value: { outputs: [written.value] } };
};

function* rowsOf(
  store: ReadableStore,
  source: StoredSource,
  reasons: Input<'source/set-aside-export'>['words']['reasons'],
): Generator<readonly string[]> {
  for (let offset = 0; ; offset += ROWS_AT_ONCE) {
    const page = listSetAside(store, { source: source.id, offset, limit: ROWS_AT_ONCE });
    for (const { row, reason, content } of page.rows) {
      const text = content === null ? '' : textOf(source.reading, content);
      yield [String(row), reasons[reason] ?? reason, text.replace(/[\r\n]+$/, '')];
    }
    if (page.rows.length < ROWS_AT_ONCE) return;
  }
}
