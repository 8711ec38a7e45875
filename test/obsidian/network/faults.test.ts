import type { ServerResponse } from 'node:http';
import { LLMock } from '@copilotkit/aimock';
import { beforeAll, describe, expect, it } from 'vitest';
import { installWindow } from '../../host/dom';
import { openVault } from '../../host/open-vault';
import { sent } from '../../host/network';
import { type Handler, startLoopback, startRechunking } from '../../support/loopback';
import { goodAnswer, plainAnswer } from './compost';
import { faultIn, settingsFor, shortLimits, summarize, vaultWithKey, wireBases } from './wish';

beforeAll(installWindow);

/** One message of a stream that says `text`. */
const says: Readonly<Record<string, (text: string) => string>> = {
  'openai-compatible': (content) => `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: null }] })}\n\n`,
  ollama: (content) => `${JSON.stringify({ message: { role: 'assistant', content }, done: false })}\n`,
  anthropic: (text) => `event: content_block_delta\ndata: ${JSON.stringify({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } })}\n\n`,
};

const ends: Readonly<Record<string, string>> = {
  'openai-compatible': 'data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n',
  ollama: '{"message":{"role":"assistant","content":""},"done":true,"done_reason":"stop","prompt_eval_count":9}\n',
  anthropic: 'event: message_stop\ndata: {"type":"message_stop"}\n\n',
};

const answer = (engine: string, text = goodAnswer): string => (says[engine]?.(text) ?? '') + (ends[engine] ?? '');
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** Says one thing again and again until nobody listens. */
async function repeat(response: ServerResponse, message: string, every: number): Promise<void> {
  while (!response.destroyed) {
    if (!response.write(message)) await new Promise((resolve) => { response.once('drain', resolve).once('close', resolve); });
    await pause(every);
  }
}

const error = (status: number, body: string): Handler => (response) => response.writeHead(status, { 'content-type': 'application/json' }).end(body);

