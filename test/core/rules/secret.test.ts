import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasGithubChecksum } from '../../../src/core/rules/github-checksum';
import { findLongRuns } from '../../../src/core/rules/long-runs';
import { secret } from '../../../src/core/rules/secret';
import { check } from './rule-context';
import { drawn, hex, made, privateKey, tokens, upper, webToken, word } from './token-samples';

const found = (text: string) => check(secret, text).map(({ from, to }) => text.slice(from, to));
const verdicts = (text: string) => check(secret, text).map(({ severity, message }) => `${severity}: ${message}`);

describe.each(tokens)('%s', (name, token) => {
  test.each([
    ['in text', `The key is ${token}.\n`],
    ['in code', `\`\`\`sh\nexport KEY="${token}"\n\`\`\`\n`],
    ['in a property', `---\ndg-publish: true\nkey: ${token}\n---\n`],
    ['in an address', `https://trains.net/?key=${token}&x=1\n`],
    ['alone', token],
  ])('is found %s', (_, text) => {
    expect(found(text)).toEqual([token]);
    expect(verdicts(text)[0]).toContain(`error: Unexpected ${name} `);
  });

  test('is shown with four characters only', () => {
    expect(verdicts(token)).toEqual([`error: Unexpected ${name} \`${token.slice(0, 4)}…\`, expected no secret: whoever reads the page can use it`]);
  });

  test('is told once, however often it stands there', () => {
    expect(found(`${token} and ${token}`)).toEqual([token]);
  });
});

describe('a token that is none', () => {
  test.each(tokens)('%s cut to a quarter of its length', (_, token) => {
    expect(found(`Key ${token.slice(0, token.length >> 2)} x`)).toEqual([]);
  });

  test.each([
    ['example of AWS', made('AKIA', 'IOSFODNN7', 'EXAMPLE')],
    ['characters that repeat', made('npm_', 'x'.repeat(36))],
    ['characters in their order', `hf_${word.slice(0, 34)}`],
    ['words', made('sk-ant-api03-', 'your-key-goes-here-'.repeat(4))],
    ['one of GitHub without its checksum, in hexadecimal', `gho_${drawn(36, hex)}`],
    ['words with hyphens', 'sk-proj-ects-that-went-well-and-some-that-did-not-go-well'],
    ['a hash', drawn(40, hex)],
    ['longer than any token', `npm_${drawn(600, word)}`],
    ['bearer of a variable', 'Authorization: Bearer $ACCESS_TOKEN_FROM_THE_LOGIN'],
    ['bearer with words', 'Authorization: Bearer the-token-that-you-were-given'],
    ['webhook of documentation', made('https://hooks.slack.com/services/T00000000/B00000000/', 'X'.repeat(24))],
    ['webhook with more than one has', made('https://hooks.slack.com/services/T0A1B2C3D/B0E1F2G3H/', drawn(33, word))],
    ['a time in front of a word', made('12:34567890:AA-', 'word-'.repeat(6), 'abc')],
  ])('%s', (_, text) => {
    expect(found(`Text ${text} text\n`)).toEqual([]);
  });

  test('is doubtful where the checksum of GitHub is not right', () => {
    expect(verdicts(`ghp_${drawn(36, word)}`)).toEqual(['warning: Unexpected GitHub token `ghp_…`, expected no secret: its checksum is not right, so it may be made up or mistyped']);
  });

  test('is a warning in a comment, which most publishers leave out', () => {
    const [, token] = tokens[0] ?? ['', ''];
    expect(verdicts(`Text %%${token}%%\n`).map((verdict) => verdict.slice(0, 7))).toEqual(['warning']);
  });
});

