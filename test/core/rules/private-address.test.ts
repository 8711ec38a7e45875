import { describe, expect, it } from 'vitest';
import { privateAddress } from '../../../src/core/rules/private-address';

const said = (url: string): string => {
  const found = privateAddress(url);
  return found === null ? 'public' : `${found.severity}: ${found.found}`;
};

const signature = 'a1b2c3d4e5f6a7b8c9d0';

describe('an address', () => {
  it.each([
    ['https://ppl-ai-file-upload.s3.amazonaws.com/a', 'error: address of a private upload'],
    ['https://files.oaiusercontent.com/a', 'error: address of a private upload'],
    ['https://x.oaiusercontent.com', 'error: address of a private upload'],
    [`https://a.b/c?X-Amz-Signature=${signature}`, 'error: signed address'],
    [`https://a.b/c?x-goog-signature=${signature}#d`, 'error: signed address'],
    [`https://a.b/c?sv=1&amp;se=2&amp;sig=${signature}`, 'error: signed address'],
    [`https://a.b/c?AWSAccessKeyId=1&Signature=${signature}`, 'error: signed address'],
    [`https://a.b/c?GoogleAccessId=1&Signature=${signature}`, 'error: signed address'],
    [`https://a.b/c?Key-Pair-Id=1&Signature=${signature}`, 'error: signed address'],
    ['https://chatgpt.com/c/12345678-1234', 'warning: address of a private chat'],
    ['https://www.chatgpt.com/g/g-abc/c/12345678', 'warning: address of a private chat'],
    ['https://chatgpt.com/share/12345678', 'info: address of a chat'],
    ['https://chat.openai.com/c/12345678', 'warning: address of a private chat'],
    ['https://chat.openai.com/share/12345678', 'info: address of a chat'],
    ['https://claude.ai/chat/12345678', 'warning: address of a private chat'],
    ['https://claude.ai/share/12345678', 'info: address of a chat'],
    ['https://gemini.google.com/app/12345678', 'warning: address of a private chat'],
    ['https://www.perplexity.ai/search/a.b-c_d1', 'info: address of a chat'],
    ['https://grok.com/chat/12345678', 'warning: address of a private chat'],
    ['https://grok.com/share/12345678', 'info: address of a chat'],
    ['https://copilot.microsoft.com/chats/12345678', 'warning: address of a private chat'],
    ['https://copilot.microsoft.com/shares/12345678', 'info: address of a chat'],
    ['https://chat.deepseek.com/a/chat/s/12345678', 'warning: address of a private chat'],
    ['https://notebooklm.google.com/notebook/12345678', 'warning: address of a private chat'],
    ['https://docs.google.com/document/d/12345678901234567890/edit', 'warning: address for editing a document'],
    ['https://docs.google.com/document/u/0/d/12345678901234567890/edit?a=b&usp=sharing', 'info: address of a shared document'],
    ['http://localhost:8080/a', 'warning: local address'],
    ['http://a.localhost', 'warning: local address'],
    ['http://printer.local', 'warning: local address'],
    ['http://user@0.0.0.0/', 'warning: local address'],
    ['http://[::1]:80/', 'warning: local address'],
    ['http://10.1.2.3', 'warning: local address'],
    ['http://127.1.2.3', 'warning: local address'],
    ['http://192.168.2.3', 'warning: local address'],
    ['http://172.16.2.3', 'warning: local address'],
    ['http://172.31.2.3', 'warning: local address'],
  ])('%s is an %s', (url, expected) => {
    expect(said(url)).toBe(expected);
  });

  it.each([
    'https://a.b/c',
    'https://oaiusercontent.com.a.b/',
    `https://a.b/c?sig=${signature}`,
    `https://a.b/c?signature=${signature}`,
    'https://a.b/c?x-amz-signature=a1b2c3d4e5f6a7b8c9d',
    'https://a.b/c?x-amz-signature=aaaaaaaaaaaaaaaaaaaa',
    'https://a.b/c?x-amz-signature=<the-signature-here>',
    `https://a.b/c#x-amz-signature=${signature}`,
    'https://chatgpt.com/c/1234567',
    'https://claude.ai/chat/1234567',
    'https://claude.ai/chat/new%20chat%20',
    'https://claude.ai/',
    'https://gemini.google.com/app',
    'https://gemini.google.com/app/1234567',
    'https://perplexity.ai/search/1234567',
    'https://grok.com/chat',
    'https://notebooklm.google.com/',
    'https://perplexity.ai/page/12345678',
    'https://docs.google.com/document/d/e/12345678901234567890/pub',
    'https://localhost.example.org',
    'http://11.1.2.3',
    'http://192.169.2.3',
    'http://172.15.2.3',
    'http://172.32.2.3',
  ])('%s may be public', (url) => {
    expect(said(url)).toBe('public');
  });
});
