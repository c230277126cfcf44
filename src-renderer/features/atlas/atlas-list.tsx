import { useState } from 'react';
import type { AtlasEntry } from '../../../src-main/contract/proof';
import type { Question } from '../../../src-main/contract/rules';
import { examplesPlace } from '../../state/examples-place';
import { nbAtlas } from '../../text/atlas';
import { moveFocus } from '../../ui/move-focus';
import { AtlasRow } from './atlas-row';
import { byForm, formName, keyOf } from './entries';

interface AtlasListProps {
  readonly entries: readonly AtlasEntry[];
  readonly questions: readonly Question[];
  readonly ruleBook: string;
}

/** The examples by contact form. One stop for Tab, and the arrow keys from there. */
export function AtlasList({ entries, questions, ruleBook }: AtlasListProps) {
  const [looked, setLooked] = useState<string>();
  const first = entries[0];
  const stop = entries.some((entry) => keyOf(entry) === looked) ? looked : first && keyOf(first);

  if (entries.length === 0) {
    return (
      <p className="atlas__none">
        {nbAtlas.none}{' '}
        <button type="button" className="text-button" onClick={() => showAll()}>
          {nbAtlas.showAll}
        </button>
      </p>
    );
  }
  return (
    <section className="atlas" aria-label={nbAtlas.list} onKeyDown={(event) => moveFocus(event, '[data-entry]')}>
      {byForm(entries).map((group) => (
        <section key={group.form} aria-labelledby={`atlas-${group.form}`}>
          <h2 id={`atlas-${group.form}`}>
            {formName(group.form, questions)} <small>{nbAtlas.count(group.entries.length)}</small>
          </h2>
          <ul className="sheet">
            {group.entries.map((entry) => (
              <li key={keyOf(entry)}>
                <AtlasRow
                  entry={entry}
                  questions={questions}
                  ruleBook={ruleBook}
                  stop={keyOf(entry) === stop}
                  onFocus={() => setLooked(keyOf(entry))}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function showAll(): void {
  examplesPlace.setState({ form: undefined, verdict: undefined });
  // The button goes away with what it says; the first filter is where the coder was.
  document.querySelector<HTMLElement>('.filter-bar select')?.focus();
}
