/** The summary of a checked file as a person reads it in a terminal. */
import type { CheckInfo, CheckSummary, Severity } from '../contract/checks';
import { FACE_WORDS, SEVERITY_WORDS, VERDICT_WORDS } from '../contract/face';

const ROWS_SHOWN = 20;

/** In Norwegian, ending with a line break. `out`: where the findings went. */
export function checkText(summary: CheckSummary, checks: readonly CheckInfo[], out: string | undefined): string {
  const { file, rows, unreadable, findings, seconds, rowsPerSecond } = summary;
  const sections = [
    `${file.name}: ${rows} rader, ${unreadable} kunne ikke leses, ${findings} funn (${seconds.toFixed(1).replace('.', ',')} s, ${rowsPerSecond} rader i sekundet)`,
    ...(['contradicts', 'consider', 'note'] as const).map((severity) => ofSeverity(severity, summary, checks)),
    verdicts(summary),
    section('Kunne ikke leses', [
      ...summary.unreadableRows.slice(0, ROWS_SHOWN).map(({ line, reason }) => `linje ${line}: ${reason}`),
      ...(unreadable > ROWS_SHOWN ? [`og ${unreadable - ROWS_SHOWN} til`] : []),
    ]),
    section(
      'Om filen',
      summary.notices.map(
        ({ message, count, lines }) =>
          `${message} (${count}${lines.length > 0 ? `, for eksempel linje ${lines.slice(0, 5).join(', ')}` : ''})`,
      ),
    ),
    section(
      'Kontrollert mot',
      summary.ruleBooks.map(
        ({ id, title, hash, rows: checked, shelf }) =>
          `${title} (${id})${shelf?.untested ? ', uprøvd pakke: ikke til rapportering' : ''}, ${checked} rader\n    ${hash}`,
      ),
    ),
    out === undefined ? '' : `Funnene står i ${out}.`,
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function ofSeverity(severity: Severity, { byCheck }: CheckSummary, checks: readonly CheckInfo[]): string {
  const lines = checks
    .filter((check) => check.severity === severity && (byCheck[check.id] ?? 0) > 0)
    .map(
      ({ id, title, clauses }) =>
        `${byCheck[id]} × ${title} [${id}]${clauses.length > 0 ? ` · ${clauses.map((clause) => clause.id).join(', ')}` : ''}`,
    );
  return section(SEVERITY_WORDS[severity], lines);
}

function verdicts({ verdicts: counts }: CheckSummary): string {
  const lines = (Object.keys(counts) as (keyof typeof counts)[]).filter((verdict) => counts[verdict] > 0);
  return section(
    'Vurdert etter opplysningene i raden',
    lines.map((verdict) => `${counts[verdict]} × ${verdict === 'needs-answers' ? FACE_WORDS[verdict] : VERDICT_WORDS[verdict]}`),
  );
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n');
}
