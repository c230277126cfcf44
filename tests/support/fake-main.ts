/** A main process for the notes, in memory: it keeps the marker and the files, and can be told to refuse. */
import { createHash } from 'node:crypto';
import type { NotesMarker, NotesStorage } from '../../src-main/contract/backups';
import type { ChannelName } from '../../src-main/contract/channel-names';
import type { ChannelInput, ChannelOutput } from '../../src-main/contract/channels';
import { type CallError, fail, ok, type Result } from '../../src-main/contract/result';
import type { Call } from '../../src-renderer/data/call';

type Answers = { [C in ChannelName]?: (input: ChannelInput<C>) => Result<ChannelOutput<C>> | Promise<Result<ChannelOutput<C>>> };

export interface FakeMain {
  readonly call: Call;
  /** Snapshots by name, the newest first. */
  readonly snapshots: Map<string, string>;
  /** What the coder exported, and what she picks for an import. */
  exported: string | undefined;
  picked: string | undefined;
  marker: NotesMarker | undefined;
  space: NotesStorage['space'];
  /** Calls that fail from now on. */
  readonly refusing: Map<ChannelName, CallError>;
  readonly called: ChannelName[];
  /** Further answers, such as those of `assess`. */
  readonly answers: Answers;
  /** Length of the pieces that a file is read in. */
  pieceLength: number;
}

/** A main that has seen nothing yet. */
export function fakeMain(): FakeMain {
  const writing = new Map<string, { kind: 'snapshot' | 'export'; notes: number; format: string; pieces: string[] }>();
  const reading = new Map<string, { text: string; at: number }>();
  let transfers = 0;

  const main: FakeMain = {
    call: async (channel, input) => {
      main.called.push(channel);
      const refusal = main.refusing.get(channel);
      if (refusal !== undefined) return fail(refusal.code, refusal.message);
      // What crosses to main is a copy.
      const answer = (main.answers as Record<string, ((input: unknown) => unknown) | undefined>)[channel];
      if (answer === undefined) throw new Error(`fake main has no answer to ${channel}`);
      return structuredClone(await answer(structuredClone(input))) as Result<never>;
    },
    snapshots: new Map(),
    exported: undefined,
    picked: undefined,
    marker: undefined,
    space: 'ok',
    refusing: new Map(),
    called: [],
    pieceLength: 1_000,
    answers: {
      'notes:storage': () => ok(storage()),
      'notes:choose-folder': () => ok(storage()),
      'notes:mark': (marker) => {
        main.marker = marker;
        return ok({ space: main.space });
      },
      'notes:write-begin': ({ kind, format, notes }) => {
        const transfer = `w${++transfers}`;
        writing.set(transfer, { kind, notes, format, pieces: [] });
        return ok({ transfer });
      },
      'notes:write-piece': ({ transfer, text }) => {
        writing.get(transfer)?.pieces.push(text);
        return ok({ bytes: text.length });
      },
      'notes:write-end': ({ transfer }) => {
        const file = writing.get(transfer);
        if (file === undefined) return fail('not-found', 'Ingen slik overføring.');
        writing.delete(transfer);
        const body = file.pieces.join('');
        const text = file.format === 'jsonl' ? withEnd(body, file.notes) : body;
        const name = file.kind === 'snapshot' ? `notater-${transfer}.jsonl` : 'eksport';
        if (file.kind === 'snapshot') main.snapshots.set(name, text);
        else main.exported = text;
        return ok({ name, bytes: Buffer.byteLength(text), sha256: sha256(body) });
      },
      'notes:read-begin': ({ snapshot }) => {
        const text = snapshot === undefined ? main.picked : main.snapshots.get(snapshot);
        if (text === undefined) return snapshot === undefined ? ok({ name: '', bytes: 0 }) : fail('not-found', 'Finnes ikke.');
        const transfer = `r${++transfers}`;
        reading.set(transfer, { text, at: 0 });
        return ok({ transfer, name: snapshot ?? 'valgt.jsonl', bytes: Buffer.byteLength(text) });
      },
      'notes:read-piece': ({ transfer }) => {
        const file = reading.get(transfer);
        if (file === undefined) return fail('not-found', 'Ingen slik overføring.');
        let to = Math.min(file.at + main.pieceLength, file.text.length);
        if (/[\ud800-\udbff]/.test(file.text.charAt(to - 1)) && to < file.text.length) to++;
        const text = file.text.slice(file.at, to);
        file.at = to;
        return ok({ text, done: to === file.text.length });
      },
      'notes:abort': ({ transfer }) => {
        writing.delete(transfer);
        reading.delete(transfer);
        return ok({});
      },
    },
  };
  const storage = (): NotesStorage => ({
    folder: '/kopier',
    folderIsDefault: true,
    space: main.space,
    ...(main.marker === undefined ? {} : { marker: main.marker }),
    snapshots: [...main.snapshots].toReversed().map(([file, text]) => ({
      file,
      at: '2026-11-22T10:00:00.000Z',
      notes: text.split('\n').length - 3,
      bytes: Buffer.byteLength(text),
      sealed: text.startsWith('{"format":"isf-notes","version":1,"notes":0,"sealed":{') || /^[^\n]*"wraps"/.test(text),
      sound: true,
    })),
  });
  return main;
}

/** The text of a file with the line that main ends it with. */
export function withEnd(body: string, notes: number): string {
  return `${body}${JSON.stringify({ end: true, notes, sha256: sha256(body) })}\n`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
