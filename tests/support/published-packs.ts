/** Packs as a publisher makes them, for tests: signed with keys of their own, over the real rule book with something changed. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RuleBook } from '../../src-main/core/rules/book';
import { publicHalf } from '../../src-main/services/packs/keys';
import { makePack, type PackHead } from '../../src-main/services/packs/pack-file';
import { contentHash } from '../../src-main/services/rule-library/content-hash';

export interface Publisher {
  readonly key: KeyObject;
  readonly fingerprint: string;
  /** File with the public half, as it is handed out. */
  readonly publicKeyFile: string;
}

/** A new publisher, with its public key in `folder`. */
export async function newPublisher(folder: string, name = 'utgiver'): Promise<Publisher> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const publicKeyFile = join(folder, `${name}.pem`);
  await writeFile(publicKeyFile, publicKey.export({ format: 'pem', type: 'spki' }));
  return { key: privateKey, fingerprint: publicHalf(privateKey).fingerprint, publicKeyFile };
}

/** A bundled book as it was built. */
export async function builtBook(id = 'isf-2024-final'): Promise<RuleBook> {
  return JSON.parse(await readFile(join(import.meta.dirname, '..', '..', 'out', 'rule-books', `${id}.json`), 'utf8')) as RuleBook;
}

/** What a publisher says of a book pack, unless a test says otherwise. */
export function headOf(head: Partial<PackHead> = {}): PackHead {
  return {
    id: 'helse-vest.isf-2024',
    kind: 'rule-book',
    title: 'ISF 2024 med rettelser',
    version: 1,
    publisher: 'Kodefaglig seksjon, Helse Vest',
    created: '2026-11-20',
    ...head,
  };
}

/**
 * A made-up correction of a book: LAR, which the sources leave open, is answered `verdict`, and the clause that it rests on says
 * more. It says nothing about ISF.
 */
export function corrected(book: RuleBook, verdict: 'yes' | 'no', words = 'Øvelse: LAR er avgjort her.'): RuleBook {
  const content = structuredClone(book) as Mutable<RuleBook>;
  const chapter = content.chapters.find(({ chapter: { id } }) => id === '7.3');
  const rule = chapter?.rules.find(({ id }) => id === '7.3/regel-lar');
  const clause = chapter?.clauses.find(({ id }) => id === '7.3/lik-finansiering');
  if (chapter === undefined || rule === undefined || clause === undefined) throw new Error('the book has no LAR to correct');
  clause.text = `${clause.text} ${words}`;
  rule.verdict = verdict;
  rule.openPoints = [];
  for (const { examples } of content.chapters)
    for (const example of examples)
      if (example.facts.contactForm === 'lar')
        Object.assign(example.expect, { verdict, certainty: 'confirmed', openPoints: verdict === 'yes' ? ['isf-side'] : [] });
  return { ...content, hash: contentHash(content as RuleBook) } as RuleBook;
}

/** Writes a pack and gives its path; `key` absent: unsigned. */
export async function packFile(folder: string, name: string, head: PackHead, content: unknown, key?: KeyObject): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, makePack(head, content, key));
  return path;
}

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
