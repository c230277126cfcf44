import { screen, useScreen } from '../../state/stores';
import { nb } from '../../text/nb';
import { SECTIONS } from '../sections';

/** The sections of the window. */
export function Rail() {
  const open = useScreen((state) => state.section);
  return (
    <nav className="rail" aria-label={nb.app.sections}>
      <ul>
        {SECTIONS.map(({ id, key, label }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === open ? 'page' : undefined}
              aria-keyshortcuts={`Alt+${key}`}
              onClick={() => screen.setState({ section: id })}
            >
              {label}
              <small aria-hidden="true">{key}</small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
