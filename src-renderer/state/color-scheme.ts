/** Light or dark: what the coder chose, or what the machine says. */
import type { ColorScheme } from '../../src-main/contract/settings';
import { keepSettings } from './keep-settings';
import { session } from './stores';

const darkMachine = window.matchMedia('(prefers-color-scheme: dark)');

/** Paints the window in the scheme that is set, and again when the setting or the machine changes. */
export function setupColorScheme(): void {
  const paint = (): void => {
    document.documentElement.setAttribute('data-color-scheme', paintedScheme());
  };
  darkMachine.addEventListener('change', paint);
  session.subscribe(paint);
  paint();
}

/** Changes to the other of light and dark, whatever is on the screen now. */
export function switchScheme(): Promise<void> {
  return setScheme(paintedScheme() === 'dark' ? 'light' : 'dark');
}

/** Remembers the scheme. The window changes at once; should main refuse, it changes back. */
export function setScheme(colorScheme: ColorScheme): Promise<void> {
  return keepSettings({ colorScheme });
}

function paintedScheme(): 'light' | 'dark' {
  const { colorScheme } = session.getState().settings;
  if (colorScheme !== 'system') return colorScheme;
  return darkMachine.matches ? 'dark' : 'light';
}
