import { describe, expect, it } from 'vitest';
import { formatDate, parseDate } from '../../../../src-renderer/text/dates';

describe('a date a coder writes', () => {
  it.each([
    ['14.03.2024', '2024-03-14'],
    ['4.3.2024', '2024-03-04'],
    [' 2024-12-31 ', '2024-12-31'],
    ['29.02.2024', '2024-02-29'],
  ])('«%s» is understood', (written, iso) => {
    expect(parseDate(written)).toBe(iso);
  });

  it.each(['30.02.2024', '29.02.2023', '31.04.2024', '2024-13-01', '00.01.2024', '14/03/2024', '14.03.24', 'i dag', ''])(
    '«%s» is no date',
    (written) => {
      expect(parseDate(written)).toBeUndefined();
    },
  );

  it('is shown the Norwegian way', () => {
    expect(formatDate('2024-03-04')).toBe('04.03.2024');
  });
});
