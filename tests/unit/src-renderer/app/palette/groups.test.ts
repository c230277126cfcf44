import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HitKind, MatchKind, type SearchHit } from '../../../../../src-main/contract/search';
import type { PaletteCommand } from '../../../../../src-renderer/app/palette/commands';
import { type Group, type GroupId, groupHits, groupsOfEmptyBox } from '../../../../../src-renderer/app/palette/groups';
import type { CommandMatch } from '../../../../../src-renderer/app/palette/match-commands';

const hit = (kind: HitKind, match: MatchKind, id = `${kind}-${match}`): SearchHit => ({
  kind,
  id,
  title: id,
  chapter: null,
  code: null,
  match,
  score: 1,
  excerpt: '',
  marks: { title: [], excerpt: [] },
});
const theCommand: PaletteCommand = {
  id: 'scope',
  label: 'Bytt regelbok',
  keys: undefined,
  also: [],
  searchedOnly: false,
  aside: false,
  possible: () => true,
  run: () => undefined,
};
const command = (match: CommandMatch<PaletteCommand>['match'], own = theCommand) => ({ command: own, match, via: undefined, marks: [] });
const none: ReadonlySet<GroupId> = new Set();
const told = (groups: readonly Group[]): string[] => groups.map(({ id, rows }) => `${id} ${rows.map(({ type }) => type).join(' ')}`);

describe('the groups of hits', () => {
  it('begin with what the query names, whatever its kind', () => {
    const groups = groupHits([hit('code', 'exact'), hit('term', 'exact'), hit('code', 'word'), hit('clause', 'word')], [], none);
    expect(told(groups)).toEqual(['exact hit hit', 'code hit', 'clause hit']);
  });

  it('go on with the kinds, each where its best hit puts it, and end with what is only like the query', () => {
    const hits = [hit('term', 'prefix'), hit('clause', 'word', 'a'), hit('rule', 'word'), hit('clause', 'word', 'b'), hit('code', 'fuzzy')];
    expect(told(groupHits(hits, [], none))).toEqual(['term hit', 'clause hit hit', 'rule hit', 'fuzzy hit']);
  });

  it('have commands below hits that are as good, and above what is only like', () => {
    const hits = [hit('code', 'exact'), hit('term', 'prefix'), hit('clause', 'word'), hit('code', 'fuzzy')];
    const byAnotherName = { ...command('exact'), via: 'annen regelbok' };
    expect(groupHits(hits, [byAnotherName], none).map(({ id }) => id)).toEqual(['exact', 'command', 'term', 'clause', 'fuzzy']);
    expect(groupHits(hits, [command('prefix')], none).map(({ id }) => id)).toEqual(['exact', 'term', 'command', 'clause', 'fuzzy']);
    expect(groupHits(hits, [command('word')], none).map(({ id }) => id)).toEqual(['exact', 'term', 'clause', 'command', 'fuzzy']);
  });

  it('have a command of exactly that name before everything', () => {
    const groups = groupHits([hit('term', 'exact'), hit('term', 'prefix')], [command('exact')], none);
    expect(told(groups)).toEqual(['exact command hit', 'term hit']);
  });

  it('show five of a kind and say how many more there are, until they are asked for', () => {
    const hits = Array.from({ length: 9 }, (_, at) => hit('clause', 'word', `c${at}`));
    const [group] = groupHits(hits, [], none);
    expect(group?.rows.at(-1)).toEqual({ type: 'more', key: 'more clause', group: 'clause', count: 4 });
    expect(group?.rows).toHaveLength(6);
    expect(groupHits(hits, [], new Set<GroupId>(['clause']))[0]?.rows).toHaveLength(9);
    expect(groupHits(hits.slice(0, 6), [], none)[0]?.rows.map(({ type }) => type)).not.toContain('more');
  });

  it('lose nothing, keep the order within a match, and never put a poorer first row above a better one', () => {
    const anyHit = fc.record({ kind: fc.constantFrom(...HitKind.options), match: fc.constantFrom(...MatchKind.options) });
    fc.assert(
      fc.property(fc.array(anyHit, { maxLength: 60 }), (given) => {
        const order = MatchKind.options;
        const hits = given
          .map(({ kind, match }, at) => hit(kind, match, `${at}`))
          .sort((a, b) => order.indexOf(a.match) - order.indexOf(b.match));
        const all = new Set<GroupId>(['exact', 'fuzzy', ...HitKind.options]);
        const groups = groupHits(hits, [], all);
        const shown = groups.flatMap(({ rows }) => rows.flatMap((row) => (row.type === 'hit' ? [row.hit] : [])));
        expect([...shown].sort((a, b) => Number(a.id) - Number(b.id))).toEqual([...hits].sort((a, b) => Number(a.id) - Number(b.id)));
        expect(shown[0]).toEqual(hits[0]);
        const firstFuzzy = shown.findIndex(({ match }) => match === 'fuzzy');
        if (firstFuzzy >= 0) expect(shown.slice(firstFuzzy).every(({ match }) => match === 'fuzzy')).toBe(true);
        const lastExact = shown.findLastIndex(({ match }) => match === 'exact');
        expect(shown.slice(0, lastExact + 1).every(({ match }) => match === 'exact')).toBe(true);
        const firsts = groups.flatMap(({ rows: [row] }) => (row?.type === 'hit' ? [order.indexOf(row.hit.match)] : []));
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
      }),
    );
  });
});

describe('an empty box', () => {
  it('holds the places opened last, and the commands that can be used', () => {
    const commands = [theCommand, { ...theCommand, possible: () => false }, { ...theCommand, searchedOnly: true }];
    expect(told(groupsOfEmptyBox([hit('code', 'exact'), hit('term', 'word')], commands))).toEqual([
      'recent recent recent',
      'command command',
    ]);
    expect(told(groupsOfEmptyBox([], commands))).toEqual(['command command']);
  });
});
