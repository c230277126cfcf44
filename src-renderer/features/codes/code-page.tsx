import { AUTHORITY_WORDS } from '../../../src-main/contract/face';
import type { Code, CodeList } from '../../../src-main/contract/reading';
import type { RuleBookSummary } from '../../../src-main/contract/rules';
import { codeToSave } from '../../state/note-links';
import { useSession } from '../../state/stores';
import { dayWords } from '../../text/code-days';
import { codesText, officialWords } from '../../text/codes';
import { formatDate } from '../../text/dates';
import { notesText } from '../../text/notes';
import { CopyButton } from '../../ui/copy-button';
import { Details } from '../../ui/details';
import { OutOfUse } from '../../ui/out-of-use';
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
  const isOfficial = code.official !== undefined && !code.official.missing;
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
      <OutLine code={code} />
      {code.note !== undefined && <p className="codes__note">{code.note}</p>}
      {code.confusedWith.length > 0 && <ConfusionSection lists={lists} list={list} code={code} />}
      <CodeUseSection book={book} list={list} code={code} />
      <Details
        rows={[
          [codesText.validFrom, code.validFrom === undefined ? undefined : formatDate(code.validFrom)],
          [codesText.seen, code.seen],
          [codesText.official, isOfficial ? officialWords(list) : undefined],
          [isOfficial ? codesText.sourceBefore : codesText.source, list.source],
          [codesText.authority, `${AUTHORITY_WORDS[list.authority]}, ${list.year}`],
        ]}
      />
    </>
  );
}

/** That the code may not be used, and since when. */
function OutLine({ code }: { readonly code: Code }) {
  const today = useSession((state) => state.today);
  const [out] = dayWords(code, today).filter(({ isOut }) => isOut);
  if (out === undefined) return null;
  const ended = code.endedOn !== undefined && code.endedOn <= today ? code.endedOn : undefined;
  return (
    <p className="out-line">
      <OutOfUse>{ended === undefined ? out.text : codesText.endedShort}</OutOfUse>
      {ended !== undefined && codesText.endedLine(formatDate(ended))}
      {code.official?.missing && codesText.missingLine}
    </p>
  );
}
