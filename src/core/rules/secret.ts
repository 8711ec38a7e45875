import type { Note } from '../note/note';
import { codeSpan } from './code-span';
import { findPasswords } from './find-passwords';
import { findPrivateKeys } from './find-private-keys';
import { type FoundSecret, findTokens } from './find-tokens';
import { rangeAt } from './range-at';
import type { Finding, NoteRule } from './rule';

/** A secret on a public page is found by machines within minutes, in code as well as in text. */
export const secret: NoteRule = {
  scope: 'note',
  id: 'secret',
  severity: 'error',
  summary: 'Tokens, private keys and passwords: whoever reads the page can use them.',
  why: 'Machines read public pages and repositories for secrets all the time, and a repository keeps them even when the note is mended later. A secret that was public has to be replaced.',
  evidence: 'Formats as published by those who hand out the tokens; none found in 7,575 published notes, so each finding is worth a look',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A password in an address',
      before: 'The feed is at https://marta:v9Kq-Lw2zR7t@feeds.trains.net/all.\n',
      messages: ['Unexpected password in an address `http…`, expected no secret: whoever reads the page can use it'],
    },
    {
      title: 'A password among the properties',
      before: '---\npassphrase: nine-Lamps4-drift\n---\n',
      messages: ['Unexpected password in `passphrase` `nine…`, expected no secret: whoever reads the page can use it'],
      wholeNote: true,
    },
    { title: 'Keys that documentation shows', before: '```\nexport AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nexport OPENAI_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n```\n', messages: [] },
    { title: 'Tokens to be filled in', before: 'Set `GITHUB_TOKEN=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`, or `ghp_your_token`, or `Authorization: Bearer <token>`.\n', messages: [] },
    { title: 'Long words with hyphens', before: 'See sk-to-plan-framework-of-many-words and /blog/npm_packages-that-everybody-should-know.\n', messages: [] },
    { title: 'A key without its content', before: '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA...\n-----END RSA PRIVATE KEY-----\n', messages: [] },
    { title: 'Addresses of examples', before: 'postgres://postgres:postgres1@localhost:5432/db and https://user:passw0rd@example.org and https://$NAME:$PASSWORD1@trains.net\n', messages: [] },
    { title: 'Properties with words', before: '---\npassword: no\nsecret: true\ntoken: "[[Token 2025]]"\nauth_token: ask-marta\n---\n', messages: [], wholeNote: true },
    { title: 'Hashes and ids', before: 'Commit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b, id 3f2504e0-4f89-41d3-9a0c-0305e82c3301, video dQw4w9WgXcQ.\n', messages: [] },
  ],
  check({ note }) {
    const secrets = secretsOf(note);
    return secrets.length === 0 ? [] : secretFindings(note, secrets);
  },
};

function* secretFindings(note: Note, secrets: readonly FoundSecret[]): Iterable<Finding> {
  let end = 0;
  for (const found of secrets) {
    if (found.from < end) continue;
    end = found.to;
    const wanted = found.isDoubtful ? 'no secret: its checksum is not right, so it may be made up or mistyped' : 'no secret: whoever reads the page can use it';
    yield {
      from: found.from,
      to: found.to,
      ...(found.isDoubtful || isInComment(note, found) ? { severity: 'warning' } : {}),
      message: `Unexpected ${found.name}${beginning(note, found)}, expected ${wanted}`,
    };
  }
}

/** The name of what `findPrivateKeys` finds. */
const privateKey = 'private key';

/** How many characters of a secret a message shows. */
const shown = 4;

/** By which its owner knows it again; all private keys begin alike. */
function beginning({ text }: Note, { name, from }: FoundSecret): string {
  return name === privateKey ? '' : ` ${codeSpan(`${text.slice(from, from + shown)}…`)}`;
}

/** Each secret once, by place. */
function secretsOf(note: Note): readonly FoundSecret[] {
  const { text } = note;
  const all = [...findTokens(text), ...findPrivateKeys(text), ...findPasswords(note)];
  if (all.length < 2) return all;
  all.sort((left, right) => left.from - right.from || right.to - left.to);
  const seen = new Set<string>();
  return all.filter(({ name, from, to }) => {
    // The opening line of a key is the same for all keys.
    const key = name === privateKey ? String(from) : text.slice(from, to);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Most publishers leave comments out. */
function isInComment({ protectedRanges }: Note, { from }: FoundSecret): boolean {
  return rangeAt(protectedRanges, from)?.kind === 'comment';
}
