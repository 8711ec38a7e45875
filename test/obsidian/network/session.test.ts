import type { ServerResponse } from 'node:http';
import fc from 'fast-check';
import type { SettingDefinitionItem, SettingDefinitionPage, SettingDefinitionRender } from 'obsidian';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createElement } from '../../host/dom';
import { buildPlugin, loadPlugin } from '../../host/load-plugin';
import { ConfirmationModal, shown } from '../../host/modal';
import { sent } from '../../host/network';
import { openVault, type OpenVault } from '../../host/open-vault';
import { SecretComponent } from '../../host/secrets';
import { ButtonComponent, Setting } from '../../host/setting';
import { fuzzCases } from '../../support/fuzz-cases';
import { type LoopbackServer, startLoopback } from '../../support/loopback';

const canary = 'sk-canary-7f3a9c1e5b';
const example = 'Compost is made of garden waste. They need air and water.';

let code = '';
let server: LoopbackServer;
/** What the server answers next. */
let answer: (response: ServerResponse, path: string) => unknown = () => undefined;

beforeAll(async () => {
  code = await buildPlugin();
  server = await startLoopback((response, request) => answer(response, request.url ?? ''));
});

afterAll(() => server.close());

interface Tab { readonly getSettingDefinitions: () => SettingDefinitionItem[]; readonly setControlValue: (key: string, value: unknown) => Promise<void> }

/** The plugin in a vault, with a person at its settings. */
interface Session extends OpenVault {
  readonly set: (name: string, value: unknown) => Promise<void>;
  readonly chooseSecret: (name: string) => Promise<void>;
  /** Tests the connection, answering the question that may come; what is shown then. */
  readonly test: (choice?: string) => Promise<string>;
  readonly visible: () => readonly string[];
  /** All that a key must not be in: what is stored, shown and logged. */
  readonly traces: () => string;
}

async function startSession(text = 'Text.'): Promise<Session> {
  const vault = openVault({ 'Note.md': text });
  vault.host.secretStorage.setSecret('my-key', canary);
  const errors: unknown[] = [];
  const plugin = loadPlugin(code, vault.host, errors);
  await plugin.load();
  const tab = plugin.settingTabs[0] as unknown as Tab;
  const seen: string[] = [];
  const page = (): SettingDefinitionPage => {
    const found = tab.getSettingDefinitions().find((item) => 'type' in item && item.type === 'page' && item.name === 'Language model');
    if (found === undefined || !('type' in found) || found.type !== 'page') throw new Error('No page');
    return found;
  };
  const render = (name: string): unknown => {
    const definition = page().items?.find((item) => 'render' in item && item.name === name) as SettingDefinitionRender | undefined;
    const setting = new Setting(createElement('div'));
    definition?.render(setting as never, undefined as never);
    return setting.components[0];
  };
  return {
    ...vault,
    set: (name, value) => tab.setControlValue(`models.${name}`, value),
    async chooseSecret(name) {
      const component = render('Key');
      if (component instanceof SecretComponent) await component.choose(name);
    },
    async test(choice) {
      const button = render('Test the connection');
      if (!(button instanceof ButtonComponent)) throw new Error('No button');
      const clicked = button.click();
      if (choice !== undefined) {
        const question = shown.modals.at(-1);
        if (!(question instanceof ConfirmationModal)) throw new Error('Nothing is asked');
        seen.push(question.modalEl.textContent);
        question.choose(choice);
      }
      await clicked;
      const told = shown.modals.at(-1)?.modalEl.textContent ?? '';
      seen.push(told);
      shown.modals.at(-1)?.close();
      return told;
    },
    visible: () => (page().items ?? []).filter((item) => !('visible' in item) || typeof item.visible !== 'function' || item.visible()).map((item) => ('name' in item ? item.name : '')),
    traces: () => JSON.stringify([plugin.data, vault.host.localStorage.text, seen, shown.notices, errors.map((error) => (error instanceof Error ? `${error.message} ${error.stack ?? ''}` : String(error))), vault.text('Note.md')]),
  };
}

/** An address at which nothing answers any more. */
async function closedUrl(): Promise<string> {
  const closed = await startLoopback(() => undefined);
  await closed.close();
  return closed.url;
}

const json = (response: ServerResponse, value: unknown, status = 200): unknown => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
const works = (response: ServerResponse, path: string): unknown =>
  path === '/api/tags' ? json(response, { models: [{ name: 'm' }, { name: 'other' }] }) : json(response, { message: { role: 'assistant', content: example }, done: true, done_reason: 'stop', prompt_eval_count: 90 });

beforeEach(() => {
  sent.length = 0;
  answer = works;
});

