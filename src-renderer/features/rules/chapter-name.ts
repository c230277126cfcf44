/** A chapter by number and title. Titles of annexes and of pages say what they are themselves. */
export function chapterName({ id, title }: { readonly id: string; readonly title: string }): string {
  return /^\d/.test(id) ? `${id} ${title}` : title;
}
