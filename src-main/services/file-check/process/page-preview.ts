/** The beginning of a file, as the page shows it. */
import type { FilePreview as PagePreview } from '../../../contract/file-check';
import type { FilePreview } from '../readers/preview';
import type { FileMap } from '../readers/reader';

/** What the readers found, and which columns the map leaves out on purpose. */
export function pagePreview({ file, delimiter, columns, rows, problems }: FilePreview, map: FileMap | undefined): PagePreview {
  const { format, gzip, encoding } = file;
  return {
    format,
    gzip,
    encoding,
    ...(delimiter !== undefined && { delimiter }),
    headers: columns.map(({ header, target }) => {
      if (target !== undefined) return { header, column: target };
      return map?.columns[header] === null ? { header, column: null } : { header };
    }),
    rows: rows.map((row) => [...row]),
    problems: [...problems],
  };
}
