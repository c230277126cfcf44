import { type FocusEvent, useState } from 'react';

/** Whether focus is in an element, and the handlers that tell. */
export function useFocusWithin(): readonly [
  boolean,
  { readonly onFocus: () => void; readonly onBlur: (event: FocusEvent<HTMLElement>) => void },
] {
  const [within, setWithin] = useState(false);
  return [
    within,
    {
      onFocus: () => setWithin(true),
      onBlur: (event) => setWithin(event.currentTarget.contains(event.relatedTarget)),
    },
  ];
}
