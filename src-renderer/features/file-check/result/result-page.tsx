import { lazy, Suspense } from 'react';
import { type CheckResult, chooseFile, closeCheck, fileCheck, type ResultTab, reconsider, useFileCheck } from '../../../state/file-check';
import { fileCheckText, momentWord } from '../../../text/file-check';
import { nb } from '../../../text/nb';
import { Button } from '../../../ui/button';
import { Segments } from '../../../ui/segments';
import { Overview } from '../overview/overview';
import { useFirstFocus } from '../use-first-focus';
import { FileTab } from './file-tab';
import { SaveBar } from './save-bar';

const FindingsTab = lazy(() => import('../findings/findings-tab').then((module) => ({ default: module.FindingsTab })));

/** What was found in a file: the figures, the findings one by one, and what is to be said of the file itself. */
export function ResultPage({ result }: { readonly result: CheckResult }) {
  const text = fileCheckText.result;
  const { file, summary, checkedAt } = result;
  const tab = useFileCheck((state) => state.tab);
  const heading = useFirstFocus<HTMLHeadingElement>();
  const remarks = summary.notices.length + (summary.unreadable > 0 ? 1 : 0);
  const books = summary.ruleBooks.map(({ title, hash }) => `${title} (${text.hash(hash)})`).join(', ');
  return (
    <div className="reading">
      <header className="reading__top file-result__top">
        <div className="file-result__what">
          <h1 ref={heading} tabIndex={-1}>
            {text.title(file.name)}
          </h1>
          <p className="muted">
            {[
              text.rows(summary.rows, summary.unreadable),
              books === '' ? text.noBook : text.books(books),
              text.at(momentWord(checkedAt)),
            ].join(' · ')}
          </p>
          {summary.ruleBooks.some(({ shelf }) => shelf?.untested) && <span className="badge badge--untested">{nb.untested.mark}</span>}
          {file.demo && <p className="muted">{text.demo}</p>}
        </div>
        <div className="file-actions">
          <Button variant="tertiary" onClick={() => void reconsider()}>
            {text.columns}
          </Button>
          <Button variant="tertiary" onClick={() => void chooseFile()}>
            {text.other}
          </Button>
          <Button onClick={() => void closeCheck()}>{text.close}</Button>
        </div>
      </header>
      <div className="filter-bar file-result__bar">
        <Segments<ResultTab>
          label={text.tabs}
          value={tab}
          onChange={(next) => fileCheck.setState({ tab: next })}
          options={[
            { value: 'overview', label: text.overview },
            { value: 'findings', label: <Counted words={text.findings} count={summary.findings} /> },
            { value: 'file', label: <Counted words={text.file} count={remarks} /> },
          ]}
        />
        <SaveBar result={result} />
      </div>
      {tab === 'overview' && <Overview result={result} />}
      {tab === 'findings' && (
        <Suspense>
          <FindingsTab result={result} />
        </Suspense>
      )}
      {tab === 'file' && <FileTab result={result} />}
    </div>
  );
}

function Counted({ words, count }: { readonly words: string; readonly count: number }) {
  return (
    <>
      {words} {count > 0 && <span className="notes__number">{fileCheckText.number(count)}</span>}
    </>
  );
}
