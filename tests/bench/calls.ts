/** A call from the page to main and back, with all checks of the gate, for what crosses in at most 16 KB each way. */
import { startElectron } from './electron-process';
import { type Figure, median, quantile } from './measure';

const ROUNDS = 300;
const AT_MOST_BYTES = 16_000;
const FINAL = 'isf-2024-final';
const SHORT_OF_LIMIT = 100;

/** What a coder's day is made of, and one request that is as large as may be. */
const CALLS: readonly (readonly [channel: string, input: unknown])[] = [
  ['assess', { facts: { contactForm: 'message', channel: 'sms' } }],
  ['assess', { facts: { contactForm: 'telephone' }, ruleBook: FINAL, date: '2024-03-01' }],
  ['rule-book:clause', { ruleBook: FINAL, clause: '5.21.3/sms' }],
  ['search', { ruleBook: FINAL, query: 'fastlege ringer vakthavende', limit: 10 }],
  ['search', { ruleBook: FINAL, query: 'sms '.repeat((AT_MOST_BYTES - SHORT_OF_LIMIT) / 4), limit: 10 }],
];

export async function benchCalls(executable: string, root: string): Promise<Figure[]> {
  const { page, stop } = await startElectron(executable, root);
  try {
    await page.locator('main [data-option]').first().waitFor();
    const measured = await page.evaluate(
      async ([calls, rounds]) => {
        const times: number[] = [];
        const sizes: number[] = [];
        const { isf } = window as unknown as { isf: { call(channel: string, input: unknown): Promise<{ ok: boolean }> } };
        for (let round = -1; round < rounds; round++) {
          for (const [channel, input] of calls) {
            const before = performance.now();
            const result = await isf.call(channel, input);
            const time = performance.now() - before;
            if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result)}`);
            if (round >= 0)
              times.push(time); // the first one reads what the others find read
            else sizes.push(JSON.stringify(input).length, new TextEncoder().encode(JSON.stringify(result)).length);
          }
        }
        return { times, sizes };
      },
      [CALLS, ROUNDS] as const,
    );
    const largest = Math.max(...measured.sizes);
    if (largest > AT_MOST_BYTES) throw new Error(`et kall på ${largest} byte hører ikke til her`);
    return [
      {
        what: 'kall fra siden til main og tilbake, p95',
        value: quantile(measured.times, 0.95),
        unit: 'ms',
        bound: 2,
        note: `${measured.times.length} kall på opptil ${largest} byte, median ${median(measured.times).toFixed(2)} ms, lengst ${Math.max(...measured.times).toFixed(1)} ms`,
      },
    ];
  } finally {
    await stop();
  }
}
