import { describe, expect, it } from 'vitest';
import { secretPatterns } from '../../../src/core/rules/secret-patterns';

const alphabet = 'k3Xv9QpLm2Zt7RwBd5Hs8JnCf6Ygxe4TqA1VuK0rUzMbS';

/** So many characters as if drawn by lot; of those only that the pattern names. */
function drawn(length: number, kind: RegExp = /[A-Za-z\d]/u): string {
  const letters = alphabet.split('').filter((letter) => kind.test(letter));
  return Array.from({ length }, (_, at) => letters[(at * 5 + Math.floor(at / letters.length)) % letters.length]).join('');
}

/** What a text is taken for by its beginning and all that follows. */
function kindOf(text: string): string {
  const found = secretPatterns.find(({ prefix, rest }) => text.startsWith(prefix) && rest.test(text.slice(prefix.length)));
  return found === undefined ? 'nothing' : `${found.name}, ${found.judge(text.slice(found.prefix.length))}`;
}

const upper = /[A-Z\d]/u;
const hex = /[\da-f]/u;

describe('a token', () => {
  it.each([
    ['GitLab token', 'glpat-', drawn(20), drawn(19)],
    ['AWS key id', 'AKIA', drawn(16, upper), drawn(17, upper)],
    ['AWS key id', 'ASIA', drawn(16, upper), `${drawn(15, upper)}a`],
    ['Google API key', 'AIza', drawn(35), drawn(36)],
    ['Google client secret', 'GOCSPX-', drawn(28), drawn(29)],
    ['Anthropic key', 'sk-ant-', `api03-${drawn(40)}`, `api03-${drawn(39)}`],
    ['OpenAI key', 'sk-proj-', drawn(40), drawn(301)],
    ['OpenAI key', 'sk-svcacct-', drawn(300), drawn(39)],
    ['OpenAI key', 'sk-admin-', drawn(40), `.${drawn(40)}`],
    ['OpenRouter key', 'sk-or-v1-', drawn(64, hex), drawn(65, hex)],
    ['API key', 'sk-', drawn(32), drawn(65)],
    ['Perplexity key', 'pplx-', drawn(40), drawn(65)],
    ['Groq key', 'gsk_', drawn(52), drawn(53)],
    ['xAI key', 'xai-', drawn(80), drawn(81)],
    ['Hugging Face token', 'hf_', drawn(34), drawn(35)],
    ['Slack token', 'xoxb-', `918273-${drawn(20)}`, drawn(20)],
    ['Slack token', 'xoxs-', `918273-645091-827364-${drawn(20)}`, `91827-${drawn(20)}`],
    ['Stripe key', 'sk_live_', drawn(24), drawn(129)],
    ['Stripe key', 'rk_live_', drawn(128), drawn(23)],
    ['npm token', 'npm_', drawn(36), drawn(37)],
    ['Flowershow token', 'fs_pat_', drawn(20), drawn(19)],
    ['Twilio key', 'SK', drawn(32, hex), drawn(33, hex)],
    ['Shopify token', 'shpat_', drawn(32, hex), drawn(31, hex)],
    ['DigitalOcean token', 'dop_v1_', drawn(64, hex), drawn(63, hex)],
    ['Notion token', 'ntn_', drawn(40), `-${drawn(40)}`],
    ['Linear key', 'lin_api_', drawn(40), drawn(41)],
  ])('of the kind %s begins with %s', (name, prefix, rest, other) => {
    expect(kindOf(prefix + rest)).toBe(`${name}, secret`);
    expect(kindOf(prefix + other)).toBe('nothing');
    expect(kindOf(`${prefix}${rest}.`)).toBe('nothing');
  });

  it('is harmless where it was made up', () => {
    expect(kindOf(`AKIA${'A'.repeat(16)}`)).toBe('AWS key id, harmless');
    expect(kindOf('glpat-these-are-words-of-a-sentence')).toBe('GitLab token, harmless');
    expect(kindOf(`ghp_${drawn(36)}`)).toBe('GitHub token, doubtful');
    expect(kindOf(`ghp_${drawn(36, hex)}`)).toBe('GitHub token, harmless');
  });
});
