import Anthropic from '@anthropic-ai/sdk';
import { LLMock } from '@copilotkit/aimock';
import { Ollama } from 'ollama';
import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installWindow } from '../../host/dom';
import { sent } from '../../host/network';
import { startRechunking } from '../../support/loopback';
import { goodAnswer } from './compost';
import { settingsFor, summarize, wireBases } from './wish';

const mock = new LLMock({ port: 0, chunkSize: 9 });

/** What the SDK of each wire reads; asked before there is a window, which some of them would take this for a page by. */
const readBySdk = new Map<string, string>();

beforeAll(async () => {
  mock.onMessage(/./, { content: goodAnswer });
  await mock.start();
  for (const [engine] of wireBases) readBySdk.set(engine, await textOfSdk(engine, mock.url));
  installWindow();
});

afterAll(async () => {
  await mock.stop();
});

describe.each(wireBases)('%s over HTTP', (engine, base) => {
  it.each([1, 3, 16, 64, 100_000])('says the same in pieces of %i bytes', async (size) => {
    const proxy = await startRechunking(mock.url, size);
    const said: string[] = [];
    const summary = await summarize(settingsFor(engine, proxy.url + base), { onText: (text) => { said.push(text); } });
    await proxy.close();
    expect(summary).toMatchObject({ kind: 'summary', text: goodAnswer, engine: `${engine}/m`, findings: [], fellBack: null, delivery: 'streamed' });
    expect(said.at(-1)).toBe(goodAnswer);
    expect(said.filter((text, at) => !text.startsWith(said[at - 1] ?? ''))).toEqual([]);
  });

  it('says what the official SDK reads', () => {
    expect(readBySdk.get(engine)).toBe(goodAnswer);
  });

  it('asks one turn: instructions as the system, the note between fences that differ each time', async () => {
    const proxy = await startRechunking(mock.url, 1000);
    await summarize(settingsFor(engine, proxy.url + base));
    await summarize(settingsFor(engine, proxy.url + base));
    await proxy.close();
    const [first, second] = proxy.requests.map(({ body }) => JSON.parse(body) as { readonly messages: readonly { readonly role: string; readonly content: string }[]; readonly system?: string });
    const user = first?.messages.at(-1)?.content ?? '';
    const system = first?.system ?? first?.messages[0]?.content ?? '';
    const [fence = ''] = user.split('\n');
    expect(fence).toMatch(/^[0-9a-f]{32}$/);
    expect(user).toBe(`${fence}\nCompost\n\nCompost is rotted garden waste. Gardeners put it on beds in March, about 3 kilograms for each square metre.\n\nHeaps\n\nA heap needs air, water and warmth. It must not hold meat. After 6 months the “深度 heap” 🪴 is ready to use.\n${fence}`);
    expect(system).toContain(fence);
    expect(system).not.toContain('rotted');
    expect(first?.messages.map(({ role }) => role)).toEqual(engine === 'anthropic' ? ['user'] : ['system', 'user']);
    expect(second?.messages.at(-1)?.content.split('\n')[0]).not.toBe(fence);
  });

  it('sends the key as its protocol wants it', async () => {
    sent.length = 0;
    const proxy = await startRechunking(mock.url, 1000);
    await summarize(settingsFor(engine, proxy.url + base));
    await summarize(settingsFor(engine, proxy.url + base, { anthropicVersion: '2026-10-21' }));
    await proxy.close();
    const [first, second] = proxy.requests.map(({ headers }) => [headers.authorization, headers['x-api-key'], headers['anthropic-version'], headers['anthropic-dangerous-direct-browser-access']]);
    const bearer = 'Bearer sk-test-0123456789';
    expect(first).toEqual(engine === 'anthropic' ? [undefined, 'sk-test-0123456789', '2023-06-01', 'true'] : [bearer, undefined, undefined, undefined]);
    expect(second).toEqual(engine === 'anthropic' ? [bearer, undefined, '2026-10-21', 'true'] : [bearer, undefined, undefined, undefined]);
    expect(sent.filter(({ by }) => by === 'preflight').filter(({ headers, body }) => JSON.stringify([headers, body]).includes('sk-test'))).toEqual([]);
  });
});

async function textOfSdk(engine: string, url: string): Promise<string> {
  const messages = [{ role: 'user' as const, content: 'q' }];
  let text = '';
  if (engine === 'openai-compatible') {
    const stream = await new OpenAI({ apiKey: 'k', baseURL: `${url}/v1` }).chat.completions.create({ model: 'm', messages, stream: true });
    for await (const part of stream) text += part.choices[0]?.delta.content ?? '';
  } else if (engine === 'ollama') {
    const stream = await new Ollama({ host: url }).chat({ model: 'm', messages, stream: true });
    for await (const part of stream) text += part.message.content;
  } else {
    const stream = await new Anthropic({ apiKey: 'k', baseURL: url }).messages.create({ model: 'm', messages, max_tokens: 9, stream: true });
    for await (const part of stream) if (part.type === 'content_block_delta' && part.delta.type === 'text_delta') text += part.delta.text;
  }
  return text;
}
