import { faceOf, headlineOf } from '../../../src-main/contract/face';
import type { Contrast } from '../../../src-main/contract/proof';
import type { Facts, Question } from '../../../src-main/contract/rules';
import { certaintyText } from '../../text/answer/badges';
import { nbContrast } from '../../text/contrast';
import { FaceIcon } from '../../ui/icons';
import { factPairs, type Pair, registrationPairs } from './pairs';

interface ContrastTableProps {
  readonly contrast: Contrast;
  readonly left: Facts;
  readonly right: Facts;
  readonly questions: readonly Question[];
}

/** Both contacts row by row; rows that differ are marked with a word as well. */
export function ContrastTable({ contrast, left, right, questions }: ContrastTableProps) {
  return (
    <table className="contrast-table">
      <thead>
        <tr>
          <td />
          <th scope="col">{nbContrast.this}</th>
          <th scope="col">{nbContrast.other}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{nbContrast.verdict}</th>
          <Verdict side={contrast.left} />
          <Verdict side={contrast.right} />
        </tr>
        <tr>
          <th scope="row">{nbContrast.grounds}</th>
          <Grounds grounds={contrast.left.grounds} />
          <Grounds grounds={contrast.right.grounds} />
        </tr>
      </tbody>
      <Group title={nbContrast.facts} pairs={factPairs(left, right, contrast.differing, questions)} />
      <Group title={nbContrast.registration} pairs={registrationPairs(contrast)} />
    </table>
  );
}

function Verdict({ side: { answer } }: { readonly side: Contrast['left'] }) {
  const face = faceOf(answer);
  const certainty = certaintyText(answer);
  return (
    <td>
      <span className="contrast-table__verdict" data-face={face}>
        <FaceIcon face={face} size={22} />
        <strong>{headlineOf(answer)}</strong>
      </span>
      {certainty !== undefined && <small>{certainty}</small>}
    </td>
  );
}

function Grounds({ grounds }: { readonly grounds: readonly string[] }) {
  return (
    <td>
      {grounds.length === 0 && <span className="muted">{nbContrast.noGrounds}</span>}
      {grounds.map((ground) => (
        <p key={ground}>{ground}</p>
      ))}
    </td>
  );
}

function Group({ title, pairs }: { readonly title: string; readonly pairs: readonly Pair[] }) {
  if (pairs.length === 0) {
    return (
      <tbody>
        <tr>
          <th scope="row">{title}</th>
          <td className="muted">{nbContrast.nothing}</td>
          <td className="muted">{nbContrast.nothing}</td>
        </tr>
      </tbody>
    );
  }
  return (
    <tbody>
      <tr className="contrast-table__group">
        <th scope="rowgroup" colSpan={3}>
          {title}
        </th>
      </tr>
      {pairs.map(({ label, left, right, differs }) => (
        <tr key={label} data-differs={differs || undefined}>
          <th scope="row">
            {label} {differs && <span className="tag">{nbContrast.differs}</span>}
          </th>
          <td>{left}</td>
          <td>{right}</td>
        </tr>
      ))}
    </tbody>
  );
}
