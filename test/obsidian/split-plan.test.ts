import { describe, expect, it } from 'vitest';
import type { TextEdit } from '../../src/core/text/text-edit';
import { planOfBody, splitPlan } from '../../src/obsidian/vault/split-plan';

const note = '---\na: 1\n---\nText\n';
const edit = (from: number, to: number, text: string): TextEdit => ({ from, to, text });
const spans = { kind: 'refused', reason: 'A change would reach from the properties into the text' };

describe('a plan of a note with frontmatter', () => {
  it('is parted where the body begins, an insertion there being of the body', () => {
    const edits = [edit(7, 8, '2'), edit(9, 13, '---\n'), edit(13, 13, 'New '), edit(17, 18, '')];
    expect(splitPlan({ baseText: note, edits })).toEqual({ kind: 'parts', frontmatter: edits.slice(0, 2), body: edits.slice(2) });
  });

  it('has no way where one edit reaches over that place', () => {
    expect(splitPlan({ baseText: note, edits: [edit(7, 14, '')] })).toEqual(spans);
  });
});

describe('a plan of a note without frontmatter', () => {
  const part = (baseText: string, only: TextEdit): string => {
    const parts = splitPlan({ baseText, edits: [only] });
    return parts.kind === 'refused' ? parts.reason : parts.frontmatter.length > 0 ? 'frontmatter' : 'body';
  };

  it.each<readonly [string, TextEdit, string]>([
    ['Text', edit(0, 0, '---\na: 1\n---\n'), 'frontmatter'],
    ['\ufeffText', edit(1, 1, '---\na: 1\n---\n'), 'frontmatter'],
    ['--\na: 1\n---\n', edit(0, 0, '-'), 'frontmatter'],
    ['\ufeff---\nText', edit(1, 1, '---\na: 1\n'), 'frontmatter'],
    ['Text', edit(0, 0, '---\n'), 'body'],
    ['Text', edit(0, 0, 'New '), 'body'],
    ['Text', edit(1, 1, '---\na: 1\n---\n'), 'body'],
    ['Text', edit(0, 1, '---\na: 1\n---\n'), 'body'],
    ['\ufeffText', edit(0, 1, ''), 'A change would reach from the properties into the text'],
  ])('%j takes %j as %s', (text, only, expected) => {
    expect(part(text, only)).toBe(expected);
  });
});

describe('what is left of a plan once its frontmatter is written', () => {
  it('is the edits of the body, where they stand then', () => {
    const plan = { baseText: note, edits: [edit(7, 8, 'none'), edit(13, 17, 'More')] };
    expect(planOfBody(plan)).toEqual({ baseText: '---\na: none\n---\nText\n', edits: [edit(16, 20, 'More')] });
    expect(planOfBody({ baseText: note, edits: [edit(4, 9, '')] })).toEqual({ baseText: '---\n---\nText\n', edits: [] });
  });

  it('is none where there is no edit of the frontmatter, or one that cannot be written alone', () => {
    expect(planOfBody({ baseText: note, edits: [edit(13, 17, 'More')] })).toBeNull();
    expect(planOfBody({ baseText: note, edits: [edit(7, 14, '')] })).toBeNull();
    expect(planOfBody({ baseText: note, edits: [edit(4, 8, ''), edit(6, 9, '')] })).toBeNull();
  });
});
