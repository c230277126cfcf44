import { AUTHORITY_WORDS } from '../../../src-main/contract/face';
import type { Code, CodeList } from '../../../src-main/contract/reading';
import type { RuleBookSummary } from '../../../src-main/contract/rules';
import { codeToSave } from '../../state/note-links';
import { codesText } from '../../text/codes';
import { formatDate } from '../../text/dates';
import { notesText } from '../../text/notes';
import { CopyButton } from '../../ui/copy-button';
import { Details } from '../../ui/details';
import { SaveNoteButton } from '../../ui/save-note-button';
import { CodeUseSection } from './code-use-section';
import { ConfusionSection } from './confusion-section';

interface CodePageProps {
  readonly book: RuleBookSummary;
  readonly lists: readonly CodeList[];
  readonly list: CodeList;
  readonly code: Code;
}

/** One code: what it means and after whom, what it is not, and where it matters. */
export function CodePage({ book, lists, list, code }: CodePageProps) {
  return (
    <>
      <div className="code-page__head">
        <div>
          <h2 tabIndex={-1}>
            <code>{code.code}</code> {code.labelFound && code.label}
          </h2>
          <p className="muted">{code.labelFound ? list.title : `${list.title} · ${codesText.labelMissing}`}</p>
        </div>
        <div className="code-page__actions">
          <CopyButton quiet text={() => code.code} describedAs={codesText.copy(code.code)} />
          <SaveNoteButton
            quiet
            describedAs={notesText.save.codeLabel(code.code)}
            request={() => codeToSave({ system: list.id, code: code.code }, code.labelFound ? code.label : list.title)}
          />
        </div>
      </div>
      {code.endedOn !== undefined && (
        <p className="ended-line">
          <span className="badge badge--open">{codesText.endedShort}</span> {codesText.endedLine(formatDate(code.endedOn))}
        </p>
      )}
      {code.note !== undefined && <p className="codes__note">{code.note}</p>}
      {code.confusedWith.length > 0 && <ConfusionSection lists={lists} list={list} code={code} />}
      <CodeUseSection book={book} list={list} code={code} />
      <Details
        rows={[
          [codesText.seen, code.seen],
          [codesText.source, list.source],
          [codesText.authority, `${AUTHORITY_WORDS[list.authority]}, ${list.year}`],
        ]}
      />
    </>
  );
}
