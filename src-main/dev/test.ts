/**
 * `npm test`: everything a change has to pass, part by part, and how many passed and failed in all as the last line.
 * `npm run check` and `npm run test:e2e` are the same with some of the parts.
 */
import { buildPages, buildRuleBooks } from './build-steps';
import { runChecks } from './test-checks';
import { add, type Count, type Part } from './test-count';
import { runEndToEnd, runVitest } from './test-runners';

const PARTS: Readonly<Record<string, readonly Part[]>> = {
  all: [
    { name: 'Build', run: build },
    { name: 'Checks', run: runChecks },
    { name: 'Unit, contract and architecture tests', run: () => runVitest() },
    { name: 'End-to-end tests', run: runEndToEnd },
  ],
  check: [
    { name: 'Checks', run: runChecks },
    { name: 'Architecture', run: () => runVitest('tests/architecture') },
  ],
  e2e: [
    { name: 'Build', run: build },
    { name: 'End-to-end tests', run: runEndToEnd },
  ],
};

const [which = 'all', ...further] = process.argv.slice(2);
const parts = PARTS[which];
if (parts === undefined) throw new Error(`Unknown part ${which}. Known: ${Object.keys(PARTS).join(', ')}.`);

let sum: Count = { passed: 0, failed: 0 };
for (const { name, run } of parts) {
  const begun = Date.now();
  console.log(`\n=== ${name}`);
  const count = await attempt(() => run(further));
  console.log(`--- ${name}: ${count.passed} passed, ${count.failed} failed, ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  sum = add(sum, count);
}
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;

/** A part that breaks down counts as one that failed, and the next one still runs. */
async function attempt(run: () => Promise<Count>): Promise<Count> {
  try {
    return await run();
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}

/** Both halves are built whatever comes of the other, so that one fault does not hide the rest. */
async function build(): Promise<Count> {
  const built = [await buildRuleBooks(), await buildPages()];
  const passed = built.filter(Boolean).length;
  return { passed, failed: built.length - passed };
}
