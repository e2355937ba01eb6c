import path from 'node:path';
import { expect, test } from 'vitest';
import type { SourceFile, SyntaxNode } from './source-files.ts';
import { canaries, readSourceFiles, repository, visit } from './source-files.ts';

/** Modules that reach, or let others reach us. */
const MODULES =
  /^(node:)?(https?|http2|net|tls|dgram|dns|dns\/promises|inspector|inspector\/promises|quic)$/;
const PACKAGES = new Set([
  'undici',
  'ws',
  'axios',
  'node-fetch',
  'got',
  'socket.io',
  'electron-updater',
  '@electron/get',
]);
const NAMES = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'Worklet',
  'autoUpdater',
  'crashReporter',
  'sendBeacon',
  'openExternal',
  'importScripts',
  'setProxy',
  'connectOverCDP',
  'launchServer',
]);
/** Programs are started only here; each line says which. */
const STARTS_PROGRAMS = new Set([
  'electron/chromium/reveal.ts', // the file manager
  'electron/host/build-page.ts', // vite
  'electron/host/start.ts', // the window, the terminal's audit
]);

type Reach = { readonly file: string; readonly what: string };

function findReaches(file: SourceFile): readonly Reach[] {
  const reaches: Reach[] = [];
  const add = (what: string): void => void reaches.push({ file: file.name, what });
  for (const { from } of file.imports) {
    if (MODULES.test(from) || PACKAGES.has(from)) add(from);
    if (/^(node:)?child_process$/.test(from) && !STARTS_PROGRAMS.has(file.name)) add(from);
    if (from === 'playwright-core' && !file.name.startsWith('electron/chromium/')) add(from);
  }
  visit(file.tree, (node, parent) => {
    const name = nameOf(node);
    if (name !== null && NAMES.has(name) && !isKeyOfType(node, parent)) add(name);
  });
  return reaches;
}

/** The name of an identifier, or of a member asked for by text: `window['fetch']`. */
function nameOf(node: SyntaxNode): string | null {
  if (node.type === 'Identifier' && typeof node['name'] === 'string') return node['name'];
  if (node.type !== 'MemberExpression' || node['computed'] !== true) return null;
  const property = node['property'] as SyntaxNode;
  return property.type === 'Literal' && typeof property['value'] === 'string'
    ? property['value']
    : null;
}

function isKeyOfType(node: SyntaxNode, parent: SyntaxNode | null): boolean {
  return parent?.type === 'TSPropertySignature' && parent['key'] === node;
}

const ours = readSourceFiles(repository).filter((file) => !file.name.startsWith('tests/'));

test('no source of the program has a network API (D23, F22)', () => {
  expect(ours.length).toBeGreaterThan(150);
  expect(ours.flatMap(findReaches)).toEqual([]);
});

test('a planted one is found, whatever its spelling', () => {
  const planted = readSourceFiles(path.join(canaries, 'network')).flatMap(findReaches);
  const expected = [
    '@electron/get',
    'WebSocket',
    'autoUpdater',
    'dns',
    'fetch',
    'node:child_process',
    'node:http',
    'node:net',
    'openExternal',
    'playwright-core',
    'sendBeacon',
  ];
  expect([...new Set(planted.map(({ what }) => what))].sort()).toEqual(expected);
  expect(planted.filter(({ what }) => what === 'fetch')).toHaveLength(2);
});

test('no page, style or script names an address outside', () => {
  const addresses = /\b(?:src|href|url|import)\s*[=(]\s*["']?(?:https?:)?\/\//;
  const naming = ours.filter((file) => addresses.test(file.text)).map((file) => file.name);
  expect(naming).toEqual([]);
});
