import type { CheckSummary } from '../../../../src-main/contract/checks';
import type { Face } from '../../../../src-main/contract/face';
import { fileCheckText } from '../../../text/file-check';
import { nb } from '../../../text/nb';
import { FaceIcon } from '../../../ui/icons';

const FACES: Readonly<Record<keyof CheckSummary['verdicts'], Face>> = {
  yes: 'yes-reserved',
  no: 'no',
  unsettled: 'unsettled',
  'needs-answers': 'needs-answers',
};
const VERDICTS = ['yes', 'no', 'unsettled', 'needs-answers'] as const;

/** How the rows that carry answers were assessed. Nothing where no row does. */
export function VerdictFigure({ verdicts }: Pick<CheckSummary, 'verdicts'>) {
  const text = fileCheckText.overview;
  const all = VERDICTS.reduce((sum, verdict) => sum + verdicts[verdict], 0);
  if (all === 0) return null;
  const most = Math.max(...VERDICTS.map((verdict) => verdicts[verdict]));
  return (
    <section className="sheet file-box" aria-labelledby="file-verdicts">
      <h2 id="file-verdicts">{text.verdicts}</h2>
      <p className="muted">{text.verdictsHelp}</p>
      <table className="table file-by-check">
        <thead>
          <tr>
            <th scope="col">{text.verdict}</th>
            <th scope="col" className="number">
              {text.contacts}
            </th>
            <td className="file-bar-cell" />
          </tr>
        </thead>
        <tbody>
          {VERDICTS.map((verdict) => (
            <tr key={verdict} data-face={FACES[verdict]}>
              <th scope="row">
                <span className="verdict-mark">
                  <FaceIcon face={FACES[verdict]} size={16} />
                  {nb.verdictMark[verdict]}
                </span>
              </th>
              <td className="number">{fileCheckText.number(verdicts[verdict])}</td>
              <td className="file-bar-cell" aria-hidden="true">
                <span className="file-bar file-bar--face" style={{ width: `${(verdicts[verdict] / most) * 100}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
