import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerText } from '../../../../src/core/simplify/models/answer-text';

function read(pieces: readonly string[]): string {
  const answer = new AnswerText();
  for (const piece of pieces) answer.push(piece);
  return answer.read(true);
}

describe('an answer that is still being said', () => {
  it.each<[said: string, shown: string]>([['a <', 'a '], ['a </thi', 'a '], ['a <thin b', 'a <thin b'], ['a <think>b', 'a '], ['a <|chan', 'a '], ['a <|channel|>analysis<|message|>b', 'a '], ['  a', 'a'], ['1 < 2', '1 < 2']])('shows of %j only what is none of its marks', (said, shown) => {
    const answer = new AnswerText();
    answer.push(said);
    expect(answer.read(false)).toBe(shown);
  });
});

describe('an answer without its reasoning', () => {
  it.each<[said: string, kept: string]>([
    ['<think>hm</think>yes', 'yes'],
    ['<think>\nhm\n</think>\n\nyes', 'yes'],
    ['<thinking>hm</thinking>yes', 'yes'],
    ['<reasoning>hm</reasoning>yes', 'yes'],
    ['a <think>hm</think>b<think>hm</think>c', 'a bc'],
    ['hm</think>yes', 'yes'],
    ['<Think>hm</Think>yes', 'yes'],
    ['<thought>hm</thought>yes', 'yes'],
    ['[THINK]hm[/THINK]yes', 'yes'],
    ['◁think▷hm◁/think▷yes', 'yes'],
    ['<|channel|>analysis<|message|>hm<|end|><|start|>assistant<|channel|>final<|message|>yes', 'yes'],
    ['<|channel|>final<|message|>yes', 'yes'],
    ['<think>hm', ''],
    ['<think>a</thinking>b</think>c', 'c'],
    ['a <thin b', 'a <thin b'],
    ['a <', 'a <'],
    ['<<think>hm</think>a', '<a'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ])('of %j', (said, kept) => {
    expect(read([said])).toBe(kept);
    expect(read(Array.from(said))).toBe(kept);
  });

  it('is the same however it is cut', () => {
    const piece = fc.constantFrom('<think>', '</think>', '<thinking>', '</thinking>', '<', 'think', '/', '>', 'a', ' ', '\n');
    fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), fc.integer({ min: 1, max: 9 }), (parts, size) => {
      const said = parts.join('');
      const cut = Array.from({ length: Math.ceil(said.length / size) }, (_part, at) => said.slice(at * size, (at + 1) * size));
      expect(read(cut)).toBe(read([said]));
    }));
  });
});
