/** Which column of a file is which of ours. */
import type { Fact } from '../../../core/rules/format';
import { COLUMN_NAMES, labelOf, nameKey, targetsByName } from './column-names';
import type { FileMap } from './reader';
import { shown, shownList } from './shown';

export interface Columns {
  /** For each column of the file what it is understood as: a column or a fact id. */
  readonly targets: readonly (string | undefined)[];
  /** Why a file with such a header cannot be read, in words; `map` where it is the map that does not fit. */
  readonly problems: readonly { readonly code: 'unreadable' | 'map'; readonly message: string }[];
}

/** How many cells a row must have: empty ones at the end of the header are only delimiters. */
export function widthOf(headers: readonly string[]): number {
  return headers.findLastIndex((header) => header.trim() !== '') + 1;
}

/** What the map says goes before what the names say; where two columns could be the same, a mapped one is it. */
export function understandColumns(headers: readonly string[], map: FileMap | undefined, facts: readonly Fact[]): Columns {
  const problems: { code: 'unreadable' | 'map'; message: string }[] = [];
  const problem = (code: 'unreadable' | 'map', message: string): void => void problems.push({ code, message });

  const mapped = new Map<number, string | null>();
  for (const [name, target] of Object.entries(map?.columns ?? {})) {
    const at = placeOf(name, headers);
    if (at >= 0) mapped.set(at, target);
    else if (target !== null)
      problem('map', `Kartet nevner kolonnen «${name}», som ikke finnes i filen. Kolonner i filen: ${shownList(named(headers))}.`);
  }
  const byName = targetsByName(facts);
  const takenByMap = new Set(mapped.values());
  const targets = headers.map((header, at) => {
    const target = mapped.get(at);
    if (target !== undefined) return target ?? undefined;
    const known = byName.get(nameKey(header));
    return known === undefined || takenByMap.has(known) ? undefined : known;
  });

  for (const target of new Set(targets)) {
    const same = headers.filter((_, at) => targets[at] === target);
    if (target === undefined || same.length < 2) continue;
    problem(
      'unreadable',
      `Flere kolonner er forstått som ${labelOf(target, facts)}: ${same.map(shown).join(' og ')}. Behold én av dem, eller si i et kart hvilken som gjelder.`,
    );
  }
  if (!targets.includes('contactDate')) {
    problem(
      'unreadable',
      `Fant ingen kolonne med kontaktdato. Kolonner i filen: ${shownList(named(headers))}. Den må ha ${COLUMN_NAMES.contactDate[0]}, og kan ha ${labelsBut('contactDate').join(', ')}. Heter de noe annet, kan et kart si hva de er.`,
    );
  }
  return { targets, problems };
}

/** The columns of a contact that a file does not have, by their label. */
export function missingColumns(targets: readonly (string | undefined)[]): string[] {
  return Object.entries(COLUMN_NAMES).flatMap(([column, [label]]) => (targets.includes(column) ? [] : [label]));
}

function labelsBut(but: string): string[] {
  return Object.entries(COLUMN_NAMES).flatMap(([column, [label]]) => (column === but ? [] : [label]));
}

function named(headers: readonly string[]): string[] {
  return headers.filter((header) => header.trim() !== '');
}

/** Where a header stands that a map names: written just so, or else the same but for capitals and the like. */
function placeOf(name: string, headers: readonly string[]): number {
  const exact = headers.findIndex((header) => header.trim() === name.trim());
  return exact >= 0 ? exact : headers.findIndex((header) => nameKey(header) === nameKey(name) && nameKey(name) !== '');
}