describe.each(wireBases)('%s', (engine, base) => {
  const message = (text: string): string => says[engine]?.(text) ?? '';

  it.each<[title: string, fault: string, handler: Handler]>([
    ['a wrong key', 'wrong-key', error(401, '{"error":{"message":"Incorrect API key provided: sk-test-0123456789"}}')],
    ['a missing model', 'missing-model', error(404, '{"error":{"message":"The model m does not exist"}}')],
    ['a page for a wrong address', 'wrong-address', error(404, '<html>Not found</html>')],
    ['a page with status 200', 'wrong-address', (response) => response.end('<!doctype html><html></html>')],
    ['a question that is too long', 'note-too-long', error(400, '{"error":{"message":"This exceeds the maximum context length"}}')],
    ['a question that is not understood', 'bad-request', error(400, '{"error":{"message":"Unknown field"}}')],
    ['a failing server', 'server-error', error(500, '{"error":"internal"}')],
    ['a redirect', 'redirected', (response) => response.writeHead(302, { location: 'https://example.org/' }).end()],
    ['an empty reply', 'empty', (response) => response.end()],
    ['a reply that ends early', 'cut-off', (response) => response.end(message('A heap'))],
    ['a connection that breaks early', 'cut-off', (response) => { response.write(message('A heap'), () => { response.destroy(); }); }],
    ['a stream that is none', 'malformed', (response) => response.end(engine === 'ollama' ? '{"mess\n' : 'data: {"mess\n\n')],
    ['an error in the middle', 'server-error', (response) => response.end(`${message('A heap')}${engine === 'ollama' ? '' : 'data: '}{"error":{"message":"boom"}}\n\n`)],
    ['a model that falls silent', 'silence', (response) => { response.write(message('A heap')); }],
    ['a key that comes back as the answer', 'malformed', (response) => response.end(answer(engine, 'The key is sk-test-0123456789.'))],
  ])('%s: the embedded engine, and why', async (_title, fault, handler) => {
    const server = await startLoopback(handler);
    const summary = await summarize(settingsFor(engine, server.url + base), { limits: fault === 'silence' ? { ...shortLimits, silence: 100 } : shortLimits });
    await server.close();
    expect(faultIn(summary)).toBe(fault);
    expect(summary).toMatchObject({ kind: 'summary', engine: expect.stringMatching(/^plain@/) as unknown, text: expect.stringMatching(plainAnswer) as unknown, delivery: null });
    expect(JSON.stringify(summary)).not.toContain('sk-test');
    expect(server.requests).toHaveLength(1);
  });

  it('a model that says the same for ever is cut at so many characters', async () => {
    const server = await startLoopback((response) => repeat(response, message('A heap needs air. '), 0));
    const summary = await summarize(settingsFor(engine, server.url + base), { limits: { ...shortLimits, characters: 60 } });
    await server.close();
    expect(summary).toMatchObject({ kind: 'summary', text: 'A heap needs air. A heap needs air. A heap needs air. A heap', fellBack: null });
    expect(summary.kind === 'summary' && summary.findings.map(({ kind }) => kind)).toContain('cut-off');
  });

  it('a stream that says nothing for ever ends at so many bytes', async () => {
    const server = await startLoopback((response) => repeat(response, (engine === 'ollama' ? message('') : ': ping\n\n').repeat(500), 0));
    expect(faultIn(await summarize(settingsFor(engine, server.url + base)))).toBe('reply-too-large');
    await server.close();
  });

  it('a stream that drips for ever ends in time', async () => {
    const server = await startLoopback((response) => repeat(response, message(''), 20));
    expect(faultIn(await summarize(settingsFor(engine, server.url + base), { limits: { ...shortLimits, overall: 200 } }))).toBe('timeout');
    await server.close();
  });

  it('a server that never answers ends in time', async () => {
    const server = await startLoopback(() => undefined);
    expect(faultIn(await summarize(settingsFor(engine, server.url + base), { limits: { ...shortLimits, overall: 100 } }))).toBe('timeout');
    await server.close();
  });

  it('a busy server is asked again, and again only so often', async () => {
    for (const status of [429, 503]) {
      let times = 0;
      const server = await startLoopback((response) => (times++ < 2 ? response.writeHead(status, { 'retry-after': '0' }).end('{"error":"slow down"}') : response.end(answer(engine))));
      expect(await summarize(settingsFor(engine, server.url + base))).toMatchObject({ text: goodAnswer, fellBack: null });
      await server.close();
      const always = await startLoopback(error(status, '{"error":"slow down"}'));
      expect(faultIn(await summarize(settingsFor(engine, always.url + base)))).toBe('busy');
      expect(always.requests).toHaveLength(1 + shortLimits.retries);
      await always.close();
    }
  });

  it('a busy server that asks for more patience than there is is not waited for', async () => {
    const server = await startLoopback((response) => response.writeHead(429, { 'retry-after': '3600' }).end());
    expect(faultIn(await summarize(settingsFor(engine, server.url + base)))).toBe('busy');
    await server.close();
    expect(server.requests).toHaveLength(1);
  });

  it('a server that lets no page read along is asked once more, by the app, and answers whole', async () => {
    sent.length = 0;
    const server = await startLoopback((response) => response.end(answer(engine)), false);
    expect(await summarize(settingsFor(engine, server.url + base))).toMatchObject({ text: goodAnswer, fellBack: null, delivery: 'whole' });
    await server.close();
    expect(sent.map(({ by }) => by)).toEqual(['preflight', 'app']);
  });

  it('is asked once by the app and not again, busy or not', async () => {
    const server = await startLoopback((response) => response.writeHead(429).end(), false);
    expect(faultIn(await summarize(settingsFor(engine, server.url + base)))).toBe('busy');
    await server.close();
    expect(server.requests).toHaveLength(1);
  });

  it('is never asked again after a byte has come', async () => {
    sent.length = 0;
    const server = await startLoopback((response) => { response.write(message('A'), () => { response.destroy(); }); });
    expect(faultIn(await summarize(settingsFor(engine, server.url + base)))).toBe('cut-off');
    await server.close();
    expect(sent.map(({ by }) => by)).toEqual(['preflight', 'fetch']);
  });

  it('nobody there', async () => {
    const server = await startLoopback(() => undefined);
    await server.close();
    expect(faultIn(await summarize(settingsFor(engine, server.url + base)))).toBe('connection-refused');
  });

  it.each<[title: string, cors: boolean, handler: Handler]>([
    ['before it answers', true, () => undefined],
    ['while it speaks', true, (response) => { response.write(message('A heap')); }],
    ['while it is busy', true, (response) => response.writeHead(429, { 'retry-after': '2' }).end()],
    ['while the app asks', false, (response) => { setTimeout(() => response.end(answer(engine)), 300); }],
  ])('cancelled %s it ends at once, and says no more', async (_title, cors, handler) => {
    const server = await startLoopback(handler, cors);
    const controller = new AbortController();
    const said: string[] = [];
    const asked = summarize(settingsFor(engine, server.url + base), { signal: controller.signal, onText: (text) => { said.push(text); } });
    while (server.requests.length === 0) await pause(5);
    await pause(30);
    const before = said.length;
    controller.abort();
    const late = pause(140).then(() => 'late');
    expect(await Promise.race([asked, late])).toEqual({ kind: 'cancelled', delivery: null });
    await pause(cors ? 20 : 300);
    if (cors) expect(server.open()).toBe(0);
    await server.close();
    expect(said.length).toBe(before);
  });

  it('cancelled beforehand asks nobody', async () => {
    const server = await startLoopback((response) => response.end(answer(engine)));
    expect(await summarize(settingsFor(engine, server.url + base), { signal: AbortSignal.abort() })).toEqual({ kind: 'cancelled', delivery: null });
    await server.close();
    expect(server.requests).toEqual([]);
  });

  it('an answer that a guard blocks is kept for those who insist', async () => {
    const server = await startLoopback((response) => response.end(answer(engine, 'Compost of Essex is 40 years old.')));
    const summary = await summarize(settingsFor(engine, server.url + base));
    await server.close();
    expect(summary).toMatchObject({ kind: 'summary', delivery: 'streamed', fellBack: { kind: 'blocked', answer: { text: 'Compost of Essex is 40 years old.', engine: `${engine}/m` } } });
    expect(summary.kind === 'summary' && summary.fellBack?.kind === 'blocked' && summary.fellBack.answer.findings.filter(({ blocks }) => blocks).map(({ kind }) => kind)).toEqual(['number', 'name']);
  });

  it('chaos of a mock server: dropped, malformed, disconnected, limited', async () => {
    const mock = new LLMock({ port: 0 });
    mock.onMessage(/./, { content: goodAnswer });
    await mock.start();
    const proxy = await startRechunking(mock.url, 7);
    const faultOf = async (chaos: Parameters<LLMock['setChaos']>[0]): Promise<string | null> => {
      mock.setChaos(chaos);
      return faultIn(await summarize(settingsFor(engine, proxy.url + base), { limits: { ...shortLimits, retries: 0 } }));
    };
    expect([await faultOf({ dropRate: 1 }), await faultOf({ malformedRate: 1 }), await faultOf({ rateLimitRate: 1 })]).toEqual(['server-error', 'malformed', 'busy']);
    expect(await faultOf({})).toBe(null);
    await proxy.close();
    await mock.stop();
  });
});

