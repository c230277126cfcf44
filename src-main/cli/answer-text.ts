/** An answer as a person reads it in a terminal. */
import { AUTHORITY_WORDS, CERTAINTY_WORDS, headlineOf, VERDICT_WORDS } from '../contract/face';
import type { Answer, CodedValue } from '../contract/rules';
import type { Assessment } from '../services/assessment';

const CODE_WORDS = { contactType: 'Kontakttype', indirectActivity: 'Indirekte aktivitet', code: 'Kode' } as const;

/** The whole answer in Norwegian, ending with a line break. */
export function answerText({ answer, outlook, book, date }: Assessment): string {
  const labels = (facts: readonly string[]) => facts.map((id) => book.facts.find((fact) => fact.id === id)?.question ?? id);
  const sections = [
    [
      `${headlineOf(answer)}${answer.certainty ? ` (${CERTAINTY_WORDS[answer.certainty]})` : ''}`,
      ...outlook.grounds.map((ground) => `  ${ground}`),
    ].join('\n'),
    section('Må besvares, det mest avgjørende først', labels(answer.missing)),
    section('Kan endre registrering eller sikkerhet, men ikke svaret', labels(answer.missingForDetails)),
    section('Slik registreres kontakten', registrationLines(answer)),
    section(
      'Hvorfor',
      answer.because.map(
        (clause) =>
          `${clause.chapter} ${clause.text}\n    ${clause.source}, ${clause.locator} · ${AUTHORITY_WORDS[clause.authority]}, ${clause.year} [${clause.clause}]`,
      ),
    ),
    section(
      'Ikke avklart i kildene',
      answer.openPoints.map((point) => `${point.chapter} ${point.text}`),
    ),
    section(
      'Hva skulle vært annerledes (gjelder bare hvis dette faktisk skjedde)',
      answer.toChange.map((change) => `${assignments(change.set, book)} → ${VERDICT_WORDS[change.verdict]}`),
    ),
    section('Uten virkning for denne kontakten', answer.ignored),
    `${answer.ruleBook.title} (${answer.ruleBook.id}${answer.ruleBook.inForce ? '' : ', ikke i kraft'}) · kontaktdato ${date ?? 'ikke oppgitt'}${answer.dateAssumed ? ', regelboken er antatt' : ''}\n${answer.ruleBook.hash}`,
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n');
}

function registrationLines({ registration }: Answer): string[] {
  const { contactType, indirectActivity, codes, timing } = registration;
  return [
    ...(contactType ? [codeLine(CODE_WORDS.contactType, contactType)] : []),
    ...(indirectActivity ? [codeLine(CODE_WORDS.indirectActivity, indirectActivity)] : []),
    ...codes.map((code) => codeLine(CODE_WORDS.code, code)),
    ...(timing ? [timing] : []),
  ];
}

function codeLine(what: string, value: CodedValue): string {
  const or = value.alternatives?.map((other) => ` eller ${other.code} ${other.label}`).join('') ?? '';
  return `${what} ${value.code} ${value.label}${or} (${CERTAINTY_WORDS[value.certainty]}: ${value.source})${value.note ? `. ${value.note}` : ''}`;
}

function assignments(set: Readonly<Record<string, string>>, book: Assessment['book']): string {
  return Object.entries(set)
    .map(([id, option]) => {
      const fact = book.facts.find((candidate) => candidate.id === id);
      return `${fact?.label ?? id}: ${fact?.options.find((candidate) => candidate.id === option)?.label ?? option}`;
    })
    .join(' og ');
}
