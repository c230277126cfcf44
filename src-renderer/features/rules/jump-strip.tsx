import { rulesText } from '../../text/rules';

export interface Stop {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/** The parts of a chapter, each one step away. */
export function JumpStrip({ stops }: { readonly stops: readonly Stop[] }) {
  return (
    <nav className="jump-strip" aria-label={rulesText.goTo}>
      {stops
        .filter(({ count }) => count > 0)
        .map(({ id, label, count }) => (
          <button key={id} type="button" className="jump-strip__stop" onClick={() => goTo(id)}>
            {label} <span>{count}</span>
          </button>
        ))}
    </nav>
  );
}

function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
