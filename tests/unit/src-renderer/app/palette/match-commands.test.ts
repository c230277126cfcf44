import { describe, expect, it } from 'vitest';
import { COMMANDS, type CommandId } from '../../../../../src-main/contract/commands';
import { matchCommands, type Named } from '../../../../../src-renderer/app/palette/match-commands';
import { paletteText } from '../../../../../src-renderer/text/palette';

type Known = Named & { readonly id: CommandId };
const ALL: readonly Known[] = (Object.keys(COMMANDS) as CommandId[]).map((id) => ({
  id,
  label: COMMANDS[id].label,
  also: paletteText.also[id],
}));
const find = (query: string) => matchCommands(query, ALL).map(({ command, match }) => `${command.id} ${match}`);

describe('commands by what is written', () => {
  it.each([
    ['ny vurdering', 'new-assessment exact'],
    ['ny v', 'new-assessment prefix'],
    ['bytt regelbok', 'scope prefix'],
    ['kontaktdato', 'scope exact'],
    ['skriv ut', 'print prefix'],
    ['utskrift', 'print exact'],
    ['lagre som pdf', 'save-pdf exact'],
    ['pdf', 'save-pdf exact'],
    ['mørk modus', 'dark exact'],
    ['moerk', 'dark prefix'],
    ['nattmodus', 'dark exact'],
    ['lys modus', 'light exact'],
    ['vis hurtigtaster', 'keys exact'],
    ['hurtigtastene', 'keys word'],
    ['sammenlign', 'compare prefix'],
    ['kontrollbevis', 'certificate exact'],
    ['VURDERINGEN skriv', 'print word'],
  ])('«%s» finds %s first', (query, first) => {
    expect(find(query)[0]).toBe(first);
  });

  it.each(['', '   ', 'n', 'refusjon', 'wmga28', '.*', '🙂', 'x'.repeat(10_000), 'ny '.repeat(3_000), '13097248022', 'שלום'])(
    'nothing for something else, number %#',
    (query) => {
      expect(find(query)).toEqual([]);
    },
  );

  it('says by which other name it was found, and marks the words of its own name', () => {
    expect(matchCommands('dark', ALL)[0]).toMatchObject({ via: 'dark mode', marks: [] });
    expect(matchCommands('bytt dato', ALL)).toEqual([]);
    const [scope] = matchCommands('regelbok bytt', ALL);
    expect(scope?.command.id).toBe('scope');
    expect(scope?.marks.map(([from, to]) => scope.command.label.slice(from, to))).toEqual(['Bytt', 'regelbok']);
  });
});
