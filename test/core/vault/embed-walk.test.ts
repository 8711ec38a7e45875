import { describe, expect, test } from 'vitest';
import { type EmbedPolicy, walkEmbeds } from '../../../src/core/vault/embed-walk';
import { indexOf } from './vault-of';

function walked(notes: Readonly<Record<string, string>>, depth?: number, policy?: EmbedPolicy): readonly string[] {
  const index = indexOf(notes, ['x.png']);
  const entry = index.note('start.md');
  if (entry === undefined) throw new Error('No start.md');
  return Array.from(walkEmbeds(entry, index, depth, policy), ({ from, to, depth: floor, via, root }) => `${String(floor)} ${from.path}>${to.path} via [${via.join(' ')}] from ${root.target}`);
}

const chain = { 'start.md': '![[a]]', 'a.md': '![[b]]', 'b.md': '![[c]]', 'c.md': '![[d]]', 'd.md': '![[e]]', 'e.md': '' };
const strict: EmbedPolicy = { embedsInCode: false, embedsOfMissingPart: 'left-out', readsNestedHeadings: true };

describe('embeds are walked', () => {
  test('four levels down, with the way', () => {
    expect(walked(chain)).toEqual([
      '1 start.md>a.md via [] from a',
      '2 a.md>b.md via [a.md] from a',
      '3 b.md>c.md via [a.md b.md] from a',
      '4 c.md>d.md via [a.md b.md c.md] from a',
    ]);
  });

  test('no deeper than asked', () => {
    expect(walked(chain, 2)).toHaveLength(2);
    expect(walked(chain, 0)).toEqual([]);
  });

  test('level by level, each in the order of the text', () => {
    expect(walked({ 'start.md': '![[b]] ![[a]] ![[b]]', 'a.md': '![[c]]', 'b.md': '![[a]]', 'c.md': '' })).toEqual([
      '1 start.md>b.md via [] from b',
      '1 start.md>a.md via [] from a',
      '1 start.md>b.md via [] from b',
      '2 b.md>a.md via [b.md] from b',
      '2 a.md>c.md via [a.md] from a',
    ]);
  });

  test('never back to a note on the way', () => {
    expect(walked({ 'start.md': '![[start]] ![[#A]] ![[a]]', 'a.md': '![[start]] ![[b]]', 'b.md': '![[a]] ![[start]] ![[b]]' })).toEqual([
      '1 start.md>a.md via [] from a',
      '2 a.md>b.md via [a.md] from a',
    ]);
  });

  test('not through links, files, comments, properties and what is missing', () => {
    expect(walked({ 'start.md': '---\nup: "![[a]]"\ncover: x.png\n---\n[[a]] ![[x.png]] %% ![[a]] %% ![[none]]', 'a.md': '' })).toEqual([]);
  });

  test('through comments where that is asked for, a note once more than elsewhere', () => {
    const notes = { 'start.md': '%%![[a]] ![[a]]%% ![[a]]', 'a.md': '![[b]]', 'b.md': '' };
    const index = indexOf(notes);
    const entry = index.note('start.md');
    if (entry === undefined) throw new Error('No start.md');
    const steps = Array.from(walkEmbeds(entry, index, 4, { ...strict, followsComments: true }), ({ to, isInComment }) => `${to.path} ${String(isInComment)}`);
    expect(steps).toEqual(['a.md true', 'a.md true', 'a.md false', 'b.md true', 'b.md false']);
    expect(walked(notes)).toEqual(['1 start.md>a.md via [] from a', '2 a.md>b.md via [a.md] from a']);
  });

  test('through code for the publishers that replace embeds there', () => {
    const notes = { 'start.md': '`![[a]]`', 'a.md': '```\n![[b]]\n```', 'b.md': '' };
    expect(walked(notes)).toHaveLength(2);
    expect(walked(notes, 4, strict)).toEqual([]);
  });

  test('only through the section that is shown', () => {
    const notes = { 'start.md': '![[a#One]]', 'a.md': '![[b]]\n\n# One\n\n![[c]]\n\n## Sub\n\n![[d]]\n\n# Two\n\n![[e]]', 'b.md': '', 'c.md': '', 'd.md': '', 'e.md': '' };
    expect(walked(notes).map((line) => line.slice(0, 12))).toEqual(['1 start.md>a', '2 a.md>c.md ', '2 a.md>d.md ']);
  });

  test('through another section of a note that was walked', () => {
    const notes = { 'start.md': '![[a#One]] ![[a#Two]] ![[a#One]]', 'a.md': '# One\n\n![[b]]\n\n# Two\n\n![[c]]', 'b.md': '', 'c.md': '' };
    expect(walked(notes).filter((line) => line.startsWith('2'))).toEqual(['2 a.md>b.md via [a.md] from a', '2 a.md>c.md via [a.md] from a']);
  });

  test('through the whole note where a missing heading shows it', () => {
    const notes = { 'start.md': '![[a#None]]', 'a.md': '![[b]]', 'b.md': '' };
    expect(walked(notes)).toHaveLength(2);
    expect(walked(notes, 4, strict)).toHaveLength(1);
  });

  test('through all of the first heading where nested ones are not read', () => {
    const notes = { 'start.md': '![[a#One#Sub]]', 'a.md': '# One\n\n![[b]]\n\n## Sub\n\n![[c]]', 'b.md': '', 'c.md': '' };
    expect(walked(notes, 4, { ...strict, readsNestedHeadings: false })).toHaveLength(3);
    expect(walked(notes, 4, strict)).toHaveLength(2);
  });

  test('with an end, however many there are', () => {
    const names = Array.from({ length: 150 }, (_, index) => `n${String(index)}`);
    const all = names.map((name) => `![[${name}]]`).join(' ');
    const notes = Object.fromEntries(['start', ...names].map((name) => [`${name}.md`, all] as const));
    expect(walked(notes).length).toBeLessThanOrEqual(10_000);
  });
});
