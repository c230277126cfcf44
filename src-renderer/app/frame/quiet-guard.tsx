import { lazy, Suspense, useEffect, useState } from 'react';
import { useSession } from '../../state/stores';

const OfferBanner = lazy(() => import('../../features/rule-shelf/offer-banner').then((module) => ({ default: module.OfferBanner })));
const NotesGuard = lazy(() => import('../../features/data-safety/notes-guard').then((module) => ({ default: module.NotesGuard })));

/** At the latest so long after the first paint. */
const LATEST_MS = 1_500;

/** The guard of the notes, and what the organisation offers, from a quiet moment after the start on: the first question must not wait. */
export function QuietGuard() {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    const waiting = requestIdleCallback(() => setQuiet(true), { timeout: LATEST_MS });
    return () => cancelIdleCallback(waiting);
  }, []);
  const offers = useSession((state) => state.organisation.packFolder !== undefined);
  return (
    <Suspense>
      {quiet && <NotesGuard />}
      {quiet && offers && <OfferBanner />}
    </Suspense>
  );
}
