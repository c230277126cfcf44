import type { KnipConfig } from 'knip';

/** Finds files, exports and packages that nothing uses. */
const config: KnipConfig = {
  entry: [
    'src-main/index.ts',
    'src-main/preload.ts',
    'src-main/cli/isf.ts',
    'src-main/services/{file-check,shelf}/worker.ts',
    'src-main/dev/{start,build,test,build-rule-books,build-licences,check-rule-data,display-run}.ts',
    // Started by electron-builder.
    'src-main/dev/packaging/{after-pack,fpm-stand-in}.ts',
    'src-renderer/index.html',
    'src-renderer/app/main.tsx',
    'src-renderer/safe/main.ts',
    'tests/bench/blank/main.js',
    // Bundled and loaded by tests/bench/as-built.ts.
    'tests/bench/{assess,throughput,search,packs}.ts',
    // Processes of their own, started by tests/support/file-check-runs.ts.
    'tests/bench/{papaparse-rows,peak-memory}.mjs',
    // Started by tests/long/notes-disk.ts as a process of its own.
    'tests/long/notes-disk-inside.ts',
    // Bundled and started by tests/long/packs-kill.ts, to be killed.
    'tests/long/packs-install.ts',
    'tests/**/*.test.{ts,tsx}',
    'tests/playwright.config.ts',
  ],
  project: ['src-main/**/*.ts', 'src-renderer/**/*.{ts,tsx,css}', 'tests/**/*.{ts,tsx,js,mjs}'],
  // Style sheets import style sheets and fonts, which counts as use.
  compilers: {
    css: (text: string) => [...text.matchAll(/(?:@import\s+|url\()(['"][^'"]+['"])/g)].map((match) => `import ${match[1]};`).join('\n'),
  },
  // An export that its own file uses is at most too public, not dead.
  ignoreExportsUsedInFile: true,
  // Come with the system, see src-main/dev/system.ts and icons.ts.
  ignoreBinaries: ['Xvfb', 'rsvg-convert'],
};

export default config;
