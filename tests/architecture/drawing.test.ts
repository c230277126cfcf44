/** The drawing in docs/architecture.md shows the code as it is. `npm run test:unit -- tests/architecture/drawing.test.ts -u` draws it anew. */
import { expect, test } from 'vitest';
import { arrows, drawing, partOf } from '../support/architecture-drawing';
import { type Import, importsOf } from '../support/import-graph';

const imports = importsOf('src-main', 'src-renderer');

test('the drawing that is kept is the one that the code gives', async () => {
  await expect(drawing(imports)).toMatchFileSnapshot('../../docs/images/architecture.svg');
});

test('another arrow in the code is another arrow in the drawing, unless it follows from others', () => {
  const edge = (from: string, to: string): Import => ({ from, to, ours: true });
  const drawn = arrows(imports);
  expect(drawn).not.toContainEqual(['src-main/services', 'src-main/shell']);
  expect(arrows([...imports, edge('src-main/services/vault.ts', 'src-main/shell/menu.ts')])).toContainEqual([
    'src-main/services',
    'src-main/shell',
  ]);
  // Services import the contract themselves, and also reach it by way of the core.
  expect(drawn).toContainEqual(['src-main/services', 'src-main/core']);
  expect(drawn).toContainEqual(['src-main/core', 'src-main/contract']);
  expect(drawn).not.toContainEqual(['src-main/services', 'src-main/contract']);
});

test('every part of the code has its place', () => {
  expect(partOf('src-main/core/rules/assess.ts')).toBe('src-main/core');
  expect(() => partOf('src-main/elsewhere/new.ts')).toThrow('no place in the drawing');
});
