import { describe, expect, test } from 'vitest';
import { readText } from '../../../../../support/contact-files';

const rows = (head: string, ...lines: string[]): string => [head, ...lines].join('\n');

describe('values', () => {
  test('are trimmed, codes split and put in capitals', async () => {
    const { contacts } = await readText(
      rows('dato;kontakttype;prosedyrekoder', ' 01.02.2024 ;\u00a07 ; wmga28, GDFC34 wmga28', '20240202;"  ";'),
    );
    expect(contacts).toMatchObject([
      { contactDate: '2024-02-01', contactType: '7', procedureCodes: ['WMGA28', 'GDFC34', 'WMGA28'] },
      { contactDate: '2024-02-02', contactType: '', procedureCodes: [] },
    ]);
  });

  test('a date that is missing, ambiguous or not there makes the row unreadable, and is shown only if it is no identity number', async () => {
    const { unreadable } = await readText(rows('dato;kontakttype', ';7', '03/05/2024;7', '30.02.2024;7', '01819012365;7'));
    expect(unreadable.map(({ reason }) => reason)).toEqual([
      'Kontaktdatoen mangler.',
      'Kontaktdatoen «03/05/2024» er ikke en dato som kan leses. Tillatt: ÅÅÅÅ-MM-DD, DD.MM.ÅÅÅÅ eller ÅÅÅÅMMDD, gjerne med klokkeslett etter.',
      expect.stringContaining('«30.02.2024»'),
      expect.stringContaining('(kan være et identitetsnummer)'),
    ]);
  });

  test('of service area and copay may be words, ids or labels', async () => {
    const { contacts } = await readText(
      rows(
        'dato;tjenesteområde;egenandel',
        '20240101;Psykisk helsevern;utelatt',
        '20240101;TSB;Left-out',
        '20240101;mental-health;Fritatt',
        '20240101;;',
      ),
    );
    expect(contacts.map(({ serviceArea, copay }) => [serviceArea, copay])).toEqual([
      ['mental-health', 'left-out'],
      ['substance-use', 'left-out'],
      ['mental-health', 'exempt'],
      ['', ''],
    ]);
  });

  test('that are not understood are empty, and told once with how many and where', async () => {
    const { contacts, notices } = await readText(
      rows('dato;tjenesteområde', '20240101;kir', '20240101;somatikk', '20240101;kir', '20240101;01819012365'),
    );
    expect(contacts.map(({ serviceArea }) => serviceArea)).toEqual(['', 'somatic', '', '']);
    expect(notices.filter(({ kind }) => kind === 'unknown-value')).toEqual([
      {
        kind: 'unknown-value',
        message: expect.stringMatching(
          /^Kolonnen «tjenesteområde» har verdien «kir», .*Tillatt: somatic \(Somatikk\), mental-health .*\.$/,
        ),
        count: 2,
        lines: [2, 4],
      },
      { kind: 'unknown-value', message: expect.stringContaining('(kan være et identitetsnummer)'), count: 1, lines: [5] },
    ]);
  });

  test('that are all different do not fill the memory', async () => {
    const { notices } = await readText(rows('dato;egenandel', ...Array.from({ length: 500 }, (_, at) => `20240101;verdi ${at}`)));
    const told = notices.filter(({ kind }) => kind === 'unknown-value');
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toMatchObject({ count: 480, lines: expect.arrayContaining([22, 31]) });
    expect(told.at(-1)?.lines).toHaveLength(10);
  });

  test('of the map go before everything', async () => {
    const { contacts } = await readText(rows('når;type;område', 'i går;tlf;A', '2024-01-02;7;B'), {
      map: {
        columns: { når: 'contactDate', type: 'contactType', område: 'serviceArea' },
        values: { contactDate: { 'i går': '2024-01-01' }, contactType: { tlf: '7' }, serviceArea: { A: 'somatic', B: '' } },
      },
    });
    expect(contacts).toMatchObject([
      { contactDate: '2024-01-01', contactType: '7', serviceArea: 'somatic' },
      { contactDate: '2024-01-02', contactType: '7', serviceArea: '' },
    ]);
  });
});

describe('answers', () => {
  const head = 'dato;kontaktform;kanal;egenandel;documented';

  test('are there where the contact form is, by id or label, copay among them', async () => {
    const { contacts } = await readText(
      rows(head, '20240101;message;SMS;;', '20240101;Telefonsamtale;;krevd;ja', '20240101;;sms;krevd;yes', '20240101;message;SMS;;'),
    );
    expect(contacts.map(({ facts }) => facts)).toEqual([
      { contactForm: 'message', channel: 'sms' },
      { contactForm: 'telephone', documented: 'yes', copay: 'claimed' },
      undefined,
      { contactForm: 'message', channel: 'sms' },
    ]);
  });

  test('that are not understood leave the row without, and are counted in every such row', async () => {
    const { contacts, notices } = await readText(
      rows(head, '20240101;message;brevdue;;', '20240101;message;brevdue;;', '20240101;telephone;;kanskje;', '20240101;sms;;;'),
    );
    expect(contacts.map(({ facts }) => facts)).toEqual([undefined, undefined, undefined, undefined]);
    const told = notices
      .filter(({ kind }) => kind === 'unknown-value')
      .map(({ message, count, lines }) => [message.match(/«[^»]*» har verdien «[^»]*»/)?.[0], count, lines]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['«kanal» har verdien «brevdue»', 2, [2, 3]],
        ['«egenandel» har verdien «kanskje»', 1, [4]],
        ['«kontaktform» har verdien «sms»', 1, [5]],
      ]),
    );
    expect(told).toHaveLength(3);
  });

  test('are not asked for in a file without contact forms', async () => {
    const { contacts, notices } = await readText(rows('dato;kanal', '20240101;brevdue'));
    expect(contacts[0]?.facts).toBeUndefined();
    expect(notices.filter(({ kind }) => kind === 'unknown-value')).toEqual([]);
  });
});
