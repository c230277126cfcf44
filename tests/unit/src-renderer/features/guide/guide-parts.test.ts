import { expect, test } from 'vitest';
import { guideParts, isKey } from '../../../../../src-renderer/features/guide/guide-parts';

test('each heading of the second level is a part, with what follows it', () => {
  expect(guideParts('# Tittel\n\nInnledning.\n\n## En\n\ntekst\n\n### Under\n\nmer\n\n## To\n- punkt\n')).toEqual([
    { title: 'En', text: 'tekst\n\n### Under\n\nmer' },
    { title: 'To', text: '- punkt' },
  ]);
  expect(guideParts('ingen deler')).toEqual([]);
});

test('keys are told from codes, chapters and file names', () => {
  for (const key of ['Ctrl+K', 'Ctrl+Shift+L', 'Alt+1', 'Shift+↑ ↓', 'F1', 'F12', 'Esc', 'Enter', 'Delete', 'Backspace', 'N', '3', '@'])
    expect(isKey(key), key).toBe(true);
  for (const other of ['WMGA28', '5.21.3', '.isfpakke', 'Format', 'Escape', 'NPR', 'Ctrl', '']) expect(isKey(other), other).toBe(false);
});
