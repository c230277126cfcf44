/** Reads one YAML file of rule data against its schema. Every fault comes back with file, line and what is allowed. */
import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type * as z from 'zod';
import type { Problem } from '../../contract/rules';
import { issueProblems } from './schema-problems';

export interface YamlFile<T> {
  /** Absent when there are problems. */
  readonly value?: T;
  readonly problems: readonly Problem[];
  /** The line (from 1) of the node at `path`, or of its nearest parent that is written. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Parses `text` and checks it. `file` is only named in problems. */
export function readYaml<S extends z.ZodType>(file: string, text: string, schema: S): YamlFile<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true, prettyErrors: false });
  const lineOf = (path: readonly PropertyKey[]) => lineOfPath(document, lines, path);

  const problems: Problem[] = [...document.errors, ...document.warnings].map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    message: yamlMessage(error),
  }));
  problems.push(...aliasProblems(file, document, lines));
  if (problems.length > 0) return { problems, lineOf };

  const checked = schema.safeParse(document.toJS());
  if (checked.success) return { value: checked.data, problems, lineOf };
  return { problems: checked.error.issues.flatMap((issue) => issueProblems(file, issue, lineOf)), lineOf };
}

/** What the parser objects to, in words for an author; its own words are English. */
const YAML_FAULTS: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  DUPLICATE_KEY: 'Samme nøkkel står to ganger i samme blokk',
  TAB_AS_INDENT: 'Innrykk er skrevet med tabulator',
  BAD_INDENT: 'Innrykket er galt, eller en klamme er ikke lukket',
  MISSING_CHAR: 'Et tegn mangler, for eksempel et anførselstegn, en klamme eller et kolon',
  BLOCK_AS_IMPLICIT_KEY: 'En linje har to kolon; tekst med kolon må stå i anførselstegn',
  BAD_SCALAR_START: 'En tekst begynner med et tegn som må stå i anførselstegn',
  MULTIPLE_DOCS: 'Filen har flere dokumenter',
};

function yamlMessage(error: YAMLError): string {
  return YAML_FAULTS[error.code] ?? 'Filen er ikke gyldig YAML her';
}

/** Aliases make a rule depend on a line far away; a rule must be readable where it stands. */
function aliasProblems(file: string, document: Document, lines: LineCounter): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Node(_key, node) {
      if (isAlias(node) || ('anchor' in node && node.anchor)) {
        problems.push({
          file,
          line: lines.linePos(node.range?.[0] ?? 0).line,
          message: 'Ankere og aliaser (& og *) er ikke tillatt',
          allowed: 'skriv innholdet ut der det gjelder',
        });
      }
    },
  });
  return problems;
}

function lineOfPath(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair && isNode(pair.key) && pair.key.range) return lines.linePos(pair.key.range[0]).line;
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
