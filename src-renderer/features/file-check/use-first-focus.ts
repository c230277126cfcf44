import { type RefObject, useEffect, useRef } from 'react';

/** Puts focus where the coder goes on, unless it is somewhere already: what had it has gone with the page before. */
export function useFirstFocus<E extends HTMLElement>(): RefObject<E | null> {
  const place = useRef<E>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus();
  }, []);
  return place;
}
