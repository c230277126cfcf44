import { memo, type ReactNode } from 'react';
import { SEVERITY_WORDS } from '../../../../src-main/contract/face';
import type { ListedFinding } from '../../../../src-main/contract/file-check';
import { fileCheckText } from '../../../text/file-check';
import { ChevronIcon } from '../../../ui/icons';
import { SeverityIcon } from '../../../ui/severity-mark';

interface Place {
  readonly elementId: string;
  /** The row among all of the list. */
  readonly index: number;
  readonly count: number;
  /** The cursor stands here. */
  readonly active: boolean;
  readonly top: number;
}

interface FindingRowProps extends Place {
  /** Undefined while it is fetched. */
  readonly finding: ListedFinding | undefined;
  /** What is said of it in one line. */
  readonly words: string;
}

/** A finding in the list. */
export const FindingRow = memo(function FindingRow({ finding, words, ...place }: FindingRowProps) {
  const text = fileCheckText.list;
  if (finding === undefined) {
    return (
      <Row {...place} className="finding-row--waits">
        <span className="only-heard">{fileCheckText.loading}</span>
      </Row>
    );
  }
  const { severity, contactId, line, month } = finding;
  const contact = contactId === '' ? text.noContact : contactId;
  return (
    <Row {...place} className="finding-grid" finding={finding.index}>
      <SeverityIcon severity={severity} />
      <span className="only-heard">{SEVERITY_WORDS[severity]}: </span>
      <span className="finding-row__cell finding-row__title">{words}</span>
      <span className={contactId === '' ? 'finding-row__cell muted' : 'finding-row__cell'}>{contact}</span>
      <span className="finding-row__number">
        <span className="only-heard finding-row__word">{text.lineWord} </span>
        {fileCheckText.number(line)}
      </span>
      <span className="finding-row__cell">{fileCheckText.monthShort(month)}</span>
    </Row>
  );
});

interface GroupRowProps extends Place {
  readonly title: string;
  readonly findings: number;
  readonly open: boolean;
}

/** The heading of the findings of one check. */
export function GroupRow({ title, findings, open, ...place }: GroupRowProps) {
  return (
    <Row {...place} className="finding-group">
      <span className="finding-group__sign" data-open={open ? '' : undefined}>
        <ChevronIcon />
      </span>
      <strong className="finding-row__cell">{title}</strong>
      <span className="finding-row__number">
        {fileCheckText.number(findings)}
        <span className="only-heard"> {fileCheckText.list.groupWords(open)}</span>
      </span>
    </Row>
  );
}

interface RowProps extends Place {
  readonly className: string;
  readonly finding?: number;
  readonly children?: ReactNode;
}

function Row({ elementId, index, count, active, top, className, finding, children }: RowProps) {
  return (
    <div
      id={elementId}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-setsize={count}
      aria-posinset={index + 1}
      className={`finding-row ${className}`}
      data-list-place={index}
      data-finding={finding}
      style={{ transform: `translateY(${top}px)` }}
    >
      {children}
    </div>
  );
}
