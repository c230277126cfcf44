/** A browser profile for an app that keeps nothing: it goes away when the app ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';

/** Lets the app have such a profile. Call it before Electron is ready. */
export function takeTemporaryProfile(name: string): void {
  const profile = mkdtempSync(join(tmpdir(), `${name}-`));
  app.setPath('userData', profile);
  app.setPath('sessionData', profile);
  app.once('quit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
}
