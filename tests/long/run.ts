/** `npm run test:long`: what takes longer than a change can wait for. Writes a dated report under docs/reports/, to be committed. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mutationReport } from './mutation-report';

const PARTS = [{ name: 'Mutants of the rule books', run: mutationReport }];

const root = join(import.meta.dirname, '..', '..');
const today = new Date().toISOString().slice(0, 10);
const sections = [`# Long tests, ${today}`, `Node ${process.version}. Made by \`npm run test:long\`.`];
let failed = 0;
for (const { name, run } of PARTS) {
  console.log(`=== ${name}`);
  const { passed, text } = await run(root);
  console.log(text);
  if (!passed) failed++;
  sections.push(`## ${name}: ${passed ? 'passed' : 'FAILED'}`, text);
}
await mkdir(join(root, 'docs', 'reports'), { recursive: true });
await writeFile(join(root, 'docs', 'reports', `${today}-long.md`), `${sections.join('\n\n')}\n`);
console.log(`\n${PARTS.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
