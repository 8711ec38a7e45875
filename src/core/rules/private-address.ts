import type { Severity } from '../problem/problem';

/** Why an address had better not be published. */
export interface PrivateAddress {
  readonly severity: Severity;
  /** What it is, as in `private upload`, without an article. */
  readonly found: string;
  /** What is expected instead, and what comes of it. */
  readonly wanted: string;
}

/** Whether an http or https address is meant for its owner only; null for all others. Linear in its length. */
export function privateAddress(url: string): PrivateAddress | null {
  const start = url.indexOf('://') + 3;
  const end = authorityEnd(url, start);
  const authority = url.slice(start, end).toLowerCase();
  const host = hostOf(authority.slice(authority.lastIndexOf('@') + 1));
  const rest = url.slice(end);
  if (isUploadHost(host)) return upload;
  if (/sig(?:nature)?=/iu.test(rest) && isSigned(rest)) return signed;
  return chatAddress(host.startsWith('www.') ? host.slice(4) : host, rest) ?? (isLocalHost(host) ? local : null);
}

const upload: PrivateAddress = { severity: 'error', found: 'address of a private upload', wanted: 'a public source: whoever opens it may read the file' };
const signed: PrivateAddress = { severity: 'error', found: 'signed address', wanted: 'one without a signature: whoever has it can open the file' };
const chat: PrivateAddress = { severity: 'warning', found: 'address of a private chat', wanted: 'a public source: nobody else can open it' };
const shared: PrivateAddress = { severity: 'info', found: 'address of a chat', wanted: 'the source itself' };
const editing: PrivateAddress = { severity: 'warning', found: 'address for editing a document', wanted: 'one for reading it' };
const sharedDocument: PrivateAddress = { severity: 'info', found: 'address of a shared document', wanted: 'one that was published for reading' };
const local: PrivateAddress = { severity: 'warning', found: 'local address', wanted: 'one that readers can open' };

function authorityEnd(url: string, from: number): number {
  let end = from;
  while (end < url.length && !'/?#\\'.includes(url.charAt(end))) end++;
  return end;
}

function hostOf(authority: string): string {
  if (authority.startsWith('[')) return authority.slice(0, authority.indexOf(']') + 1);
  const colon = authority.indexOf(':');
  return colon === -1 ? authority : authority.slice(0, colon);
}

/** Where assistants keep the files that were given to them or made by them. */
function isUploadHost(host: string): boolean {
  return host.startsWith('ppl-ai-file-upload.') || host.endsWith('.oaiusercontent.com');
}

/** Names of parameters, in lower case, that together make a signature, as the storage services of Amazon, Google and Microsoft document them. */
const signatures: readonly (readonly string[])[] = [
  ['x-amz-signature'], ['x-goog-signature'], ['sig', 'se', 'sv'], ['signature', 'awsaccesskeyid'], ['signature', 'googleaccessid'], ['signature', 'key-pair-id'],
];
const shortestSignature = 20;

function isSigned(rest: string): boolean {
  const query = rest.slice(rest.indexOf('?') + 1, rest.indexOf('#') === -1 ? rest.length : rest.indexOf('#'));
  const values = new Map<string, string>();
  for (const parameter of query.split('&')) {
    const [name = '', value = ''] = parameter.split('=', 2);
    values.set(name.replace(/^amp;/u, '').toLowerCase(), value);
  }
  return signatures.some(([signature = '', ...others]) => isSignature(values.get(signature)) && others.every((name) => values.has(name)));
}

/** Long and not written by hand, as in `...` or `<signature>`. */
function isSignature(value: string | undefined): boolean {
  return value !== undefined && value.length >= shortestSignature && /^[\w%+/~-]+$/u.test(value) && new Set(value).size >= 8;
}

interface ChatHost {
  readonly host: string;
  readonly path: RegExp;
  readonly address: PrivateAddress;
}

const chatHosts: readonly ChatHost[] = [
  { host: 'chatgpt.com', path: /^\/(?:g\/[\w-]{1,200}\/)?c\/[\w-]{8}/u, address: chat },
  { host: 'chatgpt.com', path: /^\/share\/[\w-]{8}/u, address: shared },
  { host: 'chat.openai.com', path: /^\/(?:g\/[\w-]{1,200}\/)?c\/[\w-]{8}/u, address: chat },
  { host: 'chat.openai.com', path: /^\/share\/[\w-]{8}/u, address: shared },
  { host: 'claude.ai', path: /^\/chat\/[\w-]{8}/u, address: chat },
  { host: 'claude.ai', path: /^\/share\/[\w-]{8}/u, address: shared },
  { host: 'gemini.google.com', path: /^\/app\/[\w-]{8}/u, address: chat },
  { host: 'grok.com', path: /^\/chat\/[\w-]{8}/u, address: chat },
  { host: 'grok.com', path: /^\/share\/[\w-]{8}/u, address: shared },
  { host: 'copilot.microsoft.com', path: /^\/chats\/[\w-]{8}/u, address: chat },
  { host: 'copilot.microsoft.com', path: /^\/shares\/[\w-]{8}/u, address: shared },
  { host: 'chat.deepseek.com', path: /^\/a\/chat\/s\/[\w-]{8}/u, address: chat },
  { host: 'notebooklm.google.com', path: /^\/notebook\/[\w-]{8}/u, address: chat },
  { host: 'perplexity.ai', path: /^\/search\/[\w.-]{8}/u, address: shared },
  { host: 'docs.google.com', path: /^\/[a-z]{1,20}\/(?:u\/\d\/)?d\/[\w-]{20,200}\/edit\?(?:[^#]{0,200}&)?usp=sharing/u, address: sharedDocument },
  { host: 'docs.google.com', path: /^\/[a-z]{1,20}\/(?:u\/\d\/)?d\/[\w-]{20,200}\/edit/u, address: editing },
];

function chatAddress(host: string, rest: string): PrivateAddress | null {
  return chatHosts.find((known) => known.host === host && known.path.test(rest))?.address ?? null;
}

/** The reader's own machine, and networks that nobody outside can reach (RFC 1918, RFC 6762). */
function isLocalHost(host: string): boolean {
  if (host === 'localhost' || host === '0.0.0.0' || host === '[::1]' || host.endsWith('.localhost') || host.endsWith('.local')) return true;
  const parts = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/u.exec(host);
  if (parts === null) return false;
  const [, first, second] = parts;
  const middle = Number(second);
  return first === '10' || first === '127' || (first === '192' && middle === 168) || (first === '172' && middle >= 16 && middle <= 31);
}
