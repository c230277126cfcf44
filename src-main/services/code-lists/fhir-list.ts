/** A FHIR R4 CodeSystem: its tree of concepts as rows, its properties as days and status. */
import { isObject, type JsonObject, textOf } from './json-values';
import { NotAList, type RawList, type RawRow } from './raw-list';

const OUT_OF_USE: readonly string[] = ['inactive', 'retired', 'deleted', 'inaktiv'];
/** Codes of the properties that say from and to when, in the standard and in Norwegian lists. */
const FROM: readonly string[] = ['effectivedate', 'validfrom', 'gyldigfra'];
const TO: readonly string[] = ['validto', 'gyldigtil'];
/** The day on which it was taken out of use, so the first on which it is not. */
const ENDED: readonly string[] = ['retirementdate'];
const BOKMAL: readonly unknown[] = ['nb', 'nb-NO', 'no', 'no-NO'];

/** @throws NotAList for other resources, and for a code system that is not whole. */
export function fhirList(resource: JsonObject): RawList {
  if (resource.resourceType !== 'CodeSystem')
    throw new NotAList(`Den er FHIR ${textOf(resource.resourceType) ?? ''}, ikke CodeSystem. Last ned kodeverket selv.`);
  const content = textOf(resource.content);
  if (content !== undefined && content !== 'complete')
    throw new NotAList(`Den har bare en del av kodeverket (content «${content}»). Last ned hele kodeverket.`);
  const rows: RawRow[] = [];
  addConcepts(resource.concept, rows);
  if (typeof resource.count === 'number' && resource.count > rows.length)
    throw new NotAList(`Den sier at kodeverket har ${resource.count} koder, men har ${rows.length}. Last ned hele kodeverket.`);
  const [name, title, publisher, version] = [
    nameOf(resource),
    textOf(resource.title),
    textOf(resource.publisher),
    textOf(resource.version),
  ];
  return {
    ...(name === undefined ? {} : { name }),
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(version === undefined ? {} : { version }),
    rows,
  };
}

/** The OID where there is one; else the number that its title begins with. */
function nameOf({ identifier, url, title }: JsonObject): string | undefined {
  const identifiers = Array.isArray(identifier) ? identifier.map((one) => (isObject(one) ? textOf(one.value) : undefined)) : [];
  const oid = [...identifiers, textOf(url)].find((text) => text !== undefined && /^(urn:oid:)?\d+(\.\d+)+$/.test(text));
  return oid ?? /^\d{4}\b/.exec(textOf(title) ?? '')?.[0];
}

function addConcepts(concepts: unknown, rows: RawRow[]): void {
  if (concepts === undefined) return;
  if (!Array.isArray(concepts)) throw new NotAList('Feltet «concept» skal være en liste av koder. Last ned kodeverket på nytt.');
  for (const concept of concepts) {
    const where = `kode nummer ${rows.length + 1}`;
    if (!isObject(concept)) {
      rows.push({ where, code: undefined, label: undefined, broken: 'er ikke en kode med felt' });
      continue;
    }
    rows.push({ where, code: concept.code, label: labelOf(concept), ...properties(concept.property) });
    addConcepts(concept.concept, rows);
  }
}

/** The text in bokmål where one is marked so; else the one that it is displayed with. */
function labelOf({ display, designation }: JsonObject): unknown {
  const marked = Array.isArray(designation) ? designation.find((one) => isObject(one) && BOKMAL.includes(one.language)) : undefined;
  return textOf(isObject(marked) ? marked.value : undefined) ?? display;
}

function properties(values: unknown): Partial<RawRow> {
  const row: { -readonly [key in keyof RawRow]?: RawRow[key] } = {};
  for (const property of Array.isArray(values) ? values : []) {
    if (!isObject(property)) continue;
    const code = (textOf(property.code) ?? '').toLowerCase();
    const value = Object.entries(property).find(([key]) => key.startsWith('value'))?.[1];
    if (FROM.includes(code)) row.validFrom = value;
    else if (TO.includes(code)) row.validTo = value;
    else if (ENDED.includes(code)) row.endedOn = value;
    else if (code === 'inactive') row.active = value === true || value === 'true' ? false : row.active;
    else if (code === 'status' && OUT_OF_USE.includes(String(value).toLowerCase())) row.active = false;
  }
  return row;
}
