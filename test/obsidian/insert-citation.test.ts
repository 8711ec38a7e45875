import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clipboard, emptyClipboard } from '../host/clipboard';
import { shown } from '../host/modal';
import { type StartedPlugin, shownList, shownRows, startPlugin } from '../host/start-plugin';
import type { MarkdownView } from '../host/workspace';

const reefs = 'Reefs.[^r]\n\n[^r]: [Coral reefs](https://www.nature.com/reefs)\n';
const published = '---\ntitle: P\ndg-publish: true\n---\n\nMoons.[^1]\n\n[^1]: [Moons](https://example.org/moons)\n';

/** Types and lets the app ask for suggestions, as each key does. */
async function typed({ plugin, wait }: StartedPlugin, pane: MarkdownView, text: string): Promise<readonly string[]> {
  const [suggest] = plugin.editorSuggests;
  if (suggest === undefined) throw new Error('Nothing suggests');
  for (const key of text) {
    pane.editor.type(key);
    const asked = suggest.ask(pane);
    await wait(50);
    await asked;
  }
  return suggest.isOpen ? Array.from(suggest.suggestEl.querySelectorAll('.suggestion-item'), (row) => row.textContent) : [];
}

beforeEach(() => {
  vi.useFakeTimers();
  emptyClipboard();
});
afterEach(() => { vi.useRealTimers(); });

describe('the prompt for a source', () => {
  test('offers sources of this note, then of the notes that were changed last, published or not', async () => {
    const { open, run, host, wait } = await startPlugin({ 'old.md': reefs, 'pub.md': published, 'a.md': 'The sea rises.[^1]\n\n[^1]: [Tides](https://example.org/tides)\n', 'none.md': 'Nothing\n' });
    host.vault.writeFromOutside('old.md', reefs.replace('Coral reefs', 'Coral reefs today'));
    await wait(500);
    await open('a.md');
    await run('insert-citation');
    expect(shownRows()).toEqual([
      'TidesSource 1 of this note, https://example.org/tides',
      'Coral reefs todayFrom old.md, https://www.nature.com/reefs',
      'MoonsFrom pub.md, https://example.org/moons',
    ]);
    await shownList().enter('nature');
    expect(shownRows()).toEqual(['Coral reefs todayFrom old.md, https://www.nature.com/reefs']);
  });

  test('offers what the list of a published note holds, be the vault read by then or later', async () => {
    const { open, run, host, wait } = await startPlugin({ 'a.md': 'The sea rises.\n', 'pub.md': 'Moons.\n' });
    await open('a.md');
    host.vault.writeFromOutside('pub.md', '---\ntitle: P\ndg-publish: true\n---\n\nMoons.[1]\n\nCitations:\n[1] https://example.org/moons\n');
    await wait(20);
    await run('insert-citation');
    await wait(1000);
    expect(shownRows()).toEqual(['https://example.org/moonsFrom pub.md']);
  });

  test('offers what a note cites that the app had not read the first time', async () => {
    const { open, run, host, wait } = await startPlugin({ 'old.md': reefs, 'a.md': 'The sea rises.\n' });
    await open('a.md');
    const unread = vi.spyOn(host.metadataCache, 'getFileCache').mockReturnValue(null);
    await run('insert-citation');
    await wait(100);
    expect(shownRows()).toEqual([]);
    shownList().close();
    unread.mockRestore();
    await run('insert-citation');
    await wait(100);
    expect(shownRows()).toEqual(['Coral reefsFrom old.md, https://www.nature.com/reefs']);
  });

  test('cites the source of another note, with its title, and uses its label again the next time', async () => {
    const { open, run, wait } = await startPlugin({ 'old.md': reefs, 'a.md': 'The sea rises.\n\nIt falls.\n' });
    const pane = await open('a.md');
    for (const line of [0, 2]) {
      pane.editor.setCursor({ line, ch: 5 });
      await run('insert-citation');
      await shownList().enter('coral');
      shownList().choose(0);
      await wait(100);
    }
    expect(pane.editor.getValue()).toBe('The sea[^1] rises.\n\nIt falls.[^1]\n\n[^1]: [Coral reefs](https://www.nature.com/reefs)\n');
  });

  test('gives an address in the clipboard the title that the vault knows', async () => {
    clipboard.text = 'https://nature.com/reefs/';
    const { open, run } = await startPlugin({ 'old.md': reefs, 'a.md': 'The sea rises.\n' });
    await open('a.md');
    await run('insert-citation');
    expect(shownRows()).toEqual(['Coral reefsFrom the clipboard, https://nature.com/reefs/']);
  });

  test('cites what is selected behind the selection', async () => {
    const { open, run, wait } = await startPlugin({ 'a.md': 'The sea rises. It falls.\n' });
    const pane = await open('a.md');
    pane.editor.setSelection({ line: 0, ch: 13 }, { line: 0, ch: 4 });
    await run('insert-citation');
    await shownList().enter('https://example.org/new');
    shownList().choose(0);
    await wait(100);
    expect(pane.editor.getValue()).toBe('The sea rises.[^1] It falls.\n\n[^1]: https://example.org/new\n');
    pane.editor.undo();
    expect(pane.editor.getValue()).toBe('The sea rises. It falls.\n');
  });

  test('reads each note once until it is changed', async () => {
    const { open, run, host, wait } = await startPlugin({ 'old.md': reefs, 'none.md': 'Nothing\n', 'a.md': 'The sea rises.\n' });
    await open('a.md');
    host.vault.reads.length = 0;
    const reads = (): readonly string[] => host.vault.reads.filter((path) => path !== 'a.md');
    for (let time = 0; time < 2; time++) {
      await run('insert-citation');
      shown.modals.at(-1)?.close();
    }
    expect(reads()).toEqual(['old.md']);
    host.vault.writeFromOutside('old.md', `${reefs}\nMore.\n`);
    await wait(500);
    host.vault.reads.length = 0;
    await run('insert-citation');
    expect(reads()).toEqual(['old.md']);
  });
});

