import type { Slip, SlipRow, SlipSection } from '../../text/answer/slip';
import { nb } from '../../text/nb';
import { FaceIcon } from '../../ui/icons';
import '../../ui/slip.css';

/** One page of one assessment, as a document. */
export function SlipPage({ slip }: { readonly slip: Slip }) {
  return (
    <article className="slip" aria-hidden="true">
      <header className="slip__head">
        <span>{slip.title}</span>
        <span>{nb.app.name}</span>
      </header>
      {slip.warning !== undefined && <p className="slip__warning">{slip.warning}</p>}
      <div className="slip__verdict" data-face={slip.face}>
        <FaceIcon face={slip.face} size={30} />
        <div>
          <h1>{slip.headline}</h1>
          {slip.grounds.map((ground) => (
            <p key={ground}>{ground}</p>
          ))}
          {slip.certainty.length > 0 && <p className="slip__certainty">{slip.certainty.join(' · ')}</p>}
        </div>
      </div>
      {slip.sections.map((section, index) => (
        <Section key={section.title} section={section} facts={index === 0} />
      ))}
      <footer className="slip__foot">
        <Rows rows={slip.foot} />
        <p>{slip.noPatient}</p>
      </footer>
    </article>
  );
}

/** The first section holds the facts, each of a few words. */
function Section({ section: { title, rows }, facts }: { readonly section: SlipSection; readonly facts: boolean }) {
  return (
    <section className={facts ? 'slip__section slip__section--facts' : 'slip__section'}>
      <h2>{title}</h2>
      <Rows rows={rows} />
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly SlipRow[] }) {
  return (
    <ul>
      {rows.map((row) => (
        <li key={`${row.term} ${row.text}`} className={row.term === undefined ? 'slip__row slip__row--wide' : 'slip__row'}>
          {row.term !== undefined && <span className="slip__term">{row.term}</span>}
          <span>
            {row.text}
            {row.source !== undefined && <span className="slip__source"> {row.source}</span>}
            {row.note !== undefined && <small>{row.note}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}
