import { afterEach, describe, expect, test, vi } from 'vitest';
import { fail, ok } from '../../src-main/contract/result';
import type { WayIn } from '../../src-renderer/data/api';
import type { Engine } from '../../src-renderer/data/store/database';
import { type FakeMain, fakeMain } from '../support/fake-main';
import { emptyEngine, must, type NotesPage, openPage, problemIn } from '../support/notes-page';

afterEach(() => {
  vi.restoreAllMocks();
});

const CANARY = 'kanarifugl i gruva';

/** A main whose vault locks nothing, but knows the right secret from the wrong one. The real one is slow on purpose. */
function mainWithVault(): FakeMain {
  const main = fakeMain();
  main.answers['vault:keyring'] = () => ok({ available: true });
  main.answers['vault:wrap'] = ({ key, secret }) => {
    if (secret === undefined) return ok({ wrap: { kind: 'keyring', data: key } });
    const { kind, text } = secret;
    return ok({ wrap: { kind, salt: text, cost: 1, blockSize: 1, parallel: 1, iv: '', data: key } });
  };
  main.answers['vault:unwrap'] = ({ wrap, secret }) =>
    wrap.kind === 'keyring' || wrap.salt === secret ? ok({ key: wrap.data }) : fail('wrong-secret', 'Feil.');
  main.answers['notes:remove-open-snapshots'] = () => {
    let removed = 0;
    for (const [name, text] of main.snapshots) if (!text.includes('"wraps"')) removed += Number(main.snapshots.delete(name));
    return ok({ removed });
  };
  return main;
}

async function pageWithNotes(count = 3, engine = emptyEngine()): Promise<NotesPage> {
  const page = await openPage({ main: mainWithVault(), engine });
  for (let at = 0; at < count; at++) must(await page.notes.store.create({ title: `${CANARY} ${at}`, text: 'æøå 🩺', tags: [CANARY] }));
  return page;
}

async function lockedPage(count = 3, engine = emptyEngine()): Promise<NotesPage & { recovery: WayIn }> {
  const page = await pageWithNotes(count, engine);
  const recovery: WayIn = { kind: 'recovery', text: page.notes.lock.newRecoveryCode() };
  must(await page.notes.lock.turnOn([{ kind: 'keyring' }, recovery]));
  return { ...page, recovery };
}

/** Everything in all databases of a profile, as text. */
async function allText({ engine }: NotesPage): Promise<string> {
  const texts: string[] = [];
  for (const { name = '' } of await engine.indexedDB.databases()) {
    const open = engine.indexedDB.open(name);
    await new Promise((resolve) => {
      open.onsuccess = resolve;
    });
    for (const store of open.result.objectStoreNames) {
      const all = open.result.transaction(store).objectStore(store).getAll();
      await new Promise((resolve) => {
        all.onsuccess = resolve;
      });
      texts.push(JSON.stringify(all.result));
    }
    open.result.close();
  }
  return texts.join('\n');
}

const titles = async ({ notes }: NotesPage): Promise<string[]> => must(await notes.store.latest()).map(({ title }) => title);

