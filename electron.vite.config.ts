import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** The page, and the files that Electron starts. The other window and the command line run as TypeScript, by path. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: {
          index: 'electron/main/index.ts',
          worker: 'electron/worker/entry.ts',
          cli: 'electron/cli/run.ts',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { index: 'electron/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }, // a sandboxed preload cannot be a module
      },
    },
  },
  renderer: {
    root: 'renderer',
    // The host puts a fresh nonce in its place in every page that it serves.
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir: 'out/renderer',
      assetsInlineLimit: 0, // fonts as files: the page's policy allows no data: fonts
      modulePreload: { polyfill: false }, // the polyfill fetches
      minify: true,
      chunkSizeWarningLimit: 2000, // kilobytes; it is read from the disk
      rollupOptions: { input: { index: 'renderer/index.html' } },
    },
    plugins: [react()],
  },
});
