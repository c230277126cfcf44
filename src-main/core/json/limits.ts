/** What is looked at in a text before it is parsed as JSON, so that a hostile one costs neither stack nor memory. */

export interface JsonLimits {
  /** How deep objects and lists may lie within each other. */
  readonly depth: number;
  /** How many values there may be in all. */
  readonly values: number;
}

/** Which limit the text breaks, if any. The text need not be JSON; strings are stepped over. */
export function brokenLimit(text: string, { depth, values }: JsonLimits): keyof JsonLimits | undefined {
  let open = 0;
  let seen = 1;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = endOfString(text, at);
        break;
      case BRACE:
      case BRACKET:
        if (++open > depth) return 'depth';
        if (++seen > values) return 'values';
        break;
      case CLOSING_BRACE:
      case CLOSING_BRACKET:
        open--;
        break;
      case COMMA:
        if (++seen > values) return 'values';
        break;
    }
  }
  return undefined;
}

/** The first key that stands twice in one object of a valid JSON text: JSON.parse would keep the last one without a word. */
export function keyTwice(text: string): string | undefined {
  const objects: (Set<string> | undefined)[] = [];
  let keyIsNext = false;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE: {
        const end = endOfString(text, at);
        if (keyIsNext) {
          const key = String(JSON.parse(text.slice(at, end + 1)));
          const keys = objects.at(-1);
          if (keys?.has(key)) return key;
          keys?.add(key);
          keyIsNext = false;
        }
        at = end;
        break;
      }
      case BRACE:
        objects.push(new Set());
        keyIsNext = true;
        break;
      case BRACKET:
        objects.push(undefined);
        break;
      case CLOSING_BRACE:
      case CLOSING_BRACKET:
        objects.pop();
        keyIsNext = false;
        break;
      case COMMA:
        keyIsNext = objects.at(-1) !== undefined;
        break;
    }
  }
  return undefined;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSING_BRACKET = 0x5d;
const BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/** The place of the quotation mark that ends the string which begins at `start`; the end of the text where there is none. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at;
  }
  return text.length;
}
