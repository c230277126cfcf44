import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Markdown } from '../../../../../../src-renderer/features/notes/text/markdown';

const html = (text: string): string =>
  renderToStaticMarkup(<Markdown text={text} onOpen={() => undefined} />).replace(/^<div class="markdown">|<\/div>$/g, '');

test('headings, lists and emphasis', () => {
  expect(html('# En\n\ntekst **fet** og *kursiv*')).toBe('<h3>En</h3><p>tekst <strong>fet</strong> og <em>kursiv</em></p>');
  expect(html('- en\n- to\n\n3. tre\n4. fire')).toBe('<ul><li>en</li><li>to</li></ul><ol start="3"><li>tre</li><li>fire</li></ol>');
  expect(html('- en\n  - under')).toBe('<ul><li>en<ul><li>under</li></ul></li></ul>');
  expect(html('> sitat\n\n---')).toBe('<blockquote><p>sitat</p></blockquote><hr/>');
});

test('a line break is a line break', () => {
  expect(html('en\nto')).toBe('<p>en<br/>to</p>');
});

test('no heading is skipped, whatever is written', () => {
  expect(html('### dyp\n\n# høy\n\n#### dypere')).toBe('<h3>dyp</h3><h3>høy</h3><h4>dypere</h4>');
});

test('chapters, clauses and codes are buttons; in code they are not', () => {
  expect(html('se @5.21.3/sms.')).toContain('aria-label="Åpne 5.21.3/sms">@5.21.3/sms</button>.');
  expect(html('# @WMGA28')).toContain('<h3><button');
  expect(html('`@WMGA28`')).toBe('<p><code>@WMGA28</code></p>');
});

test('nothing can lead out of the app or become HTML', () => {
  const text = [
    '[her](https://x.no) og https://y.no og kari@z.no',
    '![bilde](https://x.no/a.png)',
    '<script>alert(1)</script>',
    'midt <b onclick="x">i</b> linjen',
    '[x](javascript:alert(1))',
    '[ref]: https://x.no',
  ].join('\n\n');
  const drawn = html(text);
  expect(drawn).not.toMatch(/<(a|img|script|b|iframe)\b/);
  expect(drawn).toContain('her (https://x.no) og https://y.no og kari@z.no');
  expect(drawn).toContain('&lt;script&gt;');
  expect(drawn).toContain('&lt;b onclick=');
  expect(drawn).toContain('[ref]: https://x.no');
});

test('a table stands as it is written', () => {
  expect(html('| a | b |\n|---|---|\n| 1 | 2 |')).toContain('| a | b |');
});
