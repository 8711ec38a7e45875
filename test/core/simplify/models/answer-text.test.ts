import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerText } from '../../../../src/core/simplify/models/answer-text';

function read(pieces: readonly string[], most = 4000): string {
  const answer = new AnswerText(most);
  for (const piece of pieces) answer.push(piece);
  answer.end();
  return answer.text;
}

describe('an answer without its reasoning', () => {
  it.each<[said: string, kept: string]>([
    ['<think>hm</think>yes', 'yes'],
    ['<think>\nhm\n</think>\n\nyes', 'yes'],
    ['<thinking>hm</thinking>yes', 'yes'],
    ['<reasoning>hm</reasoning>yes', 'yes'],
    ['a <think>hm</think>b<think>hm</think>c', 'a bc'],
    ['hm</think>yes', 'yes'],
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
