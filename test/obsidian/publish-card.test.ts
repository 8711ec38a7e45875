import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clipboard } from '../host/dom';
import { shown } from '../host/modal';
import { setMobile } from '../host/platform';
import { shownQuestion, startPlugin, type StartedPlugin } from '../host/start-plugin';
import { panelIn, type ShownPanel } from './shown-panel';

beforeEach(() => {
  vi.useFakeTimers();
  clipboard.focus = 'main';
});
afterEach(() => {
  setMobile(false);
  vi.useRealTimers();
});

const published = (title: string, body = 'Text\n', properties = ''): string => `---\ntitle: ${title}\ndg-publish: true\n${properties}---\n${body}`;
const heading = '## Why[^1]\n\nBecause.\n\n[^1]: x\n';

type Started = StartedPlugin & { readonly panel: ShownPanel };

async function openPanel(notes: Readonly<Record<string, string>>, active: string, data: unknown = null): Promise<Started> {
  const started = await startPlugin(notes, data, ({ host }) => {
    host.saveLocalStorage('preflight-welcomed', true);
    host.vault.addBinary('image.png', new Uint8Array(2500));
  });
  await started.open(active);
  await started.run('open-problem-panel');
  await started.wait(3000);
  return { ...started, panel: panelIn(started.host) };
}

describe('the publish card', () => {
  test('says who publishes the note, where it is, and what is public with it', async () => {
    vi.setSystemTime(new Date(2026, 0, 2, 14, 5));
    const { panel } = await openPanel({ 'a.md': published('A', '![[b]] ![[image.png]]\n', 'mood: good\n'), 'b.md': 'Text\n' }, 'a.md');
    expect(panel.text('.preflight-publish-head')).toEqual(['Digital GardenPublished']);
    expect(panel.text('.preflight-publish-address code')).toEqual(['/a/']);
    expect(panel.text('.preflight-publish-body > .preflight-muted')).toEqual(['Public with it:', expect.stringMatching(/^Checked at .*05.*\.$/)]);
    expect(panel.text('.preflight-publish-list summary')).toEqual(['1 property', '1 embedded note', '1 image or file']);
    expect(panel.text('.preflight-publish-list li')).toEqual(['mood', 'b.md', 'image.png, 3 kB']);
    expect(panel.text('.preflight-publish-body .preflight-buttons button')).toEqual(['Take back', 'Check and publish']);
  });

  test('tells of a note that is not published what would be', async () => {
    const { panel } = await openPanel({ 'a.md': 'Text\n' }, 'a.md');
    expect(panel.text('.preflight-publish-head')).toEqual(['Digital GardenNot published']);
    expect(panel.text('.preflight-publish-body > .preflight-muted')[0]).toBe('Nothing else would become public with it.');
    expect(panel.text('.preflight-publish-body .preflight-buttons button')).toEqual(['Mark for publishing', 'Check and publish']);
  });

  test('takes a note back, and marks it again after a check, as the command does', async () => {
    const { panel, text, wait } = await openPanel({ 'a.md': published('A', heading) }, 'a.md');
    panel.click('Take back');
    await wait(3000);
    expect(text('a.md')).toBe(published('A', heading).replace('true', 'false'));
    expect(panel.text('.preflight-publish-status')).toEqual(['Not published']);
    panel.click('Mark for publishing');
    await wait(3000);
    expect(shownQuestion().titleEl.textContent).toBe('An error stands in the way of publishing');
    shownQuestion().choose('Mark anyway');
    await wait(3000);
    expect(text('a.md')).toBe(published('A', heading));
    expect(panel.text('.preflight-publish-status')).toEqual(['Published']);
  });

  test('says why the publisher cannot be told to take a note', async () => {
    const { panel } = await openPanel({ 'a.md': '---\ntitle: x: y\n---\nText\n' }, 'a.md');
    expect(panel.text('.preflight-publish-obstacle')[0]).toMatch(/^The frontmatter cannot be read: /);
    expect(panel.text('.preflight-publish-body .preflight-buttons button')).toEqual([]);
  });

  test('copies the address', async () => {
    const { panel, wait } = await openPanel({ 'a.md': published('A') }, 'a.md');
    panel.click('Copy address');
    await wait(10);
    expect([clipboard.written, shown.notices]).toEqual(['/a/', ['Copied /a/']]);
  });

  test('checks and publishes by the command of the publisher', async () => {
    const ran: string[] = [];
    const { host, panel, wait } = await openPanel({ 'a.md': published('A') }, 'a.md');
    host.commands.set('digitalgarden:publish-note', { id: 'digitalgarden:publish-note', name: 'Publish', callback: () => ran.push('published') });
    panel.click('Check and publish');
    await wait(3000);
    expect(ran.length + shown.notices.length).toBe(1);
    expect(ran).toEqual(['published']);
  });

  test('names the other publishers of the vault', async () => {
    const { panel } = await openPanel({ 'a.md': published('A') }, 'a.md', { publishers: { 'obsidian-publish': true } });
    expect(panel.text('.preflight-publish-body > .preflight-muted')[0]).toBe('Obsidian Publish: not published.');
  });

  test('can be folded, keeps the focus, and is not shown for all notes', async () => {
    const { panel } = await openPanel({ 'a.md': published('A') }, 'a.md');
    panel.element.querySelector<HTMLElement>('.preflight-publish-head')?.focus();
    panel.click('.preflight-publish-head');
    expect(panel.text('.preflight-publish-body')).toEqual([]);
    expect(panel.focused()).toContain('Digital Garden');
    panel.click('Published notes');
    expect(panel.text('.preflight-publish-head')).toEqual([]);
  });

  test('keeps open what was opened while it is shown anew', async () => {
    const { panel, text, wait } = await openPanel({ 'a.md': published('A', 'Text\n', 'mood: good\n') }, 'a.md');
    const details = panel.element.querySelector('details');
    if (details === null) throw new Error('Nothing to open');
    details.open = true;
    details.dispatchEvent(new (details.win as Window & typeof globalThis).Event('toggle'));
    panel.click('Take back');
    await wait(3000);
    expect(text('a.md')).toContain('dg-publish: false');
    expect(panel.element.querySelector('details')?.open).toBe(true);
  });
});

