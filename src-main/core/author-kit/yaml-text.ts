/** Rule data as YAML in the manner of the files under resources/: short collections on one line, text that looks like a number in quotes. */
import { Document, isMap, isScalar, isSeq, visit, type YAMLMap, type YAMLSeq } from 'yaml';

/** What is written on one line where it holds nothing but values. */
const ON_ONE_LINE = new Set([
  'when',
  'belongsTo',
  'facts',
  'clauses',
  'exceptionTo',
  'because',
  'openPoints',
  'codes',
  'missing',
  'ignored',
  'neverProposed',
  'or',
  'confusedWith',
  'finds',
  'contactType',
  'indirectActivity',
]);
/** Lists whose items are written on one line each. */
const ITEMS_ON_ONE_LINE = new Set(['rows', 'when']);

/** The text of a file. `schema` is the path of its JSON Schema, for editors; `hint` a comment above one key. */
export function yamlText(value: unknown, schema: string, hint?: { readonly key: string; readonly comment: string }): string {
  const document = new Document(value, { compat: 'yaml-1.1', aliasDuplicateObjects: false });
  visit(document, {
    Pair(_index, { key, value }) {
      if (!isScalar(key)) return;
      const name = String(key.value);
      if (ITEMS_ON_ONE_LINE.has(name) && isSeq(value)) for (const item of value.items) if (isMap(item)) item.flow = true;
      if (ON_ONE_LINE.has(name) && (isMap(value) || isSeq(value)) && holdsValues(value)) value.flow = true;
    },
  });
  spaced(document, hint);
  return `# yaml-language-server: $schema=${schema}\n${document.toString({ lineWidth: 0 })}`;
}

/** A list of values, or a map of values and lists of values. */
function holdsValues(node: YAMLMap | YAMLSeq): boolean {
  if (isSeq(node)) return node.items.every((item) => isScalar(item));
  return node.items.every(({ value }) => isScalar(value) || (isSeq(value) && holdsValues(value)));
}

/** An empty line before every part after the first, and the hint above its key. */
function spaced(document: Document, hint: { readonly key: string; readonly comment: string } | undefined): void {
  if (!isMap(document.contents)) return;
  document.contents.items.forEach((pair, index) => {
    if (!isScalar(pair.key)) return;
    const isPart = isMap(pair.value) || isSeq(pair.value);
    if (index > 0 && isPart) pair.key.spaceBefore = true;
    if (hint && hint.key === pair.key.value) pair.key.commentBefore = hint.comment;
  });
}
