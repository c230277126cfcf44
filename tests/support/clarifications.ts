/** Clarifications for tests, over the real book or any other. */
import type { Clarification } from '../../src-main/contract/clarifications';
import { layOver } from '../../src-main/core/clarifications/lay-over';
import type { PlacedClarification } from '../../src-main/core/clarifications/placed';
import type { RuleBook, UnhashedBook } from '../../src-main/core/rules/book';
import { contentHash } from '../../src-main/services/rule-library/content-hash';
import { FINAL } from './books';

/** Messages in a secure channel, which the sources of 2024 do not settle. */
export const MESSAGE = { contactForm: 'message', channel: 'secure-digital-dialogue', privacyAndSecurity: 'yes' } as const;

/** A clarification that says no to messages in a secure channel, with what the test gives put in. */
export function clarification(part: Partial<Clarification> = {}): Clarification {
  return {
    id: 'meldinger',
    revision: 1,
    recordedAt: '2024-05-03T10:00:00.000Z',
    ruleBook: FINAL.id,
    chapter: '5.21.3',
    says: 'Meldinger i sikker digital dialog gir ikke refusjon. De inngår i oppfølgingen.',
    source: 'ISF-regelverket 2024, endelig',
    page: 's. 112, andre avsnitt',
    responsible: 'Kari Nordmann, kodeleder',
    decidedOn: '2024-05-03',
    when: { contactForm: ['message'], channel: ['secure-digital-dialogue'], privacyAndSecurity: ['yes'] },
    verdict: 'no',
    examples: [{ title: 'Svar på spørsmål om medisiner', facts: MESSAGE, verdict: part.verdict ?? 'no' }],
    ...part,
  };
}

/** An entered clarification, or one that a pack brought. */
export function placed(part: Partial<Clarification> = {}, pack?: PlacedClarification['pack'], setAside = false): PlacedClarification {
  return { clarification: clarification(part), setAside, ...(pack === undefined ? {} : { pack }) };
}

/** A book with its hash. */
export function hashed(book: UnhashedBook): RuleBook {
  return { ...book, hash: contentHash(book) };
}

/** The final book with these laid over it, and what has become of them. */
export function over(items: readonly PlacedClarification[], book: RuleBook = FINAL) {
  const { book: laid, standings } = layOver(book, items);
  return { book: hashed(laid), standings, states: standings.map(({ state }) => state) };
}
