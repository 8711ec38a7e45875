import type { FoundSecret } from './find-tokens';
import { entropyOf } from './random-text';

const opening = '-----BEGIN ';
/** What of a key is looked at. */
const longestHead = 1200;
/** The shortest kind of key, in characters of base64. */
const shortestKey = 48;

/** All private keys between `-----BEGIN ... PRIVATE KEY-----` and its end; the range is the opening line. Examples with dots, or with less than a key holds, are none. */
export function findPrivateKeys(text: string): Iterable<FoundSecret> {
  // A search takes the longer the more common its first character is: a V is rarer than a P, and both than a hyphen.
  return text.includes('VATE K') ? keysIn(text) : [];
}

function* keysIn(text: string): Iterable<FoundSecret> {
  for (let from = text.indexOf(opening); from !== -1; from = text.indexOf(opening, from + opening.length)) {
    const head = text.slice(from, from + longestHead);
    const line = /^-----BEGIN [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----/u.exec(head)?.[0];
    if (line === undefined) continue;
    const end = head.indexOf('-----END', line.length);
    const content = head.slice(line.length, end === -1 ? head.length : end);
    if (holdsKey(content)) yield { name: 'private key', from, to: from + line.length, isDoubtful: false };
  }
}

/**
 * Lines of base64, which may be quoted, or joined by `\n` in a string. Names of headers, as in `Proc-Type: 4`, stand in front
 * of them. What repeats itself is made up, but for `A`: every key of OpenSSH begins with zeros, which base64 writes so.
 */
function holdsKey(content: string): boolean {
  const encoded = content.replace(/\\n|[\s>"'+,]/gu, '');
  let from = encoded.length;
  while (from > 0 && isBase64(encoded.charAt(from - 1))) from--;
  const key = encoded.slice(from);
  return key.length >= shortestKey && entropyOf(key) >= 4 && !/([^A])\1{7}/u.test(key);
}

function isBase64(character: string): boolean {
  return /^[A-Za-z\d/=]$/u.test(character);
}
