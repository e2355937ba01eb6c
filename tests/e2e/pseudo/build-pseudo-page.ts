import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const ENGLISH = path.join('shared', 'messages', 'en', 'index.ts');

/** The page with the made-up language in the place of English, into a folder of its own. */
export async function buildPseudoPage(root: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: path.join(root, 'renderer'),
    base: './',
    logLevel: 'error',
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
    },
    plugins: [
      react(),
      {
        name: 'pseudo-english',
        enforce: 'pre',
        transform(code, id) {
          if (!id.endsWith(ENGLISH)) return null;
          const source = path.join(root, 'tests', 'e2e', 'pseudo', 'pseudo-text.ts');
          return [
            `import { pseudoTexts } from ${JSON.stringify(source)};`,
            code.replace('export const en =', 'const plainEnglish ='),
            'export const en = pseudoTexts(plainEnglish);',
          ].join('\n');
        },
      },
    ],
  });
}
