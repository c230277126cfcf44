/** Makes elements without a library. Text is only ever set as text. */

/** An element with properties and children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<Pick<HTMLElementTagNameMap[K], 'className' | 'hidden' | 'tabIndex' | 'role' | 'ariaLabel'>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  Object.assign(made, properties);
  made.append(...children);
  return made;
}

/** A button with its words. */
export function button(words: string, onClick: () => void, className = ''): HTMLButtonElement {
  const made = element('button', { className }, words);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}