describe('what is asked of nobody', () => {
  it.each<[title: string, fault: string, settings: Parameters<typeof settingsFor>]>([
    ['plain HTTP to another machine', 'insecure-endpoint', ['ollama', 'http://192.168.1.5:11434']],
    ['an address with a user name', 'bad-endpoint', ['ollama', 'https://me:secret@example.org']],
    ['an address with a query', 'bad-endpoint', ['ollama', 'https://example.org/?key=1']],
    ['a file', 'bad-endpoint', ['ollama', 'file:///etc/passwd']],
    ['no address', 'bad-endpoint', ['ollama', 'example']],
    ['no model', 'no-model', ['ollama', 'http://127.0.0.1:1', { model: '' }]],
    ['an engine that there is not', 'no-model', ['gpt', 'http://127.0.0.1:1']],
    ['a key that is not on this device', 'no-key', ['ollama', 'http://127.0.0.1:1', { secret: 'other' }]],
    ['no key where one is needed', 'no-key', ['anthropic', 'http://127.0.0.1:1', { secret: '' }]],
  ])('%s', async (_title, fault, settings) => {
    sent.length = 0;
    expect(faultIn(await summarize(settingsFor(...settings)))).toBe(fault);
    expect(sent).toEqual([]);
  });

  it('a note that is longer than any model reads', async () => {
    sent.length = 0;
    const long = { title: '', blocks: Array.from({ length: 3 }, () => ({ kind: 'paragraph' as const, section: '', text: `${'word '.repeat(30_000)}.` })) };
    expect(faultIn(await summarize(settingsFor('ollama', 'http://127.0.0.1:1'), { source: long }))).toBe('note-too-long');
    expect(sent).toEqual([]);
  });

  it('a key that no header can hold', async () => {
    sent.length = 0;
    const vault = openVault({});
    vault.host.secretStorage.setSecret('my-key', 'sk\r\nX: y');
    expect(faultIn(await summarize(settingsFor('ollama', 'http://127.0.0.1:1'), {}, vault))).toBe('wrong-key');
    expect(sent).toEqual([]);
  });

  it('a note that is too short, or no model: the embedded engine without a word', async () => {
    sent.length = 0;
    expect(await summarize(settingsFor('off', ''))).toMatchObject({ kind: 'summary', fellBack: null, delivery: null });
    const short = { title: '', blocks: [{ kind: 'paragraph' as const, section: '', text: 'Compost is rotted garden waste.' }] };
    expect(await summarize(settingsFor('ollama', 'http://127.0.0.1:1'), { source: short, options: { sentences: 3, words: 60 } })).toEqual({ kind: 'none', reason: 'The note is already short', fellBack: null, delivery: null });
    expect(sent).toEqual([]);
  });

  it.each(['http://localhost:1234', 'http://127.8.9.1:1/v1/', 'http://[::1]:1', 'http://2130706433:1', 'https://127.0.0.1:1', 'http://ollama.localhost:1'])('this machine may be asked without encryption: %s', async (endpoint) => {
    expect(['insecure-endpoint', 'bad-endpoint']).not.toContain(faultIn(await summarize(settingsFor('ollama', endpoint))));
  });

  it.each(['http://127.0.0.1.example.org', 'http://localhost.example.org', 'http://0.0.0.0', 'http://[::ffff:127.0.0.1]', 'http://10.0.0.1', 'http://evil.example/localhost'])('other machines may not: %s', async (endpoint) => {
    expect(faultIn(await summarize(settingsFor('ollama', endpoint)))).toBe('insecure-endpoint');
  });
});

