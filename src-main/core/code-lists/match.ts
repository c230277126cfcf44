/** Which of our code lists an official list is. */
import type { CodeSystemFile } from '../rules/format';

/** The number at the end of an OID, such as 8432; undefined where the list has none. */
export function officialNumber({ oid }: Pick<CodeSystemFile, 'oid'>): string | undefined {
  return oid === undefined ? undefined : oid.slice(oid.lastIndexOf('.') + 1);
}

/**
 * The one of our lists that has this number or name. Only lists whose official number is known can be it: of the others nobody can say
 * that an official list is the same one.
 */
export function listCalled(codeSystems: readonly CodeSystemFile[], name: string): CodeSystemFile | undefined {
  return codeSystems.find((list) => list.oid !== undefined && (list.id === name || list.oid === name || officialNumber(list) === name));
}
