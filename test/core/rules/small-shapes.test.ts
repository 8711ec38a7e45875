import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { addressFault, mendedAddress } from '../../../src/core/rules/address-shape';
import { addressesOf } from '../../../src/core/rules/addresses';
import { codeSpan } from '../../../src/core/rules/code-span';
import { findPasswords } from '../../../src/core/rules/find-passwords';
import { isIsoDate } from '../../../src/core/rules/iso-date';
import { isReadableDate } from '../../../src/core/rules/readable-date';
import { findEmptyTags, findJoinedTags, findRepeatedTags, findTagBlanks } from '../../../src/core/rules/tag-faults';
import { titleFix } from '../../../src/core/rules/title-fix';
import { readWebToken } from '../../../src/core/rules/web-token';
import { writtenDate } from '../../../src/core/rules/written-date';
import { propertyType } from '../../../src/core/rules/property-type';
import { templaterLeft } from '../../../src/core/rules/templater-left';
import { check } from './rule-context';

describe('the address of a page', () => {
  it.each([
    ['https://a.b/c', 'web address'],
    ['abcdefghij:c', 'web address'],
    ['x:c', null],
    ['a'.repeat(255), null],
    [`/${'a'.repeat(256)}`, 'name of more than 255 bytes'],
    [`/${'a'.repeat(150)}/${'b'.repeat(150)}`, null],
    ['/a/../b', '`..` or `.` for a folder'],
    ['/a\\b', '`\\`'],
    ['/a//b', '`//`'],
    ['/a?b', '`?`'],
    ['/a b', 'blanks'],
    ['/A', 'upper case'],
    ['/a-1/b/', null],
  ])('%j: %j', (address, found) => {
    expect(addressFault(address, false)?.found ?? null).toBe(found);
  });

  it.each([
    ['https://a.b/C d/', '/c-d/'],
    ['https://a.b', null],
    ['/A//b\\c?#%', '/a/b/c'],
    ['./a/..', 'a'],
    ['..', null],
    [`/${'é'.repeat(128)}`, null],
  ])('%j is mended to %j', (address, mended) => {
    expect(mendedAddress(address)).toBe(mended);
  });
});

describe('an address in a text', () => {
  it.each([
    ['see https://a.b/é、c', 'https://a.b/é'],
    ['see https://a.b/é！c', 'https://a.b/é'],
    ['see https://a.b/Straße?ü=ñ”', 'https://a.b/Straße?ü=ñ'],
    ['see https://a.b/’s', 'https://a.b/'],
    ['see https://a.b/（c）', 'https://a.b/'],
    ['see https://a.b/中文 c', 'https://a.b/中文'],
    ['see https://a.b/c\u3000d', 'https://a.b/c'],
    ['(https://a.b/(c)).', 'https://a.b/(c)'],
    [`${'x'.repeat(30)}://a.b`, `${'x'.repeat(24)}://a.b`],
  ])('in %j is %j', (text, url) => {
    expect(addressesOf(parseNote(text)).map((address) => address.url)).toEqual([url]);
  });
});

describe('text as code', () => {
  it('is cut between characters', () => {
    expect(codeSpan(`${'a'.repeat(38)}\u{10000}${'b'.repeat(9)}`)).toBe(`\`${'a'.repeat(38)}…\``);
    expect(codeSpan(`${'a'.repeat(38)}\u{10ffff}${'b'.repeat(9)}`)).toBe(`\`${'a'.repeat(38)}…\``);
    expect(codeSpan(`${'a'.repeat(37)}\u{10000}${'b'.repeat(9)}`)).toBe(`\`${'a'.repeat(37)}\u{10000}…\``);
    expect(codeSpan('a'.repeat(40))).toBe(`\`${'a'.repeat(40)}\``);
    expect(codeSpan('a'.repeat(41))).toBe(`\`${'a'.repeat(39)}…\``);
  });
});

describe('a property that names a password', () => {
  const found = (value: string): number => [...findPasswords(parseNote(`---\npassword: "${value}"\n---\n`))].length;

  it.each(['k3Xv9QpLm2', 'k3xv9qpl', 'correct-h0rse'])('holds one: %j', (value) => {
    expect(found(value)).toBe(1);
  });

  it.each(['9182736450', 'kxvqplmz', 'k3Xv9Qp', '../secrets9/Key-1', './secrets9/Key-1', '/secrets9/Key-1', '~/secrets9/Key-1', 'C:/secrets9/Key-1', 'k3Xv9 QpLm2', 'k3Xv9{QpLm2}'])('holds none: %j', (value) => {
    expect(found(value)).toBe(0);
  });
});

