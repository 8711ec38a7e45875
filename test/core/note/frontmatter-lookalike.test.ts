import { describe, expect, it } from 'vitest';
import { findFrontmatterLookalike, isMeantAsFrontmatter } from '../../../src/core/note/frontmatter-lookalike';

describe('lines that look like frontmatter and are none', () => {
  const cases: readonly (readonly [text: string, kind: string, fence: string, keys: readonly string[], close: string | null, behind: string])[] = [
    ['---\na: 1\n', 'unclosed', '---', ['a'], null, ''],
    ['---\r\na: 1\r\nText', 'unclosed', '---', ['a'], null, 'Text'],
    ['\ufeff---\na: 1\nText', 'unclosed', '---', ['a'], null, 'Text'],
    ['---\na: 1\nb: 2\n...\nText', 'unclosed', '---', ['a', 'b'], '...', '...\nText'],
    ['---\na: 1\n... \t', 'unclosed', '---', ['a'], '...', '... \t'],
    ['---\na: 1\n...x', 'unclosed', '---', ['a'], null, '...x'],
    ['---\na: 1\n-----\nx', 'unclosed', '---', ['a'], '-----', '-----\nx'],
    ['---\na: 1\n———\nx', 'unclosed', '---', ['a'], '———', '———\nx'],
    ['---\na:\n  - b\n- c\n# d\ne: f\n\ng: h', 'unclosed', '---', ['a', 'e'], null, '\ng: h'],
    ['\n \n---\na: 1\n---\nText', 'behind-blank-lines', '---', ['a'], '---', '---\nText'],
    ['—--\na: 1\n---\n', 'other-fence', '—--', ['a'], '---', '---\n'],
    ['----\na: 1\n---\nx', 'other-fence', '----', ['a'], '---', '---\nx'],
    ['\u200b---\na: 1\n---\n', 'other-fence', '---', ['a'], '---', '---\n'],
    ['—\na: 1\n—\n', 'other-fence', '—', ['a'], '—', '—\n'],
  ];

  it.each(cases)('are found in %j', (text, kind, fence, keys, close, behind) => {
    const found = findFrontmatterLookalike(text);
    if (found === null) throw new Error('nothing is found');
    expect({ ...found, fence: text.slice(found.fence.from, found.fence.to), to: text.slice(found.to), close: found.close === null ? null : text.slice(found.close.from, found.close.to) }).toEqual({ kind, fence, keys, close, to: behind });
  });

  it.each(['', '---', '---\n', '---\na:1\n', '---\n- a\n---', '---\n\na: 1\n---', '--- x\na: 1\n---', '----\na: 1\nText', '\n---\na: 1\nText', '\n---\na: 1\n----\n', '\n---\na: 1\n...\n', 'Text\n---\na: 1\n---\n'])('are not seen in %j', (text) => {
    expect(findFrontmatterLookalike(text)).toBeNull();
  });

  it.each([
    ['---\na: 1\n', false],
    ['---\na: 1\nb: 2\n', true],
    ['---\npublish: true\n', true],
    ['\n---\na: 1\nb: 2\n---\n', true],
    ['----\na: 1\nb: 2\n---\n', false],
    ['----\npublish: true\n---\n', true],
  ])('are meant as such where they name the key that matters, or are several between `---`: %j is %j', (text, isMeant) => {
    const found = findFrontmatterLookalike(text);
    expect(found !== null && isMeantAsFrontmatter(found, 'publish')).toBe(isMeant);
  });
});