describe('the status bar', () => {
  const bar = (host: Started['host']): string[] => [...host.workspace.layout.statusBarEl.querySelectorAll('.preflight-status:not(.preflight-hidden)')].map((item) => item.textContent);

  test('says whether the active note is published, and how many problems it has', async () => {
    const { host, open, wait } = await startPlugin({ 'a.md': published('A', heading), 'b.md': 'Text\n', 'c.md': published('C') });
    expect(bar(host)).toEqual([]);
    await open('a.md');
    await wait(3000);
    expect(bar(host)).toEqual(['Published, 1 problem']);
    await open('b.md');
    await wait(3000);
    expect(bar(host)).toEqual(['Not published']);
    await open('c.md');
    await wait(3000);
    expect(bar(host)).toEqual(['Published']);
  });

  test('follows the status of the note', async () => {
    const { host, open, run, wait } = await startPlugin({ 'a.md': published('A') });
    await open('a.md');
    await wait(3000);
    await run('toggle-publish-status');
    await wait(3000);
    expect(bar(host)).toEqual(['Not published']);
  });

  test('says nothing where that is set, from then on', async () => {
    const { host, open, plugin, wait } = await startPlugin({ 'a.md': published('A') });
    await open('a.md');
    await wait(3000);
    plugin.data = JSON.stringify({ statusBar: false });
    await plugin.onExternalSettingsChange?.();
    expect(bar(host)).toEqual([]);
  });

  test('is not there on phones', async () => {
    setMobile(true);
    const { host, open, wait } = await startPlugin({ 'a.md': published('A') });
    await open('a.md');
    await wait(3000);
    expect(host.workspace.layout.statusBarEl.children).toHaveLength(0);
  });
});

describe('the first run', () => {
  const open = async (notes: Readonly<Record<string, string>>, prepare: (host: Started['host']) => void = () => undefined): Promise<Started> => {
    const started = await startPlugin(notes, null, ({ host }) => { prepare(host); });
    started.plugin.onUserEnable();
    await started.wait(3000);
    return { ...started, panel: panelIn(started.host) };
  };

  test('opens the panel with what was found, and no modal; nothing opens by itself when the app starts', async () => {
    const { host } = await startPlugin({ 'a.md': published('A') });
    expect(host.workspace.getLeavesOfType('preflight-problems')).toEqual([]);
    const { panel } = await open({ 'a.md': published('A'), 'b.md': 'Text\n' }, (app) => { app.plugins = { plugins: {}, enabledPlugins: new Set(['digitalgarden']) }; });
    expect(shown.modals).toEqual([]);
    expect(panel.text('.preflight-welcome p')).toEqual(['Your notes are published with Digital Garden. 2 notes are marked for publishing.']);
    expect(panel.text('.preflight-welcome button')).toEqual(['Check my published notes', 'Create an example note', 'Got it']);
  });

  test('says where no publisher was found', async () => {
    const { panel } = await open({ 'a.md': 'Text\n' });
    expect(panel.text('.preflight-welcome p')).toEqual(['No publisher was found in this vault, notes are checked for Digital Garden. The settings name others. 1 note is marked for publishing.']);
  });

  test('checks the published notes where that is wanted', async () => {
    const { panel, wait } = await open({ 'a.md': published('A', heading) });
    panel.click('Check my published notes');
    await wait(3000);
    expect(panel.text('.preflight-group-title')).toEqual(['a']);
  });

  test('is dismissed for good by one click', async () => {
    const { host, panel, wait } = await open({ 'a.md': published('A') });
    panel.click('Got it');
    expect(panel.text('.preflight-welcome')).toEqual([]);
    panel.view.leaf.detach();
    host.runCommand('preflight:open-problem-panel');
    await wait(3000);
    expect(panelIn(host).text('.preflight-welcome')).toEqual([]);
  });

  test('makes an example note that is not marked, under a name that is free, and lists what is wrong in it', async () => {
    const { host, panel, text, wait } = await open({ 'Preflight example.md': 'Mine\n', 'preflight EXAMPLE 1.md': 'Mine, too\n' });
    panel.click('Create an example note');
    await wait(5000);
    expect([text('Preflight example.md'), text('preflight EXAMPLE 1.md')]).toEqual(['Mine\n', 'Mine, too\n']);
    expect(host.workspace.activeEditor?.file?.path).toBe('Preflight example 2.md');
    expect(panel.text('.preflight-publish-status')).toEqual(['Not published']);
    expect(new Set(panel.text('.preflight-row-place').map((place) => place.replace(/^.* · /u, '')))).toEqual(new Set(['footnote-in-heading', 'citation-unlinked', 'link-missing', 'footnote-undefined', 'comment-leak']));
  });
});
