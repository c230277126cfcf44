import type { NextHead } from '../core/author-kit/next-book';
import { chooseBook } from '../services/assessment';
import { writeNewFolder } from '../services/author-kit/write-files';
import type { CliDeps } from './deps';
import { namedBook } from './named-book';
import { readOptions } from './options';
import { UsageError } from './usage-error';

/** `isf new-rule-book`: a folder with a draft of the next rule book, as YAML, with schemas and a checklist. Never writes over anything. */
export async function newRuleBookCommand(args: string[], deps: CliDeps): Promise<string> {
  const { values, positionals } = readOptions(args, {
    from: { type: 'string' },
    id: { type: 'string' },
    title: { type: 'string' },
    year: { type: 'string' },
    out: { type: 'string' },
  });
  const { from, id, title, out } = values;
  if (positionals.length > 0 || !from || !id || !title || !values.year || !out)
    throw new UsageError(
      "new-rule-book må ha alt dette: isf new-rule-book --from isf-2024-final --id isf-2025-forelopig --title 'ISF 2025 – foreløpig' --year 2025 --out MAPPE.",
    );
  const library = await deps.library();
  const old = await namedBook(from, library);
  const head = headOf(id, title, values.year);
  if (id === old.id || library.books.some((book) => book.id === id))
    throw new UsageError(`Regelboken «${id}» finnes fra før. Velg en annen --id.`);
  if (old.chapters.some(({ clauses }) => clauses.some(({ local }) => local)) || old.codeSystems.some(({ imported }) => imported))
    throw new UsageError(
      `${old.id} har lokale avklaringer eller innleste kodelister lagt på seg. En ny bok lages av boken slik den er utgitt.`,
    );
  chooseBook({ books: [old], problems: [] }, old.id, undefined); // says what is wrong when the book has gaps

  // The YAML writer is only needed here.
  const [{ nextBook }, { kitFiles }] = await Promise.all([import('../core/author-kit/next-book'), import('../core/author-kit/kit-files')]);
  const book = nextBook(old, head);
  await writeNewFolder(out, kitFiles(book, old, await deps.schemas()));
  const clauses = book.chapters.reduce((sum, chapter) => sum + chapter.clauses.length, 0);
  return [
    `${out}: utkast til «${title}», laget fra «${old.title}»`,
    `  ${book.chapters.length} kapitler, ${clauses} ledd. Ingen av dem er lest mot ${head.year} ennå.`,
    `  Begynn med SJEKKLISTE.md. Se hvor langt du er kommet med: isf certify ${out}`,
    '',
  ].join('\n');
}

function headOf(id: string, title: string, year: string): NextHead {
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(id) || id.length > 80)
    throw new UsageError(`--id er «${id}». Tillatt: små bokstaver a–z, tall, punktum og bindestrek, høyst 80 tegn.`);
  if (!/^\d{4}$/.test(year) || Number(year) < 2000 || Number(year) > 2100)
    throw new UsageError(`--year er «${year}». Tillatt: et år fra 2000 til 2100.`);
  return { id, title: title.trim(), year: Number(year) };
}
