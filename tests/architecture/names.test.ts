import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SourceFile } from './source-files.ts';
import { canaries, readSourceFiles, repository, visit } from './source-files.ts';

/** Words that the glossary replaces by others (house style, "not"); each would mix up two things that differ. */
const INSTEAD_OF: ReadonlyMap<string, string> = new Map([
  ['tenant', 'controller'],
  ['pii', 'direct identifier'],
  ['sensitive', 'special category'],
  ['customer', 'person'],
  ['customers', 'people'],
  ['blacklist', 'suppression list'],
  ['blocklist', 'suppression list'],
  ['whitelist', 'allow-list'],
  ['freeze', 'legal hold'],
  ['cleanup', 'disposition'],
]);

/** Words of what a file does, where a name of what it is would say more. */
const EMPTY_NAMES = /(^|\/)(utils?|helpers?|misc|stuff|tools|lib)(\.tsx?$|\/)/;
const VAGUE_VERBS = /^((get|handle|do)[A-Z]|process(Rows?|Records?|Cells?|Files?|Data|Input)\b)/;

type Fault = { readonly file: string; readonly name: string };

function wordsOf(name: string): readonly string[] {
  return name.split(/(?=[A-Z])|[_-]/).map((word) => word.toLowerCase());
}

function declaredNames(file: SourceFile): readonly string[] {
  const names = new Set<string>();
  visit(file.tree, (node) => {
    if (node.type === 'Identifier' && typeof node['name'] === 'string') names.add(node['name']);
  });
  return [...names];
}

function findMixUps(files: readonly SourceFile[]): readonly Fault[] {
  return files.flatMap((file) =>
    declaredNames(file)
      .filter((name) => wordsOf(name).some((word) => INSTEAD_OF.has(word)))
      // The platform's own word, where it means the platform's own thing.
      .filter((name) => name !== 'freeze' && name !== 'isFrozen')
      .map((name) => ({ file: file.name, name })),
  );
}

function findVagueFunctions(files: readonly SourceFile[]): readonly Fault[] {
  return files.flatMap((file) => {
    const found: Fault[] = [];
    visit(file.tree, (node) => {
      if (node.type !== 'FunctionDeclaration') return;
      const { name } = node['id'] as { readonly name: string };
      if (VAGUE_VERBS.test(name)) found.push({ file: file.name, name });
    });
    return found;
  });
}

const files = readSourceFiles(repository);
const planted = readSourceFiles(path.join(canaries, 'names'));

describe('names', () => {
  test('what is shared speaks the words of the glossary', () => {
    const shared = files.filter(({ name }) => name.startsWith('shared/'));
    expect(shared.length).toBeGreaterThan(100);
    expect(findMixUps(shared)).toEqual([]);
  });

  test('no function is named for nothing', () => {
    expect(findVagueFunctions(files.filter(({ name }) => !name.startsWith('tests/')))).toEqual([]);
  });

  test('no file or folder is named for nothing', () => {
    expect(files.map(({ name }) => name).filter((name) => EMPTY_NAMES.test(name))).toEqual([]);
  });

  test('files are in kebab case', () => {
    const kebab = /^([a-z0-9]+(-[a-z0-9]+)*)(\.(test|spec|config))?\.tsx?$/;
    const others = files.map(({ name }) => name).filter((name) => !kebab.test(path.basename(name)));
    expect(others).toEqual([]);
  });

  test('the canaries are found', () => {
    expect(
      findMixUps(planted)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['blacklist', 'customerName']);
    expect(findVagueFunctions(planted).map(({ name }) => name)).toEqual(['processRow']);
    expect(planted.filter(({ name }) => EMPTY_NAMES.test(name))).toHaveLength(1);
  });
});
