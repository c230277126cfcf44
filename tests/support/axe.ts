/** Looks for barriers on the page as it stands, with axe-core put in by hand: the policy of the page lets no script load. */
import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

/** The size of targets (WCAG 2.5.8: 24 px, or so much room) is one that axe leaves out unless it is asked. */
const ALL: RunOptions = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };

/** The rules whose outcome depends on the colours. */
const COLOURS: RunOptions = { resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] };

/** What axe finds wrong by WCAG 2.2 A and AA and its good practices, or only what may be wrong with the colours; one line for each place. */
export async function barriers(page: Page, what: 'all' | 'colours' = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    async (options) => {
      const { axe: here } = window as unknown as { axe: { run(root: Document, options: RunOptions): Promise<AxeResults> } };
      return here.run(document, options);
    },
    what === 'all' ? ALL : COLOURS,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  );
}
