import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Everything that needs no window: units, the contract between page and main, and the shape of the code. */
export default defineConfig({
  plugins: [react()],
  root: `${import.meta.dirname}/..`,
  test: {
    include: ['tests/{unit,contract,architecture,data}/**/*.test.{ts,tsx}'],
    // On its own Vitest leaves one core free, which on two is half of them.
    maxWorkers: '100%',
    // How long a test takes is measured elsewhere; this only ends one that hangs, also on a busy machine.
    testTimeout: 30_000,
    setupFiles: ['tests/support/quiet-console.ts'],
    coverage: {
      include: ['src-main/core/**'],
      reportsDirectory: 'test-output/coverage',
      reportOnFailure: true,
      thresholds: { branches: 95 },
    },
  },
});
