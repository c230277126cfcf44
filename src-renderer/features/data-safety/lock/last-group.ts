/** The proof that the coder has the recovery code: its last group, as it was read off. Pure. */

/** The groups of a code. */
export function groupsOf(code: string): readonly string[] {
  return code.split('-');
}

/** Whether what was typed is the last group: small letters, blanks, O for 0 and I or L for 1 are forgiven, as they are when unlocking. */
export function isLastGroup(typed: string, code: string): boolean {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return plain !== '' && plain === groupsOf(code).at(-1);
}