describe('turned on', () => {
  test('no note is readable in the database any more, and all are in the window', async () => {
    const page = await lockedPage();
    expect(page.notes.state.get()).toEqual({ kind: 'ready', writable: true, sealed: true });
    expect(await allText(page)).not.toContain(CANARY);
    expect(await allText(page)).not.toContain('æøå');
    expect((await titles(page)).toSorted()).toEqual([0, 1, 2].map((at) => `${CANARY} ${at}`));
    expect((await page.engine.indexedDB.databases()).map(({ name }) => name)).toEqual(['isf-notes-1']);
  });

  test('what is written later is sealed too', async () => {
    const page = await lockedPage();
    const note = must(await page.notes.store.create({ title: CANARY }));
    must(await page.notes.store.update(note.id, { text: CANARY }));
    expect(await allText(page)).not.toContain(CANARY);
    expect(must(await page.notes.store.get(note.id))?.text).toBe(CANARY);
  });

  test('needs the recovery code and one way more', async () => {
    const { notes } = await pageWithNotes();
    expect(problemIn(await notes.lock.turnOn([{ kind: 'keyring' }]))).toBe('invalid');
    expect(problemIn(await notes.lock.turnOn([{ kind: 'recovery', text: notes.lock.newRecoveryCode() }]))).toBe('invalid');
    expect(notes.state.get()).toMatchObject({ sealed: false });
  });

  test('shows how far it has come, and can be stopped: then nothing has changed', async () => {
    const page = await pageWithNotes(5);
    const stop = new AbortController();
    const ways: WayIn[] = [
      { kind: 'passphrase', text: 'hemmelig' },
      { kind: 'recovery', text: page.notes.lock.newRecoveryCode() },
    ];
    stop.abort();
    expect(problemIn(await page.notes.lock.turnOn(ways, { signal: stop.signal }))).toBe('cancelled');
    expect(page.notes.state.get()).toMatchObject({ kind: 'ready', sealed: false });
    expect((await page.engine.indexedDB.databases()).map(({ name }) => name)).toEqual(['isf-notes']);
    const told: number[][] = [];
    must(await page.notes.lock.turnOn(ways, { onProgress: (...step) => told.push(step) }));
    expect(told.at(-1)).toEqual([5, 5]);
  });
});

describe('locked', () => {
  test('nothing is readable until one of the ways is taken', async () => {
    const page = await lockedPage();
    await page.notes.list.load();
    expect(page.notes.list.query({ order: 'updated', today: '2026-11-22' })).toHaveLength(3);
    must(await page.notes.lock.lock());
    expect(page.notes.state.get()).toEqual({ kind: 'locked', ways: ['keyring', 'recovery'] });
    expect(page.notes.list.query({ order: 'updated', today: '2026-11-22' })).toEqual([]);
    expect(problemIn(await page.notes.store.latest())).toBe('locked');
    expect(problemIn(await page.notes.store.create({ title: 'a' }))).toBe('locked');
    expect(page.notes.store.count()).toBe(3);
    must(await page.notes.lock.unlock({ kind: 'keyring' }));
    expect(await titles(page)).toHaveLength(3);
  });

  test('the recovery code works however it is typed, and another does not', async () => {
    const page = await lockedPage();
    must(await page.notes.lock.lock());
    expect(problemIn(await page.notes.lock.unlock({ kind: 'recovery', text: page.notes.lock.newRecoveryCode() }))).toBe('wrong-secret');
    expect(problemIn(await page.notes.lock.unlock({ kind: 'recovery', text: 'tull' }))).toBe('wrong-secret');
    expect(problemIn(await page.notes.lock.unlock({ kind: 'passphrase', text: 'finnes ikke' }))).toBe('not-found');
    const text = page.recovery.kind === 'keyring' ? '' : page.recovery.text;
    must(await page.notes.lock.unlock({ kind: 'recovery', text: ` ${text.toLowerCase().replaceAll('-', ' ')} ` }));
    expect(await titles(page)).toHaveLength(3);
  });

  test('a start finds the notes locked', async () => {
    const page = await lockedPage();
    await page.notes.flush();
    const next = await openPage(page);
    expect(next.notes.state.get()).toEqual({ kind: 'locked', ways: ['keyring', 'recovery'] });
    must(await next.notes.lock.unlock({ kind: 'keyring' }));
    expect(await titles(next)).toHaveLength(3);
  });

  test('a text that was being written stays in the editor, and is saved when the notes are open again', async () => {
    const page = await lockedPage();
    const [note] = must(await page.notes.store.latest());
    const editor = page.notes.edit(note);
    must(await page.notes.lock.lock());
    editor.change({ text: 'skrevet i låst tilstand' });
    expect(await editor.flush()).toBe(false);
    expect(editor.state.get()).toMatchObject({ saved: 'failed', problem: { code: 'locked' } });
    must(await page.notes.lock.unlock({ kind: 'keyring' }));
    await vi.waitFor(() => expect(editor.state.get().saved).toBe('saved'));
    expect(must(await page.notes.store.get(note?.id ?? ''))?.text).toBe('skrevet i låst tilstand');
    await editor.close();
  });

  test('a snapshot is sealed, needs no key, and comes back as the same file', async () => {
    const page = await lockedPage();
    must(await page.notes.lock.lock());
    must(await page.notes.snapshots.takeNow());
    const [[name, text] = ['', '']] = page.main.snapshots;
    expect(text).toContain('"sealed":{"wraps":[');
    expect(text).not.toContain(CANARY);

    const { main } = page;
    const fresh = await openPage({ main });
    expect(fresh.notes.state.get()).toMatchObject({ kind: 'restore', finding: { kind: 'gone', notes: 3 } });
    expect(problemIn(await fresh.notes.restore.fromSnapshot(name))).toBe('locked');
    const asked: boolean[] = [];
    const unlock = async (_ways: readonly string[], wrong: boolean): Promise<WayIn | undefined> => {
      asked.push(wrong);
      return wrong ? page.recovery : { kind: 'recovery', text: 'feil' };
    };
    expect(must(await fresh.notes.restore.fromSnapshot(name, { unlock }))).toEqual({ notes: 3, unreadable: [] });
    expect(asked).toEqual([false, true]);
    expect(fresh.notes.state.get()).toMatchObject({ kind: 'ready', sealed: true });
    must(await fresh.notes.snapshots.takeNow());
    expect([...main.snapshots.values()].at(-1)).toBe(text);
  });
});

