import { lazy, Suspense, useEffect } from 'react';
import { usePaletteIsOpen } from '../../state/palette';
import { useAssessment } from '../../state/stores';

const fetchPalette = () => import('./palette');
const Palette = lazy(() => fetchPalette().then((module) => ({ default: module.Palette })));

/** The search box, while it is open. It is fetched once the first question can be answered, so that it opens at once. */
export function LazyPalette() {
  const open = usePaletteIsOpen();
  const ready = useAssessment((state) => state.shown !== undefined);
  useEffect(() => {
    if (!ready) return undefined;
    const wait = requestIdleCallback(() => void fetchPalette(), { timeout: 2_000 });
    return () => cancelIdleCallback(wait);
  }, [ready]);
  return <Suspense>{open && <Palette />}</Suspense>;
}
