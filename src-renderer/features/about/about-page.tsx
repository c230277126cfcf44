import '../../ui/about.css';
import news from '../../../docs/nytt.md?raw';
import { useSession } from '../../state/stores';
import { useCall } from '../../state/use-call';
import { aboutText } from '../../text/about';
import { CopyButton } from '../../ui/copy-button';
import { Details } from '../../ui/details';
import { Failed } from '../../ui/failed';
import { MarkdownText } from '../../ui/markdown';
import { Licences } from './licences';

/** The news without their own title; the page has one. */
const NEWS = news.replace(/^# .*\n/, '');

/** «Om programmet»: version and rule books, what is new, and the licences of what is shipped. */
export function AboutPage() {
  const version = useSession((state) => state.version);
  const books = useSession((state) => state.ruleBooks);
  const { value, error, again } = useCall('app:about', {});
  const runtime = value && aboutText.runtimeWord(value.runtime.electron, value.runtime.chromium, value.runtime.node);

  return (
    <>
      <section className="sheet settings__part">
        <Details
          rows={[
            [aboutText.version, version],
            [aboutText.runtime, runtime],
            [aboutText.network, aboutText.networkWord],
            [aboutText.own, aboutText.ownWord],
          ]}
        />
        <h2>{aboutText.books}</h2>
        <dl className="facts about__books">
          {books.map(({ id, title, hash }) => (
            <div key={id}>
              <dt>{title}</dt>
              <dd>
                <code>{hash}</code> <CopyButton quiet text={() => hash} describedAs={aboutText.copyHash(title)} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="sheet settings__part about__news">
        <h2>{aboutText.news}</h2>
        <MarkdownText text={NEWS} />
      </section>
      <section className="sheet settings__part">
        <h2>{aboutText.licences}</h2>
        {error !== undefined && <Failed message={error} onRetry={again} />}
        {value !== undefined && <Licences about={value} />}
      </section>
    </>
  );
}
