import { useEditor } from '../../../state/clarifications';
import { toldProblems } from '../../../state/clarifications-editor';
import { localDay } from '../../../text/dates';

/** What is told at a field, in one text; undefined where nothing is. `exact`: not what belongs to one of its parts. */
export function useProblem(field: string, exact = false): string | undefined {
  return useEditor((state) => {
    const told = toldProblems(state, localDay(new Date())).filter(
      (one) => one.field === field || (!exact && one.field.startsWith(`${field}.`)),
    );
    return told.length === 0 ? undefined : told.map(({ message }) => message).join(' ');
  });
}
