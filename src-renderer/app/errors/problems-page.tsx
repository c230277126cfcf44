import type { Problem } from '../../../src-main/contract/rules';
import { nb } from '../../text/nb';
import { CopyButton } from '../../ui/copy-button';
import { ErrorPage } from './error-page';

/** What is wrong in the rule files, line by line. Never an empty list of questions. */
export function ProblemsPage({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ErrorPage
      title={nb.errors.problemsTitle}
      what={
        <>
          <p>{nb.errors.problemsBody}</p>
          <ul className="problems">
            {problems.map(({ file, line, message, allowed }) => (
              <li key={`${file}:${line}:${message}`}>
                <dl className="facts">
                  <Row term={nb.errors.file} text={file} />
                  <Row term={nb.errors.line} text={String(line)} />
                  <Row term={nb.errors.wrong} text={message} />
                  <Row term={nb.errors.allowed} text={allowed} />
                </dl>
              </li>
            ))}
          </ul>
        </>
      }
      safe={nb.errors.safe}
      next={nb.errors.doProblems}
      actions={<CopyButton label={nb.errors.copyList} text={() => problems.map(problemLine).join('\n')} />}
    />
  );
}

function Row({ term, text }: { readonly term: string; readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function problemLine({ file, line, message, allowed }: Problem): string {
  return `${file}:${line}: ${message}${allowed === undefined ? '' : ` (${nb.errors.allowed}: ${allowed})`}`;
}