describe('a date', () => {
  it.each(['2026-01-30', '20260130', '2026-01', '2026-W05', '2026W05-7', '2026-030', '2024-02-29', '2000-02-29', '2026-01-30T10', '2026-01-30T10:20', '2026-01-30T10:20:30.123456789Z', '2026-01-30T1020+0200', '2026-01-30T24:00-02', '2026-01-30T10:20:30,5'])('is one of ISO 8601: %j', (value) => {
    expect(isIsoDate(value)).toBe(true);
  });

  it.each(['2026-02-30', '2026-13-01', '2026-13', '2026-00-10', '2026-01-00', '2026-02-29', '1900-02-29', '2026-W60', '2026-W05-8', '2026-430', '2026-01-30T25', '2026-01-30T10:60', '2026-01-30T10:20:61', '2026-01-30 10:20', '2026-01-30T10:20:30.1234567890', 'x2026-01-30', '2026-01-30x', '2026-1-30'])('is none of ISO 8601: %j', (value) => {
    expect(isIsoDate(value)).toBe(false);
  });

  it.each(['2026-01-30 10:20', '2026-01-30T23:59:59.5 +02:00', '2026-01-30 10:20:30Z', 'Fri, 30 Jan 2026 10:20:30 GMT', '30-Jan-26 10:20:30 +0200', ' 2026-01-30 '])('can be read by pages: %j', (value) => {
    expect(isReadableDate(value, 'page')).toBe(true);
  });

  it.each(['2026-01-30_10:20', '2026-01-30 10:20:3x', '2026-02-30 10:20', '2026-01-30 24:20', 'Fri, 30 Jan 2026 10:20:x0 GMT', 'Fri, 30 Jan 2026 10:20:30', '2026-01-30 10:20:30.', 'last modified'])('cannot be read by pages: %j', (value) => {
    expect(isReadableDate(value, 'page')).toBe(false);
  });

  it('is told to builds by words, too, and to browsers by nearly anything', () => {
    expect(['created', 'Last Modified', 'git created', 'GIT last modified', 'modified'].map((value) => isReadableDate(value, 'build'))).toEqual([true, true, true, true, false]);
    expect(['31/12/2024', '12/31/2024', '1 May 31/12/2024', '31/12/20245', 'May'].map((value) => isReadableDate(value, 'browser'))).toEqual([false, true, true, true, false]);
  });

  it.each(['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'])('may have its month as a word: %s', (name) => {
    const month = new Date(`${name} 1, 2026`).getMonth() + 1;
    const expected = `2026-${String(month).padStart(2, '0')}-05`;
    expect(writtenDate(`5 ${name} 2026`)).toBe(expected);
    expect(writtenDate(`${name.slice(0, 3)} 5th, 2026`)).toBe(expected);
    expect(writtenDate(`${name}s 5, 2026`)).toBeNull();
  });
});

describe('faults of tags', () => {
  it('are told with what would be right', () => {
    expect(findTagBlanks(['a b', 'c'])).toEqual({ found: 'blanks in the tag `a b`', wanted: 'a name without blanks', fixTitle: 'Write hyphens for blanks in tags', safe: false, mended: ['a-b', 'c'] });
    expect(findTagBlanks(['a b', 'c  d'])?.wanted).toBe('names without blanks');
    expect(findTagBlanks(['a', ' b '])).toBeNull();
    expect(findJoinedTags(['a b'])).toEqual({ found: 'blanks between the tags `a b`', wanted: 'a list: the site reads them as one tag', fixTitle: 'Write the tags as a list', safe: true, mended: ['a', 'b'] });
    expect(findJoinedTags(['a b', 'c'])?.safe).toBe(false);
    expect(findEmptyTags(['#', null, 'a'])).toEqual({ found: 'tag without a name', wanted: 'names only', fixTitle: 'Remove empty tags', safe: true, mended: ['a'] });
    expect(findEmptyTags(['  ', ' # ', 'a'])?.mended).toEqual(['a']);
    expect(findEmptyTags([null])?.wanted).toBe('no tags');
    expect(findEmptyTags(['a', 1])).toBeNull();
    expect(findRepeatedTags(['a', 'B', ' A', 'b', 'c'])).toEqual({ found: 'repeated tags ` A`, `b`'.replace('` A`', '`A`'), wanted: 'each tag once', fixTitle: 'Remove repeated tags', safe: true, mended: ['a', 'B', 'c'] });
    expect(findRepeatedTags(['a', 'A'])?.found).toBe('repeated tag `A`');
    expect(findRepeatedTags(['a', '', ''])).toBeNull();
  });
});

