import '../../../ui/slip.css';
import { lockText } from '../../../text/data-safety/lock';

/** The recovery code on paper: unseen on the screen, alone in print. */
export function RecoveryPaper({ code, made }: { readonly code: string; readonly made: string }) {
  return (
    <article className="slip">
      <h1>{lockText.paperTitle}</h1>
      <p className="slip__code">{code}</p>
      <p>{lockText.paperBody}</p>
      <p>{lockText.paperMade(made)}</p>
    </article>
  );
}
