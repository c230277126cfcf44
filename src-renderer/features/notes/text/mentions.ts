/** Links in the text of a note: «@5.21.3», «@5.21.3/sms», «@WMGA28», «@8432:7». Pure. */

export interface Mention {
  /** From the «@» to the end, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** What stands after the «@». */
  readonly name: string;
}

const WORD = /(?<![\p{L}\p{N}_@./])@([\p{L}\p{N}][\p{L}\p{N}./:_-]*)/gu;
/** Chapters without a number. Any other name holds a digit, so that «@kari» is no link. */
const UNNUMBERED: ReadonlySet<string> = new Set(['isf-side', 'grunnlagsdokument']);
const BEFORE_CARET = /(?:^|[^\p{L}\p{N}_@./])@([\p{L}\p{N}][\p{L}\p{N}./:_-]{0,40})$/u;

/** The links in a text, in order. A full stop or comma after one is not part of it. */
export function mentionsIn(text: string): readonly Mention[] {
  return [...text.matchAll(WORD)].flatMap(({ index, 1: written = '' }) => {
    const name = written.replace(/[./:_-]+$/, '');
    const named = /\d/.test(name) || UNNUMBERED.has(name.split('/')[0] ?? name);
    return named ? [{ from: index, to: index + 1 + name.length, name }] : [];
  });
}

/** What is being written after an «@» right before the caret; undefined when nothing is. */
export function mentionAt(text: string, caret: number): { readonly from: number; readonly query: string } | undefined {
  const query = BEFORE_CARET.exec(text.slice(Math.max(0, caret - 60), caret))?.[1];
  return query === undefined ? undefined : { from: caret - query.length - 1, query };
}
