/** Printing and saving the slip: the page as its print style sheet shows it, and the facts behind it. */
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';

export interface SlipOutput {
  /** Opens the system's print dialog; false when it was cancelled. */
  print(): Promise<boolean>;
  /** Asks where, and writes. `name` is the file's name; undefined when it was cancelled. Fails when the disk refuses. */
  save(format: 'pdf' | 'json', facts: Readonly<Record<string, string>>): Promise<string | undefined>;
  /** Asks where, and writes the page as it prints. As `save`. */
  savePdf(title: string, defaultPath: string): Promise<string | undefined>;
}

/** The slip of the window that is open when it is asked for. */
export function slipOutput(window: () => BrowserWindow | undefined, log: (line: string) => void): SlipOutput {
  const saveAs = async (
    format: string,
    title: string,
    defaultPath: string,
    contentOf: (window: BrowserWindow) => Promise<string | Buffer>,
  ): Promise<string | undefined> => {
    const open = window();
    if (!open) return undefined;
    const filters = [{ name: format.toUpperCase(), extensions: [format] }];
    const { canceled, filePath } = await dialog.showSaveDialog(open, { title, defaultPath, filters });
    if (canceled || !filePath) return undefined;
    await writeFile(filePath, await contentOf(open));
    return basename(filePath);
  };
  return {
    print: () =>
      new Promise((resolve, reject) => {
        const open = window();
        if (!open) return resolve(false);
        open.webContents.print({ printBackground: true, pageSize: 'A4' }, (printed, reason) => {
          // Chromium names a dialog that was closed as if it were a failure.
          if (printed || /cancel/i.test(reason)) resolve(printed);
          else {
            log(`slip: not printed (${reason})`);
            reject(new Error(`print: ${reason}`));
          }
        });
      }),
    save: (format, facts) =>
      format === 'pdf'
        ? saveAs('pdf', 'Lagre lappen som PDF', 'isf-lapp.pdf', pdfOf)
        : saveAs('json', 'Lagre opplysningene som JSON', 'isf-lapp.json', async () => `${JSON.stringify(facts, null, 2)}\n`),
    savePdf: (title, defaultPath) => saveAs('pdf', title, defaultPath, pdfOf),
  };
}

function pdfOf(window: BrowserWindow): Promise<Buffer> {
  return window.webContents.printToPDF({ pageSize: 'A4', printBackground: true });
}