describe('a JSON Web Token', () => {
  test.each([
    ['of jwt.io', webToken('{"sub":"1234567890","name":"John Doe","iat":1516239022}')],
    ['of the RFC', webToken('{"iss":"joe","exp":1300819380,"http://example.com/is_root":true}')],
    ['that is not signed', webToken('{"sub":"8d1f"}').replace(/\.[^.]+$/u, '.')],
    ['without an algorithm', webToken('{"sub":"8d1f"}', '{"alg":"none"}')],
    ['of two parts', webToken('{"sub":"8d1f"}').split('.').slice(0, 2).join('.')],
    ['that is no JSON', `eyJ${drawn(30, word)}.eyJ${drawn(30, word)}.${drawn(43, word)}`],
  ])('%s is no secret', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a private key', () => {
  const lines = drawn(256, word).replace(/.{64}/gu, '$&\n');
  test.each(['RSA ', 'EC ', 'OPENSSH ', 'ENCRYPTED ', ''])('is found: %s', (kind) => {
    expect(found(`Text\n\n${privateKey(kind, lines)}\n`)).toEqual([made('-----BEGIN ', kind, 'PRIVATE', ' ', 'KEY-----')]);
  });

  test.each([
    ['in a quote', privateKey('', lines).replace(/^/gmu, '> '), 1],
    ['in a string', `"${privateKey('', lines).replaceAll('\n', '\\n')}"`, 1],
    ['with headers', privateKey('RSA ', `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,3F17F5316E2BAC89\n\n${lines}`), 1],
    ['with dots', privateKey('RSA ', 'MIIEpAIBAAKCAQEA...\n...'), 0],
    ['of one character', privateKey('', 'A'.repeat(200)), 0],
    ['without content', privateKey('', ''), 0],
    ['that is public', privateKey('', lines).replaceAll('PRIVATE', 'PUBLIC'), 0],
  ])('%s: %#', (_, text, count) => {
    expect(found(`${text}\n`)).toHaveLength(count);
  });
});

describe('a secret of AWS', () => {
  const id = made('AK', 'IA', drawn(16, upper));
  const key = `${drawn(20, word)}/${drawn(18, word, 3)}+`;
  test('is found close to its id, and nowhere else', () => {
    expect(found(`id=${id}\nkey=${key}\n`)).toEqual([id, key]);
    expect(found(`id: ${id}\nkey: ${key}\n`)).toEqual([id, key]);
    expect(found(`key: ${key}\n`)).toEqual([]);
  });
});

describe('a password', () => {
  const value = made('q7Rt', '-Zk29', 'vLw0Xbn');
  test.each([
    [`api_key: ${value}`, 1],
    [`Access-Token: "${value.replace('-', '')}"`, 1],
    ['password: "correct-Horse7"', 1],
    ['password: changeme123', 0],
    ['password: secret', 0],
    ['password: "{{password}}"', 0],
    ['secret: true', 0],
    ['secret: ../keys/Db-2024', 0],
    ['token: https://trains.net/a1', 0],
    ['token: the one of 2025', 0],
    [`keyword: ${value}`, 0],
  ])('as a property: %s', (line, count) => {
    expect(found(`---\ndg-publish: true\n${line}\n---\n`)).toHaveLength(count);
  });

  test.each([
    ['https://marta:v9Kq-Lw2zR7t@feeds.trains.net/all', 1],
    ['postgres://app:v9Kq-Lw2zR7t@db.trains.net:5432/x', 1],
    ['postgres://app:v9Kq-Lw2zR7t@localhost:5432/x', 0],
    ['postgres://app:v9Kq-Lw2zR7t@database/x', 0],
    ['https://user:password1@trains.net', 0],
    ['https://marta:<password1>@trains.net', 0],
    ['https://marta@trains.net', 0],
    ['https://trains.net/@marta:8080@x', 0],
    ['https://marta:v9Kq-Lw2zR7t@example.org', 0],
  ])('in an address: %s', (address, count) => {
    expect(found(`See ${address} there\n`)).toHaveLength(count);
  });
});

describe('what a token is read by', () => {
  test('is the checksum that GitHub writes', () => {
    // The example of an article on the format.
    expect(hasGithubChecksum('zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ' + '0mLq17')).toBe(true);
    expect(hasGithubChecksum('zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ' + '0mLq18')).toBe(false);
  });

  test('are runs of twenty characters, none of which is missed', () => {
    const texts = fc.array(fc.constantFrom('a', 'bc_', '-9', ' ', '.', '\n', 'é', 'x'.repeat(19), 'y'.repeat(20), 'z'.repeat(45)), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const expected = [...text.matchAll(/[\w-]{20,}/gu)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
        expect([...findLongRuns(text)]).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });
});
