import { useState } from 'react';
import type { About } from '../../../src-main/contract/about';
import { useCall } from '../../state/use-call';
import { aboutText } from '../../text/about';
import { Failed } from '../../ui/failed';

/** The parts that others have made, each with its terms; these are fetched when they are opened. */
export function Licences({ about }: { readonly about: About }) {
  return (
    <>
      <p className="muted">{aboutText.licencesIntro(about.parts.length)}</p>
      <ul className="about__parts">
        {about.parts.map((part) => (
          <li key={part.name}>
            <Licence {...part} />
          </li>
        ))}
      </ul>
      <p className="muted">{aboutText.beside(about.besideTheApp)}</p>
    </>
  );
}

function Licence({ name, version, licence }: About['parts'][number]) {
  const [open, setOpen] = useState(false);
  const { value, error, again } = useCall('app:licence', open ? { part: name } : undefined);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{name}</span> <span className="muted">{version}</span> <span className="about__licence">{licence}</span>
      </summary>
      {error !== undefined && <Failed message={error} onRetry={again} />}
      {value === undefined ? error === undefined && <p className="muted">{aboutText.loading}</p> : <pre>{value.text}</pre>}
    </details>
  );
}
