import { type ComponentType, useEffect, useState } from 'react';
import { usePaletteIsOpen } from '../../state/palette';
import { useAssessment } from '../../state/stores';
import { type KeysAhead, keysAhead } from './keys-ahead';

/** Long enough after the first answer that the start is over, and that nothing waits for it. */
const AFTER_START_MS = 300;

interface Loaded {
  readonly Palette: ComponentType<{ readonly ahead: KeysAhead | undefined }>;
  /** The keys that came before it. */
  readonly ahead: KeysAhead | undefined;
}

/**
 * The search box, while it is open. It is fetched once the first question can be answered, so that it opens at once. Not by
 * `lazy`: React holds back what was first drawn empty for a third of a second, even when it is already here.
 */
export function LazyPalette() {
  const open = usePaletteIsOpen();
  const ready = useAssessment((state) => state.shown !== undefined);
  const [loaded, setLoaded] = useState<Loaded>();
  const fetched = loaded !== undefined;
  useEffect(() => {
    if (fetched || !(open || ready)) return undefined;
    let current = true;
    // What is written before the box is there belongs into it, and not to the page below.
    const ahead = open ? keysAhead(window) : undefined;
    const fetchIt = (): void => {
      void import('./palette').then((module) => {
        if (current) setLoaded({ Palette: module.Palette, ahead });
        else ahead?.end();
      });
    };
    const wait = setTimeout(fetchIt, open ? 0 : AFTER_START_MS);
    return () => {
      current = false;
      clearTimeout(wait);
    };
  }, [fetched, open, ready]);

  return open && loaded !== undefined ? <loaded.Palette ahead={loaded.ahead} /> : null;
}
