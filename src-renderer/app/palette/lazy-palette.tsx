import { type ComponentType, useEffect, useState } from 'react';
import { usePaletteIsOpen } from '../../state/palette';
import { useAssessment } from '../../state/stores';

/** Long enough after the first answer that the start is over, and that nothing waits for it. */
const AFTER_START_MS = 300;

/**
 * The search box, while it is open. It is fetched once the first question can be answered, so that it opens at once. Not by
 * `lazy`: React holds back what was first drawn empty for a third of a second, even when it is already here.
 */
export function LazyPalette() {
  const open = usePaletteIsOpen();
  const ready = useAssessment((state) => state.shown !== undefined);
  const [Palette, setPalette] = useState<ComponentType>();
  const fetched = Palette !== undefined;

  useEffect(() => {
    if (fetched || !(open || ready)) return undefined;
    let current = true;
    const fetchIt = (): void => {
      void import('./palette').then((module) => {
        if (current) setPalette(() => module.Palette);
      });
    };
    const wait = setTimeout(fetchIt, open ? 0 : AFTER_START_MS);
    return () => {
      current = false;
      clearTimeout(wait);
    };
  }, [fetched, open, ready]);

  return open && Palette !== undefined ? <Palette /> : null;
}
