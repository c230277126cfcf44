import { checkDemo, chooseFile } from '../../../state/file-check';
import { fileCheckText } from '../../../text/file-check';
import { Button } from '../../../ui/button';
import { useFirstFocus } from '../use-first-focus';

/** What the view is for, what a file should hold, and the ways to begin. */
export function EmptyPage() {
  const text = fileCheckText.empty;
  const first = useFirstFocus<HTMLButtonElement>();
  return (
    <div className="file-empty">
      <div className="file-empty__begin">
        <h1>{text.title}</h1>
        <p className="file-empty__lead">{text.lead}</p>
        <div className="file-drop">
          <p className="file-drop__words">
            <strong className="file-drop__idle">{text.drop}</strong>
            <strong className="file-drop__over">{text.dropping}</strong>
            <span className="muted">{text.or}</span>
          </p>
          <Button ref={first} variant="primary" onClick={() => void chooseFile()}>
            {text.choose}
          </Button>
          <p className="file-drop__formats muted">{text.formats}</p>
        </div>
        <div className="sheet file-empty__demo">
          <div>
            <h2>{text.demoTitle}</h2>
            <p className="muted">{text.demoHelp}</p>
          </div>
          <Button onClick={() => void checkDemo()}>{text.demo}</Button>
        </div>
      </div>
      <div className="file-empty__side">
        <section className="sheet file-empty__box" aria-labelledby="file-columns">
          <h2 id="file-columns">{text.columnsTitle}</h2>
          <dl className="file-columns">
            {text.columns.map(([columns, what], place) => (
              <div key={columns} className={place === 0 ? 'file-columns__must' : undefined}>
                <dt>{columns}</dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          <p className="muted">{text.columnsHelp}</p>
        </section>
        <section className="sheet file-empty__box" aria-labelledby="file-safe">
          <h2 id="file-safe">{text.safeTitle}</h2>
          <ul className="file-safe">
            {text.safe.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
