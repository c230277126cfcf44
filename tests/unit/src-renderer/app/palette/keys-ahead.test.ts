import { expect, test } from 'vitest';
import { keysAhead } from '../../../../../src-renderer/app/palette/keys-ahead';

/** A key event as far as it is looked at; says whether the page below would have got it. */
function press(target: EventTarget, key: string, more: Partial<KeyboardEvent> = {}): boolean {
  const event = Object.assign(new Event('keydown', { cancelable: true }), { key, ctrlKey: false, altKey: false, metaKey: false, ...more });
  let reached = false;
  const below = (): void => {
    reached = true;
  };
  target.addEventListener('keydown', below);
  target.dispatchEvent(event);
  target.removeEventListener('keydown', below);
  return reached;
}

test('what is written goes into the box, and not to the page', () => {
  const target = new EventTarget();
  const keys = keysAhead(target);
  expect(['s', 'm', 'd', 'Backspace', 's', ' ', '1', 'Enter'].map((key) => press(target, key))).not.toContain(true);
  expect(keys.end()).toEqual({ query: 'sms 1', entered: true });
});

test('Enter counts only where nothing is written after it', () => {
  const target = new EventTarget();
  const keys = keysAhead(target);
  for (const key of ['a', 'Enter', 'b']) press(target, key);
  expect(keys.end()).toEqual({ query: 'ab', entered: false });
});

test('keys of the window go through, and after the end all do', () => {
  const target = new EventTarget();
  const keys = keysAhead(target);
  expect(press(target, 'l', { ctrlKey: true })).toBe(true);
  expect(press(target, 'Escape')).toBe(true);
  keys.end();
  expect(press(target, 's')).toBe(true);
  expect(keys.end()).toEqual({ query: '', entered: false });
});
