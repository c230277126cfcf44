/** The folders on disk, made before anything else. Without them there is no lock against a second start, and no notes. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import type { Folders } from './folders';

/**
 * Makes the folders that the app cannot do without. Gives what to tell the coder where one cannot be made or written to. The log has a folder
 * too, but no log must stop the app.
 */
export function makeFolders({ settings, session }: Folders): string | undefined {
  for (const folder of [settings, session]) {
    try {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
    } catch {
      return `Programmet får ikke skrevet i mappen ${folder}. Notatene og alt annet som ligger der, er urørt.\n\nSe etter at disken ikke er full eller skrivebeskyttet, og at du har lov til å skrive i mappen; IT-avdelingen kan hjelpe med det. Start så programmet på nytt.`;
    }
  }
  return undefined;
}
