/** A pack in words, for the one at the command line. */
import type { Problem } from '../../contract/rules';
import { fingerprintGroups, type KnownKey } from '../../services/packs/keys';
import type { Pack } from '../../services/packs/pack-file';
import type { trustOf } from '../../services/packs/trust';

const KINDS = { 'rule-book': 'regelbok', clarifications: 'avklaringer', 'code-list': 'kodeliste' } as const;
const WHOSE: Readonly<Record<KnownKey['from'], string>> = {
  app: 'fulgte med appen',
  organisation: 'lagt inn av organisasjonen',
  own: 'oppgitt her',
};

/** What the pack says of itself, and which key signed it. */
export function headLines({ manifest, sha256, bytes, key }: Pack): string[] {
  const { id, kind, title, version, publisher, created } = manifest;
  return [
    title,
    `  ${KINDS[kind]} ${id}, utgave ${version}, fra ${publisher}, laget ${created}, ${bytes} byte`,
    `  kontrollsum ${sha256}`,
    key === undefined ? '  ikke signert' : `  signert med ${fingerprintGroups(key.fingerprint)}`,
  ];
}

/** Whose key that is. */
export function trustLines({ key }: Pack, trusted: ReturnType<typeof trustOf>): string[] {
  if (key === undefined) return [];
  return [trusted === undefined ? '  nøkkelen er ikke kjent her' : `  nøkkelen er «${trusted.key.name}», ${WHOSE[trusted.trust]}`];
}

/** A problem on one line: where, what, what is allowed. */
export function problemLine({ file, line, message, allowed }: Problem): string {
  return `${file}:${line}: ${message}${allowed === undefined ? '' : `. Tillatt: ${allowed}`}`;
}
