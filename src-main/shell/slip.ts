/** Printing and saving the slip: the page as its print style sheet shows it, and the facts behind it. */
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';

export interface SlipOutput {
  /** Opens the system's print dialog; false when it was cancelled. */
  print(): Promise<boolean>;
  /** Asks where, and writes. `name` is the file's name; undefined when it was cancelled. Fails when the disk refuses. */
  save(format: 'pdf' | 'json', facts: Readonly<Record<string, string>>): Promise<string | undefined>;
}

/** The slip of the window that is open when it is asked for. */
export function slipOutput(window: () => BrowserWindow | undefined): SlipOutput {
  return {
    print: () =>
      new Promise((resolve, reject) => {
        const open = window();
        if (!open) return resolve(false);
        open.webContents.print({ printBackground: true, pageSize: 'A4' }, (printed, reason) => {
          // Chromium names a dialog that was closed as if it were a failure.
          if (printed || /cancel/i.test(reason)) resolve(printed);
          else reject(new Error(`print: ${reason}`));
        });
      }),
    save: async (format, facts) => {
      const open = window();
      if (!open) return undefined;
      const { canceled, filePath } = await dialog.showSaveDialog(open, {
        title: format === 'pdf' ? 'Lagre lappen som PDF' : 'Lagre opplysningene som JSON',
        defaultPath: `isf-lapp.${format}`,
        filters: [{ name: format.toUpperCase(), extensions: [format] }],
      });
      if (canceled || !filePath) return undefined;
      const content =
        format === 'pdf'
          ? await open.webContents.printToPDF({ pageSize: 'A4', printBackground: true })
          : `${JSON.stringify(facts, null, 2)}\n`;
      await writeFile(filePath, content);
      return basename(filePath);
    },
  };
}
