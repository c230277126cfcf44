/** A pack is exactly what was signed, or it is refused with what is wrong. */
import { createHash, sign } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { PackKind } from '../../../../../src-main/contract/packs';
import { publicHalf } from '../../../../../src-main/services/packs/keys';
import { makePack, parsePack, readPack, signPack, writePack } from '../../../../../src-main/services/packs/pack-file';
import { ShelfError } from '../../../../../src-main/services/shelf/problem';
import { CONTENT, LIST, PUBLISHER, packBytes, packHead, STRANGER } from '../../../../support/packs';

const folder = mkdtempSync(join(tmpdir(), 'isf-packs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const KINDS: readonly PackKind[] = ['rule-book', 'clarifications', 'code-list'];
const sound = Buffer.from(packBytes('code-list')).toString();
const lines = sound.slice(0, -1).split('\n');
const [first = '', manifest = '', signature = '', file = ''] = lines;

/** Why these bytes are refused. */
function refusal(bytes: string | Uint8Array): string {
  try {
    parsePack(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, 'x.isfpakke');
  } catch (error) {
    if (error instanceof ShelfError && error.code === 'refused') return error.message;
    throw error;
  }
  return 'accepted';
}

const joined = (...all: string[]): string => all.map((line) => `${line}\n`).join('');
/** The pack with another manifest, signed for it. */
function signedWith(changed: string, text = file): string {
  const bytes = sign(null, Buffer.from(joined(first, changed)), PUBLISHER).toString('base64');
  return joined(
    first,
    changed,
    JSON.stringify({ algorithm: 'ed25519', publicKey: publicHalf(PUBLISHER).publicKey, signature: bytes }),
    text,
  );
}
const changed = (part: object): string => JSON.stringify({ ...JSON.parse(manifest), ...part });
const entry = (name: string, text: string): object => ({
  name,
  bytes: Buffer.byteLength(text),
  sha256: createHash('sha256').update(text).digest('hex'),
});
/** A pack that is signed and has right hashes, over this text. */
const holding = (text: string): string =>
  signedWith(changed({ files: [entry('code-list.json', text)] }), JSON.stringify({ name: 'code-list.json', text }));

describe('a sound pack', () => {
  test.each(KINDS)('of the kind %s comes back as it was made, signed or not', (kind) => {
    for (const key of [PUBLISHER, undefined]) {
      const bytes = makePack(packHead(kind), CONTENT[kind], key);
      const pack = parsePack(bytes, 'x');
      expect(pack.manifest).toMatchObject(packHead(kind));
      expect(pack.content).toEqual(CONTENT[kind]);
      expect(pack.key).toEqual(key && publicHalf(key));
      expect(pack.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(makePack(pack.manifest, pack.content, key)).toEqual(bytes);
    }
  });

  test('is four lines', () => {
    expect(first).toBe('{"format":"isf-pack","version":1}');
    expect(lines).toHaveLength(4);
    expect(Object.keys(JSON.parse(manifest))).toEqual(['id', 'kind', 'title', 'version', 'publisher', 'created', 'files']);
  });

  test('is signed anew with another key, content untouched', () => {
    const pack = parsePack(packBytes('code-list'), 'x');
    const again = parsePack(signPack(pack, STRANGER), 'x');
    expect(again.key).toEqual(publicHalf(STRANGER));
    expect([again.text, again.manifest]).toEqual([pack.text, pack.manifest]);
  });

  test('may hold any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const content = { ...LIST, title: text };
        expect(parsePack(packBytes('code-list', content), 'x').content).toEqual(content);
      }),
      { numRuns: 50 },
    );
  });
});

