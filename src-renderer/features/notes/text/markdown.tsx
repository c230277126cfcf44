import { Fragment } from 'react';
import { notesText } from '../../../text/notes';
import { MarkdownText } from '../../../ui/markdown';
import { mentionsIn } from './mentions';

interface MarkdownProps {
  readonly text: string;
  readonly onOpen: (name: string) => void;
}

/** A note's text as it reads; only links to chapters, clauses and codes can be followed. */
export function Markdown({ text, onOpen }: MarkdownProps) {
  return <MarkdownText text={text} breaks plain={(plain) => <Linked text={plain} onOpen={onOpen} />} />;
}

function Linked({ text, onOpen }: MarkdownProps) {
  const mentions = mentionsIn(text);
  return (
    <>
      {mentions.map(({ from, to, name }, index) => (
        <Fragment key={from}>
          {text.slice(mentions[index - 1]?.to ?? 0, from)}
          <button type="button" className="mention" aria-label={notesText.editor.openLink(name)} onClick={() => onOpen(name)}>
            {text.slice(from, to)}
          </button>
        </Fragment>
      ))}
      {text.slice(mentions.at(-1)?.to ?? 0)}
    </>
  );
}
