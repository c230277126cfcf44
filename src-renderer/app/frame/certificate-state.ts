/** What the certificate of a rule book amounts to. */
import type { Certificate, Finding } from '../../../src-main/contract/proof';
import type { RuleBookSummary } from '../../../src-main/contract/rules';

/** `other-content`: it was made for a book with other content, so it says nothing about this one. */
type CertificateState = 'clean' | 'findings' | 'other-content';

/** How the certificate stands to the book in use; undefined while it belongs to another book, because the right one is on its way. */
export function certificateState(certificate: Certificate | undefined, book: RuleBookSummary | undefined): CertificateState | undefined {
  if (certificate === undefined || book === undefined || certificate.ruleBook !== book.id) return undefined;
  if (certificate.hash !== book.hash) return 'other-content';
  return findingCount(certificate) === 0 ? 'clean' : 'findings';
}

type FindingKind = 'gaps' | 'overlaps' | 'deadQuestions' | 'unreachable' | 'unconfirmed';
const KINDS: readonly FindingKind[] = ['gaps', 'overlaps', 'unconfirmed', 'deadQuestions', 'unreachable'];

/** The findings by kind, the gravest kind first; kinds without findings are listed too. */
export function findingsByKind(certificate: Certificate): readonly { readonly kind: FindingKind; readonly findings: readonly Finding[] }[] {
  return KINDS.map((kind) => ({ kind, findings: certificate[kind] }));
}

/** How many findings there are in all, uncovered days among them. */
export function findingCount(certificate: Certificate): number {
  return findingsByKind(certificate).reduce((sum, { findings }) => sum + findings.length, certificate.uncoveredDates.length);
}