describe('form', () => {
  test.each([
    ['nothing', '', /linje 1/],
    ['another file', 'hei\n', /linje 1: dette er ikke en pakke/],
    ['a newer format', joined('{"format":"isf-pack","version":2}', manifest, signature, file), /linje 1: pakken har en annen versjon/],
    ['blanks in the first line', joined('{"format": "isf-pack","version":1}', manifest, signature, file), /linje 1/],
    ['a BOM', `\ufeff${sound}`, /linje 1: filen begynner med BOM/],
    ['CR LF', sound.replaceAll('\n', '\r\n'), /linje 1: linjen slutter med CR LF/],
    ['CR LF at the end only', `${sound.slice(0, -1)}\r\n`, /linje 4: linjen slutter med CR LF/],
    ['no line end at last', sound.slice(0, -1), /linje 4: linjen er ikke hel/],
    ['two lines only', joined(first, manifest), /linje 3: linjen mangler/],
    ['a byte behind', `${sound} `, /linje 5: det står noe etter/],
    ['a line behind', `${sound}{}\n`, /linje 5: det står noe etter/],
    ['millions of lines', `${first}${'\n'.repeat(5_000_000)}`, /linje 5/],
    ['an empty line between', joined(first, '', manifest, signature, file), /linje 5/],
    ['lines in another order', joined(first, signature, manifest, file), /linje 2/],
    ['a blank in the manifest', joined(first, `${manifest} `, signature, file), /linje 2: innholdslisten er ikke skrevet slik/],
    [
      'an escape where none is needed',
      joined(first, manifest.replace('"P', '"\\u0050'), signature, file),
      /linje 2: innholdslisten er ikke skrevet slik/,
    ],
    [
      'a key twice',
      joined(first, manifest.replace('"version":1', '"version":2,"version":1'), signature, file),
      /linje 2: innholdslisten er ikke skrevet slik/,
    ],
    [
      'a number written otherwise',
      joined(first, manifest.replace('"version":1', '"version":1.0'), signature, file),
      /linje 2: innholdslisten er ikke skrevet slik/,
    ],
    [
      'a key in the signature twice',
      joined(first, manifest, signature.replace('{', '{"algorithm":"none",'), file),
      /linje 3: signaturen er ikke skrevet slik/,
    ],
    [
      'deep nesting in the manifest',
      joined(first, '['.repeat(100_000), signature, file),
      /linje 2: innholdslisten er (nøstet for dypt|for lang)/,
    ],
    ['a manifest without end', joined(first, `"${'a'.repeat(1_000_000)}"`, signature, file), /linje 2: innholdslisten er for lang/],
    ['a file line that is a list', joined(first, manifest, signature, '[]'), /linje 4: filen har en feil/],
    [
      'a file line with more in it',
      joined(first, manifest, signature, file.replace('{', '{"mode":493,')),
      /linje 4: filen har en feil i «mode»/,
    ],
    [
      'another name on the file',
      joined(first, manifest, signature, file.replace('code-list.json', 'codelist.json')),
      /linje 4: filen heter/,
    ],
  ])('%s is refused', (_what, text, why) => {
    expect(refusal(text)).toMatch(why);
  });

  test('what is no UTF-8 is refused', () => {
    expect(refusal(Buffer.concat([Buffer.from(sound), Buffer.from([0xff])]))).toMatch(/ikke gyldig UTF-8/);
    expect(refusal(Buffer.from(sound, 'utf16le'))).toMatch(/linje 1|UTF-8/);
  });

  test.each([
    ['version 0', { version: 0 }, /«version»/],
    ['version 1.5', { version: 1.5 }, /«version»/],
    ['a version as text', { version: '1' }, /«version»/],
    ['an id with a path', { id: '../../x' }, /«id»/],
    ['an unknown kind', { kind: 'program' }, /«kind»/],
    ['no title', { title: '' }, /«title»/],
    ['a title that turns the reading order', { title: 'Pakke\u202efdp' }, /«title» har tegn som ikke synes/],
    ['a publisher with a line break', { publisher: 'A\nB' }, /«publisher» har tegn som ikke synes/],
    ['a day that is not there', { created: '2026-02-30' }, /dato som ikke finnes/],
    ['one key more', { note: 'x' }, /«note»/],
    ['no files', { files: [] }, /«files»/],
    ['nine files', { files: Array.from({ length: 9 }, () => entry('code-list.json', '{}')) }, /«files»/],
    ['the same file twice', { files: [entry('code-list.json', '{}'), entry('code-list.json', '{}')] }, /nøyaktig én fil/],
    ['a second file', { files: [JSON.parse(manifest).files[0], entry('extra.js', '')] }, /«extra.js» hører ikke til/],
  ])('a manifest with %s is refused, although it is signed', (_what, part, why) => {
    expect(refusal(signedWith(changed(part)))).toMatch(why);
  });

  test.each([
    '../../../etc/passwd',
    '/etc/passwd',
    'C:\\Windows\\x',
    '..\\x',
    'a/code-list.json',
    'code-list.json\u0000',
    'CODE-LIST.JSON',
    '',
    'rule-book.json',
  ])('a file called «%s» is refused, although it is signed', (name) => {
    const text = JSON.stringify(LIST);
    expect(refusal(signedWith(changed({ files: [entry(name, text)] }), JSON.stringify({ name, text })))).toMatch(
      /nøyaktig én fil: code-list.json/,
    );
  });

  test('a manifest whose keys stand in another order is refused, although it is signed', () => {
    const { id, ...rest } = JSON.parse(manifest);
    expect(refusal(signedWith(JSON.stringify({ ...rest, id })))).toMatch(/annen rekkefølge/);
  });

  test.each([
    ['deeper than 40', `${'['.repeat(41)}${']'.repeat(41)}`, /nøstet for dypt/],
    ['a hundred thousand deep', '['.repeat(100_000), /nøstet for dypt/],
    ['more values than any list has', `[${'0,'.repeat(1_000_001)}0]`, /for mange verdier/],
    ['no JSON', 'hei', /ikke gyldig JSON/],
    ['a key twice', '{"list":"1","list":"2"}', /ikke skrevet slik/],
    ['blanks', '{ "list": "1" }', /ikke skrevet slik/],
    ['a BOM', '\ufeff{}', /ikke gyldig JSON/],
    ['half a character', '"\ud800"', /halvt tegn/],
  ])('content that is %s is refused, although it is signed', (_what, text, why) => {
    expect(refusal(holding(text))).toMatch(why);
  });
});

