import { useRef } from 'react';
import '../../ui/reading.css';
import '../../ui/codes.css';
import { useScreen } from '../../state/stores';
import { useBookOnScreen } from '../../state/use-book-on-screen';
import { useCall } from '../../state/use-call';
import { codesText } from '../../text/codes';
import { nb } from '../../text/nb';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { CodeListNav } from './code-list-nav';
import { CodePage } from './code-page';
import { CodeTable } from './code-table';
import { ListPage } from './list-page';
import { inReadingOrder, placeIn } from './place';
import { useEscape } from './use-escape';

/** The view «Koder»: the code lists, the codes of one of them, and where the chosen code matters. */
export function CodesView() {
  const view = useRef<HTMLElement>(null);
  const book = useBookOnScreen();
  const { value, error, again } = useCall('rule-book:codes', book && { ruleBook: book.id });
  const wanted = useScreen((state) => state.codes);
  const lists = value && inReadingOrder(value.lists);
  const place = lists === undefined ? undefined : placeIn(lists, wanted);
  useEscape(view);

  return (
    <section className="reading" aria-label={nb.sections.codes} ref={view}>
      {error !== undefined && <Failed message={error} onRetry={again} />}
      {book !== undefined && lists !== undefined && place !== undefined && (
        <div className="codes">
          <CodeListNav lists={lists} current={place.list.id} />
          <CodeTable key={place.list.id} list={place.list} current={place.code?.code} />
          <aside className="reading__page codes__panel" aria-label={codesText.panel}>
            {wanted.code !== undefined && place.code === undefined && (
              <Notice tone="warning">{codesText.missing(wanted.code, place.list.title)}</Notice>
            )}
            {place.code === undefined ? (
              <ListPage list={place.list} />
            ) : (
              <CodePage key={`${place.list.id} ${place.code.code}`} book={book} lists={lists} list={place.list} code={place.code} />
            )}
          </aside>
        </div>
      )}
    </section>
  );
}
