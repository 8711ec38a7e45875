import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadSettingValues } from '../../../src/core/settings/setting-values';
import { settingsOf } from '../../../src/core/settings/settings';
import type { LiveChecks } from '../../../src/obsidian/checks/live-checks';
import type { VaultChecks } from '../../../src/obsidian/checks/vault-checks';
import { insertSimplifiedSummary } from '../../../src/obsidian/commands/insert-simplified-summary';
import type { MarkNavigation } from '../../../src/obsidian/editor/mark-navigation';
import type { NoteEnvironment } from '../../../src/obsidian/plugin-command';
import { refreshSummaries } from '../../../src/obsidian/simplify/refresh-summaries';
import { CitationMemory } from '../../../src/obsidian/citations/citation-memory';
import { NoteWriter } from '../../../src/obsidian/vault/note-writer';
import { installWindow } from '../../host/dom';
import { ConfirmationModal, type Modal, shown } from '../../host/modal';
import { openVault, type OpenVault } from '../../host/open-vault';
import { type LoopbackServer, startLoopback } from '../../support/loopback';

const note = '# Bees\n\nBees dance for flowers in the garden. They hum when the sun is up. A hive of bees lives through the winter on 20 kg of honey. Wasps do not.\n';
const goodAnswer = ['Bees dance for flowers. ', 'A hive lives through the winter ', 'on 20 kg of honey.'];

let server: LoopbackServer;
let answer: readonly string[] = goodAnswer;
/** Lets a server that waits behind its first piece go on. */
let goOn: () => void = () => undefined;
let waits = false;
let endedBy: 'stop' | 'length' = 'stop';

beforeEach(async () => {
  installWindow();
  answer = goodAnswer;
  waits = false;
  endedBy = 'stop';
  server = await startLoopback(async (response) => {
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    for (const [index, content] of answer.entries()) {
      if (waits && index === 1) await new Promise<void>((resolve) => { goOn = resolve; });
      response.write(`${JSON.stringify({ model: 'm', message: { role: 'assistant', content }, done: false })}\n`);
    }
    response.end(`${JSON.stringify({ model: 'm', message: { role: 'assistant', content: '' }, done: true, done_reason: endedBy, prompt_eval_count: 10, eval_count: 10 })}\n`);
  });
});
afterEach(async () => { await server.close(); });

/** All that is asked of the vault here is the form of a note. */
const checks = { vault: () => ({ formOf: () => 'vault' }) } as unknown as VaultChecks;

function environmentOf({ app, file }: OpenVault, path: string): NoteEnvironment {
  const settings = settingsOf(loadSettingValues({ models: { engine: 'ollama', endpoint: server.url, model: 'm' } }));
  const unused = (): never => { throw new Error('Not asked for here'); };
  return { app, settings, writer: new NoteWriter(app), file: file(path), checks, live: {} as unknown as LiveChecks, marks: {} as unknown as MarkNavigation, memory: new CitationMemory(), set: unused, accept: unused };
}

const topModal = (): Modal | undefined => shown.modals.at(-1);
const field = (): string => topModal()?.modalEl.querySelector('textarea')?.value ?? '';
const statusText = (): string => topModal()?.modalEl.querySelector('[role=status]')?.textContent ?? '';

function press(text: string): void {
  const button = Array.from(topModal()?.modalEl.querySelectorAll('button') ?? []).find((one) => one.textContent === text);
  if (button === undefined) throw new Error(`No button ${text}`);
  button.click();
}

/** Consents to the host that is asked about. */
async function consent(): Promise<void> {
  await vi.waitFor(() => { expect(topModal()).toBeInstanceOf(ConfirmationModal); });
  press('Send');
}

