/** The colour behind the page until it has painted, so that a dark window never flashes white. */
import { nativeTheme } from 'electron';
import type { Settings } from '../contract/settings';

const BACKGROUND = { light: '#ffffff', dark: '#14181f' } as const;

/** Makes Chromium and the window frame follow the setting. */
export function applyColorScheme({ colorScheme }: Settings): void {
  nativeTheme.themeSource = colorScheme;
}

/** The background of the theme in use. */
export function backgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light;
}
