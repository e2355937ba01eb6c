import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AppFiles } from '#host/app-files.ts';
import { openAppFiles } from '#host/app-files.ts';

const ORIGIN = 'https://lethe.invalid';
const folder = mkdtempSync(path.join(tmpdir(), 'lethe-app-files-'));
let files: AppFiles;

beforeAll(() => {
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<style nonce="__CSP_NONCE__"></style>');
  writeFileSync(path.join(folder, 'assets', 'index-1.js'), 'export {}');
  writeFileSync(path.join(folder, 'assets', 'a b.woff2'), 'font');
  writeFileSync(path.join(folder, 'notes.txt'), 'not a file of the page');
  writeFileSync(path.join(tmpdir(), 'lethe-outside.js'), 'secret');
  symlinkSync(path.join(tmpdir(), 'lethe-outside.js'), path.join(folder, 'assets', 'link.js'));
  files = openAppFiles(folder, ORIGIN);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(path.join(tmpdir(), 'lethe-outside.js'));
});

const get = (url: string): ReturnType<AppFiles['respond']> => files.respond({ method: 'GET', url });

test('serves the page at the root, with its type', () => {
  expect(get(`${ORIGIN}/`)).toMatchObject({ status: 200 });
  expect(get(`${ORIGIN}/index.html`).headers['Content-Type']).toBe('text/html; charset=utf-8');
  expect(get(`${ORIGIN}/assets/index-1.js?v=1`).headers['Content-Type']).toContain(
    'text/javascript',
  );
  expect(get(`${ORIGIN}/assets/a%20b.woff2`).status).toBe(200);
});

test('each answer has its own nonce, the same in header and page', () => {
  const [one, two] = [get(`${ORIGIN}/`), get(`${ORIGIN}/`)];
  const nonceOf = (response: typeof one): string =>
    /'nonce-([^']+)'/.exec(response.headers['Content-Security-Policy'] ?? '')?.[1] ?? '';
  expect(nonceOf(one)).toHaveLength(24);
  expect(one.body.toString()).toBe(`<style nonce="${nonceOf(one)}"></style>`);
  expect(nonceOf(one)).not.toBe(nonceOf(two));
});

test.each([
  '/../lethe-outside.js',
  '/%2e%2e/lethe-outside.js',
  '/assets/..%2f..%2flethe-outside.js',
  '/assets/..\\..\\lethe-outside.js',
  '/assets/index-1.js%00.html',
  '/assets/index-1.js\0',
  '//assets/index-1.js',
  '/assets//index-1.js',
  '/ASSETS/index-1.js',
  '/assets/',
  '/assets/link.js',
  '/notes.txt',
  '/etc/passwd',
  '/__proto__',
  '',
])('is not led elsewhere by %j (F18)', (asked) => {
  const response = get(`${ORIGIN}${asked}`);
  expect(response.status).toBe(404);
  expect(response.body).toHaveLength(0);
});

test.each([
  'https://lethe.invalid.example/',
  'http://lethe.invalid/',
  'file:///',
  'https://lethe.invalid@evil.example/',
])('another origin has nothing here: %s', (url) => expect(get(url).status).toBe(404));

test('only reads are answered', () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    expect(files.respond({ method, url: `${ORIGIN}/` }).status).toBe(405);
  }
});

test('every answer, found or not, carries the policy and the other headers (F07)', () => {
  for (const response of [get(`${ORIGIN}/`), get(`${ORIGIN}/nothing`)]) {
    const policy = response.headers['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|wasm/);
    expect(response.headers).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    });
  }
});
