/** Lists as JSON: rows of the terminology service, an administrative list of it, or a FHIR CodeSystem. */
import { brokenLimit } from '../../core/json/limits';
import { fhirList } from './fhir-list';
import { columnsOf, rawRow } from './field-names';
import { isObject, type JsonObject, textOf } from './json-values';
import { NotAList, type RawList, type RawRow } from './raw-list';

const LIMITS = { depth: 40, values: 4_000_000 };
const WHOLE_LIST = 'Last ned hele listen som én fil.';

/** @throws NotAList where the text is no JSON, or JSON of something else. */
export function jsonList(text: string): RawList {
  const limit = brokenLimit(text, LIMITS);
  if (limit === 'depth')
    throw new NotAList(`Innholdet er nøstet dypere enn ${LIMITS.depth} nivåer, og det er ingen kodeliste. Velg en annen fil.`);
  if (limit === 'values') throw new NotAList('Den har flere verdier enn noen kodeliste. Velg en annen fil.');
  const value = parsed(text);
  if (Array.isArray(value)) return listOfArray(value);
  if (!isObject(value)) throw new NotAList('Den er JSON, men ingen kodeliste. Velg en annen fil.');
  if ('resourceType' in value) return fhirList(value);
  if (Array.isArray(value.codeValues)) return administrativeList(value, value.codeValues);
  if (Array.isArray(value.data)) return onlyPage(value, value.data);
  if (typeof value.status === 'number' && value.status >= 400)
    throw new NotAList(`Den er en feilmelding fra tjenesten (${value.status}), ikke listen. Last ned listen på nytt.`);
  if ('codeValue' in value || 'Kode' in value) throw new NotAList(`Den har bare én kode, ikke hele listen. ${WHOLE_LIST}`);
  throw new NotAList(
    'Den er JSON, men ikke i en form som er kjent: rader fra terminologitjenesten, en administrativ kodeliste eller FHIR CodeSystem.',
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const line = /\(line (\d+)/.exec(String(error))?.[1];
    throw new NotAList(`Den begynner som JSON, men er ikke hel${line === undefined ? '' : `: se linje ${line}`}. Last den ned på nytt.`);
  }
}

function listOfArray(values: readonly unknown[]): RawList {
  const [first] = values;
  if (!isObject(first) || !Array.isArray(first.codeValues)) return { rows: rowsOf(values) };
  if (values.length > 1) throw new NotAList(`Den har ${values.length} kodelister. Last ned én liste om gangen.`);
  return administrativeList(first, first.codeValues);
}

/** A page of an answer. All of it, or it is not the list. */
function onlyPage({ totalPages, totalRecords }: JsonObject, data: readonly unknown[]): RawList {
  if (typeof totalPages === 'number' && totalPages > 1) throw new NotAList(`Den er én side av ${totalPages}. ${WHOLE_LIST}`);
  if (typeof totalRecords === 'number' && totalRecords !== data.length)
    throw new NotAList(`Den sier at listen har ${totalRecords} koder, men har ${data.length}. ${WHOLE_LIST}`);
  return { rows: rowsOf(data) };
}

function administrativeList(list: JsonObject, codeValues: readonly unknown[]): RawList {
  const [id, name] = [textOf(list.id), textOf(list.name)];
  const publisher = isObject(list.owner) ? textOf(list.owner.name) : undefined;
  return {
    ...(id === undefined ? {} : { name: id }),
    ...(name === undefined ? {} : { title: id === undefined ? name : `${id} ${name}` }),
    ...(publisher === undefined ? {} : { publisher }),
    rows: rowsOf(codeValues),
  };
}

function rowsOf(values: readonly unknown[]): RawRow[] {
  // Nearly all rows have the same fields.
  let names = '';
  let columns = columnsOf([]);
  return values.map((value, at) => {
    const where = `rad ${at + 1}`;
    if (!isObject(value)) return { where, code: undefined, label: undefined, broken: 'er ikke en kode med felt' };
    const own = Object.keys(value);
    if (own.join('\n') !== names) {
      names = own.join('\n');
      columns = columnsOf(own);
    }
    return rawRow(where, columns, (name) => value[name]);
  });
}
