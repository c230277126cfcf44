/** What the page is given when something has gone wrong. Loaded when it is first needed. */
import { writeFile } from 'node:fs/promises';
import { homedir, hostname, release } from 'node:os';
import { basename } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { Organisation } from '../contract/packs';
import type { TroubleDeps } from '../ipc/trouble-handlers';
import type { Backups } from '../services/backups/backups';
import { lastLogLines } from '../services/diagnostics/log-lines';
import { LOG_LINES, reportText } from '../services/diagnostics/report';
import { scrubber } from '../services/diagnostics/scrub';
import { type RuleLibrary, summaryOf } from '../services/rule-library/library';
import type { Memory } from '../services/settings';
import { logFiles } from './log-file';
import { userName } from './user-name';

export interface TroubleShellDeps {
  readonly logs: string;
  readonly memory: Memory;
  readonly backups: Backups;
  readonly library: () => Promise<RuleLibrary>;
  readonly organisation: () => Promise<Organisation>;
  readonly window: () => BrowserWindow | undefined;
  readonly today: () => string;
}

/** What the handlers get. */
export function openTrouble({ logs, memory, backups, library, organisation, window, today }: TroubleShellDeps): TroubleDeps {
  return {
    async report() {
      // A part that cannot be read may be what is wrong; the report is made without it, and says so.
      const [books, storage] = await Promise.all([
        library().catch(() => ({ books: [], problems: [] }) satisfies RuleLibrary),
        backups.storage().catch(() => undefined),
      ]);
      const { electron = '', chrome = '', node } = process.versions;
      return reportText(
        {
          madeAt: new Date(),
          version: app.getVersion(),
          versions: { electron, chrome, node },
          system: {
            platform: process.platform,
            arch: process.arch,
            release: release(),
            timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          },
          books: books.books.map(summaryOf),
          bookProblems: books.problems.length,
          organisation: await organisation(),
          settings: memory.get(),
          zoom: memory.zoom(),
          storage,
          log: await lastLogLines(logFiles(logs), LOG_LINES),
        },
        scrubber({ home: homedir(), user: userName(), host: hostname() }),
      );
    },
    async saveReport(text) {
      const parent = window();
      if (!parent) return undefined;
      const { canceled, filePath } = await dialog.showSaveDialog(parent, {
        title: 'Lagre feilrapporten',
        defaultPath: `isf-feilrapport-${today()}.txt`,
        filters: [{ name: 'Tekst', extensions: ['txt'] }],
      });
      if (canceled || filePath === '') return undefined;
      await writeFile(filePath, text);
      return basename(filePath);
    },
    async openBackups() {
      const { folder, folderProblem } = await backups.storage();
      if (folderProblem !== undefined) return folderProblem;
      const problem = await shell.openPath(folder);
      return problem === '' ? undefined : `Systemet åpnet ikke mappen. Åpne den selv: ${folder}`;
    },
    quit: () => app.quit(),
  };
}
