import { expect, test } from 'vitest';
import { assertMapFits, loadMap, parseMap } from '../../../../../../src-main/services/file-check/readers/file-map';
import { FACTS, fileOf, readText } from '../../../../../support/contact-files';

test('a map is read, with or without a byte order mark', async () => {
  const map = { columns: { Når: 'contactDate', Navn: null }, values: { copay: { J: 'claimed' } }, delimiter: ';' };
  for (const mark of ['', '\ufeff']) expect(await loadMap(await fileOf(mark + JSON.stringify(map)))).toEqual(map);
  expect(await loadMap(await fileOf('{}'))).toEqual({ columns: {}, values: {} });
});

test.each([
  ['{ columns: 1 }', 'ikke gyldig JSON'],
  ['[]', 'ett objekt med columns, values, delimiter'],
  ['{"kolonner":{}}', 'ukjent nøkkel kolonner'],
  ['{"columns":{"Dato":7}}', 'columns.Dato skal si hvilken kolonne'],
  ['{"values":{"copay":"x"}}', 'values.copay skal ha verdi i filen'],
  ['{"delimiter":":"}', 'delimiter skal være , ; | eller tabulator'],
  ['{"encoding":"ebcdic"}', 'encoding skal være utf-8 eller windows-1252'],
])('what is wrong with %s is said', async (text, message) => {
  await expect(loadMap(await fileOf(text))).rejects.toMatchObject({ code: 'map', message: expect.stringContaining(message) });
});

test('a map that is not there, or is something else, is said so', async () => {
  await expect(loadMap('/finnes/ikke.json')).rejects.toMatchObject({
    code: 'map',
    message: expect.stringContaining('Kartet «ikke.json» lot seg ikke lese: den finnes ikke'),
  });
  await expect(loadMap('.')).rejects.toMatchObject({ code: 'map' });
  await expect(loadMap(await fileOf('x'.repeat(2 ** 20 + 1)))).rejects.toMatchObject({
    code: 'map',
    message: expect.stringContaining('over 1 MB'),
  });
});

test.each([
  [{ columns: { Når: 'dato' } }, /columns\.Når peker på «dato».*Tillatt: contactId, patientId/],
  [{ values: { kanal: {} } }, /values\.kanal finnes ikke/],
  [{ values: { serviceArea: { A: 'kirurgi' } } }, /«kirurgi».*Tillatt: somatic, mental-health, substance-use, eller tom tekst/],
  [{ values: { channel: { A: 'post' } } }, /«post»/],
])('a map that names what is not there is refused: %j', (map, message) => {
  expect(() => assertMapFits(parseMap(map), FACTS)).toThrow(message);
});

test('a map for another file is refused, but a column that it leaves out may be gone', async () => {
  const text = 'kontaktdato;lege\n2024-01-01;x\n';
  await expect(readText(text, { map: { columns: { Når: 'contactDate' } } })).rejects.toMatchObject({
    code: 'map',
    message: expect.stringContaining('«kontaktdato», «lege»'),
  });
  expect((await readText(text, { map: { columns: { Når: null, KONTAKTDATO: 'contactDate' } } })).contacts).toHaveLength(1);
});
