import { expect, test } from 'vitest';
import { checkAll } from '../core/rules/rule-context';

/** Put together here, so that no text of the project looks like a token. */
const token = ['glpat', 'k1RDTlgiTSyJ3IRUR4By'].join('-');
const password = ['s1Jltdl2', 'gpbK'].join('');

// Findings of other rules quoted the text around a token, or the address with its password, into messages that end up in logs.
test.each([
  ['a comment that nothing closes', `Text\n\n%% the key is ${token}\n`],
  ['a switch', `---\ndg-publish: true\ndg-show-toc: https://marta:${password}@db.trains.net/x\n---\n`],
  ['a flag', `---\ndg-publish: ${token}\n---\n`],
  ['an ignore', `%% preflight-ignore-next ${token} %%\n\nText\n`],
])('no message shows a secret whole: %s', (_title, text) => {
  const messages = checkAll(text).map(({ message }) => message);
  expect(messages.filter((message) => message.includes('secret'))).toHaveLength(1);
  expect(messages.length).toBeGreaterThan(1);
  expect(messages.filter((message) => message.includes(token) || message.includes(password))).toEqual([]);
});