describe('a title for a note', () => {
  it('is its first heading, which may be more than a title, or else the name of its file', () => {
    expect(titleFix(parseNote('# Bees\n'), 'a/Hive.md').map(({ title, safe }) => [title, safe])).toEqual([['Use the first heading as the title', false]]);
    expect(titleFix(parseNote('## Bees\n'), 'a/Hive.md').map(({ title, safe }) => [title, safe])).toEqual([['Use the file name as the title', true]]);
  });
});

describe('a web token', () => {
  const part = (value: unknown): string => btoa(JSON.stringify(value)).replace(/=+$/, '');
  const signature = 'k3Xv9QpLm2Zt7RwBd5Hs8JnCf6Ygxe4TqA1VuK0rUz';
  const token = (claims: unknown, header: unknown = { alg: 'HS256' }): string => `${part(header)}.${part(claims)}.${signature}`;

  it('is read to its end', () => {
    const text = `x ${token({ sub: 'k7', iat: 5 })} y`;
    expect(readWebToken(text, 2)).toBe(text.length - 2);
    expect(readWebToken(token({ sub: 'k7' }, { alg: 'EdDSA' }), 0)).toBeGreaterThan(0);
  });

  it.each([
    [token({})],
    [token({ iat: 5 })],
    [token({ exp: 5, iat: 6 })],
    [token({ some: 'k7' })],
    [token({ sub: '1234567890' })],
    [token({ sub: 1234567890 })],
    [token({ iss: 'https://example.org' })],
    [token({ sub: 'k7' }, { alg: 'none' })],
    [token({ sub: 'k7' }, {})],
    [token([1])],
    [`${part({ alg: 'HS256' })}.${part({ sub: 'k7' })}.${signature.slice(0, 31)}`],
    [`${part({ alg: 'HS256' })}.${part({ sub: 'k7' })}`],
    ['k3Xv9.QpLm2.Zt7Rw'],
    [''],
  ])('is none, or one of examples: %s', (text) => {
    expect(readWebToken(text, 0)).toBe(-1);
  });

  it('says more than numbers', () => {
    expect(readWebToken(token({ count: 5, iat: 6 }), 0)).toBeGreaterThan(0);
    expect(readWebToken(token({ groups: ['example'] }), 0)).toBeGreaterThan(0);
  });
});

describe('a property of another type than the contract says', () => {
  const fixes = (written: string, contract: string): readonly string[] =>
    check(propertyType, `---\na: ${written}\n---\n`, { contract }).flatMap((problem) => problem.fixes.map(({ edits }) => edits.map(({ text }) => text).join('|')));

  it.each([
    ['"true"', 'a: checkbox', ['true']],
    ['"false"', 'a: checkbox', ['false']],
    ['"yes"', 'a: checkbox', []],
    ['"12"', 'a: number', ['12']],
    ['"007"', 'a: number', []],
    ['x', 'a: list', ['[x]']],
    ['" "', 'a: list', []],
    ['5', 'a: list', []],
    ['5', 'a: text', ['"5"']],
    ['5', 'a: checkbox', []],
  ])('%s under %j is mended by %j', (written, contract, expected) => {
    expect(fixes(written, contract)).toEqual(expected);
  });
});

describe('a mark of templates that was left', () => {
  it.each(['<% tp.date.now() %>', '<%tp.file.title%>', '<%*  let x = 1 %>', '<%-   await   tp.x() %>', '<%+ await tp.x() %>', '<% await  tp.x() %>', '{{title}}', '{{date:YYYY}}', '{{VALUE:a}}'])('is %j', (text) => {
    expect(check(templaterLeft, text)).toHaveLength(1);
  });

  it.each(['<% awaittp.x %>', '<% x %>', '{{ title }}', '{{titles}}', '{{VALUE:}}', '`<% tp.x %>`'])('is not %j', (text) => {
    expect(check(templaterLeft, text)).toEqual([]);
  });
});
