import '../../ui/first-steps.css';
import { useEffect } from 'react';
import { call } from '../../app/bridge';
import { hideFirstSteps, openGuide } from '../../state/navigate';
import { session } from '../../state/stores';
import { guideText } from '../../text/guide';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';

const text = guideText.firstSteps;

/** Three steps, shown below the card on the first start. Nothing waits for it, and focus stays where it was. */
export function FirstSteps() {
  useEffect(remember, []);
  return (
    <section className="first-steps" aria-labelledby="first-steps">
      <h2 id="first-steps">{text.title}</h2>
      <ol>
        {text.steps.map(([name, body]) => (
          <li key={name}>
            <strong>{name}</strong> {body}
          </li>
        ))}
      </ol>
      <div>
        <Button variant="tertiary" onClick={() => openGuide()}>
          {text.guide} <Kbd>F1</Kbd>
        </Button>
        <Button variant="tertiary" onClick={hideFirstSteps}>
          {text.hide} <Kbd>Esc</Kbd>
        </Button>
      </div>
    </section>
  );
}

/** Shown once is enough: the next start leaves it out. Should main refuse, it is shown again then. */
function remember(): void {
  const { settings } = session.getState();
  if (settings.greeted !== false) return;
  const greeted = { ...settings, greeted: true };
  session.setState({ settings: greeted });
  void call('settings:set', greeted);
}
