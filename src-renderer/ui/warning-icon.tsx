/** A triangle with an exclamation mark. */
export function WarningIcon() {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" className="warning-icon" aria-hidden="true" focusable="false">
      <path
        d="M8 1.8l6.6 11.9H1.4zM8 6v4M8 11.8v.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
