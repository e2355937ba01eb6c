import path from 'node:path';
import type { Result } from '#base/result.ts';
import type { FileReference } from '#contract/shapes.ts';
import type { Problem } from '#domain/problem.ts';
import { writeFileAtomically } from '#files/write-files-atomically.ts';
import { announced, checkFree, describeOutput, digestOf, openOutputFolder } from '../outputs.ts';
import type { OutputKind } from '../outputs.ts';
import type { JobDeps } from '../handler.ts';

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
  },
): Promise<Result<ReturnType<typeof announced>, Problem>> {
  const folder = openOutputFolder(chosen, document);
  if (!folder.ok) return folder;
  const free = checkFree(folder.value, [document.name]);
  if (!free.ok) return free;
  const file = path.join(folder.value, document.name);
  const written = await writeFileAtomically(file, [Buffer.from(document.text, 'utf8')]);
  if (!written.ok) return written;
  const output = describeOutput({ path: file, kind: document.kind }, digestOf(document.text));
  return { ok: true, value: announced(output, deps.announceOutput) };
}
