import { AUTHORITY_WORDS } from '../../../src-main/contract/face';
import type { CodeList } from '../../../src-main/contract/reading';
import { openCode } from '../../state/navigate';
import { codesText, officialWords } from '../../text/codes';
import { Details } from '../../ui/details';

interface ListPageProps {
  readonly list: CodeList;
}

/** What the list itself is, before a code is chosen. */
export function ListPage({ list }: ListPageProps) {
  const example = list.codes.find(({ confusedWith }) => confusedWith.length > 0);
  return (
    <>
      <h2 tabIndex={-1}>{list.title}</h2>
      {list.note !== undefined && <p className="codes__note">{list.note}</p>}
      <Details
        rows={[
          [codesText.official, officialWords(list)],
          [codesText.origin, list.imported?.origin],
          [codesText.version, list.imported?.version],
          [codesText.source, list.source],
          [codesText.authority, `${AUTHORITY_WORDS[list.authority]}, ${list.year}`],
          [codesText.oid, list.oid],
        ]}
      />
      <p className="muted">{codesText.choose}</p>
      {example !== undefined && (
        <p>
          {codesText.tryIt}{' '}
          <button type="button" className="text-button" onClick={() => openCode(list.id, example.code)}>
            {example.code} {example.label}
          </button>
        </p>
      )}
    </>
  );
}
