/** Keys that come between the wish for the search box and the box itself. */

/** What was written, and whether Enter came after it. */
interface Begun {
  readonly query: string;
  readonly entered: boolean;
}

export interface KeysAhead {
  /** Takes no more. The first time it gives what came; after that, nothing. */
  end(): Begun;
}

/** Takes the keys of a target from now on, ahead of everything else that listens there. */
export function keysAhead(target: EventTarget): KeysAhead {
  let query = '';
  let entered = false;
  const take = (event: Event): void => {
    const { key, ctrlKey, altKey, metaKey, isComposing } = event as KeyboardEvent;
    if (isComposing || ctrlKey || altKey || metaKey) return;
    if (key === 'Enter') entered = true;
    else if (key === 'Backspace') query = query.slice(0, -1);
    else if (key.length === 1) {
      query += key;
      entered = false;
    } else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  target.addEventListener('keydown', take, { capture: true });
  return {
    end() {
      target.removeEventListener('keydown', take, { capture: true });
      const begun = { query, entered };
      query = '';
      entered = false;
      return begun;
    },
  };
}
