import type { Result } from '#base/result.ts';
import type { FileReference } from '#contract/shapes.ts';
import type { Problem } from '#domain/problem.ts';
import { announced, checkFree, describeOutput, digestOf, openOutputFolder } from '../outputs.ts';
import type { OutputKind } from '../outputs.ts';
import { writeSet } from '../jobs/acting/write-set.ts';
import type { NewSet } from '../jobs/acting/write-set.ts';
import type { JobDeps } from '../handler.ts';
import { openedWriter } from './reading.ts';

/** Writes one text for the user, wholly or not at all; `label` names the folder where none was chosen. */
export async function writeDocument(
  deps: JobDeps,
  chosen: FileReference | null,
  document: {
    readonly workspacePath: string;
    readonly label: string;
    readonly name: string;
    readonly kind: OutputKind;
    readonly text: string;
    readonly entry?: NonNullable<NewSet['entry']>; // what the trail says of it
  },
): Promise<Result<ReturnType<typeof announced>, Problem>> {
  const folder = openOutputFolder(chosen, document);
  if (!folder.ok) return folder;
  const free = checkFree(folder.value, [document.name]);
  if (!free.ok) return free;
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const { name, kind, text, entry = null } = document;
  const chunks = [Buffer.from(text, 'utf8')];
  const set = { folder: folder.value, files: [{ name, chunks }], entry };
  const written = await writeSet(opened.value, set);
  if (!written.ok) return written;
  const output = describeOutput({ path: written.value[0]?.path ?? '', kind }, digestOf(text));
  return { ok: true, value: announced(output, deps.announceOutput) };
}