describe('sources that are suggested while typing', () => {
  test('come after the trigger, narrowed by the words that follow, and a footnote takes the place of what was typed', async () => {
    const started = await startPlugin({ 'old.md': reefs, 'a.md': 'The sea rises.\n' });
    const pane = await started.open('a.md');
    pane.editor.setCursor({ line: 0, ch: 14 });
    expect(await typed(started, pane, ' [')).toEqual([]);
    expect(await typed(started, pane, '@')).toEqual(['Coral reefsFrom old.md, https://www.nature.com/reefs']);
    expect(await typed(started, pane, 'moon')).toEqual([]);
    expect(pane.editor.getValue()).toBe('The sea rises. [@moon\n');
    pane.editor.replaceRange('', { line: 0, ch: 17 }, { line: 0, ch: 21 });
    pane.editor.setCursor({ line: 0, ch: 17 });
    expect(await typed(started, pane, 'cor')).toEqual(['Coral reefsFrom old.md, https://www.nature.com/reefs']);
    const before = pane.editor.transactions;
    started.plugin.editorSuggests[0]?.choose(0);
    await started.wait(100);
    expect(pane.editor.getValue()).toBe('The sea rises. [^1]\n\n[^1]: [Coral reefs](https://www.nature.com/reefs)\n');
    expect(pane.editor.transactions).toBe(before + 1);
    expect(pane.editor.getCursor()).toEqual({ line: 0, ch: 19 });
    pane.editor.undo();
    expect(pane.editor.getValue()).toBe('The sea rises. [@cor\n');
  });

  test('take a bracket with them that the app has closed', async () => {
    const started = await startPlugin({ 'old.md': reefs, 'a.md': 'The sea.] Rises\n' });
    const pane = await started.open('a.md');
    pane.editor.setCursor({ line: 0, ch: 8 });
    await typed(started, pane, '[@reef');
    started.plugin.editorSuggests[0]?.choose(0);
    await started.wait(100);
    expect(pane.editor.getValue()).toBe('The sea.[^1] Rises\n\n[^1]: [Coral reefs](https://www.nature.com/reefs)\n');
  });

  test('come once the other notes are read, however long that takes, where there is nothing else to show', async () => {
    const started = await startPlugin({ 'old.md': reefs, 'a.md': 'The sea rises.\n' });
    const pane = await started.open('a.md');
    const { vault } = started.host;
    const read = vault.read.bind(vault);
    vault.read = async (file) => {
      await new Promise((resolve) => { setTimeout(resolve, 1000); });
      return read(file);
    };
    pane.editor.setCursor({ line: 0, ch: 14 });
    pane.editor.type('[@cor');
    const [suggest] = started.plugin.editorSuggests;
    const asked = suggest?.ask(pane);
    await started.wait(500);
    expect(suggest?.isOpen).toBe(false);
    await started.wait(3000);
    expect([await asked, suggest?.suggestions.length]).toEqual([true, 1]);
  });

  test('come in no editor that belongs to no pane, such as that of a card: nothing could be written there', async () => {
    const { open, host, plugin } = await startPlugin({ 'old.md': reefs, 'a.md': 'The sea rises.\n', 'b.md': 'Text\n' });
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 0, ch: 14 });
    pane.editor.type('[@');
    const asked = (path: string): boolean => plugin.editorSuggests[0]?.onTrigger(pane.editor.getCursor(), pane.editor, host.vault.getFileByPath(path)) !== null;
    expect([asked('a.md'), asked('b.md')]).toEqual([true, false]);
  });

  test('know what was written since the trigger was last typed in that place', async () => {
    const started = await startPlugin({ 'a.md': 'The sea rises.\n' });
    const pane = await started.open('a.md');
    pane.editor.setCursor({ line: 0, ch: 14 });
    expect(await typed(started, pane, '[@')).toEqual([]);
    pane.editor.setValue('The sea rises.\n\n[^1]: [Tides](https://example.org/tides)\n');
    pane.editor.setCursor({ line: 0, ch: 14 });
    expect(await typed(started, pane, ' ')).toEqual([]);
    pane.editor.replaceRange('', { line: 0, ch: 14 }, { line: 0, ch: 15 });
    pane.editor.setCursor({ line: 0, ch: 14 });
    expect(await typed(started, pane, '[@')).toEqual(['TidesSource 1 of this note, https://example.org/tides']);
  });

  test('include an address or DOI that is typed', async () => {
    const started = await startPlugin({ 'a.md': 'The sea rises.\n' });
    const pane = await started.open('a.md');
    pane.editor.setCursor({ line: 0, ch: 14 });
    expect(await typed(started, pane, '[@10.1000/182')).toEqual(['https://doi.org/10.1000/182doi.org']);
  });

  test.each([
    ['after what Obsidian itself completes', {}, '[^co'],
    ['after another trigger', { citations: { trigger: '@@' } }, '[@co'],
    ['where no trigger is set', { citations: { trigger: '' } }, '[@co'],
    ['where the trigger belongs to Obsidian and so does not count', { citations: { trigger: '[^' } }, '[^co'],
  ])('do not come %s', async (_title, data, text) => {
    const started = await startPlugin({ 'old.md': reefs, 'a.md': 'The sea rises.\n' }, data);
    const pane = await started.open('a.md');
    pane.editor.setCursor({ line: 0, ch: 14 });
    expect(await typed(started, pane, text)).toEqual([]);
  });

  test('come after the trigger that is set', async () => {
    const started = await startPlugin({ 'old.md': reefs, 'a.md': 'The sea rises.\n' }, { citations: { trigger: '@@' } });
    const pane = await started.open('a.md');
    pane.editor.setCursor({ line: 0, ch: 14 });
    expect(await typed(started, pane, '@@co')).toEqual(['Coral reefsFrom old.md, https://www.nature.com/reefs']);
    started.plugin.editorSuggests[0]?.choose(0);
    await started.wait(100);
    expect(pane.editor.getValue()).toBe('The sea rises.[^1]\n\n[^1]: [Coral reefs](https://www.nature.com/reefs)\n');
  });

  test('put nothing into a heading, and say why', async () => {
    const started = await startPlugin({ 'old.md': reefs, 'a.md': '# The sea\n' });
    const pane = await started.open('a.md');
    pane.editor.setCursor({ line: 0, ch: 9 });
    await typed(started, pane, '[@co');
    started.plugin.editorSuggests[0]?.choose(0);
    await started.wait(100);
    expect(pane.editor.getValue()).toBe('# The sea[@co\n');
    expect(shown.notices.at(-1)).toBe('Nothing was changed: a footnote in a heading would stop the site.');
  });
});
