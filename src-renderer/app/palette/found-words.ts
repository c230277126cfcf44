/** Marks the words that were found where they stand, in the page of the place that was opened. Nothing in the page is changed for it. */
import type { SearchHit } from '../../../src-main/contract/search';
import { stemOf } from '../../../src-main/core/text/stem';
import { codeKey, tokensOf } from '../../../src-main/core/text/tokens';
import { paletteIsOpen } from '../../state/palette';
import { screen } from '../../state/stores';
import { placeSelector, whereNow } from './open-place';

/** The name that ui/found-words.css paints. */
const FOUND = 'found';

/** Takes the marks away, and all that kept them in place. */
let clear: (() => void) | undefined;

/**
 * The words that led to a hit, as they are compared. A rule or example shows more of its words in the page than in its hit, so the
 * words that led to the other sure hits for the same query count too.
 */
export function foundWords(hit: SearchHit, all: readonly SearchHit[]): ReadonlySet<string> {
  const hits = [hit, ...(hit.match === 'fuzzy' ? [] : all.filter(({ match }) => match !== 'fuzzy'))];
  const words = hits.flatMap(({ title, excerpt, marks }) => [
    ...marks.title.map(([from, to]) => title.slice(from, to)),
    ...marks.excerpt.map(([from, to]) => excerpt.slice(from, to)),
  ]);
  return new Set([...words, ...(hit.code === null ? [] : [hit.code])].map(comparable));
}

/** Marks `words` in the place, also when it is drawn later or anew. Esc takes the marks away, and so does the next step elsewhere. */
export function markFound(hit: SearchHit, words: ReadonlySet<string>): void {
  clear?.();
  const main = document.querySelector('main');
  if (words.size === 0 || main === null) return;
  const here = whereNow();
  const highlight = new Highlight();
  const paint = (): void => {
    highlight.clear();
    for (const part of main.querySelectorAll(placeSelector(hit))) for (const range of rangesIn(part, words)) highlight.add(range);
  };
  let frame = 0;
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(paint);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || highlight.size === 0) return;
    if (paletteIsOpen() || screen.getState().dialog !== undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    clear?.();
  };
  const leave = screen.subscribe((state, before) => {
    const jumps = state.rules.jump !== undefined && state.rules.jump !== before.rules.jump;
    if (jumps || whereNow() !== here) clear?.();
  });
  clear = () => {
    clear = undefined;
    cancelAnimationFrame(frame);
    observer.disconnect();
    leave();
    window.removeEventListener('keydown', onKeyDown, true);
    CSS.highlights.delete(FOUND);
  };
  CSS.highlights.set(FOUND, highlight);
  observer.observe(main, { childList: true, subtree: true, characterData: true });
  window.addEventListener('keydown', onKeyDown, true);
  paint();
}

function comparable(word: string): string {
  const [token] = tokensOf(word);
  if (token === undefined) return word;
  return token.hasDigit ? codeKey(token.folded) : stemOf(token.folded);
}

function rangesIn(part: Element, words: ReadonlySet<string>): readonly Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    for (const token of tokensOf(node.nodeValue ?? '')) {
      if (!words.has(token.hasDigit ? codeKey(token.folded) : stemOf(token.folded))) continue;
      const range = document.createRange();
      range.setStart(node, token.from);
      range.setEnd(node, token.to);
      ranges.push(range);
    }
  }
  return ranges;
}
