import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;

// Everything is bundled and minified: nothing from node_modules ships, and both the test runtime (Electron 33) and the
// version that is packaged run the same files, so the targets are those of the older one.
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      minify: true,
      sourcemap: false,
      target: 'node20.18',
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          index: resolve(root, 'src-main/index.ts'),
          isf: resolve(root, 'src-main/cli/isf.ts'),
          shelf: resolve(root, 'src-main/services/shelf/worker.ts'),
          'file-check': resolve(root, 'src-main/services/file-check/worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      minify: true,
      sourcemap: false,
      target: 'node20.18',
      outDir: 'out/preload',
      rolldownOptions: {
        input: { preload: resolve(root, 'src-main/preload.ts') },
        // A sandboxed preload script can only be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src-renderer'),
    plugins: [react()],
    build: {
      minify: true,
      sourcemap: false,
      target: 'chrome130',
      outDir: resolve(root, 'out/renderer'),
      modulePreload: { polyfill: false },
      // Nothing is inlined as data: the content security policy stays as narrow as it is.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: resolve(root, 'src-renderer/index.html'), safe: resolve(root, 'src-renderer/safe.html') },
        // Each file costs main a call while the window opens. What the safe screen shares with the page is one file, what it loads for its
        // export another, and the rest of what the first view needs is the page's own.
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'shared',
                test: /preload-helper|src-renderer[\\/]text[\\/](dates|trouble|data-safety[\\/]figures)\.ts$/,
                priority: 2,
              },
              {
                name: 'calls',
                test: /node_modules[\\/]zod|src-renderer[\\/](app[\\/]bridge|text[\\/]data-safety[\\/]problems)\.ts$/,
                priority: 1,
              },
              { name: 'page', tags: ['$initial'], test: /^(?!.*src-renderer[\\/]safe)/ },
            ],
          },
        },
        // The design system does not say that its modules do nothing by themselves, so all of it would be loaded for a few parts.
        treeshake: { moduleSideEffects: (id) => !/designsystemet-(react|web)/.test(id) },
      },
    },
  },
});
