import type { Face } from '../../src-main/contract/face';

/** A cross, for closing. */
export function CloseIcon() {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" fill="none" />
    </svg>
  );
}

/** A small arrow that says that something opens below. */
export function ChevronIcon() {
  return (
    <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
      <path d="M3.5 6l4.5 4.5L12.5 6" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" fill="none" />
    </svg>
  );
}

const OUTLINE: Readonly<Record<Face, string>> = {
  yes: 'M12 1a11 11 0 1 1 0 22a11 11 0 0 1 0-22z',
  'yes-reserved': 'M12 1a11 11 0 1 1 0 22a11 11 0 0 1 0-22z',
  no: 'M5 2h14a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3z',
  'no-by-source': 'M5 2h14a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3z',
  unsettled: 'M12 .8L23.2 12 12 23.2.8 12z',
  'needs-answers': 'M7.5 5h9a7 7 0 0 1 0 14h-9a7 7 0 0 1 0-14z',
};

const SIGN: Readonly<Record<Face, string>> = {
  yes: 'M7 12.5l3.4 3.4L17 8.8',
  'yes-reserved': 'M7 12.5l3.4 3.4L17 8.8',
  no: 'M8 8l8 8M16 8l-8 8',
  'no-by-source': 'M8 8l8 8M16 8l-8 8',
  unsettled: 'M9.6 9.6c.2-1.5 1.2-2.3 2.5-2.3 1.4 0 2.4.9 2.4 2.1 0 1.9-2.5 2-2.5 4M12 16.4v.2',
  'needs-answers': 'M7.6 12h.1M12 12h.1M16.4 12h.1',
};

/** The icon of a verdict: shape and sign differ for each face; the two that rest on less are drawn hollow. */
export function FaceIcon({ face, size = 28 }: { readonly face: Face; readonly size?: number }) {
  const hollow = face === 'yes-reserved' || face === 'no-by-source';
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} className="face-icon" aria-hidden="true" focusable="false">
      <path
        d={OUTLINE[face]}
        className={hollow ? 'face-icon__hollow' : 'face-icon__solid'}
        strokeDasharray={hollow ? '3 2.2' : undefined}
      />
      <path d={SIGN[face]} className={hollow ? 'face-icon__sign-hollow' : 'face-icon__sign'} />
    </svg>
  );
}
