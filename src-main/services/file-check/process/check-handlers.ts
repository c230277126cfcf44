/** What the process that checks files does. Of a checked file it keeps the findings, and nothing of the rows. */
import { mkdir, rm } from 'node:fs/promises';
import type { CheckInfo, CheckSummary } from '../../../contract/checks';
import { type ColumnInfo, type FileCheckProgress, KEPT_FINDINGS } from '../../../contract/file-check';
import { checksOf } from '../../../core/checks/check-info';
import { COLUMNS } from '../../../core/checks/columns';
import type { Contact } from '../../../core/checks/contact';
import { HIDDEN_ID, isIdentityNumber } from '../../../core/checks/identity-id';
import { findIdentityNumbers, removeIdentityNumbers } from '../../../core/privacy/identity-numbers';
import type { Fact } from '../../../core/rules/format';
import { chooseBook, RequestError } from '../../assessment';
import { loadLibraryFromYaml, type RuleLibrary } from '../../rule-library/library';
import { loadEffectiveLibrary } from '../../shelf/effective-library';
import { exportFindings } from '../exports/export-findings';
import { FindingList } from '../findings/finding-list';
import { FindingStore } from '../findings/finding-store';
import { RowsAgain, stampOf } from '../findings/rows-again';
import { writeSyntheticFile } from '../generator/write-file';
import { labelOf } from '../readers/column-names';
import { loadMap } from '../readers/file-map';
import { previewFile } from '../readers/preview';
import { checkFile } from '../run';
import { pagePreview } from './page-preview';
import type { WorkerHandlers } from './worker-service';

/** So many rows to both sides are read along with the one that is asked for. */
const ROWS_ALONG = 100;
const OTHERS_SHOWN = 20;
/** Small enough to be there at once, large enough for each check to find something. */
const DEMO_ROWS = 5_000;
const DEMO_SEED = 2024;

/** Main has loaded the same books and has written down what was wrong with them. */
const UNHEARD = { log: () => {} };

interface Result {
  readonly path: string;
  readonly list: FindingList;
  readonly rows: RowsAgain;
  readonly facts: readonly Fact[];
  readonly summary: CheckSummary;
  readonly checks: readonly CheckInfo[];
}

/** The handlers of a process that has just begun. */
export function createCheckHandlers(tellProgress: (progress: FileCheckProgress) => void): WorkerHandlers {
  let library: Promise<RuleLibrary> = Promise.reject(new RequestError('rule-books-unusable', 'Regelbøkene er ikke lest.'));
  library.catch(() => {});
  let tempFolder = '';
  let result: Result | undefined;

  const opened = (): Result => {
    if (result === undefined) throw new RequestError('not-found', 'Det er ingen kontroll å vise. Kontroller filen på nytt.');
    return result;
  };

  return {
    async setup(input) {
      tempFolder = input.tempFolder;
      library = 'yaml' in input.ruleBooks ? loadLibraryFromYaml(input.ruleBooks) : loadEffectiveLibrary(input.ruleBooks, UNHEARD);
      await library;
      return null;
    },

    async preview({ path, map }) {
      const facts = factsOf(await library);
      return { preview: pagePreview(await previewFile(path, map, facts), map), columns: columnsOf(facts) };
    },

    async check({ path, map }, signal) {
      result = undefined;
      const books = await library;
      const facts = factsOf(books);
      const stamp = await stampOf(path);
      const store = new FindingStore(KEPT_FINDINGS);
      const summary = await inTempFolder(tempFolder, () =>
        checkFile({
          path,
          map,
          library: books,
          tempFolder,
          signal,
          onProgress: (progress) => tellProgress({ kind: 'run', ...progress }),
          onFinding: (finding, month) => store.add(finding, month),
        }),
      );
      const checks = checksIn(books);
      const titles = new Map(checks.map(({ id, title }) => [id, title]));
      const list = new FindingList(store, (check) => titles.get(check) ?? check);
      result = { path, list, rows: new RowsAgain({ path, map, facts }, stamp), facts, summary, checks };
      return { summary, checks, kept: store.length };
    },

    findings: async ({ choice, offset, limit }) => opened().list.page(choice, offset, limit),

    async row({ finding }, signal) {
      const { list, rows, facts } = opened();
      const { store } = list;
      if (finding >= store.length) throw new RequestError('not-found', 'Funnet er ikke i listen.');
      const along = list.near(finding, ROWS_ALONG).map((index) => store.line(index));
      const contact = await rows.at(store.line(finding), along, signal);
      return { columns: cellsOf(contact, facts), others: store.ofSameLine(finding, OTHERS_SHOWN) };
    },

    async export({ format, path, choice, fileName, checkedAt }, signal) {
      const { list, summary, checks, path: input } = opened();
      const order = list.order(choice);
      await exportFindings({
        path,
        input,
        format,
        about: { fileName, checkedAt: new Date(checkedAt), summary, checks, rows: order.length, kept: list.store.length },
        findings: inOrder(list.store, order),
        onProgress: (done) => tellProgress({ kind: 'export', done, total: order.length }),
        signal,
      });
      return null;
    },

    loadMap: ({ path }) => loadMap(path),

    async demo({ path }) {
      const { books } = await library;
      await writeSyntheticFile(
        books.filter(({ inForce }) => inForce),
        { path, format: 'csv', rows: DEMO_ROWS, seed: DEMO_SEED, facts: true },
      );
      return null;
    },
  };
}

/** Makes the folder for the time of some work. */
async function inTempFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    return await work();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The facts that can be columns: those of the newest book in force, as the run takes them. */
function factsOf(library: RuleLibrary): readonly Fact[] {
  return chooseBook(library, undefined, undefined).facts;
}

function columnsOf(facts: readonly Fact[]): ColumnInfo[] {
  const registered = COLUMNS.map((id): ColumnInfo => ({ id, label: labelOf(id, facts), kind: 'registration' }));
  const own = facts.filter(({ id }) => !COLUMNS.includes(id as never));
  return [...registered, ...own.map(({ id, label }): ColumnInfo => ({ id, label, kind: 'fact' }))];
}

/** The checks of all books in force, each once; those of the newest book as it says them. */
function checksIn({ books }: RuleLibrary): CheckInfo[] {
  const inForce = books.filter((book) => book.inForce).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  const byId = new Map<string, CheckInfo>();
  for (const check of inForce.flatMap(checksOf)) if (!byId.has(check.id)) byId.set(check.id, check);
  return [...byId.values()];
}

function* inOrder(store: FindingStore, order: Uint32Array) {
  for (const index of order) yield store.at(index);
}

/** What the row holds, in the order of the columns. */
function cellsOf(contact: Contact, facts: readonly Fact[]) {
  const values: Array<readonly [string, string]> = [
    ...COLUMNS.map((column) => [column, column === 'procedureCodes' ? contact.procedureCodes.join(' ') : contact[column]] as const),
    ...Object.entries(contact.facts ?? {}).filter(([fact]) => !COLUMNS.includes(fact as never)),
  ];
  return values.flatMap(([column, value]) =>
    value === '' ? [] : [{ column, label: labelOf(column, facts), value: optionLabel(column, hidden(value), facts) }],
  );
}

function optionLabel(column: string, value: string, facts: readonly Fact[]): string {
  return facts.find(({ id }) => id === column)?.options.find(({ id }) => id === value)?.label ?? value;
}

function hidden(value: string): string {
  return isIdentityNumber(value) ? HIDDEN_ID : removeIdentityNumbers(value, findIdentityNumbers(value), HIDDEN_ID);
}
