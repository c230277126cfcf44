/** What the app is made of. */
import * as z from 'zod/mini';

/** The versions that the app runs on. */
export const Runtime = z.object({ electron: z.string(), chromium: z.string(), node: z.string() });
export type Runtime = z.infer<typeof Runtime>;

/** A part that is shipped, and its terms by their SPDX name. */
export const LicensedPart = z.object({ name: z.string(), version: z.string(), licence: z.string() });

export const About = z.object({
  runtime: Runtime,
  /** By name. */
  parts: z.array(LicensedPart),
  /** Files beside the app's executable with the terms of what Electron is made of. */
  besideTheApp: z.array(z.string()),
});
export type About = z.infer<typeof About>;
