import { describe, expect, test } from 'vitest';
import { embedUnpublished } from '../../../src/core/rules/embed-unpublished';
import { runVaultRule } from '../../../src/core/rules/run-rule';
import { check, vaultContextOf } from './rule-context';

const published = (text: string) => `---\ndg-publish: true\npublish: true\n---\n\n${text}\n`;

describe('embed-unpublished', () => {
  test('follows embeds four levels down, and says by way of what', () => {
    const notes = { 'a.md': published('![[b]]'), 'b.md': published('![[c]]'), 'c.md': published('![[Private/d]]'), 'Private/d.md': 'x', 'e.md': 'y' };
    const text = 'Text\n\n![[a]]\n';
    const [problem, ...others] = check(embedUnpublished, text, { notes });
    expect(others).toEqual([]);
    expect(problem?.message).toContain('embed of `Private/d` by way of `a`, `b`, `c`, expected');
    expect(text.slice(problem?.from, problem?.to)).toBe('![[a]]');
    expect(problem?.target).toBe('Private/d.md');
    expect(check(embedUnpublished, text, { notes: { ...notes, 'c.md': published('![[d2]]'), 'd2.md': published('![[e]]') } })).toEqual([]);
  });

  test('tells of each note once, and of each part of a published one', () => {
    const notes = { 'a.md': 'x', 'b.md': published('# B') };
    const text = '![[a]] ![[a#x]] ![[b#y]] ![[b#y]] ![[b#^z]]\n';
    expect(check(embedUnpublished, text, { notes }).map(({ severity, from, to }) => `${severity}: ${text.slice(from, to)}`)).toEqual([
      'error: ![[a]]', 'warning: ![[b#y]]', 'warning: ![[b#^z]]',
    ]);
  });

  test('goes round in circles once', () => {
    const notes = { 'a.md': published('![[b]] ![[note]]'), 'b.md': published('![[a]] ![[c]]'), 'c.md': 'x' };
    expect(check(embedUnpublished, '![[a]]\n', { notes })).toHaveLength(1);
  });

  test('says how much of a private note is written into the page', () => {
    const message = (text: string) => check(embedUnpublished, text, { notes: { 'a.md': '# A\n\nText ^id\n' } })[0]?.message;
    expect(message('![[a#A]]\n')).toContain('writes a part of it into the page');
    expect(message('![[a#^id]]\n')).toContain('writes a part of it into the page');
    expect(message('![[a#B]]\n')).toContain('writes its whole text into the page');
    expect(message('![[a#A]]\n\n![[a]]\n')).toContain('writes its whole text into the page');
  });

  test.each([
    ['a private note with a comment', '%%![[a]]%%\n', { 'a.md': 'x %%y%%\n' }, {}, ['error: ![[a]]']],
    ['a private note with a sign of per cent', '%% ![[a|x]] %%\n', { 'a.md': '100%% sure\n' }, {}, ['error: ![[a|x]]']],
    ['a note with a mark in code', '%%![[a]]%%\n', { 'a.md': '`%%`\n' }, {}, ['error: ![[a]]']],
    ['a published note with a comment', '%%![[a]]%%\n', { 'a.md': published('x %%y%%') }, {}, ['error: ![[a]]']],
    ['an accepted note with a comment', '%%![[a]]%%\n', { 'a.md': 'x %%y%%\n' }, { accepted: ['a.md'] }, ['error: ![[a]]']],
    ['one that is shown elsewhere, too', '![[a]] %%![[a]]%%\n', { 'a.md': published('x %%y%%') }, {}, ['error: ![[a]]']],
    ['two of them', '%%![[a]] ![[b]]%%\n', { 'a.md': '%%', 'b.md': '%%' }, {}, ['error: ![[a]]', 'error: ![[b]]']],
    ['the part that is shown', '%%![[a#B]] ![[a#A]]%%\n', { 'a.md': '# A\n\nx\n\n# B\n\n%%y%%\n' }, {}, ['error: ![[a#B]]']],
    ['a comment of an embedded note', '![[b]]\n', { 'a.md': '%%y%%\n', 'b.md': published('%%![[a]]%%') }, {}, ['error: ![[b]]']],
    ['marks in properties only', '%%![[a]]%%\n', { 'a.md': '---\nx: 100%%\n---\n\nText\n' }, {}, []],
    ['no marks', '%%![[a]]%%\n', { 'a.md': 'Text 5% of it\n' }, {}, []],
    ['a drawing', '%%![[a.excalidraw]]%%\n', { 'a.excalidraw.md': '%%\n# Drawing\n%%\n' }, {}, []],
    ['an open embed of a note with comments', '![[a]]\n', { 'a.md': published('x %%y%%') }, {}, []],
    ['a site that leaves embeds in comments alone', '%%![[a]]%%\n', { 'a.md': '%%y%%\n' }, { publisher: 'obsidian-publish' }, []],
  ] as const)('looks for marks of comments in what a comment embeds: %s', (_, text, notes, options, expected) => {
    expect(check(embedUnpublished, text, { notes, ...options }).map(({ severity, from, to }) => `${severity}: ${text.slice(from, to)}`)).toEqual(expected);
  });

  test('warns of a note in a comment whose marks nobody knows, unless one is known', () => {
    const context = vaultContextOf('%%![[a]]%%\n', { notes: { 'a.md': '![[b]]\n', 'b.md': '%%y%%\n' } });
    const { index } = context.vault;
    const forget = (path: string): void => {
      const entry = index.note(path);
      if (entry === undefined) throw new Error('expected a note');
      const { commentMarks: _, ...rest } = entry;
      index.setNote(rest);
    };
    const told = () => runVaultRule(embedUnpublished, context).map(({ severity, message }) => [severity, message]);
    const sure = ['error', 'Unexpected embed of `b` by way of `a` in a comment, expected a link: `%%` in that note ends the comment, and Digital Garden publishes what stands behind it'];
    forget('a.md');
    expect(told()).toEqual([sure]);
    forget('b.md');
    expect(told()).toEqual([['warning', 'Unexpected embed of `a` in a comment, expected a link: a `%%` in that note would end the comment, and Digital Garden would publish what stands behind it']]);
    expect(check(embedUnpublished, '%%![[c]]%%\n', { notes: { 'c.md': '%% '.repeat(1001) } }).map(({ severity }) => severity)).toEqual(['warning']);
    expect(check(embedUnpublished, '%%![[c]]%%\n', { notes: { 'c.md': '%% '.repeat(1000) } }).map(({ severity }) => severity)).toEqual(['error']);
  });

  test('says nothing more of a note that was accepted', () => {
    const notes = { 'a.md': published('![[b]]'), 'b.md': 'x', 'c.md': published('') };
    expect(check(embedUnpublished, '![[a]] ![[c#y]]\n', { notes, accepted: ['b.md', 'c.md'] })).toEqual([]);
  });
});