describe('files', () => {
  test('an export of locked notes is sealed unless the coder says otherwise; both can be read back', async () => {
    const page = await lockedPage();
    must(await page.notes.files.write({ format: 'jsonl' }));
    const sealed = page.main.exported ?? '';
    expect(sealed).not.toContain(CANARY);
    must(await page.notes.files.write({ format: 'jsonl', sealed: false }));
    const open = page.main.exported ?? '';
    expect(open).toContain(CANARY);

    const other = await openPage({ main: mainWithVault() });
    other.main.picked = sealed;
    const read = must(await other.notes.files.read({ unlock: async () => page.recovery }));
    if (read === undefined) throw new Error('no file');
    must(await read.apply('merge'));
    must(await other.notes.files.write({ format: 'jsonl' }));
    expect(other.main.exported).toBe(open);
  });

  test('a changed line of a sealed file is named, and the rest can be taken', async () => {
    const page = await lockedPage();
    must(await page.notes.files.write({ format: 'jsonl' }));
    const lines = (page.main.exported ?? '').split('\n');
    const [first, second] = [JSON.parse(lines[1] ?? ''), JSON.parse(lines[2] ?? '')];
    lines[1] = JSON.stringify({ ...first, sealed: second.sealed });
    page.main.picked = lines.join('\n');
    const read = must(await page.notes.files.read({ unlock: async () => page.recovery }));
    expect(read?.preview.unreadable).toEqual([{ line: 2, reason: 'cannot-unlock' }]);
    expect(read?.preview.notes).toBe(2);
  });

  test('snapshots that anyone can read are removed once there is a sealed one', async () => {
    const page = await pageWithNotes();
    must(await page.notes.snapshots.takeNow());
    expect(problemIn(await page.notes.snapshots.removeOpen())).toBe('invalid');
    must(await page.notes.lock.turnOn([{ kind: 'keyring' }, { kind: 'recovery', text: page.notes.lock.newRecoveryCode() }]));
    expect(must(await page.notes.snapshots.removeOpen())).toBe(1);
    expect([...page.main.snapshots.values()].join()).not.toContain(CANARY);
  });
});

test('another way in can be set, and the old one of its kind is gone', async () => {
  const page = await lockedPage();
  must(await page.notes.lock.setWay({ kind: 'keyring' }, { kind: 'passphrase', text: 'første' }));
  must(await page.notes.lock.setWay({ kind: 'passphrase', text: 'første' }, { kind: 'passphrase', text: 'andre' }));
  must(await page.notes.lock.lock());
  expect(page.notes.state.get()).toMatchObject({ ways: ['keyring', 'recovery', 'passphrase'] });
  expect(problemIn(await page.notes.lock.unlock({ kind: 'passphrase', text: 'første' }))).toBe('wrong-secret');
  must(await page.notes.lock.unlock({ kind: 'passphrase', text: 'andre' }));
});

