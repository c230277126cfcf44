import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Everything that needs no window: units, the contract between page and main, and the shape of the code. */
export default defineConfig({
  plugins: [react()],
  root: `${import.meta.dirname}/..`,
  test: {
    include: ['tests/{unit,contract,architecture,data}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/quiet-console.ts'],
    coverage: { include: ['src-main/**', 'src-renderer/**'], reportsDirectory: 'test-output/coverage' },
  },
});
