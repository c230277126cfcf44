/** What is said of a file that is no YAML, or that its schema refuses. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readYaml } from '../../../../../src-main/core/rules/yaml-file';

const Schema = z.strictObject({
  name: z.string().min(1).max(5),
  kind: z.enum(['a', 'b']).optional(),
  day: z.iso.date().optional(),
  mail: z.email().optional(),
  many: z.union([z.string(), z.array(z.string())]).optional(),
  when: z.date().optional(),
  even: z.number().multipleOf(2).optional(),
});

const told = (text: string) => readYaml('x.yaml', text, Schema).problems.map(({ line, message, allowed }) => [line, message, allowed]);

test('sound data is read, and knows its lines', () => {
  const { value, problems, lineOf } = readYaml('x.yaml', 'name: ja\nkind: a\n', Schema);
  expect([value, problems, lineOf(['kind'])]).toEqual([{ name: 'ja', kind: 'a' }, [], 2]);
});

describe('told with line and what is allowed', () => {
  test.each([
    ['name: ja\nmany: 7\n', 2, '«many» har en verdi som ikke er tillatt', 'én verdi, eller en liste av verdier'],
    ['name: ja\nkind: c\n', 2, '«kind» har en verdi som ikke er tillatt', 'a, b'],
    ['name: ja\nday: 31.12.2024\n', 2, '«day» har feil form', 'en dato som finnes, skrevet "ÅÅÅÅ-MM-DD"'],
    ['name: ja\nmail: x\n', 2, '«mail» har feil form', 'se docs/rule-format.md'],
    ['name: ja\nwhen: i dag\n', 2, '«when» mangler eller er av feil slag', 'date'],
    ['name: 7\n', 1, '«name» mangler eller er av feil slag', 'tekst (i anførselstegn når den ser ut som et tall)'],
    ['name: ""\n', 1, '«name» er tom, for kort eller for liten', undefined],
    ['name: "for lang"\n', 1, '«name» er for lang eller for stor', undefined],
    ['name: ja\nother: 1\n', 2, 'Ukjent nøkkel «other» i filen', 'se docs/rule-format.md for nøklene'],
  ])('%j', (text, line, message, allowed) => {
    expect(told(text)).toEqual([[line, message, allowed]]);
  });

  test('what has no words of its own here comes with those of the schema', () => {
    expect(told('name: ja\neven: 3\n')[0]?.[1]).toMatch(/^«even»: /);
  });

  test('text that is no YAML, known and unknown faults', () => {
    expect(told('name: ja\nname: nei\n')[0]?.[1]).toBe('Samme nøkkel står to ganger i samme blokk');
    expect(told('%YAML 1.2 x y\n---\nname: ja\n').length + told('name: !!float ja\n').length).toBeGreaterThan(0);
    expect(told('? [a\n')[0]?.[1]).toBeDefined();
  });

  test('anchors and aliases', () => {
    expect(told('name: &a ja\nkind: *a\n').map(([, message]) => message)).toContain('Ankere og aliaser (& og *) er ikke tillatt');
  });
});
