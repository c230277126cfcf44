/** From the YAML text of the glossary to the terms that the app shows. Pure: the caller reads the file. */
import type { Glossary, Term, TermSource } from '../../contract/glossary';
import type { Problem } from '../../contract/rules';
import type { UnhashedBook } from '../rules/book';
import type { SourceFile } from '../rules/compile';
import { readYaml, type YamlFile } from '../rules/yaml-file';
import { GlossaryFile, type TermEntry } from './format';

interface CompiledGlossary {
  /** Absent when there is any problem. */
  readonly glossary?: Glossary;
  readonly problems: readonly Problem[];
}

/** Reads and checks the glossary against the rule books that its sources, chapters and codes belong to. */
export function compileGlossary(source: SourceFile, books: readonly UnhashedBook[]): CompiledGlossary {
  const file = readYaml(source.path, source.text, GlossaryFile);
  if (file.value === undefined) return { problems: file.problems };
  const known = knownThings(file.value, books);
  const problems = [
    ...wordProblems(file.value, (index) => ({ file: source.path, line: file.lineOf(['terms', index, 'term']) })),
    ...linkProblems(source.path, file, file.value, known),
  ];
  if (problems.length > 0) return { problems };
  const terms = file.value.terms.map((entry): Term => ({ ...entry, sources: sourcesOf(entry, known), codes: codesOf(entry, known) }));
  return { glossary: { terms: terms.sort((a, b) => a.term.localeCompare(b.term, 'nb')) }, problems: [] };
}

interface Known {
  readonly sources: ReadonlyMap<string, GlossaryFile['sources'][number]>;
  readonly chapters: ReadonlySet<string>;
  /** Titles and labels by list and code. */
  readonly codes: ReadonlyMap<string, { readonly list: string; readonly label: string }>;
  readonly terms: ReadonlySet<string>;
}

/** Books in force come first, so that a source that several have is told as they tell it. */
function knownThings(file: GlossaryFile, books: readonly UnhashedBook[]): Known {
  const inOrder = [...books].sort((a, b) => Number(a.inForce) - Number(b.inForce));
  return {
    sources: new Map([...file.sources, ...inOrder.flatMap((book) => book.sources)].map((known) => [known.id, known])),
    chapters: new Set(inOrder.flatMap((book) => book.chapters.map(({ chapter }) => chapter.id))),
    codes: new Map(
      inOrder.flatMap((book) =>
        book.codeSystems.flatMap((list) =>
          list.codes.map(({ code, label }) => [`${list.id} ${code}`, { list: list.title, label }] as const),
        ),
      ),
    ),
    terms: new Set(file.terms.map(({ id }) => id)),
  };
}

/** A word stands for one term only, or a text could not tell which one is meant. */
function wordProblems(file: GlossaryFile, origin: (index: number) => Pick<Problem, 'file' | 'line'>): Problem[] {
  const ids = new Set<string>();
  const words = new Map<string, string>();
  return file.terms.flatMap((entry, index) => {
    const problems: Problem[] = [];
    if (ids.has(entry.id))
      problems.push({ ...origin(index), message: `Id «${entry.id}» er brukt for et annet ord`, allowed: 'en egen id' });
    ids.add(entry.id);
    for (const word of new Set([entry.term, ...entry.also].map((form) => form.toLocaleLowerCase('nb')))) {
      const other = words.get(word);
      if (other !== undefined)
        problems.push({
          ...origin(index),
          message: `«${word}» står både under «${other}» og «${entry.id}»`,
          allowed: 'ett ord, én forklaring',
        });
      words.set(word, entry.id);
    }
    return problems;
  });
}

function linkProblems(path: string, yaml: YamlFile<GlossaryFile>, file: GlossaryFile, known: Known): Problem[] {
  return file.terms.flatMap((entry, index) => {
    const at = (key: string, place: number, message: string, allowed: string): Problem => ({
      file: path,
      line: yaml.lineOf(['terms', index, key, place]),
      message: `«${entry.id}»: ${message}`,
      allowed,
    });
    return [
      ...entry.sources.flatMap(({ source }, place) =>
        known.sources.has(source)
          ? []
          : [at('sources', place, `kilden «${source}» finnes ikke`, 'en kilde i en regelbok eller øverst i filen')],
      ),
      ...entry.chapters.flatMap((chapter, place) =>
        known.chapters.has(chapter) ? [] : [at('chapters', place, `kapittelet «${chapter}» finnes ikke`, 'et kapittel i en regelbok')],
      ),
      ...entry.codes.flatMap(({ system, code }, place) =>
        known.codes.has(`${system} ${code}`) ? [] : [at('codes', place, `koden «${system} ${code}» finnes ikke`, 'en kode i en kodeliste')],
      ),
      ...entry.see.flatMap((other, place) =>
        known.terms.has(other) && other !== entry.id ? [] : [at('see', place, `ordet «${other}» finnes ikke`, 'id-en til et annet ord')],
      ),
    ];
  });
}

function sourcesOf(entry: TermEntry, known: Known): TermSource[] {
  return entry.sources.flatMap(({ source: id, locator, authority, year }) => {
    const source = known.sources.get(id);
    if (source === undefined) return [];
    const { title, publisher, url, note } = source;
    return [
      {
        title,
        publisher,
        locator,
        authority: authority ?? source.authority,
        year: year ?? source.year,
        ...(url !== undefined && { url }),
        ...(note !== undefined && { note }),
      },
    ];
  });
}

function codesOf(entry: TermEntry, known: Known): Term['codes'] {
  return entry.codes.flatMap(({ system, code }) => {
    const found = known.codes.get(`${system} ${code}`);
    return found === undefined ? [] : [{ system, code, ...found }];
  });
}
