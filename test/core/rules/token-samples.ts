import { githubChecksum } from '../../../src/core/rules/github-checksum';

/** A line of characters that look drawn by lot, the same each time. Nothing here is a secret: each sample is put together when the tests run. */
export function drawn(length: number, alphabet: string, seed = 7): string {
  let state = seed;
  let text = '';
  while (text.length < length) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    text += alphabet.charAt((state >> 8) % alphabet.length);
  }
  return text;
}

/** Parts that stand together in no file of this project, so that nobody who looks for secrets finds one. */
export function made(...parts: readonly string[]): string {
  return parts.join('');
}

export const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const digits = '0123456789';
export const word = `${upper}${upper.toLowerCase()}${digits}`;
export const hex = `${digits}abcdef`;

function part(name: string): string {
  return btoa(name).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_');
}

export function webToken(claims: string, header = '{"alg":"HS256","typ":"JWT"}'): string {
  return [part(header), part(claims), drawn(43, word)].join('.');
}

export function privateKey(kind: string, content: string): string {
  return made('-----BEGIN ', kind, 'PRIVATE', ' ', 'KEY-----\n', content, '\n-----END ', kind, 'PRIVATE', ' ', 'KEY-----');
}

const random30 = drawn(30, word, 5);
const githubToken = random30 + githubChecksum(random30);

/** One sample of each kind of token, with what a message calls it. */
export const tokens: readonly (readonly [string, string])[] = [
  ['GitHub token', made('ghp', '_', githubToken)],
  ['GitHub token', made('ghs', '_', githubToken)],
  ['GitHub token', made('github', '_pat_', drawn(22, word), '_', drawn(59, word))],
  ['GitLab token', made('glpat', '-', drawn(20, word))],
  ['AWS key id', made('AK', 'IA', drawn(16, upper + digits))],
  ['AWS key id', made('AS', 'IA', drawn(16, upper + digits))],
  ['Google API key', made('AI', 'za', drawn(35, word))],
  ['Google client secret', made('GOC', 'SPX-', drawn(28, word))],
  ['Anthropic key', made('sk', '-ant-', 'api03-', drawn(95, word))],
  ['OpenAI key', made('sk', '-proj-', drawn(74, word))],
  ['OpenRouter key', made('sk', '-or-v1-', drawn(64, hex))],
  ['API key', made('sk', '-', drawn(48, word))],
  ['Perplexity key', made('pplx', '-', drawn(48, word))],
  ['Groq key', made('gsk', '_', drawn(52, word))],
  ['Hugging Face token', made('hf', '_', drawn(34, word))],
  ['Slack token', made('xox', 'b-', drawn(12, digits), '-', drawn(13, digits, 3), '-', drawn(24, word))],
  ['Stripe key', made('sk', '_live_', drawn(24, word))],
  ['Stripe key', made('rk', '_live_', drawn(99, word))],
  ['npm token', made('npm', '_', drawn(36, word))],
  ['PyPI token', made('pypi', '-', 'AgEIcHlwaS5vcmc', drawn(120, word))],
  ['Flowershow token', made('fs', '_pat_', drawn(40, word))],
  ['Twilio key', made('S', 'K', drawn(32, hex))],
  ['Shopify token', made('shpat', '_', drawn(32, hex))],
  ['DigitalOcean token', made('dop', '_v1_', drawn(64, hex))],
  ['Notion token', made('ntn', '_', drawn(46, word))],
  ['Linear key', made('lin', '_api_', drawn(40, word))],
  ['JSON Web Token', webToken('{"sub":"8d1f","role":"anon","iat":1700000000}')],
  ['SendGrid key', made('S', 'G.', drawn(22, word), '.', drawn(43, word, 9))],
  ['Telegram bot token', made(drawn(10, '987654321'), ':A', 'A', drawn(33, word))],
  ['Slack webhook', made('hooks.', 'slack.com/services', '/T', drawn(8, upper), '/B', drawn(10, upper), '/', drawn(24, word))],
  ['Discord webhook', made('discord.', 'com/api/webhooks', '/', drawn(18, '987654321'), '/', drawn(68, word))],
];
