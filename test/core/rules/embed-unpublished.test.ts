import { describe, expect, test } from 'vitest';
import { embedUnpublished } from '../../../src/core/rules/embed-unpublished';
import { check } from './rule-context';

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

  test('says nothing more of a note that was accepted', () => {
    const notes = { 'a.md': published('![[b]]'), 'b.md': 'x', 'c.md': published('') };
    expect(check(embedUnpublished, '![[a]] ![[c#y]]\n', { notes, accepted: ['b.md', 'c.md'] })).toEqual([]);
  });
});
