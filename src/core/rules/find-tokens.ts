import { code } from '../note/character';
import type { TextRange } from '../text/text-range';
import { findLongRuns } from './long-runs';
import { isRandom } from './random-text';
import { type SecretPattern, secretPatterns } from './secret-patterns';
import { readWebToken } from './web-token';

/** Something in a text that opens a door. */
export interface FoundSecret extends TextRange {
  /** What it is, as in `GitHub token`. */
  readonly name: string;
  /** True where it has the form of a secret and something about it is not right. */
  readonly isDoubtful: boolean;
}

/** The longest run that can be a token; longer ones are data. */
const longestToken = 512;

/** All tokens of known kinds in a text, by place. Linear in its length. */
export function findTokens(text: string): Iterable<FoundSecret> {
  const runs = findLongRuns(text);
  return runs.length === 0 ? [] : tokensAmong(text, runs);
}

function* tokensAmong(text: string, runs: readonly TextRange[]): Iterable<FoundSecret> {
  let ids = 0;
  for (const run of runs) {
    if (run.to - run.from > longestToken) continue;
    const found = knownToken(text, run) ?? tokenInContext(text, run);
    if (found !== null) yield found;
    if (found?.name === awsKeyId && ids++ < mostIds) yield* awsSecretsNear(text, run);
  }
}

const awsKeyId = 'AWS key id';
/** Around so many ids a secret is looked for. */
const mostIds = 100;

/** Patterns by their first two characters: a picture written as text is made of tens of thousands of runs, and hardly any begins like a token. */
const patternsByStart = new Map<number, SecretPattern[]>();
for (const pattern of secretPatterns) {
  const start = startAt(pattern.prefix, 0);
  patternsByStart.set(start, [...(patternsByStart.get(start) ?? []), pattern]);
}

function startAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

function knownToken(text: string, { from, to }: TextRange): FoundSecret | null {
  for (const { name, prefix, rest, judge } of patternsByStart.get(startAt(text, from)) ?? []) {
    if (!text.startsWith(prefix, from)) continue;
    const behind = text.slice(from + prefix.length, to);
    const verdict = rest.test(behind) ? judge(behind) : 'harmless';
    if (verdict !== 'harmless') return { name, from, to, isDoubtful: verdict === 'doubtful' };
  }
  return text.startsWith('eyJ', from) ? webToken(text, from) : null;
}

function webToken(text: string, from: number): FoundSecret | null {
  const to = readWebToken(text, from);
  return to === -1 ? null : { name: 'JSON Web Token', from, to, isDoubtful: false };
}

/** Tokens that are known by what stands in front of their longest part. */
function tokenInContext(text: string, run: TextRange): FoundSecret | null {
  switch (text.charCodeAt(run.from - 1)) {
    case code.slash:
      return webhook(text, run);
    case code.dot:
      return sendGridKey(text, run);
    case code.colon:
      return telegramToken(text, run);
    case code.space:
      return bearerToken(text, run);
    default:
      return null;
  }
}

/** How far in front of the last part of an address its host is looked for. */
const longestAddress = 120;

const webhooks = [
  { name: 'Slack webhook', address: /hooks\.slack\.com\/services\/T[A-Z\d]{6,14}\/B[A-Z\d]{6,14}\/$/u, last: /^[A-Za-z\d]{20,32}$/u },
  { name: 'Discord webhook', address: /discord(?:app)?\.com\/api\/webhooks\/\d{16,22}\/$/u, last: /^[\w-]{60,90}$/u },
];

function webhook(text: string, { from, to }: TextRange): FoundSecret | null {
  const before = text.slice(Math.max(0, from - longestAddress), from);
  if (!before.includes('hooks')) return null;
  const last = text.slice(from, to);
  const known = webhooks.find(({ address, last: shape }) => shape.test(last) && address.test(before));
  if (known === undefined || !isRandom(last)) return null;
  return { name: known.name, from: from - before.length + before.search(known.address), to, isDoubtful: false };
}

/** `SG.`, 22 characters, a dot, 43 characters: the run is the last part or, where it is long enough, the first. */
function sendGridKey(text: string, { from, to }: TextRange): FoundSecret | null {
  const start = from - 3;
  if (text.slice(start, from) !== 'SG.' || to - from !== 22 || text.charCodeAt(to) !== code.dot) return null;
  const secret = /^[\w-]{43}(?![\w-])/u.exec(text.slice(to + 1, to + 60))?.[0];
  return secret !== undefined && isRandom(secret) ? { name: 'SendGrid key', from: start, to: to + 44, isDoubtful: false } : null;
}

/** The number of a bot, a colon and 35 characters. */
function telegramToken(text: string, { from, to }: TextRange): FoundSecret | null {
  const secret = text.slice(from, to);
  const number = /(?:^|[^\w.-])(?:bot)?(\d{8,10}):$/u.exec(text.slice(Math.max(0, from - 16), from))?.[1];
  if (number === undefined || !/^AA[\w-]{33}$/u.test(secret) || !isRandom(secret)) return null;
  return { name: 'Telegram bot token', from: from - number.length - 1, to, isDoubtful: false };
}

/** `Bearer` and a token that is no known one: it must look random. */
function bearerToken(text: string, { from, to }: TextRange): FoundSecret | null {
  if (text.slice(from - 7, from).toLowerCase() !== 'bearer ') return null;
  const token = text.slice(from, to);
  const isMixed = /\d/u.test(token) && /[A-Z]/u.test(token) && /[a-z]/u.test(token);
  return (isMixed || /^[\da-f]{32,}$/u.test(token)) && isRandom(token) ? { name: 'bearer token', from, to, isDoubtful: false } : null;
}

/** How far around the id of a key its secret is looked for. */
const nearby = 300;

/** The secret of an AWS key has no mark of its own: 40 characters of base64 close to the id of a key. */
function* awsSecretsNear(text: string, { from, to }: TextRange): Iterable<FoundSecret> {
  const start = Math.max(0, from - nearby);
  for (const match of text.slice(start, to + nearby).matchAll(/[A-Za-z\d+/]{40,400}/gu)) {
    const [secret] = match;
    const at = start + match.index;
    if (secret.length !== 40 || !/\d/u.test(secret) || !/[A-Z]/u.test(secret) || !/[a-z]/u.test(secret) || !isRandom(secret)) continue;
    yield { name: 'AWS secret key', from: at, to: at + 40, isDoubtful: false };
  }
}
