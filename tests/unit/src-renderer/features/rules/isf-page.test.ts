import { describe, expect, it } from 'vitest';
import { readChapter } from '../../../../../src-main/services/reading';
import { addressIn, figuresIn } from '../../../../../src-renderer/features/rules/isf-page/figures';
import { groupByTopic } from '../../../../../src-renderer/features/rules/isf-page/groups';
import { BOOKS } from '../../../../support/books';

describe.each(BOOKS.map((book) => ({ id: book.id, book })))('the page about ISF in $id', ({ book }) => {
  const clauses = readChapter(book, 'isf-side')?.clauses ?? [];
  const groups = groupByTopic(clauses);

  it('has every fact exactly once, each under a topic of its own', () => {
    const placed = groups.flatMap((group) => group.clauses.map(({ id }) => id));
    expect(placed.toSorted()).toEqual(clauses.map(({ id }) => id).toSorted());
    expect(groups.find(({ topic }) => topic === 'other')?.clauses.map(({ id }) => id) ?? []).toEqual([]);
  });

  it('shows a figure for every line on prices, frames and shares', () => {
    const figures = groups.find(({ topic }) => topic === 'figures')?.clauses ?? [];
    expect(figures.length).toBeGreaterThan(0);
    for (const { id, text } of figures) expect(figuresIn(text), id).not.toEqual([]);
  });

  it('has an address to copy under contact', () => {
    const contact = groups.find(({ topic }) => topic === 'contact')?.clauses ?? [];
    expect(contact.map(({ text }) => addressIn(text))).toEqual(['drginfo@helsedir.no']);
  });
});

describe('figures', () => {
  it('are taken as the text writes them, years and dates left alone', () => {
    expect(figuresIn('Enhetsrefusjonen for somatikk i 2024 er 52 248 kroner.')).toEqual(['52 248 kroner']);
    expect(figuresIn('Om lag 40 prosent i somatikken og om lag 25 prosent i TSB, fra 1. januar 2024.')).toEqual([
      '40 prosent',
      'om lag 25 prosent',
    ]);
    expect(figuresIn('I 2022 var rammen 43,5 milliarder kroner.')).toEqual(['43,5 milliarder kroner']);
    expect(figuresIn('Møtet er tirsdag 11. juni 2024 kl. 10–12.30.')).toEqual([]);
  });
});
