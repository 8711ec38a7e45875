import { expect, test } from 'vitest';
import { secret } from '../../src/core/rules/secret';
import { check } from '../core/rules/rule-context';

/** A key as ssh-keygen writes it: each begins with a name, two times `none`, and zeros. The rest is made up. */
function openSshKey(): string {
  const length = (value: number): string => String.fromCharCode(0, 0, 0, value);
  const head = `openssh-key-v1\0${length(4)}none${length(4)}none${length(0)}${length(1)}${length(51)}${length(11)}ssh-ed25519${length(32)}`;
  const rest = Array.from({ length: 180 }, (_, index) => String.fromCharCode((index * index * 31 + index * 7 + 11) % 256)).join('');
  return btoa(head + rest).replace(/.{70}/gu, '$&\n');
}

const kind = ['OPENSSH', 'PRIVATE', 'KEY'].join(' ');

// No key of OpenSSH was found: the zeros at its beginning, nine times `A`, were taken for a placeholder.
test('a key that ssh-keygen wrote is found, and nothing of it is shown', () => {
  expect(openSshKey()).toContain('AAAAAAAAA');
  const problems = check(secret, `\`\`\`\n-----BEGIN ${kind}-----\n${openSshKey()}\n-----END ${kind}-----\n\`\`\`\n`);
  expect(problems.map(({ severity, message }) => ({ severity, message }))).toEqual([
    { severity: 'error', message: 'Unexpected private key, expected no secret: whoever reads the page can use it' },
  ]);
});
