/** A shelf of rule books in a folder of its own, over made-up or real books, with packs that are made on the spot. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clarification } from '../../src-main/contract/clarifications';
import type { PackKind } from '../../src-main/contract/packs';
import type { RuleBook, UnhashedBook } from '../../src-main/core/rules/book';
import { certifyAmong } from '../../src-main/services/certificates';
import { makePack } from '../../src-main/services/packs/pack-file';
import type { Port } from '../../src-main/services/process/messages';
import { contentHash } from '../../src-main/services/rule-library/content-hash';
import { liveLibrary } from '../../src-main/services/rule-library/live-library';
import { indexText } from '../../src-main/services/search/index-lines';
import { makeIndexes } from '../../src-main/services/search/make-indexes';
import { type Disk, openDisk } from '../../src-main/services/shelf/disk';
import { loadEffectiveLibrary } from '../../src-main/services/shelf/effective-library';
import { openWork } from '../../src-main/services/shelf/open-work';
import type { ShelfPlace } from '../../src-main/services/shelf/place';
import type { FromShelf, ToShelf } from '../../src-main/services/shelf/process/messages';
import { serveShelf } from '../../src-main/services/shelf/process/serve-shelf';
import { shelfClient } from '../../src-main/services/shelf/process/shelf-client';
import type { Work } from '../../src-main/services/shelf/work';
import { FINAL } from './books';
import { type FakeProcess, fakeProcessOf } from './fake-process';
import { SMALL_RULES, smallBook } from './small-book';

const LANGUAGE = { stopWords: [], synonyms: [], parts: [], neverParts: [] };

export function hashedBook(book: UnhashedBook): RuleBook {
  return { ...book, hash: contentHash(book) };
}

/** A small book with all that a book must have to be taken from a pack. */
function wholeBook(parts: Parameters<typeof smallBook>[0] = {}): RuleBook {
  return hashedBook({ ...smallBook(parts), ownChecks: FINAL.ownChecks.slice(0, 1) });
}

/** The small book as it comes with the app. */
export const SMALL = wholeBook();

/** Another edition of it, in which a letter is settled. */
export const SETTLED = wholeBook({ rules: settledRules('no') });

/** A small book of the year after, in which a letter is settled. */
export function nextYear(part: { readonly id?: string; readonly title?: string; readonly letter?: 'yes' | 'no' } = {}): RuleBook {
  const { id = 'small-2025', title = 'Liten bok 2025', letter = 'no' } = part;
  const head = { id, title, year: 2025, validFrom: '2025-01-01', validTo: '2025-12-31' };
  return wholeBook({ head, rules: settledRules(letter) });
}

function settledRules(letter: 'yes' | 'no'): unknown[] {
  return SMALL_RULES.map((rule) => (rule.id === '1/letter' ? { ...rule, verdict: letter, openPoints: [] } : rule));
}

/** Writes what the build writes, of these books. */
export async function buildInto(folder: string, books: readonly RuleBook[]): Promise<void> {
  for (const name of ['rule-books', 'certificates', 'search', 'trust']) await mkdir(join(folder, name), { recursive: true });
  for (const book of books) {
    await writeFile(join(folder, 'rule-books', `${book.id}.json`), `${JSON.stringify(book, null, 1)}\n`);
    await writeFile(join(folder, 'certificates', `${book.id}.json`), JSON.stringify(certifyAmong(book, books)));
  }
  for (const index of makeIndexes(books, [], LANGUAGE))
    await writeFile(join(folder, 'search', `${index.ruleBook}.jsonl`), indexText(index));
  await writeFile(join(folder, 'glossary.json'), JSON.stringify({ terms: [] }));
  await writeFile(join(folder, 'language.json'), JSON.stringify(LANGUAGE));
}

export interface Organised {
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A place with built books and an empty shelf. `settings`: what the organisation has set on the machine. */
export async function shelfPlace(
  books: readonly RuleBook[] = [SMALL],
  { settings }: Organised = {},
): Promise<ShelfPlace & { base: string }> {
  const base = await mkdtemp(join(tmpdir(), 'isf-shelf-'));
  const place = { base, built: join(base, 'out'), shelf: join(base, 'rule-shelf'), machine: join(base, 'machine') };
  await buildInto(place.built, books);
  if (settings !== undefined) {
    await mkdir(place.machine);
    await writeFile(join(place.machine, 'organisation.json'), JSON.stringify(settings));
  }
  return place;
}

export const NOW = new Date('2024-05-06T08:00:00.000Z');

/** Work that keeps what it is told; with `stopAt`, it is stopped when it reaches that step. */
export function watched(stopAt?: string): Work & { readonly steps: string[] } {
  const stopper = new AbortController();
  const steps: string[] = [];
  return {
    signal: stopper.signal,
    steps,
    tell(step, done, total) {
      steps.push(`${step} ${done}/${total}`);
      if (step === stopAt) stopper.abort();
    },
  };
}

/** Opens the shelf of a place. The session is used with work that nobody watches unless a test says otherwise. */
export async function openedShelf(place: ShelfPlace, disk: Disk = openDisk(place.shelf)) {
  return openWork(place, () => NOW, disk);
}

export interface Signer {
  readonly privateKey: KeyObject;
  readonly publicKey: string;
  /** The public half, as a file holds it. */
  readonly pem: string;
}

export function newSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey,
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    pem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
  };
}

interface PackOf {
  readonly content: unknown;
  readonly kind?: PackKind;
  readonly id?: string;
  readonly version?: number;
  readonly title?: string;
  readonly signer?: Signer;
}

/** Writes a pack into a folder; gives its path. */
export async function packIn(folder: string, pack: PackOf): Promise<string> {
  const { content, kind = 'rule-book', id = 'sykehuset.bok', version = 1, title = 'Neste års bok', signer } = pack;
  const bytes = makePack({ id, kind, title, version, publisher: 'Prøvesykehuset', created: '2024-05-01' }, content, signer?.privateKey);
  const path = join(folder, `${id}-${version}-${signer === undefined ? 'usignert' : 'signert'}-${bytes.length}.isfpakke`);
  await writeFile(path, bytes);
  return path;
}

/** Says no to letters, which the small book leaves open. */
export function letterClarification(part: Partial<Clarification> = {}): Clarification {
  return {
    id: 'brev',
    revision: 1,
    recordedAt: '2024-05-03T10:00:00.000Z',
    ruleBook: 'small',
    chapter: '1',
    says: 'Brev gir ikke refusjon.',
    source: 'Regelverket 2024',
    page: 's. 12',
    responsible: 'Kari Nordmann, kodeleder',
    decidedOn: '2024-05-03',
    when: { contactForm: ['letter'] },
    verdict: 'no',
    examples: [{ title: 'Et brev', facts: { contactForm: 'letter' }, verdict: part.verdict ?? 'no' }],
    ...part,
  };
}

/** The session of a window whose processes are fakes that do the real work. Each change loads the library anew. */
export function windowShelf(place: ShelfPlace, serve: (port: Port<FromShelf, ToShelf>) => void = (port) => serveShelf(port, () => NOW)) {
  const processes: FakeProcess<ToShelf, FromShelf>[] = [];
  const library = liveLibrary(() => loadEffectiveLibrary(place, { log: () => {} }));
  const lost: string[] = [];
  const client = shelfClient({
    start() {
      const process = fakeProcessOf<ToShelf, FromShelf>(serve);
      processes.push(process);
      return process;
    },
    place,
    onChanged: library.reload,
    onLost: () => void lost.push('lost'),
  });
  return { ...client, library, processes, lost };
}
