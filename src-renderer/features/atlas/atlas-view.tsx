import { useEffect, useRef, useState } from 'react';
import '../../ui/reading.css';
import '../../ui/filter-bar.css';
import '../../ui/atlas.css';
import { useExamplesPlace } from '../../state/examples-place';
import { useBookOnScreen } from '../../state/use-book-on-screen';
import { useCall } from '../../state/use-call';
import { nbAtlas } from '../../text/atlas';
import { nb } from '../../text/nb';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { AtlasFilters } from './atlas-filters';
import { AtlasList } from './atlas-list';
import { shownEntries } from './entries';
import { RoundView } from './round/round-view';

/** The view «Eksempler»: a worked contact for each outcome, to read or to try oneself on. */
export function AtlasView() {
  const heading = useRef<HTMLHeadingElement>(null);
  const place = useExamplesPlace();
  const onScreen = useBookOnScreen()?.id;
  const ruleBook = place.ruleBook ?? onScreen;
  const input = ruleBook === undefined ? undefined : { ruleBook };
  const examples = useCall('rule-book:atlas', input);
  const asked = useCall('rule-book:questions', input);
  const [playing, setPlaying] = useState(false);
  const entries = examples.value?.entries ?? [];
  const questions = asked.value?.questions ?? [];
  const shown = shownEntries(entries, place);
  const failed = [examples, asked].find(({ error }) => error !== undefined);
  // What had focus went away: with the section before, or with the round.
  useEffect(() => {
    if (!playing) heading.current?.focus();
  }, [playing]);

  if (playing && ruleBook !== undefined) {
    return <RoundView entries={shown} questions={questions} ruleBook={ruleBook} onLeave={() => setPlaying(false)} />;
  }
  return (
    <section className="reading" aria-label={nb.sections.examples}>
      <header className="reading__top">
        <div>
          <h1 tabIndex={-1} ref={heading} className="atlas__title">
            {nb.sections.examples}
          </h1>
          <p className="muted">{nbAtlas.what}</p>
        </div>
        {shown.length > 0 && (
          <Button variant="primary" onClick={() => setPlaying(true)}>
            {nbAtlas.round.start}
          </Button>
        )}
      </header>
      {failed?.error !== undefined && <Failed message={failed.error} onRetry={failed.again} />}
      {failed === undefined && entries.length === 0 && (
        <p className="atlas__none muted" role="status">
          {nbAtlas.loading}
        </p>
      )}
      {ruleBook !== undefined && entries.length > 0 && (
        <>
          <AtlasFilters entries={entries} shown={shown.length} questions={questions} ruleBook={ruleBook} />
          <AtlasList entries={shown} questions={questions} ruleBook={ruleBook} />
        </>
      )}
    </section>
  );
}
