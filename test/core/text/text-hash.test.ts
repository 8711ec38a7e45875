import { describe, expect, it } from 'vitest';
import { textHash } from '../../../src/core/text/text-hash';

function hashOf(...parts: readonly string[]): string {
  const hash = textHash();
  for (const part of parts) hash.add(part);
  return hash.digest();
}

describe('textHash', () => {
  it('stays what it is: notes hold it', () => {
    expect(['', 'a', 'Bees dance.', '这是蜜蜂 😀'].map((text) => hashOf(text))).toEqual(['ab3e7c0b92ca2f0e', '1a80b1b3ee43f3ce', '1eb54b57b404eb16', '34e2b0860ac5f531']);
  });

  it('leaves white space out, and does not mind how a text is cut', () => {
    expect(hashOf(' a\r\n b\u00a0\u3000\ufeff\u200b\tc ')).toBe(hashOf('abc'));
    expect(hashOf('a', 'b', '', 'c')).toBe(hashOf('abc'));
  });

  it('differs for 200,000 texts that differ little', () => {
    const seen = new Set<string>();
    for (let number = 0; number < 100_000; number++) {
      seen.add(hashOf(`Bees ${String(number)}`));
      seen.add(hashOf(`${String(number)} bees`));
    }
    expect(seen.size).toBe(200_000);
  });

  it('differs where two characters change places', () => {
    expect(hashOf('12')).not.toBe(hashOf('21'));
    expect(hashOf('no bees')).not.toBe(hashOf('on bees'));
  });
});
