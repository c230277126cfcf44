import './markdown.css';
import { lexer, type MarkedToken, type Token } from 'marked';
import { Fragment, type ReactNode } from 'react';

interface MarkdownTextProps {
  readonly text: string;
  /** Level of the heading that stands above; headings of the text begin below it. */
  readonly below?: 2 | 3;
  /** Whether a line break in the text is one on the screen. */
  readonly breaks?: boolean;
  /** Draws running text, and what stands between backquotes; as it is written when missing. */
  readonly plain?: (text: string) => ReactNode;
  readonly code?: (text: string) => ReactNode;
}

/** Markdown as it reads. Built from elements and never from HTML; nothing in it leads out of the app. */
export function MarkdownText({ text, breaks = false, ...how }: MarkdownTextProps) {
  const draw = drawer(how);
  return <div className="markdown">{draw.all(lexer(text, { gfm: true, breaks }))}</div>;
}

function drawer({ below = 2, plain = (text) => text, code = (text) => <code>{text}</code> }: Omit<MarkdownTextProps, 'text' | 'breaks'>) {
  // No heading is skipped, whatever is written.
  let level: number = below;

  const all = (tokens: readonly Token[]): ReactNode =>
    // The tokens of a text have no names of their own, and all are drawn anew with it.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above.
    tokens.map((token, index) => <Fragment key={index}>{one(token as MarkedToken)}</Fragment>);

  const heading = (depth: number, children: ReactNode): ReactNode => {
    level = Math.min(depth + below, level + 1, 6);
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
        return token.tokens === undefined ? plain(token.text) : all(token.tokens);
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
        return code(token.text);
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
        return plain(token.raw.trim());
    }
  };
  return { all };
}
