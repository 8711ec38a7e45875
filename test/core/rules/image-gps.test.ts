import { describe, expect, test } from 'vitest';
import { imageGps } from '../../../src/core/rules/image-gps';
import { check } from './rule-context';

const file = (path: string, position: 'yes' | 'no' | 'unchecked') => ({ path, size: 1, image: { width: 1, height: 1, position } });

describe('image-gps', () => {
  test('tells of each image once, at the embed that brings it onto the page', () => {
    const files = [file('a.jpg', 'yes'), file('b.png', 'yes'), file('c.webp', 'no'), file('d.jpg', 'yes')];
    const notes = { 'n.md': '---\ndg-publish: true\n---\n![[b.png]] ![[a.jpg]]\n\n# Part\n\n![[d.jpg]]\n\n# Other\n' };
    const text = '![[a.jpg]] ![[c.webp]] ![](a.jpg) ![[n#Other]]\n\n![[n]]\n';
    expect(check(imageGps, text, { files, notes }).map(({ severity, from, to, target }) => [severity, text.slice(from, to), target])).toEqual([
      ['error', '![[a.jpg]]', 'a.jpg'],
      ['error', '![[n]]', 'b.png'],
      ['error', '![[n]]', 'd.jpg'],
    ]);
  });

  test('looks into a private note only where its text is written into the page', () => {
    const files = [file('a.jpg', 'yes')];
    const notes = { 'n.md': '![[a.jpg]]\n' };
    expect(check(imageGps, '![[n]]\n', { files, notes })).toHaveLength(1);
    expect(check(imageGps, '![[n]]\n', { files, notes, publisher: 'obsidian-publish' })).toEqual([]);
  });

  test('names all images that were not looked into in one line', () => {
    const files = [file('a.avif', 'unchecked'), file('b.avif', 'unchecked')];
    const problems = check(imageGps, '![[a.avif]] ![[b.avif]] ![[a.avif]]\n', { files, publisher: 'quartz' });
    expect(problems.map(({ severity, message }) => `${severity}: ${message}`)).toEqual(['info: Unexpected image that was not searched for a position (`a.avif`, `b.avif`), expected JPEG, PNG or WebP']);
  });
});
