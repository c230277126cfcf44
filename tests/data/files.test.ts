import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NoteImport } from '../../src-renderer/data/api';
import { headerLine, noteLine } from '../../src-renderer/data/files/format';
import type { Note } from '../../src-renderer/data/note';
import { anyNotes } from '../support/any-note';
import { withEnd } from '../support/fake-main';
import { must, type NotesPage, noteOf, openPage, problemIn } from '../support/notes-page';

/** A notes file as main would have finished it. */
function fileOf(notes: readonly object[]): string {
  return withEnd(headerLine({ notes: notes.length }) + notes.map((note) => noteLine(note as Note)).join(''), notes.length);
}

/** Reads a file that the coder picks. */
async function pick({ notes, main }: NotesPage, text: string): Promise<NoteImport> {
  main.picked = text;
  const read = must(await notes.files.read({}));
  if (read === undefined) throw new Error('no file');
  return read;
}

async function holding(...notes: readonly Note[]): Promise<NotesPage> {
  const page = await openPage();
  must(await (await pick(page, fileOf(notes))).apply('merge'));
  return page;
}

async function exported({ notes, main }: NotesPage): Promise<string> {
  must(await notes.files.write({ format: 'jsonl' }));
  return main.exported ?? '';
}

describe('there and back', () => {
  test('what is exported, read into an empty profile and exported again is the same file, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(anyNotes, fc.integer({ min: 1, max: 400 }), async (notes, pieceLength) => {
        const first = await openPage();
        first.main.pieceLength = pieceLength;
        must(await (await pick(first, fileOf(notes))).apply('merge'));
        const file = await exported(first);
        const second = await openPage();
        const read = await pick(second, file);
        expect(read.preview).toMatchObject({ notes: notes.length, fresh: notes.length, unreadable: [] });
        must(await read.apply('replace'));
        expect(await exported(second)).toBe(file);
        for (const note of notes) expect(must(await second.notes.store.get(note.id))).toEqual(JSON.parse(JSON.stringify(note)));
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  test('the order is that of their making, whatever order they came in, and nothing tells when it was written', async () => {
    const one = noteOf({ id: 'b', createdAt: '2026-01-02T00:00:00.000Z' });
    const two = noteOf({ id: 'a', createdAt: '2026-01-02T00:00:00.000Z' });
    const three = noteOf({ id: 'c', createdAt: '2026-01-01T00:00:00.000Z' });
    const lines = (await exported(await holding(one, two, three))).split('\n');
    expect(lines[0]).toBe('{"format":"isf-notes","version":1,"notes":3,"sealed":false}');
    expect(lines.slice(1, 4).map((line) => JSON.parse(line).id)).toEqual(['c', 'a', 'b']);
    expect(JSON.parse(lines[4] ?? '')).toMatchObject({ end: true, notes: 3 });
  });

  test('unknown fields of a later app come through, at every depth', async () => {
    const future = { ...noteOf({ id: 'f' }), color: 'blue', quotes: [], codes: [{ system: 's', code: 'c', since: 2030 }] };
    const file = fileOf([future]);
    expect(await exported(await holding(future as Note))).toContain('"codes":[{"system":"s","code":"c","since":2030}]');
    expect(await exported(await holding(future as Note))).toContain('"color":"blue"');
    expect(file).toContain('blue');
  });

  test('only some notes, when they are chosen', async () => {
    const page = await holding(noteOf({ id: 'a' }), noteOf({ id: 'b' }));
    must(await page.notes.files.write({ format: 'jsonl', ids: ['b'] }));
    expect(page.main.exported?.split('\n')).toHaveLength(4);
  });
});

describe('a file that is not taken', () => {
  const file = fileOf([noteOf({ id: 'a' }), noteOf({ id: 'b' })]);
  const lines = file.split('\n');
  test.each([
    ['cut short', lines.slice(0, 2).join('\n'), 'incomplete'],
    ['without its end line', `${lines.slice(0, 3).join('\n')}\n`, 'incomplete'],
    ['with a line taken out', [lines[0], lines[1], lines[3], ''].join('\n'), 'incomplete'],
    ['with lines after the end', `${file}${lines[1]}\n`, 'incomplete'],
    ['of another kind', 'dato;tekst\n1;2\n', 'not-a-notes-file'],
    ['that is empty but for a line break', '\n', 'not-a-notes-file'],
    ['of a newer app', file.replace('"version":1', '"version":2'), 'newer-format'],
  ])('%s says so, and nothing is taken', async (_what, text, code) => {
    const page = await openPage();
    page.main.picked = text;
    expect(problemIn(await page.notes.files.read({}))).toBe(code);
    expect(page.notes.store.count()).toBe(0);
  });

  test('is not even looked at when the coder cancels the dialog, or stops the reading', async () => {
    const page = await openPage();
    expect(must(await page.notes.files.read({}))).toBeUndefined();
    page.main.picked = file;
    const stop = new AbortController();
    stop.abort();
    expect(problemIn(await page.notes.files.read({ signal: stop.signal }))).toBe('cancelled');
    expect(page.main.called.at(-1)).toBe('notes:abort');
  });
});

test('lines that cannot be read are named with their number and reason; the others can be taken', async () => {
  const page = await openPage();
  const good = noteLine(noteOf({ id: 'a' }));
  const bad = ['{"id":"b"', `${JSON.stringify({ ...noteOf({ id: 'c' }), status: 'perhaps' })}`, good.trimEnd()].join('\n');
  const read = await pick(page, withEnd(`${headerLine({ notes: 4 })}${good}${bad}\n`, 4));
  expect(read.preview).toMatchObject({
    fresh: 1,
    unreadable: [
      { line: 3, reason: 'not-json' },
      { line: 4, reason: 'not-a-note', field: 'status' },
      { line: 5, reason: 'twice' },
    ],
  });
  expect(must(await read.apply('merge'))).toMatchObject({ added: 1 });
});

describe('merging', () => {
  const before = noteOf({ id: 'n', title: 'Video', text: 'Første vurdering.' });
  const later = '2026-11-21T08:00:00.000Z';

  test('takes what is new, leaves what is the same, and takes what is newer there', async () => {
    const page = await holding(before, noteOf({ id: 'same' }));
    const read = await pick(
      page,
      fileOf([{ ...before, text: 'Første vurdering. Og mer.', updatedAt: later }, noteOf({ id: 'same' }), noteOf({ id: 'new' })]),
    );
    expect(read.preview).toMatchObject({ notes: 3, fresh: 1, same: 1, theirsNewer: 1, oursNewer: 0, copies: 0, onlyHere: 0 });
    expect(must(await read.apply('merge'))).toMatchObject({ added: 1, changed: 1, copies: 0, removed: 0 });
    expect(must(await page.notes.store.get('n'))?.text).toBe('Første vurdering. Og mer.');
  });

  test('keeps what is newer here', async () => {
    const page = await holding({ ...before, text: 'Første vurdering. Nyere.', updatedAt: later });
    const read = await pick(page, fileOf([before]));
    expect(read.preview).toMatchObject({ oursNewer: 1, theirsNewer: 0, copies: 0 });
    must(await read.apply('merge'));
    expect(must(await page.notes.store.get('n'))?.text).toBe('Første vurdering. Nyere.');
  });

  test('loses neither text where both were written on: the older becomes a note of its own, once', async () => {
    const page = await holding({ ...before, text: 'Skrevet her.', updatedAt: later });
    const file = fileOf([{ ...before, text: 'Skrevet der.', updatedAt: '2026-11-21T09:00:00.000Z' }]);
    const read = await pick(page, file);
    expect(read.preview).toMatchObject({ theirsNewer: 1, copies: 1 });
    expect(must(await read.apply('merge'))).toMatchObject({ changed: 1, copies: 1 });
    const both = must(await page.notes.store.latest());
    expect(both.map(({ title, text }) => [title, text])).toEqual([
      ['Video', 'Skrevet der.'],
      ['Video (kopi)', 'Skrevet her.'],
    ]);
    must(await (await pick(page, file)).apply('merge'));
    expect(page.notes.store.count()).toBe(2);
    expect(page.notes.store.count()).toBe(must(await page.notes.store.latest()).length);
  });

  test('tells of notes that lie in the bin here', async () => {
    const page = await holding(before);
    must(await page.notes.store.bin(['n']));
    expect((await pick(page, fileOf([before]))).preview).toMatchObject({ inBin: 1, oursNewer: 1 });
  });

  test('can be taken back whole', async () => {
    const page = await holding(before, noteOf({ id: 'kept' }));
    const original = await exported(page);
    const read = await pick(page, fileOf([{ ...before, text: 'Helt annet.', updatedAt: later }, noteOf({ id: 'new' })]));
    const { undo } = must(await read.apply('merge'));
    expect(page.notes.store.count()).toBe(4);
    expect(must(await undo())).toEqual({ undone: 3, changedSince: 0 });
    expect(await exported(page)).toBe(original);
  });
});

describe('replacing', () => {
  test('leaves what the file holds and nothing else, after a snapshot, and can be taken back', async () => {
    const page = await holding(noteOf({ id: 'gone', title: 'Bort' }), noteOf({ id: 'n', text: 'før' }));
    const original = await exported(page);
    const read = await pick(page, fileOf([noteOf({ id: 'n', text: 'etter' }), noteOf({ id: 'new' })]));
    expect(read.preview.onlyHere).toBe(1);
    const { undo, ...done } = must(await read.apply('replace'));
    expect(done).toEqual({ added: 1, changed: 1, copies: 0, removed: 1 });
    expect([...page.main.snapshots.values()]).toEqual([original]);
    expect(page.notes.store.count()).toBe(2);
    must(await undo());
    expect(await exported(page)).toBe(original);
  });

  test('does nothing when the snapshot cannot be written, or when it is stopped', async () => {
    const page = await holding(noteOf({ id: 'here' }));
    const read = await pick(page, fileOf([noteOf({ id: 'n' })]));
    page.main.refusing.set('notes:write-begin', { code: 'disk-full', message: 'Fullt.' });
    expect(problemIn(await read.apply('replace'))).toBe('disk-full');
    page.main.refusing.clear();
    const stop = new AbortController();
    stop.abort();
    expect(problemIn(await read.apply('replace', { signal: stop.signal }))).toBe('cancelled');
    expect(must(await page.notes.store.latest()).map(({ id }) => id)).toEqual(['here']);
    expect(page.notes.store.count()).toBe(1);
  });
});

test('identity numbers in a file are counted by note, and nothing is refused for them', async () => {
  const page = await openPage();
  const read = await pick(page, fileOf([noteOf({ id: 'a', title: 'Pasient', text: 'Gjelder 13097248022.' }), noteOf({ id: 'b' })]));
  expect(read.preview.withIdentityNumbers).toEqual([{ id: 'a', title: 'Pasient', found: 1 }]);
  expect(must(await read.apply('merge')).added).toBe(2);
});

describe('for reading elsewhere', () => {
  test('a table opens in a Norwegian Excel, and no cell is a formula', async () => {
    const page = await holding(
      noteOf({ id: 'a', title: '=HYPERLINK("http://x")', text: 'to\nlinjer; og "sitat"', tags: ['+tag', 'æøå'] }),
      noteOf({ id: 'b', title: '  @sum', status: 'settled' }),
      noteOf({ id: 'c', deletedAt: '2026-11-21T08:00:00.000Z' }),
    );
    must(await page.notes.files.write({ format: 'csv' }));
    const text = page.main.exported ?? '';
    expect(text.startsWith('\ufefftitle;text;status;')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")";"to\nlinjer; og ""sitat""";Åpen;;"'+tag, æøå";`);
    expect(text).toContain("'  @sum");
    expect(text.split('\r\n')).toHaveLength(4);
  });

  test('Markdown holds title, facts, text and quotes', async () => {
    const ruleBook = { id: 'b', title: 'ISF 2024', status: 'final', inForce: true, hash: 'h' } as const;
    const quotes = [{ clause: '5.21.3/sms', chapter: '5.21.3', text: 'SMS\nteller ikke.', locator: 's. 4', ruleBook }];
    const page = await holding(
      noteOf({ id: 'a', title: 'Én', text: '## Under\n\n- punkt', due: '2026-12-01', quotes }),
      noteOf({ id: 'b' }),
    );
    must(await page.notes.files.write({ format: 'md' }));
    expect(page.main.exported).toBe(
      [
        '# Én\n\n- status: Åpen\n- due: 2026-12-01\n- clauses: 5.21.3/sms\n- created: 2026-11-20T08:00:00.000Z\n- updated: 2026-11-20T08:00:00.000Z',
        '## Under\n\n- punkt',
        '## Sitater',
        '> SMS\n> teller ikke.\n>\n> 5.21.3 (5.21.3/sms), ISF 2024, s. 4',
        '---',
        '# Uten tittel\n\n- status: Åpen\n- created: 2026-11-20T08:00:00.000Z\n- updated: 2026-11-20T08:00:00.000Z',
        '---\n\n',
      ].join('\n\n'),
    );
  });
});

test('a disk that fills while a file is written leaves nothing of it, and main is told', async () => {
  const page = await holding(noteOf({ id: 'a' }));
  page.main.refusing.set('notes:write-piece', { code: 'disk-full', message: 'Disken er full.' });
  expect(await page.notes.files.write({ format: 'jsonl' })).toEqual({
    ok: false,
    problem: { code: 'disk-full', message: 'Disken er full.', detail: 'disk-full' },
  });
  expect(page.main.called.at(-1)).toBe('notes:abort');
});
