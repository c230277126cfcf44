/** Looks for barriers on the page as it stands, with axe-core put in by hand: the policy of the page lets no script load. */
import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

/** What axe finds wrong by WCAG 2.2 A and AA and its good practices, one line for each place. */
export async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(async () => {
    const { axe: here } = window as unknown as { axe: { run(root: Document, options: RunOptions): Promise<AxeResults> } };
    // What is well is not told of one by one, which is most of the work.
    return here.run(document, { resultTypes: ['violations'] });
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  );
}
