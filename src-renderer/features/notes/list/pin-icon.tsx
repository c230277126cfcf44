/** A pin, for a note that stays at the top. */
export function PinIcon({ label }: { readonly label?: string }) {
  return (
    <span className="pin-icon">
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
        <path d="M5 2h6l-.8 4.4L13 9.4H3l2.8-3L5 2zM8 9.4v5.1" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
      </svg>
      {label !== undefined && <span className="only-heard">{label}</span>}
    </span>
  );
}
