/** The licences of what is shipped, as the build has written them down. */
import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { About, LicensedPart } from '../contract/about';

const Licences = z.object({
  packages: z.array(z.extend(LicensedPart, { text: z.string() })),
  besideTheApp: About.shape.besideTheApp,
});
export type Licences = z.infer<typeof Licences>;

/** Reads the file that the build wrote. Fails when it is missing or damaged. */
export async function readLicences(file: string): Promise<Licences> {
  return Licences.parse(JSON.parse(await readFile(file, 'utf8')));
}
