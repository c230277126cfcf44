/** Packs for tests: keys, heads and contents that are sound until a test spoils one of them. */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { Clarification } from '../../src-main/contract/clarifications';
import type { PackKind } from '../../src-main/contract/packs';
import type { OfficialList } from '../../src-main/core/code-lists/format';
import { type KnownKey, publicHalf } from '../../src-main/services/packs/keys';
import { makePack, type Pack, type PackHead, parsePack } from '../../src-main/services/packs/pack-file';
import { PRELIMINARY } from './books';
import { CONTACT_TYPE_ROWS, officialList } from './official-lists';

/** A made-up private key, the same each time; `number` tells them apart. */
export function testKey(number: number): KeyObject {
  const seed = Buffer.alloc(32, number);
  return createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
    format: 'der',
    type: 'pkcs8',
  });
}

export const PUBLISHER = testKey(1);
export const STRANGER = testKey(2);

/** The public half of a key, trusted. */
export function known(key: KeyObject, from: KnownKey['from'] = 'own'): KnownKey {
  return { ...publicHalf(key), name: 'Prøveutgiver', from };
}

export function packHead(kind: PackKind, part: Partial<PackHead> = {}): PackHead {
  return { id: `prove.${kind}`, kind, title: 'Prøvepakke', version: 1, publisher: 'Prøvesykehuset', created: '2026-11-25', ...part };
}

export const CLARIFICATION: Clarification = {
  ruleBook: 'isf-2024-final',
  chapter: '5.21.1',
  says: 'Samtalen gir refusjon når den varer lenge nok. Oppdiktet.',
  source: 'Oppdiktet kilde',
  page: 's. 1',
  responsible: 'Prøve Prøvesen, kodeansvarlig',
  decidedOn: '2026-11-01',
  when: { contactForm: ['telephone'] },
  verdict: 'yes',
  examples: [{ title: 'En samtale', facts: { contactForm: 'telephone' }, verdict: 'yes' }],
  id: 'prove-1',
  revision: 1,
  recordedAt: '2026-11-01T10:00:00.000Z',
};

export const LIST: OfficialList = officialList('8432', CONTACT_TYPE_ROWS);

/** Sound content of each kind; the book is one that the app has. */
export const CONTENT: Readonly<Record<PackKind, unknown>> = {
  'rule-book': PRELIMINARY,
  clarifications: [CLARIFICATION],
  'code-list': LIST,
};

/** A signed pack of that kind, as bytes. */
export function packBytes(kind: PackKind, content: unknown = CONTENT[kind], key: KeyObject | undefined = PUBLISHER): Uint8Array {
  return makePack(packHead(kind), content, key);
}

/** The same, read. */
export function pack(kind: PackKind, content?: unknown, key?: KeyObject): Pack {
  return parsePack(packBytes(kind, content, key), 'prove.isfpakke');
}
