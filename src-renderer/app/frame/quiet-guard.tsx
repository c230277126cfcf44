import { lazy, Suspense, useEffect, useState } from 'react';

const NotesGuard = lazy(() => import('../../features/data-safety/notes-guard').then((module) => ({ default: module.NotesGuard })));

/** At the latest so long after the first paint. */
const LATEST_MS = 1_500;

/** The guard of the notes, from a quiet moment after the start on: the first question must not wait for it. */
export function QuietGuard() {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    const waiting = requestIdleCallback(() => setQuiet(true), { timeout: LATEST_MS });
    return () => cancelIdleCallback(waiting);
  }, []);
  return <Suspense>{quiet && <NotesGuard />}</Suspense>;
}
