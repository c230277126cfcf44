/** The error report: what helps to find a fault, and nothing of what the coder has written. */
import type { NotesStorage } from '../../contract/backups';
import type { Organisation } from '../../contract/packs';
import type { RuleBookSummary } from '../../contract/rules';
import type { Settings } from '../../contract/settings';

export interface ReportFacts {
  readonly madeAt: Date;
  readonly version: string;
  readonly versions: { readonly electron: string; readonly chrome: string; readonly node: string };
  readonly system: { readonly platform: string; readonly arch: string; readonly release: string; readonly timeZone: string };
  readonly books: readonly Pick<RuleBookSummary, 'id' | 'hash' | 'shelf'>[];
  /** How many faults make the rule books unusable. */
  readonly bookProblems: number;
  readonly organisation: Organisation;
  readonly settings: Settings;
  readonly zoom: number;
  /** Undefined where it could not be told. */
  readonly storage: NotesStorage | undefined;
  readonly log: readonly string[];
}

/** So many lines of the log are in the report. */
export const LOG_LINES = 200;

/** The report as it is shown and saved. `scrub` takes names and numbers out of the lines of the log; the rest has none. */
export function reportText(facts: ReportFacts, scrub: (line: string) => string): string {
  const { madeAt, version, versions, system, books, bookProblems, organisation, settings, zoom, storage, log } = facts;
  const lines = [
    'Feilrapport fra ISF Kodestøtte',
    `Laget: ${madeAt.toISOString()} (UTC)`,
    '',
    'Her står det ikke noe av det du har skrevet: ingen notater, ingen opplysninger om kontakter og ingen filer du har kontrollert.',
    'Fødselsnumre, lange tall, brukernavn, maskinnavn og brukermapper er tatt ut av loggen. Les gjennom før du sender den fra deg.',
    ...part('Programmet', [
      ['Versjon', version],
      ['Electron', versions.electron],
      ['Chromium', versions.chrome],
      ['Node', versions.node],
      ['System', `${system.platform} ${system.arch}, ${system.release}`],
      ['Tidssone', system.timeZone],
    ]),
    ...part('Regelbøker', [
      ...books.map(({ id, hash }) => [id, hash] as const),
      ...(bookProblems > 0 ? [['Feil som gjør dem ubrukelige', String(bookProblems)] as const] : []),
    ]),
    ...part(
      'Lagt oppå regelbøkene',
      books.flatMap(({ id, shelf }) =>
        shelf === undefined
          ? []
          : [
              [
                id,
                [
                  `grunnlag ${shelf.base}`,
                  ...(shelf.pack === undefined ? [] : [`pakke ${shelf.pack}`]),
                  `${shelf.clarifications} avklaringer`,
                  ...(shelf.untested === true ? ['uprøvd'] : []),
                ].join(', '),
              ] as const,
            ],
      ),
    ),
    ...part('Innstillinger', [
      ['Farger', settings.colorScheme],
      ['Notatene låses etter', `${settings.lockAfterMinutes} minutter`],
      ['Zoom', `${Math.round(zoom * 100)} %`],
      ['Innstillinger fra virksomheten', organisationWord(organisation)],
      ['Lås på notatene', organisation.notesLockRequired ? 'kreves' : 'valgfri'],
      ['Uprøvde pakker', organisation.untestedPacksAllowed ? 'tillatt' : 'ikke tillatt'],
    ]),
    ...part('Notatene', storageRows(storage, organisation)),
    '',
    `Loggen, de siste ${log.length} linjene`,
    ...(log.length === 0 ? ['  (tom)'] : log.map((line) => `  ${scrub(line)}`)),
  ];
  return `${lines.join('\n')}\n`;
}

function part(title: string, rows: readonly (readonly [label: string, value: string])[]): string[] {
  return ['', title, ...(rows.length === 0 ? ['  (ingenting)'] : rows.map(([label, value]) => `  ${label}: ${value}`))];
}

function organisationWord({ file, problem }: Organisation): string {
  if (problem !== undefined) return 'filen kan ikke brukes';
  return file === undefined ? 'ingen' : 'ja';
}

/** Numbers and states; where the folder lies may hold a name. */
function storageRows(storage: NotesStorage | undefined, { backupFolder }: Organisation): [string, string][] {
  if (storage === undefined) return [['Tilstand', 'kunne ikke leses']];
  const { folderIsDefault, folderProblem, space, marker, snapshots } = storage;
  return [
    ['Notater da databasen sist ble lagret', String(marker?.notes ?? 'ukjent')],
    ['Sikkerhetskopier', `${snapshots.length}, derav ${snapshots.filter(({ sound }) => !sound).length} som ikke er hele`],
    ['Mappen for dem', `${backupFolder !== undefined ? 'satt av virksomheten' : folderIsDefault ? 'programmets egen' : 'valgt'}`],
    ...(folderProblem === undefined ? [] : [['Mappen', 'kan ikke brukes nå'] as [string, string]]),
    ['Plass på disken', { ok: 'nok', low: 'lite', full: 'fullt' }[space]],
  ];
}
