const FIGURE = /(?:om lag )?\d[\d \u00a0]*(?:,\d+)?\s(?:(?:millioner|milliarder) kroner|kroner|prosent)/g;
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

/** The amounts and shares that a text names, as it writes them: «52 248 kroner», «om lag 40 prosent». */
export function figuresIn(text: string): readonly string[] {
  return text.match(FIGURE) ?? [];
}

/** The e-mail address that a text names. */
export function addressIn(text: string): string | undefined {
  return ADDRESS.exec(text)?.[0];
}
