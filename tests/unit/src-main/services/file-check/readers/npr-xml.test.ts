import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../../../support/contact-files';
import { episodeXml, holderXml, messageXml, NPR_NAMESPACE } from '../../../../../support/npr-message';

const SIMPLE = messageXml([holderXml('pasientNr="17"', episodeXml({ procedures: [['wmga28', 'GDFC34'], ['WMGA28']] }))]);

describe('a message', () => {
  test('gives a contact for each episode, with the codes of its procedures and not of its diagnoses', async () => {
    const { contacts, file, notices } = await readText(SIMPLE);
    expect(contacts).toEqual([
      {
        line: 7,
        contactId: 'e1',
        patientId: '17',
        contactDate: '2024-01-02',
        contactType: '7',
        indirectActivity: '',
        procedureCodes: ['WMGA28', 'GDFC34', 'WMGA28'],
        careLevel: '3',
        place: '1',
        serviceArea: '',
        copay: '',
        facts: undefined,
      },
    ]);
    expect(file).toMatchObject({ format: 'npr-xml', encoding: 'utf-8', gzip: false });
    expect(notices).toEqual([]);
  });

  test('is the same however it is cut, packed, marked, or with a prefix', async () => {
    const { contacts } = await readText(SIMPLE);
    for (const chunkBytes of [1, 3, 10, 100]) expect((await readText(SIMPLE, { limits: { chunkBytes } })).contacts).toEqual(contacts);
    expect((await readText(gzipSync(SIMPLE))).contacts).toEqual(contacts);
    expect((await readText(`\ufeff${SIMPLE}`)).contacts).toEqual(contacts);
    expect((await readText(Buffer.from(`\ufeff${SIMPLE}`, 'utf16le'))).contacts).toEqual(contacts);
    const prefixed = SIMPLE.replace(
      /<(\/?)(Melding|Institusjon|Enhet|Objektholder|Pasient|Episode|Kontakt|Helseperson|Tilstand|Tjeneste|Tiltak|Prosedyre|Kode)\b/g,
      '<$1n:$2',
    ).replace(`xmlns="${NPR_NAMESPACE}"`, `xmlns:n="${NPR_NAMESPACE}"`);
    expect((await readText(prefixed)).contacts).toEqual(contacts);
    const bare = SIMPLE.slice(SIMPLE.indexOf('<Melding'), SIMPLE.indexOf('</Content>'));
    expect((await readText(bare)).contacts).toMatchObject([{ contactId: 'e1' }]);
  });

  test('in Latin-1 says so in its head', async () => {
    const text = SIMPLE.replace('utf-8', 'ISO-8859-1').replace('episodeID="e1"', 'episodeID="blåbær"');
    const { contacts, file } = await readText(Buffer.from(text, 'latin1'));
    expect(contacts[0]?.contactId).toBe('blåbær');
    expect(file.encoding).toBe('windows-1252');
    await expect(readText(Buffer.from(text.replace('ISO-8859-1', 'utf-8'), 'latin1'))).rejects.toThrow('gyldig UTF-8');
    await expect(readText(text.replace('ISO-8859-1', 'IBM037'))).rejects.toThrow('tegnsettet IBM037');
  });

  test('knows a patient by GUID, else by number within the institution, else not at all', async () => {
    const { contacts } = await readText(
      messageXml([
        [
          holderXml('pasientNr="17"', episodeXml(), episodeXml()),
          holderXml('pasientNr="18" pasientGUID="g"', episodeXml()),
          holderXml('', episodeXml()),
        ].join(''),
        [
          holderXml('pasientNr="17"', episodeXml()),
          holderXml('pasientNr="01819012365"', episodeXml()),
          holderXml('pasientNr="1" pasientGUID="g"', episodeXml()),
        ].join(''),
      ]),
    );
    expect(contacts.map(({ patientId }) => patientId)).toEqual(['17', '17', 'g', '', '2:17', '01819012365', 'g']);
  });

  test('may have indirect activity on the contact or the episode', async () => {
    const { contacts } = await readText(
      messageXml([
        holderXml(
          'pasientNr="1"',
          episodeXml({ contact: '<Kontakt kontaktType="5" stedAktivitet="1" polIndir="22"/>' }),
          episodeXml({ episode: 'episodeID="e" innDatoTid="2024-01-02T10:00:00" polIndir="12"' }),
        ),
      ]),
    );
    expect(contacts.map(({ indirectActivity }) => indirectActivity)).toEqual(['22', '12']);
  });

  test('with an episode that cannot be read goes on with the next', async () => {
    const kontakt = '<Kontakt kontaktType="7" stedAktivitet="1"/>';
    const { contacts, unreadable, lines } = await readText(
      messageXml([
        holderXml(
          'pasientNr="1"',
          episodeXml({ episode: 'innDatoTid="2024-01-02T10:00:00"' }),
          episodeXml({ episode: 'episodeID="a"' }),
          episodeXml({ contact: '' }),
          episodeXml({ contact: kontakt + kontakt }),
          episodeXml({ episode: 'episodeID="a" innDatoTid="2024-02-30T10:00:00"' }),
          episodeXml({ contact: kontakt + episodeXml() }),
          episodeXml({ procedures: [['A', 'B', 'C', 'D']] }),
          `<Episode\n episodeID="siste" innDatoTid="2024-01-02T10:00:00">${kontakt}</Episode>`,
        ),
      ]),
      { limits: { xmlCodes: 3 } },
    );
    expect(unreadable).toEqual([
      { line: 7, reason: 'Episode uten episodeID.' },
      { line: 8, reason: 'Episode uten innDatoTid.' },
      { line: 9, reason: 'Episode uten Kontakt.' },
      { line: 10, reason: 'Episode med flere Kontakt; den skal ha én.' },
      { line: 11, reason: expect.stringContaining('innDatoTid «2024-02-30T10:00:00» er ikke en dato') },
      { line: 12, reason: 'Episode inne i en annen Episode.' },
      { line: 12, reason: 'Episode med en annen Episode inne i seg.' },
      { line: 13, reason: 'Episode med over 3 prosedyrekoder.' },
    ]);
    expect(contacts).toMatchObject([{ contactId: 'siste', line: 14 }]);
    expect(lines).toEqual([7, 8, 9, 10, 11, 12, 12, 13, 14]);
  });

  test('without episodes is told to have none', async () => {
    const { notices } = await readText(messageXml(['']));
    expect(notices).toEqual([{ kind: 'no-rows', message: 'Meldingen har ingen Episode, altså ingen kontakter.', count: 0, lines: [] }]);
  });

  test('has no episodes but those of its namespace', async () => {
    const other = '<x:Episode xmlns:x="urn:other" episodeID="x" innDatoTid="2024-01-02T10:00:00"/>';
    expect((await readText(messageXml([holderXml('pasientNr="1"', other, episodeXml())]))).contacts).toHaveLength(1);
  });
});

