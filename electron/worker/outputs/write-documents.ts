import { present } from '#base/assert.ts';
import type { Result } from '#base/result.ts';
import type { FileReference } from '#contract/shapes/common.ts';
import type { Problem } from '#domain/problem.ts';
import { announced, checkFree, describeOutput, digestOf, openOutputFolder } from './outputs.ts';
import type { OutputKind } from './outputs.ts';
import { writeSet } from './write-set.ts';
import type { NewSet } from './write-set.ts';
import type { JobDeps } from '../handler.ts';
import { openedWriter } from '../opened-workspace.ts';

type Documents = {
  readonly workspacePath: string;
  readonly label: string; // names the folder where none was chosen
  readonly kind: OutputKind;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly entry?: NonNullable<NewSet['entry']>; // what the trail says of them
};

const naming: ReadonlySet<OutputKind> = new Set([
  'person_pack',
  'set_aside',
  'suppression',
  'refusals',
]);

type Announced = ReturnType<typeof announced>;

/** Writes texts for the user, all of them or none. */
export async function writeDocuments(
  deps: JobDeps,
  chosen: FileReference | null,
  documents: Documents,
): Promise<Result<Announced[], Problem>> {
  const folder = openOutputFolder(chosen, documents);
  if (!folder.ok) return folder;
  const { kind, files, entry = null } = documents;
  const free = checkFree(
    folder.value,
    files.map(({ name }) => name),
  );
  if (!free.ok) return free;
  const opened = openedWriter(deps);
  if (!opened.ok) return opened;
  const written = await writeSet(opened.value, {
    folder: folder.value,
    files: files.map(({ name, text }) => ({ name, chunks: [Buffer.from(text, 'utf8')] })),
    namesPeople: naming.has(kind),
    entry,
  });
  if (!written.ok) return written;
  const outputs = files.map(({ text }, at) =>
    describeOutput({ path: written.value[at]?.path ?? '', kind }, digestOf(text)),
  );
  return { ok: true, value: outputs.map((output) => announced(output, deps.announceOutput)) };
}

/** The same for one text. */
export async function writeDocument(
  deps: JobDeps,
  chosen: FileReference | null,
  { name, text, ...about }: Omit<Documents, 'files'> & Documents['files'][number],
): Promise<Result<Announced, Problem>> {
  const written = await writeDocuments(deps, chosen, { ...about, files: [{ name, text }] });
  if (!written.ok) return written;
  return { ok: true, value: present(written.value[0], 'one text makes one file') };
}
