import type { Output } from '#contract/call.ts';
import { fingerprintSubjects } from '#engine/suppression/index.ts';
import { readSettings } from '#store/settings.ts';
import { openSuppressionLookup } from '#store/erasure/suppression.ts';
import { pathOf } from '#worker/outputs/file-path.ts';
import type { Handler } from '#worker/handler.ts';
import { walkContactRows } from '#worker/jobs/importing/contact-rows.ts';
import { openRefusalLookup } from '#store/judging/refused-contacts.ts';
import { refusedBy } from '#worker/jobs/importing/listed-addresses.ts';
import { openedWriter } from '#worker/opened-workspace.ts';

const NAMED_ROWS = 1000;

export const suppressionCheckHandler: Handler<'suppression/check'> = async (deps, { file }) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const path = pathOf(file);
  if (!path.ok) return path;
  const store = opened.value;
  const { country, today } = readSettings(store);
  const lookup = openSuppressionLookup(store);
  const isRefused = openRefusalLookup(store);
  const saidNo: { row: number; kind: 'email' | 'phone' }[] = [];
  const matched: Output<'suppression/check'>['matched'] = [];
  let total = 0;
  const about = { ...deps, store, country, today: deps.clock.today(today) };
  const walked = await walkContactRows(path.value, about, (row, signals) => {
    const hit = lookup.find(fingerprintSubjects(signals));
    if (hit === null) {
      const kind = refusedBy(signals, isRefused);
      if (kind !== null) saidNo.push({ row, kind });
      return;
    }
    total += 1;
    if (matched.length < NAMED_ROWS) matched.push({ row, kind: hit.kind });
  });
  if (!walked.ok) return walked;
  const saidNoTotal = saidNo.length;
  const named = saidNo.slice(0, NAMED_ROWS);
  return {
    ok: true,
    value: { rows: walked.value.rows, matched, total, saidNo: named, saidNoTotal },
  };
};
