/** The parts of the user guide, cut from its Markdown. Pure. */

export interface GuidePart {
  /** Its heading, which is its name. */
  readonly title: string;
  /** What stands below the heading, as Markdown. */
  readonly text: string;
}

/** Each «## …» with what follows, in order; what stands before the first belongs to none. */
export function guideParts(markdown: string): readonly GuidePart[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n');
      return { title: title.trim(), text: lines.join('\n').trim() };
    });
}

/** Whether what stands between backquotes is a key: «Ctrl+K», «F1», «Esc», «N», and not a code or a chapter. */
export function isKey(text: string): boolean {
  return /^(((Ctrl|Alt|Shift)\+)+.+|F\d{1,2}|Esc|Enter|Delete|Backspace|[A-Z0-9@])$/.test(text);
}
