import type { Code, CodeList } from '../../../src-main/contract/reading';
import { openCode } from '../../state/navigate';
import { codesText } from '../../text/codes';
import { DayLines } from './day-lines';
import { type Confusion, confusionOf } from './place';

interface ConfusionSectionProps {
  readonly lists: readonly CodeList[];
  readonly list: CodeList;
  readonly code: Code;
}

/** The code beside each that it is mistaken for, so that the difference is seen at once. */
export function ConfusionSection({ lists, list, code }: ConfusionSectionProps) {
  return (
    <section className="confusion">
      <h3>{codesText.confusion}</h3>
      <ul>
        {code.confusedWith.map((text) => (
          <li key={text}>
            <Side word={codesText.here} list={list.title} code={code} />
            <Other confusion={confusionOf(text, list, lists)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SideProps {
  readonly word: string;
  readonly list: string;
  readonly code: Code;
}

function Side({ word, list, code }: SideProps) {
  return (
    <div className="confusion__side">
      <small>{word}</small>
      {list}
      <strong>
        <code>{code.code}</code> {code.labelFound && code.label}
      </strong>
      {!code.labelFound && <small>{codesText.labelMissing}</small>}
      <small>
        <DayLines code={code} />
      </small>
    </div>
  );
}

function Other({ confusion: { text, place } }: { readonly confusion: Confusion }) {
  if (place === undefined) {
    return (
      <div className="confusion__side confusion__side--other">
        <small>{codesText.notThis}</small>
        <strong>{text}</strong>
        <small>{codesText.outside}</small>
      </div>
    );
  }
  const { list, code } = place;
  return (
    <button type="button" className="confusion__side confusion__side--other" onClick={() => openCode(list.id, code.code)}>
      <small>{codesText.notThis}</small>
      {list.title}
      <strong>
        <code>{code.code}</code> {code.labelFound && code.label}
      </strong>
      {!code.labelFound && <small>{codesText.labelMissing}</small>}
      <small>
        <DayLines code={code} />
      </small>
    </button>
  );
}