describe('the page of the language model', () => {
  it('shows nothing but the switch until a model is wanted, and then what counts for it', async () => {
    const { set, visible } = await startSession();
    expect(visible()).toEqual(['Language model']);
    await set('engine', 'ollama');
    expect(visible()).toEqual(['Language model', 'Address', 'Model', 'Key', 'Readers', 'Context', 'Patience', 'Test the connection']);
    await set('engine', 'anthropic');
    expect(visible()).toEqual(['Language model', 'Address', 'Model', 'Key', 'Readers', 'Protocol version', 'Patience', 'Test the connection']);
  });

  it('sends nothing until somebody asks', async () => {
    const { set } = await startSession();
    await set('engine', 'ollama');
    await set('endpoint', server.url);
    await set('model', 'm');
    expect(sent).toEqual([]);
  });

  it('tests the connection: asks once, lists the models, shows the example', async () => {
    const { set, test } = await startSession();
    await set('engine', 'ollama');
    await set('endpoint', server.url);
    await set('model', 'm');
    const told = await test('Send');
    expect(told).toBe(`The model answersIt says of the example: “${example}”Models there: m, other.Close`);
    expect(await test()).toBe(told);
  });

  it.each<[title: string, changes: Readonly<Record<string, string>>, reply: typeof answer, told: string]>([
    ['a wrong key', {}, (response) => json(response, { error: `invalid key ${canary}` }, 401), 'The host does not accept the key.'],
    ['a missing model', { model: 'x' }, (response, path) => (path === '/api/tags' ? works(response, path) : json(response, { error: "model 'x' not found" }, 404)), "The host does not have this model. It says: “model 'x' not found”Models there: m, other."],
    ['a wrong address', {}, (response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html>'), 'The host answers, but no model does at this address.'],
    ['a page', {}, (response) => response.end('<html></html>'), 'The host answers, but no model does at this address.'],
    ['nobody there', { endpoint: 'closed' }, works, 'Nothing answers at the address. Is the server running, and is the port right?'],
    ['a host that there is not', { endpoint: 'https://nowhere.invalid' }, works, 'There is no such host. Is the address spelled right, and is this device online?'],
    ['an address that is not encrypted', { endpoint: 'http://192.168.1.1' }, works, 'The address is not encrypted. Plain HTTP is for models on this device only.'],
    ['a failing host', {}, (response) => json(response, { error: `boom ${canary}` }, 500), 'The host has failed.'],
  ])('tells of %s', async (_title, changes, reply, told) => {
    const session = await startSession();
    answer = reply;
    for (const [name, value] of Object.entries({ engine: 'ollama', endpoint: server.url, model: 'm', ...changes })) await session.set(name, value === 'closed' ? await closedUrl() : value);
    await session.chooseSecret('my-key');
    expect(await session.test(changes['endpoint']?.startsWith('http://192') === true ? undefined : 'Send')).toBe(`The model does not answer${told}Close`);
    expect(session.traces()).not.toContain('canary');
  });

  it('tells of a host that lets no page read along', async () => {
    const blocked = await startLoopback((response, request) => works(response, request.url ?? ''), false);
    const session = await startSession();
    for (const [name, value] of Object.entries({ engine: 'ollama', endpoint: blocked.url, model: 'm' })) await session.set(name, value);
    expect(await session.test('Send')).toMatch(/^The model answers.*\(CORS\).*app:\/\/obsidian\.md/);
    await blocked.close();
  });

  it('sends nothing where the person does not want it', async () => {
    const session = await startSession();
    for (const [name, value] of Object.entries({ engine: 'ollama', endpoint: server.url, model: 'm' })) await session.set(name, value);
    expect(await session.test('Cancel')).toBe('The model does not answerYou did not allow text to be sent there.Close');
    expect(sent).toEqual([]);
  });
});

describe('the key', () => {
  it('is in the secret storage and in requests to the host, and nowhere else', async () => {
    const session = await startSession();
    for (const [name, value] of Object.entries({ engine: 'ollama', endpoint: server.url, model: 'm' })) await session.set(name, value);
    await session.chooseSecret('my-key');
    await session.test('Send');
    const replies: readonly (typeof answer)[] = [
      (response) => json(response, { error: { message: `bad key ${canary}` } }, 400),
      (response) => response.end(`{"error":"${canary}"}\n`),
      (response, path) => (path === '/api/tags' ? json(response, { models: [{ name: canary }] }) : works(response, path)),
      (response) => response.destroy(),
      (response, path) => (path === '/api/tags' ? works(response, path) : json(response, { message: { content: `Compost ${canary} needs air.` }, done: true })),
    ];
    for (const reply of replies) {
      answer = reply;
      await session.test();
    }
    expect(session.traces()).not.toContain('canary');
    expect(session.traces()).toContain('my-key');
    const holding = sent.filter((request) => JSON.stringify(request).includes(canary));
    expect(holding.length).toBeGreaterThan(5);
    for (const { by, url, headers, body } of holding) {
      expect([by, url.startsWith(`${server.url}/`), headers['Authorization']]).toEqual([by === 'app' ? 'app' : 'fetch', true, `Bearer ${canary}`]);
      expect(url + body).not.toContain('canary');
    }
  });

  it('comes to no trace by whatever the host answers', { timeout: 3_600_000 }, async () => {
    const session = await startSession();
    for (const [name, value] of Object.entries({ engine: 'ollama', endpoint: server.url, model: 'm' })) await session.set(name, value);
    await session.chooseSecret('my-key');
    await session.test('Send');
    const piece = fc.constantFrom(canary, `Bearer ${canary}`, canary.slice(3), canary.slice(-12), encodeURIComponent(`"${canary}"`), '{"error":"', '{"error":{"message":"', '"}', '"}}', '{"message":{"role":"assistant","content":"', '"},"done":true}', '{"models":[{"name":"', '"}]}', '\n', ' Compost needs air. ', 'model ', '\\u0073k-');
    const replies = fc.record({ status: fc.constantFrom(200, 200, 200, 400, 401, 404, 413, 429, 500, 503), parts: fc.array(piece, { minLength: 1, maxLength: 6 }), isList: fc.boolean() });
    const runs = Math.ceil(fuzzCases / 40);
    await fc.assert(
      fc.asyncProperty(replies, async ({ status, parts, isList }) => {
        answer = (response, path) => (isList && path !== '/api/tags' ? works(response, path) : response.writeHead(status, { 'content-type': 'application/json' }).end(parts.join('')));
        await session.test();
        expect(session.traces()).not.toMatch(/canary|a9c1e5b/);
      }),
      { numRuns: runs },
    );
    console.log(`key: ${String(runs)} replies that hold it or a part of it, 0 traces`);
  });

  it.each([
    ['with the key in it', (response: ServerResponse) => json(response, { message: { role: 'assistant', content: `Compost is made of garden waste. The key ${canary} needs air.` }, done: true, done_reason: 'stop' })],
    ['and then the key as an error', (response: ServerResponse) => response.end(`${JSON.stringify({ message: { role: 'assistant', content: 'Compost is made of garden waste.' }, done: false })}\n${JSON.stringify({ error: `no more for ${canary}` })}\n`)],
    ['that is nothing but the key', (response: ServerResponse) => json(response, { message: { role: 'assistant', content: canary }, done: true, done_reason: 'stop' })],
  ])('comes into no note nor what is shown of it where a summary is written of an answer %s', async (_title, reply) => {
    const session = await startSession('# Compost\n\nCompost is made of garden waste. A heap needs air and water. It must not hold meat. After 6 months it is ready.\n');
    for (const [name, value] of Object.entries({ engine: 'ollama', endpoint: server.url, model: 'm' })) await session.set(name, value);
    await session.chooseSecret('my-key');
    await session.test('Send');
    const asked = sent.length;
    answer = reply;
    const { editor } = await session.open('Note.md');
    session.host.runCommand('preflight:insert-simplified-summary');
    const said = (): string => shown.modals.at(-1)?.modalEl.querySelector('[role=status]')?.textContent ?? '';
    await vi.waitFor(() => { expect(said()).not.toMatch(/^$|…$/); });
    const modal = shown.modals.at(-1);
    const written = `${modal?.modalEl.textContent ?? ''} ${modal?.modalEl.querySelector('textarea')?.value ?? ''}`;
    Array.from(modal?.modalEl.querySelectorAll('button') ?? []).find((button) => button.textContent === 'Write it')?.click();
    await vi.waitFor(() => { expect(editor.getValue()).toContain('## Simplify'); });
    expect(sent.slice(asked).map(({ headers }) => headers['Authorization'])).toContain(`Bearer ${canary}`);
    expect(`${written} ${editor.getValue()} ${session.traces()}`).not.toContain('canary');
  });

  it('does not follow settings that are synced from elsewhere', async () => {
    const other = await startLoopback((response, request) => works(response, request.url ?? ''));
    const session = await startSession();
    session.host.secretStorage.setSecret('other-key', 'sk-other');
    for (const [name, value] of Object.entries({ engine: 'ollama', endpoint: server.url, model: 'm' })) await session.set(name, value);
    await session.chooseSecret('my-key');
    await session.test('Send');
    await session.set('endpoint', other.url);
    expect(await session.test('Cancel')).toContain('You did not allow');
    await session.set('endpoint', server.url);
    await session.chooseSecret('other-key');
    expect(await session.test('Cancel')).toContain('You did not allow');
    await other.close();
    expect(other.requests).toEqual([]);
    expect(JSON.stringify(sent)).not.toContain('sk-other');
  });
});
