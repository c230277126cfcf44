import { createContext, Fragment, type ReactNode, useContext, useId } from 'react';
import './explained.css';
import { useMatcher } from '../state/glossary';
import { piecesOf } from '../text/terms-in-text';
import { TermMark } from './term-mark';

/** Whether Tab stops at the terms of a text. Rows of a long list say no until focus is in them. */
export const TermsInTabOrder = createContext(true);

/**
 * Texts that are read together, with the terms of the glossary marked where each stands first. Tab stops at the first of them
 * only, and the arrow keys go on from there, so that a text full of terms costs one stop.
 */
export function useExplained(texts: readonly string[], except?: string): readonly ReactNode[] {
  const group = useId();
  const inTabOrder = useContext(TermsInTabOrder);
  const matcher = useMatcher();
  if (matcher === undefined) return texts;
  let stop = inTabOrder;
  return piecesOf(matcher, texts, except).map((pieces, index) => (
    <Fragment key={texts[index]}>
      {pieces.map((piece) => {
        if (typeof piece === 'string') return piece;
        const first = stop;
        stop = false;
        return <TermMark key={piece.term.id} term={piece.term} word={piece.word} group={group} stop={first} />;
      })}
    </Fragment>
  ));
}

interface ExplainedProps {
  readonly text: string;
  /** A term that is not marked: the one that the text explains. */
  readonly except?: string;
}

/** One text with the terms of the glossary marked. */
export function Explained({ text, except }: ExplainedProps) {
  return useExplained([text], except)[0];
}