describe('what is no message is refused, with the line', () => {
  test.each([
    ['<html><body/></html>', 'begynner med «html»'],
    ['<Melding xmlns="urn:other"/>', 'begynner med «Melding»'],
    ['<MsgHead/>', 'ingen NPR-melding i seg'],
    [messageXml([holderXml('pasientNr="1"', episodeXml())], { namespace: 'http://www.npr.example/xmlstds/1' }), 'ingen NPR-melding i seg'],
    [SIMPLE.replace('</Objektholder>', ''), 'ikke gyldig XML (linje 9)'],
    [SIMPLE.slice(0, 500), 'ikke gyldig XML (linje'],
    [SIMPLE.replace('pasientNr="17"', 'pasientNr="&ukjent;"'), 'ikke gyldig XML (linje 6)'],
    [SIMPLE.replace('pasientNr="17"', 'pasientNr="\0"'), 'ikke gyldig XML (linje 6)'],
    [
      messageXml([`<Objektholder>${episodeXml()}</Objektholder>`.replace('</Episode>', '</Episode>\n<Pasient pasientNr="1"/>')]),
      'Pasient etter Episode (linje 6)',
    ],
    [messageXml(['<a>'.repeat(100) + '</a>'.repeat(100)]), 'flere nivåer enn en NPR-melding kan ha (linje 5)'],
  ])('%#', async (text, message) => {
    await expect(readText(text)).rejects.toMatchObject({ code: 'unreadable', message: expect.stringContaining(message) });
  });

  test.each([
    ['expansion', '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'],
    ['an external entity', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
    ['an external document type', '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'],
  ])('a document type with %s: nothing is expanded or fetched', async (_, before) => {
    const text = messageXml([holderXml('pasientNr="1"', episodeXml({ episode: 'episodeID="&a;&b;" innDatoTid="2024-01-02T10:00:00"' }))], {
      before,
    });
    for (const chunkBytes of [5, 1000]) {
      await expect(readText(text, { limits: { chunkBytes } })).rejects.toMatchObject({
        code: 'unreadable',
        message: expect.stringContaining('DOCTYPE'),
      });
    }
  });

  test.each([
    ['an attribute', SIMPLE.replace('pasientNr="17"', `pasientNr="${'1'.repeat(20_000)}"`)],
    ['a text', SIMPLE.replace('<Enhet enhetID="1"/>', 'x'.repeat(20_000))],
    ['a comment', SIMPLE.replace('<Enhet enhetID="1"/>', `<!--${'x'.repeat(20_000)}-->`)],
    ['a document type', SIMPLE.replace('?>', `?><!DOCTYPE x [${' '.repeat(20_000)}`)],
    ['a name', SIMPLE.replace('<Enhet enhetID="1"/>', `<${'x'.repeat(20_000)}`)],
  ])('%s that is too large is not held', async (_, text) => {
    const limits = { xmlPieceCharacters: 5000, chunkBytes: 1000 };
    await expect(readText(text, { limits })).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('for stor til å stå i en NPR-melding'),
    });
  });
});
