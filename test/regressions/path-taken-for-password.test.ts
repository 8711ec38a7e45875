import { expect, test } from 'vitest';
import { secret } from '../../src/core/rules/secret';
import { check } from '../core/rules/rule-context';

// A property said where the secret lies, and the path was called a password.
test.each(['/Users/marta/Keys/x9.pem', '~/keys/x9.pem', './keys/x9.pem', 'C:\\Keys\\x9.pem'])('the path %s is no password', (path) => {
  expect(check(secret, `---\napi_key: ${path}\n---\n`)).toEqual([]);
});

test('a password with a slash in it is one', () => {
  expect(check(secret, '---\napi_key: nine/Lamps4-drift\n---\n')).toHaveLength(1);
});
