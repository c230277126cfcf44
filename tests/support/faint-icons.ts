/** Whether icons can be told from what they stand on, which axe does not look at. */
import type { Page } from '@playwright/test';

/** Icons and figures on the screen of which no part has a contrast of 3:1 (WCAG 1.4.11) to the background. */
export async function faintIcons(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Colour = readonly [red: number, green: number, blue: number, alpha: number];
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (canvas === null) throw new Error('no canvas');
    const painted = (css: string): Colour => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha];
    };
    const brightness = (colour: Colour): number => {
      const [red = 0, green = 0, blue = 0] = colour
        .slice(0, 3)
        .map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one: Colour, other: Colour): number => {
      const [dark = 0, light = 0] = [brightness(one), brightness(other)].toSorted((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const behind = (element: Element): Colour => {
      for (let place: Element | null = element; place !== null; place = place.parentElement) {
        const colour = painted(getComputedStyle(place).backgroundColor);
        if (colour[3] > 0) return colour;
      }
      return painted('Canvas');
    };
    return [...document.querySelectorAll('svg')]
      .filter((icon) => icon.getBoundingClientRect().width > 0 && icon.checkVisibility())
      .filter((icon) => {
        const background = behind(icon);
        return ![...icon.querySelectorAll('*')].some((part) => {
          const { fill, stroke } = getComputedStyle(part);
          return [fill, stroke].some((css) => css !== 'none' && contrast(painted(css), background) >= 3);
        });
      })
      .map((icon) => `${icon.parentElement?.className}: ${icon.outerHTML.slice(0, 80)}`);
  });
}
