import { AUTHORITY_WORDS } from '../../../src-main/contract/face';
import type { Term, TermSource } from '../../../src-main/contract/glossary';
import { openClause, openCode, openTerm } from '../../state/navigate';
import { capital, glossaryText } from '../../text/glossary';
import { nb } from '../../text/nb';
import { Details } from '../../ui/details';
import { Explained } from '../../ui/explained';
import { LinkList } from './link-list';

interface TermPageProps {
  readonly term: Term;
  readonly terms: readonly Term[];
}

/** One term: what it means, where to read on, and where it comes from. */
export function TermPage({ term, terms }: TermPageProps) {
  const see = term.see.flatMap((id) => terms.find((other) => other.id === id) ?? []);
  return (
    <>
      <h2 tabIndex={-1}>{term.term}</h2>
      <p className="glossary__text">
        <Explained text={term.text} except={term.id} />
      </p>
      <div className="glossary__links">
        <LinkList
          title={glossaryText.chapters}
          links={term.chapters.map((chapter) => ({
            id: chapter,
            label: capital(nb.card.chapter(chapter)),
            describedAs: glossaryText.openChapter(nb.card.chapter(chapter)),
            open: () => openClause(chapter),
          }))}
        />
        <LinkList
          title={glossaryText.codes}
          links={term.codes.map(({ system, list, code, label }) => ({
            id: `${system} ${code}`,
            label: `${list} ${code}`,
            more: label,
            describedAs: glossaryText.openCode(list, code),
            open: () => openCode(system, code),
          }))}
        />
        <LinkList title={glossaryText.see} links={see.map(({ id, term: label }) => ({ id, label, open: () => openTerm(id) }))} />
      </div>
      <section className="part">
        <h3>{glossaryText.sources}</h3>
        <ul className="glossary__sources">
          {term.sources.map((source) => (
            <li key={`${source.title} ${source.locator}`}>
              <Details rows={rowsOf(source)} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function rowsOf({ title, publisher, locator, authority, year, url, note }: TermSource): readonly (readonly [string, string | undefined])[] {
  return [
    [nb.clause.source, title],
    [nb.clause.publisher, publisher],
    [nb.clause.place, locator],
    [nb.clause.authority, AUTHORITY_WORDS[authority]],
    [nb.clause.year, String(year)],
    [nb.clause.address, url],
    [nb.clause.note, note],
  ];
}
