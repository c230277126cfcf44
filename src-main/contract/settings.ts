/** What the app remembers between starts, apart from notes. */
import * as z from 'zod/mini';

export const ColorScheme = z.enum(['system', 'light', 'dark']);
export type ColorScheme = z.infer<typeof ColorScheme>;

export const Settings = z.object({ colorScheme: ColorScheme });
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = { colorScheme: 'system' };
