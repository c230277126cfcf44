import { useEffect, useState } from 'react';
import { ProblemsPage } from './errors/problems-page';
import { StartFailedPage } from './errors/start-failed-page';
import { Frame } from './frame/frame';
import { type Started, start } from './start';

/** The whole page: the frame when the rule books are sound, else what is wrong with them. */
export function App() {
  const [started, setStarted] = useState<Started>();
  useEffect(() => {
    void start().then(setStarted);
  }, []);
  if (started === undefined) return null;
  if (started.kind === 'problems') return <ProblemsPage problems={started.problems} />;
  if (started.kind === 'failed') return <StartFailedPage message={started.message} />;
  return <Frame />;
}
