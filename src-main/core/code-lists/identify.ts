/** Which of our lists an official one is, by what it says of itself and by what stands in it. */
import type { CodeSystemFile } from '../rules/format';
import type { OfficialRow } from './format';
import { listCalled } from './match';

export interface Claim {
  /** What the file calls itself, as numbers or short names; empty where it does not say. */
  readonly names: readonly string[];
  /** The list that the user says it is. */
  readonly chosen: string | undefined;
  readonly rows: readonly OfficialRow[];
}

/** `which`: the file does not say which list it is, and could be one of these. */
export type Identified = { readonly list: CodeSystemFile } | { readonly problem: string; readonly which?: readonly CodeSystemFile[] };

/** Of the codes that we have in a list, at least this part must stand in a file of it. Many of ours are old, so it is not more. */
const LEAST_FOUND = 1 / 4;
/** And of those, at least this part must have the text that we know, where the file does not say what list it is. */
const LEAST_ALIKE = 1 / 2;

/** Our list, or why it is none of them, in words that say what is wrong and what to do. */
export function identify(claim: Claim, known: readonly CodeSystemFile[]): Identified {
  // Rule books have the same lists.
  const ours = [...new Map(known.map((list) => [list.id, list])).values()];
  const chosen = claim.chosen === undefined ? undefined : chosenList(claim.chosen, ours);
  if (chosen !== undefined && 'problem' in chosen) return chosen;
  const said = claim.names.map((name) => ({ name, list: listCalled(ours, name) ?? titled(ours, name) }));
  const unknown = said.find(({ list }) => list === undefined);
  if (unknown !== undefined) return { problem: otherList(unknown.name, chosen?.list, ours) };
  const lists = new Set(said.map(({ list }) => list as CodeSystemFile));
  if (lists.size > 1)
    return { problem: `Filen blander flere lister: ${[...lists].map(nameOf).join(' og ')}. Last ned én liste om gangen.` };
  const [own] = lists;
  const list = own ?? chosen?.list;
  if (list === undefined)
    return { problem: `Filen sier ikke hvilken liste den er. Velg listen selv: ${importable(ours)}.`, which: numbered(ours) };
  if (chosen !== undefined && chosen.list !== list)
    return { problem: `Filen er ${nameOf(list)}, men du valgte ${nameOf(chosen.list)}. Velg listen eller filen på nytt.` };
  const problem = contentProblem(claim.rows, list, own !== undefined);
  return problem === undefined ? { list } : { problem };
}

/** Tables sometimes write the title in the place of the number. */
function titled(ours: readonly CodeSystemFile[], name: string): CodeSystemFile | undefined {
  return ours.find(({ oid, title }) => oid !== undefined && plain(title) === plain(name));
}

function chosenList(name: string, ours: readonly CodeSystemFile[]): Identified {
  const list = listCalled(ours, name);
  if (list !== undefined) return { list };
  const unnumbered = ours.find(({ id }) => id === name);
  if (unnumbered === undefined) return { problem: `Programmet har ingen liste som heter ${name}. Velg en av disse: ${importable(ours)}.` };
  return {
    problem: `Nummeret på det offisielle kodeverket for ${unnumbered.title} er ikke kjent, så ingen kan si at filen er den samme listen. Lister som kan leses inn: ${importable(ours)}.`,
  };
}

/** For a file that calls itself something we do not have. A list that ours are mistaken for is told apart by its codes. */
function otherList(name: string, chosen: CodeSystemFile | undefined, ours: readonly CodeSystemFile[]): string {
  for (const list of chosen === undefined ? ours : [chosen, ...ours]) {
    const alike = list.codes
      .flatMap(({ confusedWith }) => confusedWith)
      .flatMap((text) => (text.startsWith(`${name} `) ? [text.slice(name.length + 1)] : []));
    if (alike.length > 0)
      return `Filen er liste ${name}. Den bruker de samme tallene som ${nameOf(list)}, men mener noe annet: ${alike.join(', ')}. Last ned ${nameOf(list)} i stedet.`;
  }
  return `Filen er liste ${name}, som programmet ikke har. Lister som kan leses inn: ${importable(ours)}.`;
}

function contentProblem(rows: readonly OfficialRow[], list: CodeSystemFile, saysItself: boolean): string | undefined {
  const labels = new Map<string, string[]>();
  const ours = new Set(list.codes.map(({ code }) => code));
  for (const { code, label } of rows) if (ours.has(code)) labels.set(code, [...(labels.get(code) ?? []), plain(label)]);
  for (const { code, confusedWith } of list.codes) {
    const mistaken = confusedWith.find((text) => isText(text, code, labels.get(code) ?? []));
    if (mistaken !== undefined)
      return `Kode ${code} i filen er det som i ${nameOf(list)} bare ligner: ${mistaken}. Filen er en annen liste. Last ned ${nameOf(list)} i stedet.`;
  }
  const own = list.codes.filter(({ otherList: other }) => other === undefined);
  const found = own.filter(({ code }) => labels.has(code));
  if (found.length === 0) return `Ingen av kodene i filen er i ${nameOf(list)}. Det er en annen liste.`;
  if (found.length < own.length * LEAST_FOUND)
    return `Bare ${found.length} av de ${own.length} kodene som programmet har i ${nameOf(list)}, står i filen. Den er ikke hele listen, eller en annen liste. Last ned hele listen.`;
  if (saysItself) return undefined;
  const told = found.filter(({ labelFound }) => labelFound);
  const alike = told.filter(({ code, label }) => labels.get(code)?.includes(plain(label)));
  if (alike.length < told.length * LEAST_ALIKE)
    return `Filen sier ikke hvilken liste den er, og bare ${alike.length} av ${told.length} kjente koder har teksten fra ${nameOf(list)}. Det ser ut som en annen liste. Last den ned som JSON, der nummeret står.`;
  return undefined;
}

/** Whether a look-alike, such as «8240 2 Dagopphold (leverandørens liste)», is what the file has for the code. */
function isText(lookAlike: string, code: string, labels: readonly string[]): boolean {
  const [, ofCode, text = ''] = /^\S+ (\S+) (.+)$/.exec(lookAlike) ?? [];
  return ofCode === code && (labels.includes(plain(text)) || labels.includes(plain(text.replace(/\s*\([^()]*\)$/, ''))));
}

/** What two ways of writing a text have in common. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** «8432 Kontakttype», «NKPK Prosedyrekoder og særkoder». */
function nameOf({ id, title }: CodeSystemFile): string {
  return `${id} ${title}`;
}

function importable(ours: readonly CodeSystemFile[]): string {
  return numbered(ours).map(nameOf).join(', ');
}

/** The lists that have an official number, and so can be read in. */
function numbered(ours: readonly CodeSystemFile[]): readonly CodeSystemFile[] {
  return ours.filter(({ oid }) => oid !== undefined);
}
