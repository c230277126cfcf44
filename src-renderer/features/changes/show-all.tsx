import { changesPlace } from '../../state/changes-place';
import { nbChanges } from '../../text/changes';

/** Says that the filters leave nothing, and takes them away. */
export function ShowAll({ text }: { readonly text: string }) {
  return (
    <p className="changes__none">
      {text}{' '}
      <button type="button" className="text-button" onClick={showAll}>
        {nbChanges.showAll}
      </button>
    </p>
  );
}

function showAll(): void {
  changesPlace.setState({ effect: undefined, turnsOnly: false, chapter: undefined });
  // The button goes away with what it says; the chapters are what comes in its place.
  document.querySelector<HTMLElement>('.changes__chapters')?.focus();
}
