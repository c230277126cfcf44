/** How long it takes from a chosen pack of 500 clauses to its use, with 10,000 saved cases in the preview. Bundled as the app is. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CASES_AT_ONCE, type CaseFacts } from '../../src-main/contract/packs';
import type { RuleBook } from '../../src-main/core/rules/book';
import { BruteForce } from '../../src-main/core/rules/brute-force';
import { makePack } from '../../src-main/services/packs/pack-file';
import { loadEffectiveLibrary } from '../../src-main/services/shelf/effective-library';
import { openWork } from '../../src-main/services/shelf/open-work';
import type { Work } from '../../src-main/services/shelf/work';
import { largeBook } from '../support/large-book';
import { type Figure, seeded } from './measure';

const CLAUSES = 500;
const CASES = 10_000;
const BOUND_S = 10;
const SEED = 2024;

export async function benchPacks(root: string): Promise<Figure[]> {
  const built = join(root, 'out');
  const base = await mkdtemp(join(tmpdir(), 'isf-bench-packs-'));
  try {
    const final = JSON.parse(await readFile(join(built, 'rule-books', 'isf-2024-final.json'), 'utf8')) as RuleBook;
    const large = largeBook(final, CLAUSES);
    const clauses = large.chapters.reduce((sum, chapter) => sum + chapter.clauses.length, 0);
    const path = join(base, 'stor.isfpakke');
    const head = {
      id: 'ovelse.stor',
      kind: 'rule-book',
      title: 'Stor øvelsesbok',
      version: 1,
      publisher: 'Øvelse',
      created: '2026-01-01',
    } as const;
    await writeFile(path, makePack(head, large));
    const cases = casesOf(final);

    const place = { built, shelf: join(base, 'rule-shelf'), machine: join(base, 'machine') };
    await mkdir(place.machine);
    const shelf = await openWork(place, () => new Date());
    await shelf.state(QUIET);

    const begun = performance.now();
    const gaps = watchedGaps();
    const preview = await shelf.previewPack(gaps.work, path);
    if (preview.problems.length > 0) throw new Error(JSON.stringify(preview.problems[0]));
    const previewed = performance.now();
    let changed = 0;
    for (let at = 0; at < cases.length; at += CASES_AT_ONCE) {
      const changes = await shelf.previewCases(QUIET, preview.sha256, cases.slice(at, at + CASES_AT_ONCE));
      changed += changes.filter((change) => change !== null).length;
    }
    const compared = performance.now();
    await shelf.install(QUIET, preview.sha256, true);
    const installed = performance.now();
    const { books } = await loadEffectiveLibrary(place, { log: () => {} });
    if (!books.some(({ shelf: laid }) => laid?.pack === head.id)) throw new Error('the pack is not in use');

    const flips = preview.differences.flatMap((difference) => difference.flips).reduce((sum, { count }) => sum + count, 0);
    const seconds = (from: number, to: number): number => (to - from) / 1000;
    const parts = `forhåndsvisning ${seconds(begun, previewed).toFixed(1)} s, saker ${seconds(previewed, compared).toFixed(1)} s, installasjon ${seconds(compared, installed).toFixed(1)} s`;
    return [
      {
        what: `pakke med ${clauses} ledd og ${CASES} saker, til den er i bruk`,
        value: seconds(begun, installed),
        unit: 's',
        bound: BOUND_S,
        note: `${parts}; ${flips} kontakter og ${changed} saker snur`,
      },
      { what: 'forhåndsvisning, lengste stund uten nytt om fremdrift', value: gaps.longest() / 1000, unit: 's', bound: BOUND_S / 2 },
    ];
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}

const QUIET: Work = { signal: new AbortController().signal, tell: () => {} };

function watchedGaps(): { work: Work; longest(): number } {
  let last = performance.now();
  let longest = 0;
  const tell = (): void => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  return { work: { ...QUIET, tell }, longest: () => longest };
}

/** Saved cases as they are: some the same as others, some without all answers, some with a date. */
function casesOf(book: RuleBook): CaseFacts[] {
  const truth = new BruteForce(book);
  const contacts = truth.forms().flatMap((form) => [...truth.reachable(form)]);
  const draw = seeded(SEED);
  return Array.from({ length: CASES }, () => {
    const facts = contacts[Math.floor(draw() * contacts.length)] ?? {};
    const month = String(1 + Math.floor(draw() * 12)).padStart(2, '0');
    return draw() < 0.5 ? { facts } : { facts, date: `2024-${month}-15` };
  });
}
