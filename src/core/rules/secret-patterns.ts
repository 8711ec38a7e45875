import { hasGithubChecksum } from './github-checksum';
import { isRandom } from './random-text';

/** How the tokens of one kind look. All of them are published by those who hand them out, or can be seen in their libraries. */
export interface SecretPattern {
  /** What it is, as in `GitHub token`. */
  readonly name: string;
  /** How it begins. */
  readonly prefix: string;
  /** All that follows. Never asked about more than 512 characters. */
  readonly rest: RegExp;
  /** Whether what follows can be what it seems to be. `doubtful` is worth a warning. */
  readonly judge: (rest: string) => 'secret' | 'doubtful' | 'harmless';
}

/** Random characters, and no example of documentation. */
function random(rest: string): 'secret' | 'harmless' {
  return isRandom(rest) ? 'secret' : 'harmless';
}

/** The same for tokens whose form is a loose one: words joined by hyphens have it, too. */
function mixed(rest: string): 'secret' | 'harmless' {
  return isRandom(rest) && /\d/u.test(rest) && /[A-Za-z]/u.test(rest) ? 'secret' : 'harmless';
}

/** The last six characters of a classic token are a checksum of the thirty in front of them: without it, it is made up or mistyped. */
function github(rest: string): 'secret' | 'doubtful' | 'harmless' {
  if (hasGithubChecksum(rest)) return 'secret';
  return isRandom(rest) && !/^[\da-f]+$/iu.test(rest) ? 'doubtful' : 'harmless';
}

function pattern(name: string, prefix: string, rest: RegExp, judge: SecretPattern['judge'] = random): SecretPattern {
  return { name, prefix, rest, judge };
}

const word36 = /^[A-Za-z\d]{36}$/u;
const hex32 = /^[\da-f]{32}$/u;
const slack = /^(?:\d{6,20}-){1,3}[A-Za-z\d]{20,64}$/u;

/** Tokens that stand in one run of letters, digits, `-` and `_`. Of two that fit, the first counts. */
export const secretPatterns: readonly SecretPattern[] = [
  ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'].map((prefix) => pattern('GitHub token', prefix, word36, github)),
  pattern('GitHub token', 'github_pat_', /^[A-Za-z\d]{22}_[A-Za-z\d]{59}$/u),
  pattern('GitLab token', 'glpat-', /^[\w-]{20,64}$/u, mixed),
  pattern('AWS key id', 'AKIA', /^[A-Z\d]{16}$/u),
  pattern('AWS key id', 'ASIA', /^[A-Z\d]{16}$/u),
  pattern('Google API key', 'AIza', /^[\w-]{35}$/u),
  pattern('Google client secret', 'GOCSPX-', /^[\w-]{28}$/u),
  pattern('Anthropic key', 'sk-ant-', /^[a-z\d]{1,12}-[\w-]{40,200}$/u, mixed),
  pattern('OpenAI key', 'sk-proj-', /^[\w-]{40,300}$/u, mixed),
  pattern('OpenAI key', 'sk-svcacct-', /^[\w-]{40,300}$/u, mixed),
  pattern('OpenAI key', 'sk-admin-', /^[\w-]{40,300}$/u, mixed),
  pattern('OpenRouter key', 'sk-or-v1-', /^[\da-f]{64}$/u),
  pattern('API key', 'sk-', /^[A-Za-z\d]{32,64}$/u, mixed),
  pattern('Perplexity key', 'pplx-', /^[A-Za-z\d]{40,64}$/u),
  pattern('Groq key', 'gsk_', /^[A-Za-z\d]{52}$/u),
  pattern('xAI key', 'xai-', /^[A-Za-z\d]{80}$/u),
  pattern('Hugging Face token', 'hf_', /^[A-Za-z\d]{34}$/u),
  ...['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-'].map((prefix) => pattern('Slack token', prefix, slack)),
  pattern('Stripe key', 'sk_live_', /^[A-Za-z\d]{24,128}$/u),
  pattern('Stripe key', 'rk_live_', /^[A-Za-z\d]{24,128}$/u),
  pattern('npm token', 'npm_', word36),
  pattern('PyPI token', 'pypi-', /^AgEIcHlwaS5vcmc[\w-]{50,400}$/u),
  pattern('Flowershow token', 'fs_pat_', /^[\w-]{20,100}$/u, mixed),
  pattern('Twilio key', 'SK', hex32),
  pattern('Shopify token', 'shpat_', hex32),
  pattern('DigitalOcean token', 'dop_v1_', /^[\da-f]{64}$/u),
  pattern('Notion token', 'ntn_', /^[A-Za-z\d]{40,60}$/u),
  pattern('Linear key', 'lin_api_', /^[A-Za-z\d]{40}$/u),
];
