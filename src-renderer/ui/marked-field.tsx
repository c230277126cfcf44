import type { ClipboardEvent, KeyboardEvent, Ref } from 'react';
import './marked-field.css';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface MarkedFieldProps {
  /** Where a label stands beside the field. */
  readonly id?: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string, field: HTMLTextAreaElement) => void;
  /** Stretches that are underlined, in order and apart from each other. */
  readonly marks: readonly Stretch[];
  readonly maxLength: number;
  readonly readOnly: boolean;
  /** One line, which still wraps where it is too long for the field. */
  readonly single?: boolean;
  /** A place in the text that something else hangs on; it becomes the anchor «--caret». */
  readonly anchor?: number | undefined;
  /** A list of suggestions that belongs to the field, and the one that is chosen in it. */
  readonly list?: { readonly id: string; readonly active: string | undefined } | undefined;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  readonly ref?: Ref<HTMLTextAreaElement>;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onSelect?: (field: HTMLTextAreaElement) => void;
  readonly onBlur?: (() => void) | undefined;
}

/** A field as high as its text, in which parts of the text can be marked: the marks are drawn on a copy of the text behind it. */
export function MarkedField(props: MarkedFieldProps) {
  const { label, hint, value, onChange, marks, maxLength, readOnly, single = false, anchor, list, describedBy, ref } = props;
  return (
    <div className={single ? 'marked-field marked-field--single' : 'marked-field'}>
      {(marks.length > 0 || anchor !== undefined) && (
        <div className="marked-field__copy" aria-hidden="true">
          {copyOf(value, marks, anchor)}
        </div>
      )}
      <textarea
        ref={ref}
        id={props.id}
        className="marked-field__text"
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={props.invalid === true ? true : undefined}
        aria-autocomplete={list === undefined ? undefined : 'list'}
        aria-controls={list?.id}
        aria-activedescendant={list?.active}
        placeholder={readOnly ? '' : hint}
        value={value}
        rows={1}
        maxLength={maxLength}
        readOnly={readOnly}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(single ? oneLine(event.target.value) : event.target.value, event.target)}
        onPaste={single ? pasteOneLine : undefined}
        onKeyDown={props.onKeyDown}
        onSelect={(event) => props.onSelect?.(event.currentTarget)}
        onBlur={props.onBlur}
      />
    </div>
  );
}

/** The text in pieces: plain, marked, and with an empty element where the anchor is. */
function copyOf(value: string, marks: readonly Stretch[], anchor: number | undefined) {
  const edges = [...new Set([0, ...marks.flatMap(({ from, to }) => [from, to]), ...(anchor === undefined ? [] : [anchor]), value.length])];
  const cuts = edges.filter((edge) => edge <= value.length).sort((a, b) => a - b);
  return (
    <>
      {cuts.map((from, index) => {
        const to = cuts[index + 1] ?? from;
        const piece = value.slice(from, to);
        const isMarked = marks.some((mark) => mark.from <= from && to <= mark.to && to > from);
        return (
          <span key={from}>
            {from === anchor && <span className="marked-field__anchor" />}
            {isMarked ? <mark>{piece}</mark> : piece}
          </span>
        );
      })}
      {/* A last line without text has no height of its own. */}
      {value.endsWith('\n') && ' '}
    </>
  );
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** Line breaks become spaces before they are in the field, so that its own undo stays whole. */
function pasteOneLine(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const text = event.clipboardData.getData('text/plain');
  if (!text.includes('\n')) return;
  event.preventDefault();
  document.execCommand('insertText', false, oneLine(text.trim()));
}
