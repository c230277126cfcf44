import type { Problem } from '../../../../src-main/contract/rules';
import { previewText } from '../../../text/rule-shelf';
import { CopyButton } from '../../../ui/copy-button';
import { Notice } from '../../../ui/notice';

/** Why a pack may not be installed, each reason with its place. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <>
      <Notice tone="danger">
        <strong>{previewText.problems}</strong> {previewText.problemsBody}
      </Notice>
      <section className="sheet settings__part" aria-label={previewText.problems}>
        <ul className="plain shelf-problems">
          {problems.map((problem) => (
            <li key={`${problem.file} ${problem.line} ${problem.message}`}>
              {problem.message}
              <small>{previewText.place(problem.file, problem.line)}</small>
              {problem.allowed !== undefined && <small>{previewText.allowed(problem.allowed)}</small>}
            </li>
          ))}
        </ul>
        <div className="form-actions">
          <CopyButton
            label={previewText.copyProblems}
            text={() => problems.map(({ file, line, message }) => `${previewText.place(file, line)}: ${message}`).join('\n')}
          />
        </div>
      </section>
    </>
  );
}
