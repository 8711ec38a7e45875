import type { Property } from '../note/frontmatter';
import type { Note } from '../note/note';
import { type Address, addressesOf } from './addresses';
import type { FoundSecret } from './find-tokens';
import { ownText } from '../text/own-text';
import { entropyOf, isPlaceholder } from './random-text';

/** Passwords in addresses, as in `https://name:password@host`, and in properties that are named after one. */
export function findPasswords(note: Note): Iterable<FoundSecret> {
  const found: FoundSecret[] = [];
  if (note.frontmatter.kind === 'parsed') {
    for (const property of note.frontmatter.properties) if (namesPassword(property.key)) found.push(...passwordOf(property));
  }
  if (note.text.includes('@')) for (const address of addressesOf(note)) found.push(...passwordIn(address));
  return found;
}

/** Names of properties, in lower case and without `-`, `_` and blanks. */
const passwordKeys: ReadonlySet<string> = new Set([
  'password', 'passwd', 'pwd', 'passphrase', 'passwort', 'secret', 'secretkey', 'clientsecret', 'apikey', 'apisecret', 'apitoken', 'accesstoken', 'authtoken', 'refreshtoken',
  'accesskey', 'privatekey', 'token', 'bearer', 'wifipassword', 'dbpassword',
]);

/** What was said of keys: the notes of a vault have the same few. */
const judged = new Map<string, boolean>();
const mostJudged = 1000;

function namesPassword(key: string): boolean {
  const known = judged.get(key);
  if (known !== undefined) return known;
  const names = key.length <= 24 && passwordKeys.has(key.toLowerCase().replace(/[-_ ]/gu, ''));
  if (judged.size >= mostJudged) judged.clear();
  judged.set(ownText(key), names);
  return names;
}

function* passwordOf({ key, value, valueRange }: Property): Iterable<FoundSecret> {
  if (typeof value !== 'string' || !isPassword(value)) return;
  yield { name: `password in \`${key}\``, from: valueRange.from, to: valueRange.to, isDoubtful: false };
}

/** The beginning of a path: of a file that holds the secret, or of its name in a store of secrets. */
const startOfPath = /^(?:[A-Za-z]:[\\/]|(?:~|\.{0,2})\/)[\w.-]+[\\/]/u;

/** Eight characters or more of at least two kinds, without blanks; links, addresses, paths and variables are none. */
function isPassword(value: string): boolean {
  if (value.length < 8 || value.length > 200 || /[\s[\]]|:\/\//u.test(value) || startOfPath.test(value)) return false;
  return kindsOf(value) >= 2 && /\d|[^\w-]/u.test(value) && entropyOf(value) >= 2.5 && !isPlaceholder(value);
}

function kindsOf(text: string): number {
  return [/[a-z]/u, /[A-Z]/u, /\d/u, /[^A-Za-z\d]/u].filter((kind) => kind.test(text)).length;
}

const longestAuthority = 300;

function* passwordIn({ from, url, scheme }: Address): Iterable<FoundSecret> {
  const start = scheme.length + 3;
  const parts = /^([^\s:/?#@]{1,100}):([^\s:/?#@]{6,150})@([^\s:/?#@]{1,150})/u.exec(url.slice(start, start + longestAuthority));
  const [, user = '', password = '', host = ''] = parts ?? [];
  if (parts === null || isExampleHost(host) || user === password || !isAddressPassword(password)) return;
  yield { name: 'password in an address', from, to: from + url.length, isDoubtful: false };
}

const wordsOfExamples = /pass|pwd|admin|user|root|guest|1234/iu;

function isAddressPassword(password: string): boolean {
  return kindsOf(password) >= 2 && /\d/u.test(password) && !isPlaceholder(password) && !wordsOfExamples.test(password);
}

/** Hosts of documentation (RFC 2606), of the own machine and of containers, whose names have no dot. */
function isExampleHost(host: string): boolean {
  return !host.includes('.') || host.startsWith('127.') || host.startsWith('0.0.') || /(?:^|\.)(?:example|test|local|localhost|invalid)(?:\.[a-z]{2,3})?$/iu.test(host) || isPlaceholder(host);
}
