import { FACE_WORDS } from '../../../src-main/contract/face';
import { assess, screen, useAssessment } from '../../state/stores';
import { nb } from '../../text/nb';
import { FaceIcon } from '../../ui/icons';

/** The assessments of this start, newest first; one of them brings it back. */
export function Recent() {
  const recent = useAssessment((state) => state.recent);
  const current = useAssessment((state) => state.id);
  const open = (id: number): void => {
    screen.setState({ section: 'assess' });
    void assess.open(id);
  };
  return (
    <section className="recent" aria-labelledby="recent-title">
      <h2 id="recent-title">{nb.recent.title}</h2>
      {recent.length === 0 ? (
        <p>{nb.recent.empty}</p>
      ) : (
        <ul>
          {recent.map(({ id, heading, detail, face }) => (
            <li key={id}>
              <button type="button" data-face={face} aria-current={id === current ? 'true' : undefined} onClick={() => open(id)}>
                <FaceIcon face={face} size={16} />
                <span className="recent__words">
                  <span>{heading}</span>
                  <small>{detail}</small>
                </span>
                <span className="only-heard">{FACE_WORDS[face]}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
