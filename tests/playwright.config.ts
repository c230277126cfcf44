import { defineConfig } from '@playwright/test';

/** End-to-end tests: the built app, in a real Electron. `npm run test:e2e` finds one, builds, and starts this. */
export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-output/e2e',
  // A test that passes at the second try hides a fault.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // Only to end what hangs: with two windows at once on two busy cores, a look at a whole view may take half a minute.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '../test-output/e2e.json' }]],
});
