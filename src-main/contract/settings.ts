/** What the app remembers between starts, apart from notes. */
import * as z from 'zod/mini';

export const ColorScheme = z.enum(['system', 'light', 'dark']);
export type ColorScheme = z.infer<typeof ColorScheme>;

/** After so many minutes without a key or a pointer in the window, notes that can be locked are locked. */
export const LockAfterMinutes = z.literal([5, 15, 60]);
export type LockAfterMinutes = z.infer<typeof LockAfterMinutes>;

export const Settings = z.object({
  colorScheme: ColorScheme,
  /** Not there in what an older version wrote. */
  lockAfterMinutes: z._default(LockAfterMinutes, 15),
  /** False until the first steps have been shown, once. Not there where the app was used before there were any. */
  greeted: z.optional(z.boolean()),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = { colorScheme: 'system', lockAfterMinutes: 15 };
