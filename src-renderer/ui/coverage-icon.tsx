import type { Coverage } from '../../src-main/contract/reading';

/** How much of a chapter the app holds, as a shape: whole, half, crossed over, empty. */
export function CoverageIcon({ coverage }: { readonly coverage: Coverage }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" className="coverage-icon" aria-hidden="true" focusable="false">
      {coverage === 'encoded' && (
        <>
          <circle cx="8" cy="8" r="7" fill="currentColor" />
          <path d="M4.8 8.3l2.2 2.2 4.2-4.6" className="coverage-icon__sign" />
        </>
      )}
      {coverage === 'needs-judgement' && (
        <>
          <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
        </>
      )}
      {coverage === 'no-effect-on-refund' && (
        <>
          <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M4.6 8h6.8" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
        </>
      )}
      {coverage === 'not-in-sources' && (
        <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.6 2.3" />
      )}
    </svg>
  );
}
