/** Asks where notes are written to and read from. */
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { NotesDeps } from '../ipc/notes-handlers';

const FILTERS: Readonly<Record<'jsonl' | 'md' | 'csv', FileFilter>> = {
  jsonl: { name: 'Notater som kan leses inn igjen (JSON Lines)', extensions: ['jsonl'] },
  md: { name: 'Markdown', extensions: ['md'] },
  csv: { name: 'Regneark (CSV)', extensions: ['csv'] },
};

/** The dialogs of the window that is open when they are asked for; without one they count as cancelled. */
export function notesDialogs(window: () => BrowserWindow | undefined, today: () => string): NotesDeps['dialogs'] {
  return {
    async folder() {
      const open = window();
      if (!open) return undefined;
      const { canceled, filePaths } = await dialog.showOpenDialog(open, {
        title: 'Velg mappe for sikkerhetskopier av notatene',
        message: 'Velg en mappe som bare du bruker',
        properties: ['openDirectory', 'createDirectory'],
      });
      return canceled ? undefined : filePaths[0];
    },
    async exportTo(format) {
      const open = window();
      if (!open) return undefined;
      const { canceled, filePath } = await dialog.showSaveDialog(open, {
        title: 'Lagre notatene i en fil',
        defaultPath: `isf-notater-${today()}.${format}`,
        filters: [FILTERS[format]],
      });
      return canceled || filePath === '' ? undefined : filePath;
    },
    async importFrom() {
      const open = window();
      if (!open) return undefined;
      const { canceled, filePaths } = await dialog.showOpenDialog(open, {
        title: 'Les inn notater fra en fil',
        filters: [FILTERS.jsonl, { name: 'Alle filer', extensions: ['*'] }],
        properties: ['openFile'],
      });
      return canceled ? undefined : filePaths[0];
    },
  };
}
