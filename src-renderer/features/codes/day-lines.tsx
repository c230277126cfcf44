import type { Code } from '../../../src-main/contract/reading';
import { useSession } from '../../state/stores';
import { dayWords } from '../../text/code-days';
import { OutOfUse } from '../../ui/out-of-use';

/** From when and until when a code may be used, each on a line; nothing where its list does not say. */
export function DayLines({ code }: { readonly code: Code }) {
  const today = useSession((state) => state.today);
  return dayWords(code, today).map(({ text, isOut }) => (
    <span key={text} className="day-line">
      {isOut ? <OutOfUse>{text}</OutOfUse> : text}
    </span>
  ));
}
