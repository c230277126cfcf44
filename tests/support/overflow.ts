/** Whether any text of a view is cut. */
import type { Page } from '@playwright/test';

/** Elements in `part` whose content is wider than they are, and the window itself where it scrolls. */
export async function overflowing(page: Page, part = 'main'): Promise<string[]> {
  return page.evaluate((within) => {
    const root = document.documentElement;
    const wide = [...document.querySelectorAll<HTMLElement>(`${within} *`)].filter(
      (element) =>
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 0 &&
        // What is folded away is not laid out, and tells the width it had once.
        element.checkVisibility() &&
        getComputedStyle(element).display !== 'inline' &&
        !element.classList.contains('only-heard'),
    );
    const window = root.clientWidth >= 896 && root.scrollHeight > root.clientHeight ? ['the window scrolls'] : []; // A small window or a large zoom has one column, and there the window itself scrolls.
    return [...window, ...wide.map((element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 40)}`)];
  }, part);
}
