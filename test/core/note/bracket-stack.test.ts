import { describe, expect, it } from 'vitest';
import { BracketStack } from '../../../src/core/note/bracket-stack';
import { FoundInlines } from '../../../src/core/note/found-inlines';

describe('BracketStack', () => {
  it('gives back the brackets from the innermost to the outermost, each as it was opened', () => {
    const found = new FoundInlines();
    const stack = new BracketStack();
    stack.push('link', 4, found);
    stack.push('inline-footnote', 5, found);
    stack.push('link', 7, found);
    expect({ ...stack.pop() }).toEqual({ kind: 'link', at: 7, textFrom: 8, active: true, nested: false, links: 0, before: null });
    expect({ ...stack.pop() }).toEqual({ kind: 'inline-footnote', at: 5, textFrom: 7, active: true, nested: false, links: 0, before: null });
    expect({ ...stack.pop() }).toEqual({ kind: 'link', at: 4, textFrom: 5, active: true, nested: false, links: 0, before: null });
    expect(stack.pop()).toBeUndefined();
  });

  it('remembers for an image what had been found before it', () => {
    const found = new FoundInlines();
    const stack = new BracketStack();
    found.marks.push({ from: 0, to: 3, labels: ['1'] });
    stack.push('image', 3, found);
    stack.push('link', 6, found);
    expect(stack.pop()?.before).toBeNull();
    expect(stack.pop()).toMatchObject({ kind: 'image', textFrom: 5, before: { links: 0, embeds: 0, tags: 0, references: 0, undefinedReferences: 0, inlineFootnotes: 0, marks: 1, spans: 0 } });
  });

  it('knows which brackets others opened behind, also when that is said twice', () => {
    const stack = new BracketStack();
    stack.nest();
    stack.push('link', 1, new FoundInlines());
    stack.nest();
    stack.nest();
    stack.push('link', 2, new FoundInlines());
    expect(stack.pop()).toMatchObject({ at: 2, nested: false, active: true });
    expect(stack.pop()).toMatchObject({ at: 1, nested: true, active: true });
    expect(stack.pop()).toBeUndefined();
  });

  it('takes links from what opened outside of a link, but not images and inline footnotes', () => {
    const found = new FoundInlines();
    const stack = new BracketStack();
    for (const [index, kind] of (['link', 'image', 'link', 'inline-footnote'] as const).entries()) stack.push(kind, index * 3, found);
    stack.deactivateLinks();
    stack.push('link', 20, found);
    expect([1, 2, 3, 4, 5].map(() => stack.pop()?.active)).toEqual([true, true, false, true, false]);
  });

  it('holds places beyond the range of small integers', () => {
    const stack = new BracketStack();
    stack.push('inline-footnote', 400_000_001, new FoundInlines());
    stack.nest();
    expect(stack.pop()).toMatchObject({ kind: 'inline-footnote', at: 400_000_001, textFrom: 400_000_003, nested: true });
  });

  it('keeps no object for a bracket that only opens: a text of nothing else would hold as many as characters', () => {
    const stack = new BracketStack();
    const found = new FoundInlines();
    for (let at = 0; at < 1000; at++) stack.push('link', at, found);
    const kept = Object.values(stack).flatMap((part: unknown) => (Array.isArray(part) ? part.map((each: unknown) => typeof each) : []));
    expect(kept).toHaveLength(2000);
    expect(new Set(kept)).toEqual(new Set(['number']));
  });
});
