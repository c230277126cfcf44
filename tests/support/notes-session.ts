/** The app with its notes in reach and its file dialogs answered beforehand, for measurements and long tests. */
import { readFile } from 'node:fs/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Notes } from '../../src-renderer/data/api';
import { launchApp } from './app';
import { findNotes, openNotes } from './app-notes';

export interface NotesSession {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** How the notes were when they had been opened. */
  readonly state: ReturnType<Notes['state']['get']>;
  /** What the next dialogs answer: the file to write, and the file to read. */
  answerDialogs(files: { readonly saveTo?: string; readonly open?: string }): Promise<void>;
  close(): Promise<void>;
}

/** Starts the app with a profile and opens its notes. The caller closes it. */
export async function startNotes(root: string, profile: string, args: readonly string[] = []): Promise<NotesSession> {
  return notesSession(root, await launchApp(profile, args));
}

/** The same for an app that runs already. */
export async function notesSession(root: string, app: ElectronApplication): Promise<NotesSession> {
  const page = await app.firstWindow();
  await findNotes(page, root);
  const state = await openNotes(page);
  return {
    app,
    page,
    state,
    answerDialogs: ({ saveTo, open }) =>
      app.evaluate(
        ({ dialog }, [to, from]) => {
          // Methods of an object literal: named functions would need a helper that main does not have.
          Object.assign(dialog, {
            async showSaveDialog() {
              return to === undefined ? { canceled: true, filePath: '' } : { canceled: false, filePath: to };
            },
            async showOpenDialog() {
              return from === undefined ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [from] };
            },
          });
        },
        [saveTo, open] as const,
      ),
    close: () => app.close(),
  };
}

/** Writes all notes as the coder would, readable, and gives the bytes of the file. */
export async function exportNotes(session: NotesSession, file: string): Promise<Buffer> {
  await session.answerDialogs({ saveTo: file });
  const problem = await session.page.evaluate(async () => {
    const written = await globalThis.isfNotes.files.write({ format: 'jsonl', sealed: false });
    return written.ok ? undefined : written.problem;
  });
  if (problem !== undefined) throw new Error(`export: ${JSON.stringify(problem)}`);
  return readFile(file);
}