test('turned off, everything is readable again, and turned on again it is not', async () => {
  const page = await lockedPage();
  const before = must(await page.notes.store.latest());
  must(await page.notes.lock.turnOff());
  expect(page.notes.state.get()).toEqual({ kind: 'ready', writable: true, sealed: false });
  expect(await allText(page)).toContain(CANARY);
  expect(must(await page.notes.store.latest())).toEqual(before);
  expect(problemIn(await page.notes.lock.lock())).toBe('invalid');
  must(await page.notes.lock.turnOn([{ kind: 'keyring' }, { kind: 'recovery', text: page.notes.lock.newRecoveryCode() }]));
  expect(await allText(page)).not.toContain(CANARY);
});

/**
 * A kill at every step: from the n-th use of the database on nothing works any more, as after a kill. The next start on the same
 * profile must have all notes, either all readable or all sealed, and must say what it found.
 */
describe.each(['on', 'off'] as const)('killed while it is turned %s', (turned) => {
  test('at any step, the next start has every note, and in one state', async () => {
    // The dead process has no console either.
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const seen = new Set<string>();
    for (let step = 1; step < 200; step++) {
      const profile = emptyEngine();
      const process = mortal(profile);
      const page = turned === 'on' ? await pageWithNotes(3, process.engine) : await lockedPage(3, process.engine);
      await page.notes.flush();
      process.killAfter(step);
      const change =
        turned === 'on'
          ? page.notes.lock.turnOn([{ kind: 'keyring' }, { kind: 'recovery', text: page.notes.lock.newRecoveryCode() }])
          : page.notes.lock.turnOff();
      const finished = await Promise.race([change.then(({ ok: done }) => done), process.killed.then(() => false)]);
      process.bury();
      const next = await openPage({ engine: profile, main: page.main });
      const opened = next.notes.state.get();
      expect(['ready', 'locked'], `step ${step}`).toContain(opened.kind);
      if (opened.kind === 'locked') must(await next.notes.lock.unlock({ kind: 'keyring' }));
      expect(await titles(next), `step ${step}`).toHaveLength(3);
      expect(next.notes.store.count()).toBe(3);
      expect(
        (await profile.indexedDB.databases()).filter(({ name }) => name !== 'isf-sweep'),
        `step ${step}`,
      ).toHaveLength(1);
      seen.add(opened.kind === 'ready' ? `ready ${opened.halted ?? ''}`.trim() : opened.kind);
      if (finished) break;
    }
    expect([...seen].toSorted()).toEqual(turned === 'on' ? ['locked', 'ready', 'ready locking'] : ['locked', 'ready']);
  });
});

/**
 * A process that can be killed on a profile: from the n-th request on the database answers nothing more to it, for ever, and its
 * connections are gone. `profile` is what the next process finds.
 */
function mortal(profile: Engine) {
  let left = Number.POSITIVE_INFINITY;
  const connections: IDBDatabase[] = [];
  let tell = (): void => {};
  const killed = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const isDead = (): boolean => {
    left--;
    if (left === 0) setTimeout(tell, 30);
    return left < 0;
  };
  const never = (): IDBOpenDBRequest => ({ addEventListener: () => {} }) as unknown as IDBOpenDBRequest;
  const factory = {
    databases: () => profile.indexedDB.databases(),
    cmp: (a: unknown, b: unknown) => profile.indexedDB.cmp(a, b),
    deleteDatabase: (name: string) => (isDead() ? never() : profile.indexedDB.deleteDatabase(name)),
    open: (...args: Parameters<IDBFactory['open']>) => {
      if (isDead()) return never();
      const request = profile.indexedDB.open(...args);
      request.addEventListener('success', () => {
        const database = request.result;
        connections.push(database);
        const { transaction } = database;
        database.transaction = ((...wanted: Parameters<IDBDatabase['transaction']>) => {
          if (isDead()) throw new DOMException('killed', 'AbortError');
          return transaction.apply(database, wanted);
        }) as IDBDatabase['transaction'];
      });
      return request;
    },
  } as IDBFactory;
  return {
    engine: { indexedDB: factory, IDBKeyRange: profile.IDBKeyRange },
    killed,
    killAfter: (requests: number) => {
      left = requests;
    },
    bury: () => {
      left = 0;
      for (const database of connections) database.close();
    },
  };
}
