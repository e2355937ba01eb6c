import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { FileReference, outputFile } from '#contract/shapes/common.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { pathOf } from './file-path.ts';

export type OutputKind = z.infer<typeof outputFile>['kind'];

/** A file that was written for the user, or is about to be. */
export type Output = {
  readonly id: string;
  readonly name: string;
  readonly kind: OutputKind;
  readonly bytes: number;
  readonly sha256: string;
  readonly path: string;
};

/**
 * The folder in which results are put: the chosen one, else a new one beside the workspace. It is made where it is missing.
 * Problem: `output/not-writable`.
 */
export function openOutputFolder(
  chosen: FileReference | null,
  beside: { readonly workspacePath: string; readonly label: string },
): Result<string, Problem> {
  const folder = chosen === null ? { ok: true as const, value: newFolder(beside) } : pathOf(chosen);
  if (!folder.ok) return folder;
  try {
    mkdirSync(folder.value, { recursive: true, mode: 0o700 });
    return folder;
  } catch {
    return failed(problem('output/not-writable', { file: path.basename(folder.value) }));
  }
}

function newFolder({ workspacePath, label }: { workspacePath: string; label: string }): string {
  const stem = path.basename(workspacePath).replace(/\.lethe$/i, '');
  const parent = path.join(path.dirname(workspacePath), `${stem} results`);
  for (let number = 1; ; number += 1) {
    const folder = path.join(parent, number === 1 ? label : `${label} ${number}`);
    if (!existsSync(folder)) return folder;
  }
}

/** Problem: `output/exists`, for the first name that is taken. Nothing is ever written over. */
export function checkFree(folder: string, names: readonly string[]): Result<null, Problem> {
  const taken = names.find((name) => existsSync(path.join(folder, name)));
  return taken === undefined
    ? { ok: true, value: null }
    : failed(problem('output/exists', { file: taken }));
}

export function describeOutput(
  file: { readonly path: string; readonly kind: OutputKind },
  content: { readonly bytes: number; readonly sha256: string },
): Output {
  return { id: randomUUID(), name: path.basename(file.path), ...file, ...content };
}

export function digestOf(content: string | Uint8Array): { bytes: number; sha256: string } {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** As the page sees it: an id in place of the path. */
export function announced(
  output: Output,
  announce: (id: string, path: string) => void,
): z.infer<typeof outputFile> {
  announce(output.id, output.path);
  const { id, name, kind, bytes } = output;
  return { id, name, kind, bytes };
}
