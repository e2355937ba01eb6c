import {
  LineCounter,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  parseAllDocuments,
} from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { FaultPath } from './find-contradictions.ts';
import type { PolicyFault, PolicyFaultCode } from './policy-fault.ts';

/** The longest pack of our own has a tenth of this. */
const MAX_CHARACTERS = 500_000;
const MAX_DEPTH = 12;

/** Plain data from the text of a pack, and the line of each of its members. */
export type YamlText = {
  readonly value: unknown;
  readonly lineOf: (path: FaultPath) => number | null; // of the member, else of the nearest one around it
};

/**
 * Reads the subset of YAML 1.2 that a pack needs: maps, lists and scalars. Anchors, aliases, tags and merge keys are
 * refused before anything is built from them (a few lines of aliases can stand for gigabytes), and so are keys that
 * mean something to the language this is written in.
 */
export function readYaml(text: string): Result<YamlText, readonly PolicyFault[]> {
  if (text.length > MAX_CHARACTERS) {
    return failed([{ line: null, code: 'policy.too_large', path: '' }]);
  }
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, {
    lineCounter: lines,
    schema: 'core',
    version: '1.2',
    merge: false,
    prettyErrors: false,
  });
  const [document, second] = Array.isArray(documents) ? documents : [];
  const faultAt = (code: PolicyFaultCode, offset: number, path: FaultPath = []): PolicyFault => ({
    line: lines.linePos(offset).line,
    code,
    path: path.join('.'),
  });
  if (document === undefined) return failed([faultAt('policy.syntax', 0)]);
  if (second !== undefined) return failed([faultAt('policy.syntax', second.range[0])]);
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0) return failed(errors.map(({ pos }) => faultAt('policy.syntax', pos[0])));
  const refused = findRefused(document.contents, faultAt);
  if (refused.length > 0) return failed(refused);
  return ok({
    value: document.toJS({ maxAliasCount: 0 }) as unknown,
    lineOf: (path) => lineIn(document, lines, path),
  });
}

type FaultAt = (code: PolicyFaultCode, offset: number, path: FaultPath) => PolicyFault;

function findRefused(root: unknown, faultAt: FaultAt): PolicyFault[] {
  const faults: PolicyFault[] = [];
  const waiting: { node: unknown; path: FaultPath }[] = [{ node: root, path: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, path } = next;
    if (!isNode(node)) continue;
    const offset = node.range?.[0] ?? 0;
    if (isRefused(node)) faults.push(faultAt('policy.alias', offset, path));
    else if (path.length > MAX_DEPTH) faults.push(faultAt('policy.wrong_type', offset, path));
    else if (isMap(node)) waiting.push(...membersOf(node.items, path, faults, faultAt));
    else if (isCollection(node)) {
      waiting.push(...node.items.map((item, at) => ({ node: item, path: [...path, at] })));
    }
  }
  return faults;
}

function isRefused(node: Node): boolean {
  if (isAlias(node)) return true;
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  const own = tag === undefined || tag.startsWith('tag:yaml.org,2002:');
  return anchor !== undefined || !own || ('source' in node && isTagged(node));
}

/** A scalar that says itself what type it is (`!!str 1`) is written by nobody by accident. */
function isTagged(node: Node): boolean {
  return isScalar(node) && typeof node.tag === 'string';
}

function membersOf(
  pairs: readonly Pair[],
  path: FaultPath,
  faults: PolicyFault[],
  faultAt: FaultAt,
): { node: unknown; path: FaultPath }[] {
  return pairs.flatMap(({ key, value }) => {
    const name = isScalar(key) ? key.value : null;
    if (typeof name === 'string' && !FORBIDDEN_KEYS.has(name)) {
      return [
        { node: key, path },
        { node: value, path: [...path, name] },
      ];
    }
    faults.push(faultAt('policy.key', isNode(key) ? (key.range?.[0] ?? 0) : 0, path));
    return [];
  });
}

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
  '<<',
]);

function lineIn(document: Document.Parsed, lines: LineCounter, path: FaultPath): number | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown =
      length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}
