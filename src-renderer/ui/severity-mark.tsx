import type { Severity } from '../../src-main/contract/checks';
import { SEVERITY_WORDS } from '../../src-main/contract/face';

const OUTLINE: Readonly<Record<Severity, string>> = {
  contradicts: 'M5 1.2h6L14.8 5v6L11 14.8H5L1.2 11V5z',
  consider: 'M8 .9L15.1 8 8 15.1.9 8z',
  note: 'M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2z',
};
const SIGN: Readonly<Record<Severity, string>> = {
  contradicts: 'M8 4.4v4.2M8 11.2v.1',
  consider: 'M6.4 6.4c.1-1 .8-1.5 1.7-1.5s1.5.6 1.5 1.4c0 1.2-1.6 1.2-1.6 2.5M8 11v.1',
  note: 'M8 7.6v3.8M8 4.8v.1',
};

/** The sign of a severity: each has a shape of its own, and the strongest is filled. */
export function SeverityIcon({ severity, size = 16 }: { readonly severity: Severity; readonly size?: number }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      className="severity-icon"
      data-severity={severity}
      aria-hidden="true"
      focusable="false"
    >
      <path d={OUTLINE[severity]} className="severity-icon__shape" />
      <path d={SIGN[severity]} className="severity-icon__sign" />
    </svg>
  );
}

/** A severity as a sign and a word. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  return (
    <span className="severity-mark" data-severity={severity}>
      <SeverityIcon severity={severity} />
      {SEVERITY_WORDS[severity]}
    </span>
  );
}
