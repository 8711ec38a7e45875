import { describe, expect, test } from 'vitest';
import { localPath } from '../../../src/core/rules/local-path';
import { check } from './rule-context';

const found = (text: string) => check(localPath, text).map(({ severity, from, to }) => `${severity}: ${text.slice(from, to)}`);

describe('local-path', () => {
  test.each([
    ['/Users/mvogel/Desktop/a.png', 'warning: /Users/mvogel/Desktop/a.png'],
    ['"/home/m.vogel/a b"', 'warning: /home/m.vogel/a'],
    ['(C:\\Users\\mvogel\\a)', 'warning: C:\\Users\\mvogel\\a'],
    ['d:/Users/Jörg Müller/a', 'warning: d:/Users/Jörg Müller/a'],
    ['`"C:\\\\Users\\\\mvogel\\\\a"`', 'info: C:\\\\Users\\\\mvogel\\\\a'],
    ['PATH=/usr/bin:/home/mvogel/bin', 'warning: /home/mvogel/bin'],
    ['![](/Users/mvogel/a.png)', 'warning: /Users/mvogel/a.png'],
    ['[a](file:///home/mvogel/a.pdf)', 'warning: /home/mvogel/a.pdf'],
    ['[a](file:///C:/Users/mvogel/a.pdf)', 'warning: C:/Users/mvogel/a.pdf'],
    ['[a](file:///etc/hosts)', 'info: file:///etc/hosts'],
    ['<obsidian://open?vault=a>', 'info: obsidian://open?vault=a'],
  ])('finds %s', (text, expected) => {
    expect(found(`${text}\n`)).toEqual([expected]);
  });

  test.each([
    '/users/mvogel/repos', '/Users/mvogel', '/home/', '/home/mvogel/', 'x/home/mvogel/a', '~/home/mvogel/a', 'https://x.org/Users/mvogel/a', 'https://x.org/a?b=/home/mvogel/a', '[a](/home/mvogel/a)', '/home/$USER/a',
    '/home/<you>/a', '/home/ubuntu/a', '/Users/Shared/a', 'C:\\Users\\Public\\a', 'C:\\Users\\%USERNAME%\\a', '/home/user1/a', '/home/your-name/a', '`file:///etc/hosts`', 'file:// and obsidian://',
    '\\Users\\mvogel\\a', 'Users/mvogel/a', '[[/home/mvogel/a]]', '[a](obsidian://show-plugin?id=dataview)',
  ])('passes over %s', (text) => {
    expect(found(`See ${text} there\n`)).toEqual([]);
  });

  test('tells of each account once, and where it stands in the text', () => {
    expect(found('`/home/mvogel/a` /home/mvogel/b /Users/MVogel/c\n\n`/home/jberg/a`\n')).toEqual(['warning: /home/mvogel/b', 'info: /home/jberg/a']);
  });
});
