import { describe, expect, test } from 'vitest';
import { privateUploadUrl } from '../../../src/core/rules/private-upload-url';
import { applied, check } from './rule-context';

const chat = 'https://claude.ai/chat/0b1c2d3e-0000-4000-8000-000000000000';
const document = '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789';

describe('private-upload-url', () => {
  test.each([
    ['error', 'https://ppl-ai-file-upload.s3.amazonaws.com/web/direct-files/1/2/notes.md'],
    ['error', 'https://sdmntpreastus.oaiusercontent.com/files/00/raw'],
    ['error', 'https://b.s3.amazonaws.com/a?X-Amz-Algorithm=A&X-Amz-Signature=4f1d8a90c2b7e653d0a1f9b8c7e6d5a4'],
    ['error', 'https://storage.googleapis.com/b/a?GoogleAccessId=x&Expires=1&Signature=4f1d8a90c2b7e653d0a1f9b8%2Bc7'],
    ['error', 'https://a.blob.core.windows.net/b/c?sv=2022-11-02&se=2025-01-01&sig=4f1d8a90c2b7e653d0a1f9b8c7e6d5a4%3D'],
    ['error', 'https://d1.cloudfront.net/a?Expires=1&amp;Signature=4f1d8a90c2b7e653d0a1f9b8~c7&amp;Key-Pair-Id=K1'],
    ['warning', 'https://chatgpt.com/c/67a1b2c3-d4e5-8000-9000-a1b2c3d4e5f6'],
    ['warning', 'https://chatgpt.com/g/g-abc-planner/c/67a1b2c3-d4e5-8000-9000-a1b2c3d4e5f6'],
    ['warning', chat],
    ['warning', 'https://gemini.google.com/app/0a1b2c3d4e5f6071'],
    ['warning', `https://docs.google.com/document/d/${document}/edit`],
    ['info', `https://docs.google.com/spreadsheets/d/${document}/edit?gid=0&usp=sharing`],
    ['info', 'https://chatgpt.com/share/67a1b2c3-d4e5-8000-9000-a1b2c3d4e5f6'],
    ['info', 'https://www.perplexity.ai/search/what-is-a-train-AbC.d'],
    ['warning', 'http://localhost:3000/a'],
    ['warning', 'HTTP://127.0.0.1'],
    ['warning', 'http://10.1.2.3/x'],
    ['warning', 'https://172.31.0.1:8443'],
    ['warning', 'http://nas.local/photos'],
    ['warning', 'http://[::1]:80/'.replace('[', '%5B').replace('%5B', '[')],
  ])('%s: %s', (severity, url) => {
    const shown = url.includes('[') ? [] : [severity];
    for (const text of [`See ${url} there\n`, `[it](${url})\n`, `<${url}>\n`, `<img src="${url}">\n`, `1. ${url}\n2. https://trains.net\n`, `[it][1]\n\n[1]: ${url}\n`]) {
      expect(check(privateUploadUrl, text).map((problem) => problem.severity), text).toEqual(shown);
    }
  });

  test.each([
    'https://s3.amazonaws.com/ppl-ai-file-upload/x',
    'https://openai.com/files.oaiusercontent.com',
    'https://b.s3.amazonaws.com/a?X-Amz-Signature=abc',
    'https://a.example/?sig=4f1d8a90c2b7e653d0a1f9b8c7e6d5a4',
    'https://chatgpt.com/c/',
    'https://chatgpt.com/gpts',
    'https://claude.ai/new',
    `https://docs.google.com/document/d/${document}/preview`,
    `https://drive.google.com/drive/folders/${document}`,
    'https://localhost.com/',
    'https://local/',
    'https://192.169.0.1/',
    'https://web.archive.org/web/2025/http://localhost/',
    'ftp://localhost/',
  ])('passes over %s', (url) => {
    expect(check(privateUploadUrl, `See ${url} there\n`)).toEqual([]);
  });

  test('tells of each address once, and names it', () => {
    const problems = check(privateUploadUrl, `${chat}\n\n[it](${chat}), ${chat}/2 and \`${chat}/3\`\n`);
    expect(problems.map(({ from, target }) => [from, target])).toEqual([[0, chat], [chat.length + 2 + 5 + chat.length + 3, `${chat}/2`]]);
  });

  test('offers no fix where an address stands alone in one of its places', () => {
    expect(check(privateUploadUrl, `${chat}\n\n[it](${chat})\n`).map(({ fixes }) => fixes)).toEqual([[]]);
    expect(check(privateUploadUrl, `[${chat}](${chat})\n`).map(({ fixes }) => fixes)).toEqual([[]]);
    expect(check(privateUploadUrl, `![it](${chat})\n`).map(({ fixes }) => fixes)).toEqual([[]]);
  });

  test.each([
    [`A [**plan** (old)](<${chat}> "Plan") b\n`, 'A **plan** (old) b\n'],
    [`Text[1].\n\nCitations:\n[1] Old plan ${chat}\n[2] Trains https://trains.net\n`, 'Text[1].\n\nCitations:\n[1] Old plan\n[2] Trains https://trains.net\n'],
  ])('keeps the words of %j', (text, expected) => {
    const [fix] = check(privateUploadUrl, text)[0]?.fixes ?? [];
    expect(fix?.safe).toBe(false);
    expect(applied(text, fix?.edits ?? [])).toBe(expected);
  });
});
