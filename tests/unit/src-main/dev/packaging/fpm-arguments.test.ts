import { expect, test } from 'vitest';
import { controlFile, needed, readFpmArguments } from '../../../../../src-main/dev/packaging/fpm-arguments';

const ARGS = [
  ...['-s', 'dir', '--force', '-t', 'deb', '-d', 'libgtk-3-0t64 | libgtk-3-0', '-d', 'libnss3', '--deb-recommends', 'libsecret-1-0'],
  ...['--deb-compression', 'xz', '--architecture', 'amd64', '--description', 'Kort\n Langt\n ', '--version', '0.1.0', '--name', 'isf'],
  ...['--maintainer', 'A <a@example.invalid>', '--url', 'https://example.invalid', '--version', '0.1.0+testruntime'],
  ...['/made/linux-unpacked/=/opt/isf', '/tmp/a.png=/usr/share/icons/a.png'],
];

test('reads what goes where, what is needed, and of an option that stands twice the last', () => {
  const wish = readFpmArguments(ARGS);
  expect(wish.depends).toEqual(['libgtk-3-0t64 | libgtk-3-0', 'libnss3']);
  expect(wish.recommends).toEqual(['libsecret-1-0']);
  expect(wish.content).toEqual([
    { from: '/made/linux-unpacked/', to: '/opt/isf' },
    { from: '/tmp/a.png', to: '/usr/share/icons/a.png' },
  ]);
  expect(needed(wish, 'version')).toBe('0.1.0+testruntime');
  expect(() => needed(wish, 'package')).toThrow('--package is missing');
});

test('writes the control file', () => {
  expect(controlFile(readFpmArguments(ARGS), 42)).toBe(
    [
      'Package: isf',
      'Version: 0.1.0+testruntime',
      'Architecture: amd64',
      'Maintainer: A <a@example.invalid>',
      'Installed-Size: 42',
      'Depends: libgtk-3-0t64 | libgtk-3-0, libnss3',
      'Recommends: libsecret-1-0',
      'Homepage: https://example.invalid',
      'Description: Kort\n Langt',
      '',
    ].join('\n'),
  );
});

test.each([[['--name']], [['somewhere']], [['a=b=c']]])('%j is refused', (args) => {
  expect(() => readFpmArguments(args)).toThrow('fpm: ');
});
