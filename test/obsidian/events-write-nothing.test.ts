import fc from 'fast-check';
import type { App } from 'obsidian';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import PreflightPlugin from '../../src/main';
import { pasteEvent } from '../host/clipboard';
import { installWindow } from '../host/dom';
import { openVault, type OpenVault } from '../host/open-vault';
import { Menu } from '../host/menu';
import { MarkdownView } from '../host/workspace';
import type { LoadedPlugin } from '../host/load-plugin';
import { fuzzCases } from '../support/fuzz-cases';

beforeAll(installWindow);
beforeEach(() => {
  vi.useFakeTimers();
  // The console is told of a note that is gone.
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const sequences = Math.ceil(fuzzCases / 10);
const published = '---\ntitle: A\ndg-publish: "true"\n---\n## Why[^2]\n\nSeen[1] and [[b]].\n\n[^2]: x\n\nSources:\n[1] https://a.org/?utm_source=x\n';
const notes = { 'Home.md': '---\ntitle: Home\ndg-publish: true\ndg-home: true\n---\nText\n', 'a.md': published, 'b.md': 'Plain\r\n\r\n## Simplify\r\n\r\nOld.\r\n', 'sea/c.md': '---\n{"dg-publish":true}\n---\n\n[^1]: alone\n' };
const paths = Object.keys(notes);

/** What happens in the app without a command of ours. The number chooses a note, a pane or a setting. */
const events = ['open', 'switch', 'type', 'type', 'save', 'turn', 'source', 'close', 'sync', 'sync-property', 'create', 'rename', 'delete', 'settings', 'settings', 'layout', 'menu', 'editor-menu', 'paste', 'select', 'all-told', 'wait', 'wait'] as const;
interface Happening { readonly event: (typeof events)[number]; readonly choice: number }

const settings = [{}, { publishers: ['quartz'] }, { checkBeforePublishing: false, showWhileWriting: 'never' }, { rules: { 'footnote-in-heading': 'off' }, statusBar: false }, { summaryHeading: 'In short', summaries: 'on' }, { paste: 'never' }, { form: 'site', contract: 'description: required' }];

/** The app with whatever runs in it, and how the events come to it. */
class Session {
  readonly vault: OpenVault = openVault(notes);
  readonly #plugin: LoadedPlugin | null;
  #words = 0;

  constructor(runs: 'nothing' | 'plugin' | 'meddler') {
    const app: App = this.vault.app;
    this.vault.host.workspace.layoutReady = false;
    this.#plugin = runs === 'plugin' ? new PreflightPlugin(app, { id: 'preflight', name: 'Preflight', version: '0', minAppVersion: '1', author: '', description: '' }) as unknown as LoadedPlugin : null;
    if (runs === 'meddler') app.workspace.on('file-open', (file) => { if (file !== null) void app.vault.process(file, (data) => `${data} seen`); });
  }

  async play(happenings: readonly Happening[]): Promise<readonly string[]> {
    await this.#plugin?.load();
    this.vault.host.finishStart();
    await vi.advanceTimersByTimeAsync(50);
    for (const happening of happenings) {
      await this.#happen(happening);
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(4000);
    this.#plugin?.unload();
    await vi.advanceTimersByTimeAsync(100);
    const { vault, workspace } = this.vault.host;
    const came = [...vault.writes.map(({ path, data }) => `${path}: ${data}`), ...vault.getFiles().map(({ path }) => `${path}: ${vault.textOf(path)}`)];
    workspace.close();
    await vi.advanceTimersByTimeAsync(10);
    vi.clearAllTimers();
    return came;
  }

  async #happen({ event, choice }: Happening): Promise<void> {
    const { host } = this.vault;
    const panes = host.workspace.getLeavesOfType('markdown').map(({ view }) => view).filter((view) => view instanceof MarkdownView);
    const pane = panes[choice % Math.max(1, panes.length)];
    const files = host.vault.getMarkdownFiles();
    const path = files[choice % Math.max(1, files.length)]?.path;
    if (event === 'wait') await vi.advanceTimersByTimeAsync([30, 500, 2500, 10_000][choice % 4] ?? 0);
    else if (event === 'all-told') host.vault.tellOfAll();
    else if (event === 'layout') host.workspace.tellOfLayout();
    else if (event === 'settings') await this.#set(choice);
    else if (event === 'create') await host.vault.create(`new-${String(this.#words++)}.md`, published);
    else if (path !== undefined && (event === 'open' || event === 'menu' || event.startsWith('sync') || event === 'rename' || event === 'delete')) await this.#file(event, path);
    else if (pane !== undefined) this.#pane(event, pane);
  }

  async #set(choice: number): Promise<void> {
    if (this.#plugin === null) return;
    this.#plugin.data = JSON.stringify(settings[choice % settings.length]);
    const before = this.#plugin.data;
    await this.#plugin.onExternalSettingsChange?.();
    expect(this.#plugin.data).toBe(before);
  }

  async #file(event: Happening['event'], path: string): Promise<void> {
    const { vault, workspace } = this.vault.host;
    if (event === 'open') await this.vault.open(path);
    else if (event === 'menu') workspace.trigger('file-menu', new Menu(), vault.getFileByPath(path), 'file-explorer-context-menu');
    else if (event === 'sync') vault.writeFromOutside(path, `${vault.textOf(path)} synced ${String(this.#words++)}[1]`);
    else if (event === 'sync-property') vault.writeFromOutside(path, vault.textOf(path).replace('---\n', () => `---\np${String(this.#words++)}: 1\n`));
    else if (event === 'rename') vault.renameFromOutside(path, `moved-${String(this.#words++)}.md`);
    else if (vault.getFiles().length > 2) {
      for (const { view } of workspace.getLeavesOfType('markdown')) if (view instanceof MarkdownView && view.file?.path === path) view.leaf.detach();
      // What the panes were to save comes first: the app saves no file that is gone.
      await vi.advanceTimersByTimeAsync(10);
      vault.deleteFromOutside(path);
    }
  }

  #pane(event: Happening['event'], pane: MarkdownView): void {
    const { workspace } = this.vault.host;
    if (event === 'switch') workspace.setActiveLeaf(pane.leaf);
    else if (event === 'save') void pane.save();
    else if (event === 'turn') pane.setMode(pane.getMode() === 'source' ? 'preview' : 'source');
    else if (event === 'source') pane.showSource(!pane.isSource);
    else if (event === 'close') pane.leaf.detach();
    else if (event === 'editor-menu') workspace.trigger('editor-menu', new Menu(), pane.editor, pane);
    else if (pane.getMode() !== 'source') return;
    else if (event === 'type') pane.editor.type(`word ${String(this.#words++)}[^9] `);
    else if (event === 'select') pane.editor.setSelection({ line: 0, ch: 0 }, { line: 1, ch: 2 });
    else if (event === 'paste') workspace.paste(pane, pasteEvent('Fact[1].\n\nSources:\n[1] https://a.org/x\n'));
  }
}

const happenings = fc.array(fc.record({ event: fc.constantFrom(...events), choice: fc.nat(99) }), { minLength: 3, maxLength: 15 }).map((rest): readonly Happening[] => [{ event: 'open', choice: paths.indexOf('a.md') }, ...rest]);

test('whatever happens without a command of ours, the app writes what it writes without the plugin, and no more', { timeout: 3_600_000 }, async () => {
  let appWrites = 0;
  await fc.assert(
    fc.asyncProperty(happenings, async (happened) => {
      const alone = await new Session('nothing').play(happened);
      const watched = await new Session('plugin').play(happened);
      expect(watched).toEqual(alone);
      appWrites += alone.length;
    }),
    { numRuns: sequences },
  );
  console.log(`events: ${String(sequences)} sequences, 0 writings by the plugin`);
  expect(appWrites).toBeGreaterThan(sequences * paths.length);
});

test('a plugin that writes where a note is opened is found out', async () => {
  const opened: readonly Happening[] = [{ event: 'open', choice: 1 }];
  expect(await new Session('meddler').play(opened)).not.toEqual(await new Session('nothing').play(opened));
});
