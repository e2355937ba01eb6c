import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runOnce } from '#support/kill-harness.ts';
import { seededPicker } from '#support/samples/sample-kit.ts';
import { copyFolder, deedNames } from './deeds.ts';
import type { DeedName } from './deeds.ts';
import { makeMasters } from './masters.ts';
import { stateOf } from './state-of.ts';

export type DeedReport = {
  readonly deed: DeedName;
  readonly milliseconds: number; // undisturbed
  kills: number;
  finished: number; // runs that were over before the signal
  before: number;
  after: number;
  between: number;
  readonly odd: string[]; // what was seen in place of before or after
};

export const PEOPLE = 400;
const UNREADABLE = 'unreadable';

/** Spreads kills at random moments over the deeds; whatever is left must be the state before, or the state after. */
export async function killDeeds(
  root: string,
  order: { readonly kills: number; readonly seed: number },
  onKill: (report: DeedReport) => void,
): Promise<readonly DeedReport[]> {
  const masters = await makeMasters(root, PEOPLE);
  const pick = seededPicker(order.seed);
  const reports: DeedReport[] = [];
  for (const [at, deed] of deedNames.entries()) {
    const kills = Math.floor((order.kills + deedNames.length - 1 - at) / deedNames.length);
    const fresh = (): readonly string[] => {
      const folder = mkdtempSync(path.join(root, `${deed}-`));
      copyFolder(masters[deed], folder);
      return [deed, folder, String(PEOPLE)];
    };
    const look = async ([, folder = '']: readonly string[]): Promise<string> => {
      try {
        return await stateOf(deed, folder, PEOPLE);
      } catch (error) {
        return `${UNREADABLE}: ${String(error)}`;
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    };
    const before = await look(fresh());
    const scenario = { module: path.join(import.meta.dirname, 'deed-process.ts'), prepare: fresh };
    const whole = await runOnce(scenario, null);
    const after = await look(whole.args);
    if (before === after || [before, after].some((state) => state.startsWith(UNREADABLE)))
      throw new Error(`${deed} cannot be told from nothing: ${after}`);
    const again = await runOnce(scenario, null);
    rmSync(again.args[1] ?? '', { recursive: true, force: true });
    // The longer of two: a quick first run would put all kills before the deed on a machine that others use.
    const milliseconds = Math.max(whole.milliseconds, again.milliseconds);
    const report = {
      deed,
      milliseconds,
      kills: 0,
      finished: 0,
      before: 0,
      after: 0,
      between: 0,
      odd: [],
    };
    reports.push(report);
    for (let kill = 0; kill < kills; kill += 1) {
      const moment = (milliseconds * pick(1000)) / 1000;
      const { args, killed } = await runOnce(scenario, { after: moment, from: 'start' });
      note(report, { seen: await look(args), before, after, killed });
      onKill(report);
    }
  }
  return reports;
}

function note(
  report: DeedReport,
  run: {
    readonly seen: string;
    readonly before: string;
    readonly after: string;
    readonly killed: boolean;
  },
): void {
  report.kills += 1;
  if (!run.killed) report.finished += 1;
  if (run.seen === run.before) report.before += 1;
  else if (run.seen === run.after) report.after += 1;
  else {
    report.between += 1;
    report.odd.push(differenceOf(run.seen, run.after));
  }
}

/** The members in which a state differs from the one after the deed. */
function differenceOf(seen: string, after: string): string {
  if (seen.startsWith(UNREADABLE)) return seen;
  const [one, other] = [seen, after].map((text) => JSON.parse(text) as Record<string, unknown>);
  return Object.keys({ ...one, ...other })
    .map((name) => [name, JSON.stringify(one?.[name]), JSON.stringify(other?.[name])] as const)
    .filter(([, is, was]) => is !== was)
    .map(([name, is, was]) => `${name} ${is?.slice(0, 300)} instead of ${was?.slice(0, 300)}`)
    .join('; ');
}
