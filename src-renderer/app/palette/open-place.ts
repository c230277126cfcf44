/** Opens what a row of the search box stands for. */
import { openClause, openCode, openTerm } from '../../state/navigate';
import type { Place } from '../../state/recently-opened';
import { screen } from '../../state/stores';

/** Opens a place where it stands, with focus on it. */
export function openPlace({ kind, id }: Place): void {
  if (kind === 'term') openTerm(id);
  else if (kind === 'code') openCode(...codeOf(id));
  else openClause(id);
}

/** «NKPK:WMGA28» → NKPK, WMGA28. */
export function codeOf(id: string): readonly [system: string, code: string] {
  const at = id.indexOf(':');
  return [id.slice(0, at), id.slice(at + 1)];
}

/** Where on the screen a place stands, as a selector: its own row, or the page that is all about it. */
export function placeSelector({ kind, id }: Place): string {
  switch (kind) {
    case 'code':
      return `.codes__panel, .codes__rows tr:has([data-code-row="${CSS.escape(codeOf(id)[1])}"])`;
    case 'term':
      return '.glossary .reading__page';
    case 'chapter':
      return `.reading__page[data-chapter="${CSS.escape(id)}"]`;
    default:
      return `[data-row="${CSS.escape(id)}"]`;
  }
}

/** What the coder is looking at, so that a step away from it can be told. */
export function whereNow(): string {
  const { section, rules, codes, glossary } = screen.getState();
  return JSON.stringify([section, rules.chapter, codes.list, codes.code, glossary.term]);
}
