/** The files of a kit: a rule book written out as the YAML that an author goes on with, laid out as `resources/` is. */
import { contentOf, originOf, type UnhashedBook } from '../rules/book';
import { asWritten } from './as-written';
import { checklist } from './checklist';
import { type SchemaName, schemaFile } from './schema-names';
import { yamlText } from './yaml-text';

export interface KitFile {
  /** Path inside the kit, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** All YAML of `book`, each file with its schema named on the first line. Comments of an older YAML are not in a built book, so not here. */
export function yamlFiles(book: UnhashedBook): KitFile[] {
  const { facts, ownChecks, codeSystems, chapters, format: _format, shelf: _shelf, ...head } = contentOf(book);
  const places = chapterFiles(book);
  return [
    { path: 'rule-books/facts.yaml', text: yamlText(asWritten({ facts }), schemaFrom('..', 'facts')) },
    { path: 'rule-books/own-checks.yaml', text: yamlText(asWritten({ checks: ownChecks }), schemaFrom('..', 'own-checks')) },
    ...codeSystems.map((list) => ({
      path: `code-systems/${fileName(list.id, list.title)}`,
      text: yamlText(asWritten(list), schemaFrom('..', 'code-system')),
    })),
    { path: `rule-books/${book.id}/rule-book.yaml`, text: yamlText(asWritten(head), schemaFrom('../..', 'rule-book'), sourceHint(book)) },
    ...chapters.map((chapter) => ({
      path: places.get(chapter.chapter.id) ?? '',
      text: yamlText(asWritten(chapter), schemaFrom('../..', 'chapter')),
    })),
  ];
}

/** The whole kit for a draft: the YAML, the schemas, and the checklist for the one who leads the work. */
export function kitFiles(
  book: UnhashedBook,
  from: { readonly id: string; readonly title: string },
  schemas: readonly KitFile[],
): KitFile[] {
  return [
    ...yamlFiles(book),
    ...schemas.map(({ path, text }) => ({ path: `schemas/${path}`, text })),
    { path: 'SJEKKLISTE.md', text: checklist(book, from, chapterFiles(book)) },
  ];
}

function schemaFrom(up: string, name: SchemaName): string {
  return `${up}/schemas/${schemaFile(name)}`;
}

/** Stands above the sources, where the first thing belongs that an author adds. */
function sourceHint({ year }: UnhashedBook): { key: string; comment: string } {
  return {
    key: 'sources',
    comment: [
      ` Legg dokumentet for ${year} øverst. Ledd som er lest, viser til det med source: regelverk-${year}.`,
      `   - id: regelverk-${year}`,
      '     title: Tittelen slik den står på dokumentet',
      '     publisher: Helsedirektoratet',
      '     authority: isf-document',
      `     year: ${year}`,
    ].join('\n'),
  };
}

/** The file of each chapter: the name it had where the book tells, else one made of id and title. A pack may tell anything. */
function chapterFiles(book: UnhashedBook): ReadonlyMap<string, string> {
  const told = new Map(
    book.chapters.map(({ chapter }) => [chapter.id, originOf(book, `chapter:${chapter.id}`).file.split('/').at(-1) ?? '']),
  );
  const names = [...told.values()];
  const canBeUsed = (name: string) =>
    /^[A-Za-z0-9][A-Za-z0-9.-]*\.yaml$/.test(name) && name !== 'rule-book.yaml' && names.filter((other) => other === name).length === 1;
  return new Map(
    book.chapters.map(({ chapter: { id, title } }) => {
      const name = told.get(id) ?? '';
      return [id, `rule-books/${book.id}/${canBeUsed(name) ? name : fileName(id, title)}`];
    }),
  );
}

function fileName(id: string, title: string): string {
  const slug = title
    .toLowerCase()
    .replaceAll('å', 'a')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${id.replaceAll('/', '-')}-${slug}.yaml`;
}
