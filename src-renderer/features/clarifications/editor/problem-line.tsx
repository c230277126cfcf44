import { ValidationMessage } from '@digdir/designsystemet-react';

/** What is wrong at a field. Always there, so that a screen reader hears it come. */
export function ProblemLine({ id, problem }: { readonly id: string; readonly problem: string | undefined }) {
  return (
    <div id={id} role="alert" data-problem={problem === undefined ? undefined : ''}>
      {problem !== undefined && <ValidationMessage asChild>{<div>{problem}</div>}</ValidationMessage>}
    </div>
  );
}
