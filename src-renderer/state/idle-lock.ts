/** Locks the notes when nobody has used the window for a while. */

/** How often it is looked at the clock; the clock decides, so that a machine that slept locks as soon as it wakes. */
const LOOK_MS = 5_000;
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

export interface IdleLock {
  /** Minutes without a key or a pointer before it locks. */
  readonly minutes: () => number;
  /** Called once for each time that nobody was there. */
  readonly lock: () => void;
  readonly now?: () => number;
}

/** Begins to watch the window; the result stops it. */
export function watchIdle({ minutes, lock, now = () => Date.now() }: IdleLock, target: EventTarget = window): () => void {
  let last = now();
  let place = '';
  const alive = (event: Event): void => {
    if (event.type === 'pointermove' && isStill(event)) return;
    // A machine that slept is woken with a key or the pointer: that one comes too late.
    look();
    last = now();
  };
  const look = (): void => {
    if (now() - last < minutes() * 60_000) return;
    last = now();
    lock();
  };
  /** Chromium tells of a move too when the page moves under a pointer that lies still. */
  const isStill = (event: Event): boolean => {
    if (!('screenX' in event && 'screenY' in event)) return false;
    const before = place;
    place = `${event.screenX} ${event.screenY}`;
    return place === before;
  };
  for (const sign of SIGNS_OF_LIFE) target.addEventListener(sign, alive, { capture: true, passive: true });
  const timer = setInterval(look, LOOK_MS);
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS_OF_LIFE) target.removeEventListener(sign, alive, { capture: true });
  };
}