describe('a summary by a model', () => {
  test('is shown as it comes and written once it is accepted', async () => {
    const vault = openVault({ 'a.md': note });
    const pane = await vault.open('a.md');
    const running = insertSimplifiedSummary.run(environmentOf(vault, 'a.md'));
    await consent();
    await vi.waitFor(() => { expect(statusText()).toBe('Made by ollama/m.'); });
    expect(pane.editor.getValue()).toBe(note);
    press('Write it');
    await running;
    expect(pane.editor.getValue()).toMatch(/\n\n## Simplify\n\nBees dance for flowers\. A hive lives through the winter on 20 kg of honey\.\n\n%% simplify engine=ollama\/m src=/);
    expect(pane.editor.transactions).toBe(1);
  });

  test('cancelled in the middle of the answer, leaves the note untouched and the server alone', async () => {
    waits = true;
    const vault = openVault({ 'a.md': note });
    const pane = await vault.open('a.md');
    const running = insertSimplifiedSummary.run(environmentOf(vault, 'a.md'));
    await consent();
    await vi.waitFor(() => { expect(field()).toBe('Bees dance for flowers. '); });
    press('Cancel');
    await running;
    await vi.waitFor(() => { expect(server.open()).toBe(0); });
    goOn();
    expect([pane.editor.getValue(), pane.editor.transactions, vault.text('a.md'), shown.notices]).toEqual([note, 0, note, []]);
  });

  test('with a number that the note does not have is held back, and written only where the person insists', async () => {
    answer = ['Bees dance for flowers. A hive lives on 35 kg of honey.'];
    const vault = openVault({ 'a.md': note });
    const pane = await vault.open('a.md');
    const running = insertSimplifiedSummary.run(environmentOf(vault, 'a.md'));
    await consent();
    await vi.waitFor(() => { expect(statusText()).toMatch(/^Made without the model\./); });
    expect(field()).not.toContain('35');
    press('Use the answer of the model');
    expect(topModal()?.contentEl.querySelector('li')?.textContent).toBe('35 The note does not have this number');
    press('Write it');
    await running;
    expect(pane.editor.getValue()).toContain('A hive lives on 35 kg of honey.');
  });

  test('of many notes: where the host is not allowed, none is written', async () => {
    const vault = openVault({ 'a.md': note, 'b.md': note });
    const running = refreshSummaries(environmentOf(vault, 'a.md'), [vault.file('a.md'), vault.file('b.md')]);
    await vi.waitFor(() => { expect(topModal()).toBeInstanceOf(ConfirmationModal); });
    press('Write');
    await vi.waitFor(() => { expect(topModal()?.titleEl.textContent).toMatch(/^Send text to /); });
    press('Cancel');
    await running;
    expect(server.requests).toEqual([]);
    expect([vault.text('a.md'), vault.text('b.md')]).toEqual([note, note]);
    expect(shown.notices.at(-1)).toBe('Wrote the summaries of 0 notes; stopped before 2 notes, run it again to go on.');
  });

  test('of many notes: what it does not answer for is made without it, and that is told', async () => {
    answer = [''];
    const vault = openVault({ 'a.md': note, 'b.md': note });
    const running = refreshSummaries(environmentOf(vault, 'a.md'), [vault.file('a.md'), vault.file('b.md')]);
    await vi.waitFor(() => { expect(topModal()).toBeInstanceOf(ConfirmationModal); });
    press('Write');
    await vi.waitFor(() => { expect(topModal()?.titleEl.textContent).toMatch(/^Send text to /); });
    press('Send');
    await running;
    expect(server.requests).toHaveLength(2);
    expect(vault.text('b.md')).toMatch(/%% simplify engine=plain@/);
    expect(shown.notices.at(-1)).toBe('Wrote the summaries of 2 notes; 2 of them without the model.');
  });

  test.each<[string, 'stop' | 'length', readonly string[]]>([
    ['says what the note does not', 'stop', ['Bees sleep in castles made of glass and gold. They hum when the sun is up.']],
    ['stops in the middle', 'length', ['Bees dance for flowers. A hive lives through the winter on']],
  ])('of many notes: an answer that %s is not written while nobody looks', async (_title, ends, pieces) => {
    answer = pieces;
    endedBy = ends;
    const vault = openVault({ 'a.md': note });
    const running = refreshSummaries(environmentOf(vault, 'a.md'), [vault.file('a.md')]);
    await vi.waitFor(() => { expect(topModal()).toBeInstanceOf(ConfirmationModal); });
    press('Write');
    await vi.waitFor(() => { expect(topModal()?.titleEl.textContent).toMatch(/^Send text to /); });
    press('Send');
    await running;
    expect(vault.text('a.md')).toMatch(/%% simplify engine=plain@/);
    expect(vault.text('a.md')).not.toContain('castles');
    expect(shown.notices.at(-1)).toBe('Wrote the summaries of 1 note; 1 of them without the model.');
  });
});
