/** The words of the system for what it refuses, as a coder would say them. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'den finnes ikke',
  ENOTDIR: 'mappen finnes ikke',
  EACCES: 'du har ikke tilgang',
  EPERM: 'du har ikke tilgang',
  EROFS: 'mappen kan bare leses',
  ENOSPC: 'disken er full',
  EISDIR: 'det er en mappe',
  EBUSY: 'et annet program bruker den',
};

/** Why the system would not read or write a file, in words; its own code where there are none. */
export function systemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'ukjent feil';
  return REASONS[code] ?? code;
}

/** Why the system would not write a file. What is missing then is the folder that it should lie in. */
export function writeReason(error: unknown): string {
  const reason = systemReason(error);
  return reason === REASONS.ENOENT ? (REASONS.ENOTDIR as string) : reason;
}
