import { describe, expect, it } from 'vitest';
import { entropyOf, isPlaceholder, isRandom } from '../../../src/core/rules/random-text';

describe('a text that is there to be replaced', () => {
  it('holds a word of placeholders', () => {
    const placeholders = [
      'example', 'sample', 'dummy', 'placeholder', 'changeme', 'change-me', 'change_me', 'your', 'redacted', 'replace', 'insert', 'fake', 'foobar', 'lorem',
      'test', 'demo', 'token', 'secret', 'password', 'passwort', 'hunter2', 'letmein', 'qwert', 'deadbeef', 'cafebabe',
    ];
    expect(placeholders.filter((word) => !isPlaceholder(`q9${word.toUpperCase()}z`))).toEqual([]);
  });

  it.each(['<key>', 'k{1}', '$KEY', 'a*b', 'a…', 'a%b', 'a...b', 'aaaaa', '12345', 'abcde', 'x11111y', 'xabcdey'])('is %j', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each(['k', 'a..b', 'aaaa', '1234', 'abcd', '54321', 'a1a1a1', 'aabbccdd'])('is not %j', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});

describe('a text that was drawn by lot', () => {
  it('has enough different characters and is long enough', () => {
    expect(isRandom('k3Xv9QpLm2Zt7RwB')).toBe(true);
    expect(isRandom('k3Xv9QpLm2Zt7Rw')).toBe(false);
    expect(isRandom('k3Xk3Xk3Xk3Xk3Xk3X')).toBe(false);
    expect(isRandom('k3Xv9QpLm2Zt7RwB<')).toBe(false);
  });

  it('has an entropy in bits a character', () => {
    expect(entropyOf('aaaa')).toBe(0);
    expect(entropyOf('abab')).toBe(1);
    expect(entropyOf('acegikmo')).toBe(3);
  });
});
