/** The same text. One that was cut out of a large piece of a file would keep the whole piece in memory. */
export function withOwnMemory(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
