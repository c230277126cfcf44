/**
 * Mutated packs, each taken the way of an installation: read from disk, trusted, validated. None may be accepted, and none may end in anything
 * but a refusal in words. And contents that were damaged before they were signed by a trusted key: those end in problems, or are sound.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackKind } from '../../src-main/contract/packs';
import { makePack, readPack } from '../../src-main/services/packs/pack-file';
import { trustOf } from '../../src-main/services/packs/trust';
import { validatePack } from '../../src-main/services/packs/validate';
import { contentHash } from '../../src-main/services/rule-library/content-hash';
import { ShelfError } from '../../src-main/services/shelf/problem';
import { BOOKS, FINAL } from '../support/books';
import { CLARIFICATION, CONTENT, known, LIST, PUBLISHER, packHead } from '../support/packs';
import { type Draw, seeded } from '../support/random';
import { changedSomewhere, MUTATIONS, Mutants, type Mutation, type Sound } from './pack-mutations';
import type { LongTest, Report } from './report';

const MUTANTS = 5_000;
const DAMAGED = 600;
const SEED = 20_261_125;
const KINDS: readonly PackKind[] = ['rule-book', 'clarifications', 'code-list'];
const OTHER: Readonly<Record<PackKind, unknown>> = {
  'rule-book': FINAL,
  clarifications: [{ ...CLARIFICATION, id: 'prove-2' }],
  'code-list': { ...LIST, title: 'En annen' },
};
const KEYS = [known(PUBLISHER)];

type End = 'accepted' | 'refused when read' | 'not trusted' | 'refused for its content' | 'crashed';

/** Runs all, and counts how each kind of mutation ended. */
export async function packMutantsReport({ rounds }: Pick<LongTest, 'rounds'>): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'isf-mutants-'));
  const path = join(folder, 'pakke.isfpakke');
  const draw = seeded(SEED);
  const crashes: string[] = [];
  const end = async (bytes: Uint8Array, what: string): Promise<End> => {
    await writeFile(path, bytes);
    try {
      const pack = await readPack(path);
      if (trustOf(pack, KEYS) === undefined) return 'not trusted';
      return validatePack(pack, BOOKS).problems.length > 0 ? 'refused for its content' : 'accepted';
    } catch (error) {
      if (error instanceof ShelfError) return 'refused when read';
      crashes.push(`${what}: ${String(error)}`);
      return 'crashed';
    }
  };
  try {
    const sound = new Map(KINDS.map((kind) => [kind, soundOf(kind)]));
    const control: End[] = [];
    for (const [kind, { bytes, other }] of sound) control.push(await end(bytes, kind), await end(other, kind));

    const names = Object.keys(MUTATIONS);
    const ends = new Map<string, Map<End, number>>();
    const mutants = new Mutants(draw);
    const count = rounds ?? MUTANTS;
    // Some mutations have few mutants; the others then have more.
    for (let made = 0, turn = 0; made < count; turn++) {
      const name = names[turn % names.length] as string;
      const kind = KINDS[Math.floor(turn / names.length) % KINDS.length] as PackKind;
      const mutant = mutants.next(sound.get(kind) as Sound, MUTATIONS[name] as Mutation);
      if (mutant === undefined) continue;
      add(ends, name, await end(mutant, `${name}, ${kind}, turn ${turn}`));
      made++;
    }
    const damagedCount = rounds ?? DAMAGED;
    const signed = new Map<string, Map<End, number>>();
    for (let number = 0; number < damagedCount; number++) {
      const kind = KINDS[number % KINDS.length] as PackKind;
      add(signed, kind, await end(makePack(packHead(kind), damaged(kind, draw), PUBLISHER), `damaged ${kind}, number ${number}`));
    }
    const accepted = [...ends.values()].reduce((sum, of) => sum + (of.get('accepted') ?? 0), 0);
    const isControlled = control.every((one) => one === 'accepted');
    return {
      passed: accepted === 0 && crashes.length === 0 && isControlled,
      text: [
        `Of ${count} mutated packs, no two alike (seed ${SEED}; rule book, clarifications and code list in turn) ${accepted} were accepted and ${crashes.length} crashed. The ${control.length} packs that they were made of were ${isControlled ? 'all accepted' : `not all accepted: ${control.join(', ')}`}.`,
        table('mutation', ends, ['refused when read', 'not trusted', 'refused for its content']),
        `${damagedCount} contents damaged in one place before they were signed by the trusted key, with hashes that are right; «accepted» are those that are sound after all, such as another text in a title:`,
        table('kind', signed, ['accepted', 'refused when read', 'refused for its content']),
        ...(crashes.length > 0 ? [crashes.slice(0, 20).join('\n')] : []),
      ].join('\n\n'),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function soundOf(kind: PackKind): Sound {
  const bytes = makePack(packHead(kind), CONTENT[kind], PUBLISHER);
  return { bytes, other: makePack(packHead(kind, { version: 2 }), OTHER[kind], PUBLISHER) };
}

/** The content with something taken out or replaced; a rule book with the hash of what it then holds, so that more than the hash is tried. */
function damaged(kind: PackKind, draw: Draw): unknown {
  const content = changedSomewhere(CONTENT[kind], draw, (old) =>
    draw.between(0, 2) === 0
      ? undefined
      : draw.oneOf<unknown>([null, typeof old === 'string' ? `${old}x` : 'x', 0, [], {}, 'constructor', '__proto__']),
  );
  if (kind !== 'rule-book') return content;
  return { ...(content as object), hash: contentHash(content as Parameters<typeof contentHash>[0]) };
}

function add(ends: Map<string, Map<End, number>>, name: string, end: End): void {
  const of = ends.get(name) ?? new Map<End, number>();
  of.set(end, (of.get(end) ?? 0) + 1);
  ends.set(name, of);
}

function table(first: string, ends: ReadonlyMap<string, ReadonlyMap<End, number>>, columns: readonly End[]): string {
  const rows = [...ends].map(([name, of]) => `| ${name} | ${columns.map((end) => of.get(end) ?? 0).join(' | ')} |`);
  return [`| ${first} | ${columns.join(' | ')} |`, `| --- | ${columns.map(() => '---').join(' | ')} |`, ...rows].join('\n');
}
