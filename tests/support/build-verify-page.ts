import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE = path.join(ROOT, 'renderer/checker');

/** Where the page is kept: it ships with the program, which has no bundler. */
export const VERIFY_PAGE = path.join(ROOT, 'resources/reference/verify.html');

/** The page that checks receipts in any browser, in one file: the check itself, its words and its looks. */
export async function buildVerifyPage(): Promise<string> {
  const script = `\n${await bundle()}\n`;
  const style = `\n${readFileSync(path.join(SOURCE, 'page.css'), 'utf8').trimEnd()}\n`;
  const policy = `default-src 'none'; script-src '${digest(script)}'; style-src '${digest(style)}'; base-uri 'none'; form-action 'none'`;
  return readFileSync(path.join(SOURCE, 'page.html'), 'utf8')
    .replace('__POLICY__', policy)
    .replace(/<style>[^]*?<\/style>/, () => `<style>${style}</style>`)
    .replace(/<script>[^]*?<\/script>/, () => `<script>${script}</script>`);
}

async function bundle(): Promise<string> {
  const built = await build({
    root: SOURCE,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: path.join(SOURCE, 'main.ts'), formats: ['iife'], name: 'lethe' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !('output' in first)) throw new Error('nothing was built');
  // A closing tag inside a text would end the script early.
  return first.output[0].code.trim().replaceAll('</script', String.raw`<\/script`);
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}

if (import.meta.main) writeFileSync(VERIFY_PAGE, await buildVerifyPage());