describe('signature and hashes', () => {
  const other = Buffer.from(makePack(packHead('code-list', { title: 'En annen' }), LIST, PUBLISHER))
    .toString()
    .split('\n');

  test.each([
    ['the content changed', sound.replace('Utredning', 'Utredninf'), /innholdet i «code-list.json» er ikke det som ble pakket/],
    ['the title changed', sound.replace('Prøvepakke', 'Prøvepakka'), /signaturen stemmer ikke/],
    ['the version raised', sound.replace('"version":1,"publisher"', '"version":2,"publisher"'), /signaturen stemmer ikke/],
    [
      'content and hash changed together',
      joined(first, changed({ files: [entry('code-list.json', '{}')] }), signature, '{"name":"code-list.json","text":"{}"}'),
      /signaturen stemmer ikke/,
    ],
    ['the signature of another pack', joined(first, manifest, other[2] ?? '', file), /signaturen stemmer ikke/],
    [
      'another public key',
      joined(first, manifest, signature.replace(publicHalf(PUBLISHER).publicKey, publicHalf(STRANGER).publicKey), file),
      /signaturen stemmer ikke/,
    ],
    [
      'no signature bytes',
      joined(first, manifest, signature.replace(/"signature":"[^"]+"/, '"signature":""'), file),
      /signaturen stemmer ikke/,
    ],
    [
      'no key bytes',
      joined(first, manifest, signature.replace(/"publicKey":"[^"]+"/, '"publicKey":""'), file),
      /ikke en offentlig Ed25519-nøkkel/,
    ],
    ['another algorithm', joined(first, manifest, signature.replace('ed25519', 'rsa'), file), /linje 3: signaturen har en feil/],
    ['none, and a key', joined(first, manifest, signature.replace('ed25519', 'none'), file), /linje 3: signaturen har en feil/],
  ])('%s: refused', (_what, text, why) => {
    expect(refusal(text)).toMatch(why);
  });

  test('a hash that is signed and wrong', () => {
    const [{ name, bytes }] = JSON.parse(manifest).files;
    expect(refusal(signedWith(changed({ files: [{ name, bytes, sha256: '0'.repeat(64) }] })))).toMatch(/kontrollsummen stemmer ikke/);
    const right = JSON.parse(manifest).files[0];
    expect(refusal(signedWith(changed({ files: [{ ...right, bytes: bytes + 1 }] })))).toMatch(/kontrollsummen stemmer ikke/);
  });

  test('base64 is written in one way only', () => {
    const value = (/"signature":"([^"]+)"/.exec(signature) ?? [])[1] ?? '';
    expect(value).toMatch(/[AQgw]==$/);
    const next = { A: 'B', Q: 'R', g: 'h', w: 'x' }[value.at(-3) ?? ''] ?? '';
    // The same bytes in every case, by what Node makes of them.
    const spellings = [
      `${value.slice(0, -3)}${next}==`,
      value.slice(0, -2),
      value.slice(0, -1),
      `${value}=`,
      ` ${value}`,
      value.replaceAll('+', '-').replaceAll('/', '_'),
    ];
    for (const spelling of spellings.filter((text) => text !== value)) {
      expect(Buffer.from(spelling, 'base64')).toEqual(Buffer.from(value, 'base64'));
      expect(refusal(sound.replace(value, spelling)), spelling).toMatch(/signaturen stemmer ikke/);
    }
  });

  test('no bit of a pack is free', () => {
    const bytes = packBytes('code-list');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const flipped = Uint8Array.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        expect(refusal(flipped)).not.toBe('accepted');
      }),
      { numRuns: 300 },
    );
  });
});

describe('on disk', () => {
  test('is written in one step, and leaves nothing beside it', async () => {
    const path = join(folder, 'a.isfpakke');
    const pack = await writePack(path, packBytes('code-list'));
    expect(await readPack(path)).toEqual(pack);
    expect(readdirSync(folder)).toEqual(['a.isfpakke']);
  });

  test('what is no pack is not written, and what stood there stands there still', async () => {
    const path = join(folder, 'b.isfpakke');
    await writePack(path, packBytes('code-list'));
    const before = readFileSync(path);
    await expect(writePack(path, Buffer.from('hei'))).rejects.toThrow(ShelfError);
    await expect(writePack(join(folder, 'nowhere', 'c.isfpakke'), packBytes('code-list'))).rejects.toMatchObject({ code: 'failed' });
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.endsWith('.uferdig'))).toEqual([]);
  });

  test('a file of 1 GB is refused by its size, unread', async () => {
    const path = join(folder, 'huge.isfpakke');
    writeFileSync(path, sound);
    truncateSync(path, 1_000_000_000);
    await expect(readPack(path)).rejects.toMatchObject({ code: 'refused', message: expect.stringMatching(/1000 MB.*Den er ikke lest/) });
  });

  test('a file that is not there, and one that is a folder', async () => {
    mkdirSync(join(folder, 'mappe.isfpakke'));
    await expect(readPack(join(folder, 'x.isfpakke'))).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringMatching(/«x.isfpakke».*finnes ikke/),
    });
    await expect(readPack(join(folder, 'mappe.isfpakke'))).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/ikke en fil/),
    });
  });
});
