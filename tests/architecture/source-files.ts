import type { Dirent } from 'node:fs';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

/** A part of the syntax tree, as the parser gives it. */
export type SyntaxNode = { readonly type: string } & Readonly<Record<string, unknown>>;

export type SourceFile = {
  readonly name: string; // from the root, with forward slashes
  readonly text: string;
  readonly tree: SyntaxNode;
  readonly imports: readonly SourceImport[];
};

export type SourceImport = { readonly from: string; readonly isType: boolean };

export const repository = path.resolve(import.meta.dirname, '..', '..');
export const canaries = path.join(import.meta.dirname, 'canaries');
const TOPS = ['shared', 'electron', 'renderer', 'tests'];

/** Every TypeScript file under the four folders of `root`; what lies in a folder named `canaries` is left out. */
export function readSourceFiles(root: string): readonly SourceFile[] {
  return TOPS.flatMap((top) => listFiles(root, top))
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => readSourceFile(root, name));
}

function listFiles(root: string, below: string): string[] {
  return readFolder(path.join(root, below)).flatMap((entry) => {
    const name = `${below}/${entry.name}`;
    if (!entry.isDirectory()) return [name];
    return entry.name === 'canaries' ? [] : listFiles(root, name);
  });
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function readSourceFile(root: string, name: string): SourceFile {
  const text = readFileSync(path.join(root, name), 'utf8');
  const parsed = parseSync(name, text);
  const tree = parsed.program as unknown as SyntaxNode;
  return { name, text, tree, imports: importsOf(tree) };
}

/** Static, dynamic, re-exported and type imports, and `require`. */
function importsOf(tree: SyntaxNode): readonly SourceImport[] {
  const found: SourceImport[] = [];
  visit(tree, (node) => {
    const from = literalOf(node['source']) ?? requiredBy(node);
    if (from === null) return;
    const isType =
      node.type === 'TSImportType' ||
      node['importKind'] === 'type' ||
      node['exportKind'] === 'type';
    found.push({ from, isType });
  });
  return found;
}

function requiredBy(node: SyntaxNode): string | null {
  if (node.type !== 'CallExpression') return null;
  const callee = node['callee'] as SyntaxNode;
  const isRequire = callee.type === 'Identifier' && callee['name'] === 'require';
  return isRequire ? literalOf((node['arguments'] as unknown[])[0]) : null;
}

function literalOf(node: unknown): string | null {
  if (!isNode(node) || node.type !== 'Literal') return null;
  return typeof node['value'] === 'string' ? node['value'] : null;
}

/** Each node once, parents before children. */
export function visit(
  node: SyntaxNode,
  see: (node: SyntaxNode, parent: SyntaxNode | null) => void,
  parent: SyntaxNode | null = null,
): void {
  see(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) visit(child, see, node);
    }
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return value !== null && typeof value === 'object' && 'type' in value;
}