describe('consent', () => {
  it('is asked for once for each host and key, with what is sent, and remembered on this device', async () => {
    const servers = [await startLoopback((response) => response.end(answer('ollama'))), await startLoopback((response) => response.end(answer('ollama')))] as const;
    const vault = vaultWithKey();
    vault.host.secretStorage.setSecret('other-key', 'sk-other');
    const asked: unknown[] = [];
    const wish = { consent: (request: unknown) => { asked.push(request); return Promise.resolve(true); } };
    for (const settings of [settingsFor('ollama', servers[0].url), settingsFor('ollama', servers[0].url), settingsFor('ollama', servers[0].url, { secret: 'other-key' }), settingsFor('ollama', servers[1].url, { secret: 'other-key' })]) {
      await summarize(settings, wish, vault);
    }
    await Promise.all(servers.map((server) => server.close()));
    const size = JSON.parse(servers[0].requests[0]?.body ?? '') as { readonly messages: readonly { readonly content: string }[] };
    const characters = size.messages.reduce((sum, { content }) => sum + content.length, 0);
    const [first, second] = servers.map(({ url }) => new URL(url).host);
    expect(asked).toEqual([{ host: first, characters, secret: 'my-key' }, { host: first, characters, secret: 'other-key' }, { host: second, characters, secret: 'other-key' }]);
    expect(vault.host.localStorage.text).toBe(`preflight-model-consent=${JSON.stringify({ origin: servers[1].url, secret: 'other-key' })}`);
  });

  it('that is not given sends nothing', async () => {
    sent.length = 0;
    const vault = vaultWithKey();
    expect(faultIn(await summarize(settingsFor('ollama', 'http://127.0.0.1:1'), { consent: () => Promise.resolve(false) }, vault))).toBe('not-allowed');
    expect(sent).toEqual([]);
    expect(vault.host.localStorage.text).toBe('');
  });
});
