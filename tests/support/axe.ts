/** Looks for barriers on the page as it stands, with axe-core put in by hand: the policy of the page lets no script load. */
import type { Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';

/** What axe finds wrong by WCAG 2.2 A and AA and its good practices, one line for each place. */
export async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(async () => {
    const { axe: here } = window as unknown as { axe: { run(root: Document): Promise<AxeResults> } };
    return here.run(document);
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  );
}
