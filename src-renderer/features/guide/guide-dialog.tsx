import '../../ui/reading.css';
import '../../ui/guide.css';
import '../../ui/wide-dialog.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import guide from '../../../docs/brukerveiledning.md?raw';
import { showFirstSteps } from '../../state/navigate';
import { guideText } from '../../text/guide';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Kbd } from '../../ui/kbd';
import { MarkdownText } from '../../ui/markdown';
import { SideList } from '../../ui/side-list';
import { guideParts, isKey } from './guide-parts';

const PARTS = guideParts(guide);
const KEYS = 'keys';
const ROWS = [...PARTS.map(({ title }) => ({ id: title, content: title })), { id: KEYS, content: guideText.keys }];

interface GuideDialogProps {
  /** The part that it opens at: a heading of the guide, or «keys». */
  readonly part: string | undefined;
  /** The list of keys, which is the last part. */
  readonly keyList: ReactNode;
  readonly onClose: () => void;
}

/** The user guide with the list of keys. The same text lies in docs/. */
export function GuideDialog({ part, keyList, onClose }: GuideDialogProps) {
  const [chosen, setChosen] = useState({ by: part, now: part });
  const box = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLElement>(null);
  // F1 and Shift+F1 also lead from one part to another while the guide is open.
  if (chosen.by !== part) setChosen({ by: part, now: part });
  const now = ROWS.some(({ id }) => id === chosen.now) ? chosen.now : ROWS[0]?.id;
  // The list is the way through the guide. Without this the browser begins at the close button.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it is opened at another part.
  useEffect(() => box.current?.querySelector<HTMLElement>('[aria-current]')?.focus(), [part]);
  const shown = PARTS.find(({ title }) => title === now);

  return (
    <Dialog title={guideText.title} shape="wide" onClose={onClose}>
      <div className="reading guide" ref={box}>
        <div className="reading__columns">
          <SideList
            label={guideText.parts}
            rows={ROWS}
            current={now}
            takesFocus={() => false}
            onShow={(id) => {
              setChosen({ by: part, now: id });
              page.current?.scrollTo(0, 0);
            }}
            onEnter={() => page.current?.focus()}
          />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keys must reach it. */}
          <section className="reading__page" tabIndex={0} aria-label={shown?.title ?? guideText.keys} ref={page}>
            <h3>{shown?.title ?? guideText.keys}</h3>
            {shown === undefined ? (
              keyList
            ) : (
              <MarkdownText text={shown.text} below={3} code={(text) => (isKey(text) ? <Kbd>{text}</Kbd> : <code>{text}</code>)} />
            )}
            {shown !== undefined && shown === PARTS[0] && <Button onClick={showFirstSteps}>{guideText.showFirstSteps}</Button>}
          </section>
        </div>
      </div>
    </Dialog>
  );
}
