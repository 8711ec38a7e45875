import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { shown } from '../host/modal';
import { startPlugin, type StartedPlugin } from '../host/start-plugin';
import type { MarkdownView } from '../host/workspace';
import { panelIn } from './shown-panel';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const heading = '## Why[^1]\n\nBecause.\n\n[^1]: x\n';
const published = `---\ntitle: A\ndg-publish: true\n---\n${heading}`;

/** Another device writes data.json, and the app tells of it. */
async function change({ plugin, wait }: StartedPlugin, data: unknown): Promise<void> {
  plugin.data = JSON.stringify(data);
  await plugin.onExternalSettingsChange?.();
  await wait(3000);
}

const marks = ({ editor }: MarkdownView): string[] => Array.from(editor.cm.contentDOM.querySelectorAll('.preflight-mark'), ({ textContent }) => textContent);
const statusBar = ({ host }: StartedPlugin): string[] => [...host.workspace.layout.statusBarEl.querySelectorAll('.preflight-status:not(.preflight-hidden)')].map(({ textContent }) => textContent);

async function openAll(text: string): Promise<StartedPlugin & { readonly view: MarkdownView }> {
  const started = await startPlugin({ 'a.md': text });
  const view = await started.open('a.md');
  await started.run('open-problem-panel');
  await started.wait(3000);
  return { ...started, view };
}

describe('settings that another device or program changed', () => {
  test('hold at once for checks, marks, the panel and the status bar', async () => {
    const started = await openAll(published);
    const panel = panelIn(started.host);
    const found = panel.rows().length;
    expect(marks(started.view)).toEqual(['[^1]']);
    expect(panel.rows()).toContain('Error: Unexpected footnote [^1] in a heading, expected it in the text, line 5');
    expect(statusBar(started)).toEqual([`Published, ${String(found)} problem${found === 1 ? '' : 's'}`]);
    await change(started, { rules: { 'footnote-in-heading': 'off' } });
    expect(marks(started.view)).toEqual([]);
    expect(panel.rows()).not.toContain('Error: Unexpected footnote [^1] in a heading, expected it in the text, line 5');
    expect(statusBar(started)).toEqual([found === 1 ? 'Published' : `Published, ${String(found - 1)} problems`]);
    await started.run('check-active-note');
    expect(shown.notices.at(-1)).toBe('No problems found.');
    await change(started, {});
    expect(marks(started.view)).toEqual(['[^1]']);
    expect(panel.rows()).toHaveLength(found);
    await change(started, { statusBar: false, showWhileWriting: 'never' });
    expect([statusBar(started), marks(started.view)]).toEqual([[], []]);
  });

  test('hold for a note that is checked for the panel alone', async () => {
    const started = await openAll(heading);
    const panel = panelIn(started.host);
    expect(panel.rows()).toContain('Error: Unexpected footnote [^1] in a heading, expected it in the text, line 1');
    await change(started, { rules: { 'footnote-in-heading': 'off' } });
    expect(panel.rows()).not.toContain('Error: Unexpected footnote [^1] in a heading, expected it in the text, line 1');
    await change(started, {});
    expect(panel.rows()).toContain('Error: Unexpected footnote [^1] in a heading, expected it in the text, line 1');
  });

  test('say of marked notes that were checked that something has changed since', async () => {
    const started = await openAll(published);
    const panel = panelIn(started.host);
    panel.click('Published notes');
    panel.click('Check published notes');
    await started.wait(3000);
    expect(panel.status()).not.toContain('something has changed since');
    await change(started, { rules: { 'footnote-in-heading': 'off' } });
    expect(panel.status()).toContain('something has changed since');
  });

  test('show in the settings tab that is open, and what is not valid is as at first', async () => {
    const started = await openAll(published);
    const [tab] = started.plugin.settingTabs;
    tab?.display();
    const heads = (): string[] => Array.from(tab?.containerEl.querySelectorAll('select') ?? [], ({ value }) => value);
    const before = heads();
    expect(before).not.toContain('quartz');
    await change(started, { publisher: 'quartz', showWhileWriting: 'never' });
    expect(heads()).toContain('quartz');
    await change(started, { publisher: 'nobody', showWhileWriting: 7 });
    expect(heads()).toEqual(before);
  });
});
