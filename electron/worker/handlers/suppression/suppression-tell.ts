import { failed } from '#base/result.ts';
import type { Output } from '#contract/call.ts';
import type { ChangeFileForm, ChangeProgram } from '#domain/change-program.ts';
import { toIsoDay } from '#domain/day.ts';
import { problem } from '#domain/problem.ts';
import { changeFileText } from '#engine/suppression/index.ts';
import type { ReadableStore } from '#store/database.ts';
import { countMayRefuse, listRefusing } from '#store/judging/refusing-people.ts';
import { readSettings } from '#store/settings.ts';
import type { Handler } from '#worker/handler.ts';
import { changeKeysOf } from '#worker/outputs/change-keys.ts';
import { openedWriter } from '#worker/opened-workspace.ts';
import { writeDocuments } from '#worker/outputs/write-documents.ts';

type ToldFile = Output<'suppression/tell'>['files'][number];
type Told = Omit<ToldFile, 'output'> & { readonly name: string; readonly text: string };

export const suppressionTellHandler: Handler<'suppression/tell'> = async (deps, input) => {
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const store = opened.value;
  const program = deps.resources.changePrograms().find(({ id }) => id === input.program);
  if (program === undefined) return failed(problem('suppression/unknown-program'));
  const day = toIsoDay(deps.clock.today(readSettings(store).today));
  const told: Told[] = [];
  for (const [at, form] of program.files.entries()) {
    deps.job.report('writing', at, program.files.length);
    await deps.job.breathe();
    told.push(tellOf(store, { program, form, day }));
  }
  const files = told.filter(({ lines }) => lines > 0);
  const detail = { as: program.id, entries: files.reduce((sum, { lines }) => sum + lines, 0) };
  const written = await writeDocuments(deps, input.output, {
    workspacePath: store.path,
    label: `${day} ${program.id}`,
    kind: 'refusals',
    files,
    entry: () => ({ at: deps.clock.now(), kind: 'refusals.told', detail }),
  });
  if (!written.ok) return written;
  const outputs = new Map(written.value.map((output, at) => [files[at], output]));
  const described = told.map((file) => {
    const { name: _, text: __, ...about } = file;
    return { ...about, output: outputs.get(file) ?? null };
  });
  return { ok: true, value: { title: program.title, files: described } };
};

function tellOf(
  store: ReadableStore,
  about: { readonly program: ChangeProgram; readonly form: ChangeFileForm; readonly day: string },
): Told {
  const { program, form, day } = about;
  const people = listRefusing(store, form.channels);
  const keys = changeKeysOf(store, about, people);
  return {
    name: `${program.id}-no-${form.name}-${day}.${form.extension ?? 'csv'}`,
    text: changeFileText(form, keys),
    channels: [...form.channels],
    by: form.by,
    people: people.length,
    lines: keys.size,
    unclear: countMayRefuse(store, form.channels),
    menu: form.menu,
    confirmed: form.known === 'confirmed',
  };
}
