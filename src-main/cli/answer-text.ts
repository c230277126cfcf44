/** An answer as a person reads it in a terminal. */
import { AUTHORITY_WORDS, CERTAINTY_WORDS, groundLines, headlineOf, VERDICT_WORDS } from '../contract/face';
import type { Answer, Because, CodedValue } from '../contract/rules';
import { dayInWords } from '../core/clarifications/words';
import type { Assessment } from '../services/assessment';

const CODE_WORDS = { contactType: 'Kontakttype', indirectActivity: 'Indirekte aktivitet', code: 'Kode' } as const;

/** The whole answer in Norwegian, ending with a line break. */
export function answerText({ answer, outlook, book, date }: Assessment): string {
  const labels = (facts: readonly string[]) => facts.map((id) => book.facts.find((fact) => fact.id === id)?.question ?? id);
  const sections = [
    [
      `${headlineOf(answer)}${answer.certainty ? ` (${CERTAINTY_WORDS[answer.certainty]})` : ''}`,
      ...groundLines(outlook).map((ground) => `  ${ground}`),
    ].join('\n'),
    section('Må besvares, det mest avgjørende først', labels(answer.missing)),
    section('Kan endre registrering eller sikkerhet, men ikke svaret', labels(answer.missingForDetails)),
    section('Slik registreres kontakten', registrationLines(answer)),
    section('Hvorfor', answer.because.map(clauseLines)),
    section(
      'Åpne punkter som lokale avklaringer besvarer',
      (answer.clarified ?? []).map(({ point, because }) => `${point.chapter} ${point.text}\n    → ${clauseLines(because)}`),
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
    `${answer.ruleBook.title} (${answer.ruleBook.id}${answer.ruleBook.inForce ? '' : ', ikke i kraft'}${shelfWords(answer.ruleBook.shelf)}) · kontaktdato ${date ?? 'ikke oppgitt'}${answer.dateAssumed ? ', regelboken er antatt' : ''}\n${answer.ruleBook.hash}`,
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

/** A clause with its source; a local one with who stands for it. */
function clauseLines({ chapter, text, source, locator, authority, year, local, clause }: Because): string {
  const standing = local
    ? `${AUTHORITY_WORDS.local} fra ${local.responsible}, ${dayInWords(local.decidedOn)}${local.untested ? ', uprøvd' : ''}`
    : `${AUTHORITY_WORDS[authority]}, ${year}`;
  return `${chapter} ${text}\n    ${source}, ${locator} · ${standing} [${clause}]`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n');
}

function shelfWords(shelf: Answer['ruleBook']['shelf']): string {
  if (shelf === undefined) return '';
  const count = shelf.clarifications === 1 ? ', 1 lokal avklaring i bruk' : `, ${shelf.clarifications} lokale avklaringer i bruk`;
  return `${shelf.clarifications === 0 ? '' : count}${shelf.untested ? ', har uprøvd innhold' : ''}`;
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
  const named = ({ code, label, notValid }: Pick<CodedValue, 'code' | 'label' | 'notValid'>) =>
    `${code} ${label}${notValidWords(notValid)}`;
  const or = value.alternatives?.map((other) => ` eller ${named(other)}`).join('') ?? '';
  return `${what} ${named(value)}${or} (${CERTAINTY_WORDS[value.certainty]}: ${value.source})${value.note ? `. ${value.note}` : ''}`;
}

function notValidWords(notValid: CodedValue['notValid']): string {
  if (notValid === undefined) return '';
  return 'until' in notValid ? ` [gikk ut ${dayInWords(notValid.until)}]` : ` [gjelder først fra ${dayInWords(notValid.from)}]`;
}

function assignments(set: Readonly<Record<string, string>>, book: Assessment['book']): string {
  return Object.entries(set)
    .map(([id, option]) => {
      const fact = book.facts.find((candidate) => candidate.id === id);
      return `${fact?.label ?? id}: ${fact?.options.find((candidate) => candidate.id === option)?.label ?? option}`;
    })
    .join(' og ');
}
