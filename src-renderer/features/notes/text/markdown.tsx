import { lexer, type MarkedToken, type Token } from 'marked';
import { Fragment, type ReactNode } from 'react';
import { notesText } from '../../../text/notes';
import { mentionsIn } from './mentions';

interface MarkdownProps {
  readonly text: string;
  readonly onOpen: (name: string) => void;
}

/** A note's text as it reads. Built from elements and never from HTML; only links to chapters, clauses and codes can be followed. */
export function Markdown({ text, onOpen }: MarkdownProps) {
  const draw = drawer(onOpen);
  return <div className="markdown">{draw.all(lexer(text, { gfm: true, breaks: true }))}</div>;
}

/** The title of the view stands above; headings of the text begin below it, and none is skipped. */
const TITLE_LEVEL = 2;

function drawer(onOpen: (name: string) => void) {
  let level = TITLE_LEVEL;

  const all = (tokens: readonly Token[]): ReactNode =>
    // The tokens of a text have no names of their own, and all are drawn anew with it.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above.
    tokens.map((token, index) => <Fragment key={index}>{one(token as MarkedToken)}</Fragment>);

  const heading = (depth: number, children: ReactNode): ReactNode => {
    level = Math.min(depth + TITLE_LEVEL, level + 1, 6);
    const Tag = `h${level}` as 'h3' | 'h4' | 'h5' | 'h6';
    return <Tag>{children}</Tag>;
  };

  const one = (token: MarkedToken): ReactNode => {
    switch (token.type) {
      case 'heading':
        return heading(token.depth, all(token.tokens));
      case 'paragraph':
        return <p>{all(token.tokens)}</p>;
      case 'text':
        return token.tokens === undefined ? <Linked text={token.text} onOpen={onOpen} /> : all(token.tokens);
      case 'list': {
        const items = token.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <li key={index} className={item.task ? 'markdown__task' : undefined}>
            {all(item.tokens)}
          </li>
        ));
        return token.ordered ? <ol start={token.start === '' ? 1 : token.start}>{items}</ol> : <ul>{items}</ul>;
      }
      case 'checkbox':
        return <span aria-hidden="true">{token.checked ? '☑ ' : '☐ '}</span>;
      case 'blockquote':
        return <blockquote>{all(token.tokens)}</blockquote>;
      case 'strong':
        return <strong>{all(token.tokens)}</strong>;
      case 'em':
        return <em>{all(token.tokens)}</em>;
      case 'del':
        return <del>{all(token.tokens)}</del>;
      case 'code':
        return <pre>{token.text}</pre>;
      case 'codespan':
        return <code>{token.text}</code>;
      case 'escape':
        return token.text;
      case 'br':
        return <br />;
      case 'hr':
        return <hr />;
      case 'link':
        // Addresses lead out of the app, so they are only shown.
        return token.text === token.href || token.href.startsWith('mailto:') ? token.text : `${token.text} (${token.href})`;
      case 'image':
        return `${token.text} (${token.href})`;
      case 'space':
        return null;
      default:
        // HTML, tables and whatever else: as it is written.
        return <Linked text={token.raw.trim()} onOpen={onOpen} />;
    }
  };
  return { all };
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
