import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { shown } from '../host/modal';
import { shownList, shownRows, startPlugin } from '../host/start-plugin';
import { MarkdownView } from '../host/workspace';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const heading = '## Why[^1]\n\nBecause.\n\n[^1]: x\n';
const published = (title: string, body = 'Text\n'): string => `---\ntitle: ${title}\ndg-publish: true\n---\n${body}`;
const paths = (): string[] => Array.from(shownList().resultContainerEl.querySelectorAll('.preflight-problem-note'), (element) => element.textContent);

describe('checking the active note', () => {
  test('asks the whole vault: a link to a note that is not published, and one to nothing', async () => {
    const { open, run } = await startPlugin({ 'a.md': published('A', '[[b]] and [[nowhere]]\n'), 'b.md': 'Text\n' });
    await open('a.md');
    await run('check-active-note');
    expect(shownRows().map((row) => /link-(?:unpublished|missing)/.exec(row)?.[0])).toEqual(expect.arrayContaining(['link-unpublished', 'link-missing']));
  });

  test('waits for the vault to be read, and can be told to stop', async () => {
    let clock = 0;
    const notes = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`n${String(at)}.md`, published(String(at))]));
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 15));
    const { host, open, wait } = await startPlugin({ 'a.md': published('A'), ...notes });
    await open('a.md');
    host.runCommand('preflight:check-active-note');
    await wait(200);
    expect(shown.notices).toEqual(['Reading the vault…']);
    shown.openNotices[0]?.messageEl.querySelector('button')?.click();
    await wait(60_000);
    expect(shown.notices).toEqual(['Reading the vault…', 'Stopped: nothing was changed.']);
    expect([shown.openNotices.length, shown.modals.length]).toEqual([0, 0]);
  });
});

describe('checking the published notes', () => {
  const notes = { 'b.md': published('B', heading), 'a.md': published('A', `${heading}\n${heading.replaceAll('1', '2')}`), 'c.md': heading, 'd.md': published('D'), 'broken.md': '---\ntitle: x: y\ndg-publish: true\n---\n' };

  test('lists what is wrong by note, those that are not marked left out', async () => {
    const { run } = await startPlugin(notes);
    await run('check-published-notes');
    expect(paths()).toEqual(['a.md', 'b.md', 'broken.md']);
    expect(shownRows().filter((row) => row.includes('footnote-in-heading'))).toHaveLength(3);
  });

  test('lists notes that are not public where the build of the site stops at them', async () => {
    const drafts = { 'list.md': '---\ndraft: true\ndescription: [a]\n---\n', 'twice.md': '---\ndraft: true\ntitle: A\ntitle: B\n---\n', 'fine.md': '---\ndraft: true\n---\n## Why[^1]\n' };
    for (const publisher of ['quartz', 'quartz-explicit']) {
      const { run } = await startPlugin(drafts, { publisher });
      await run('check-published-notes');
      expect(paths()).toEqual(['list.md', 'twice.md']);
    }
    const { run } = await startPlugin(drafts, { publisher: 'digital-garden' });
    await run('check-published-notes');
    expect(shown.notices).toEqual(['No problems found in 1 note.']);
  });

  test('says that all is well, or that there is nothing to check', async () => {
    const { run } = await startPlugin({ 'd.md': published('D', '[[Home]]\n'), 'c.md': heading });
    await run('check-published-notes');
    expect(shown.notices).toEqual(['No problems found in 2 notes.']);
    const { run: runNone } = await startPlugin({ 'Home.md': 'Text\n', 'c.md': heading });
    await runNone('check-published-notes');
    expect(shown.notices).toEqual(['No notes to check.']);
  });

  test('leads to the place in a note that is not open, and types to filter by note', async () => {
    const { host, run, wait } = await startPlugin(notes);
    await run('check-published-notes');
    await shownList().enter('b.md');
    expect(paths()).toEqual(['b.md']);
    await shownList().enter('footnote-in-heading');
    shownList().choose(2);
    await wait(100);
    const { view } = host.workspace.activeLeaf ?? {};
    if (!(view instanceof MarkdownView)) throw new Error('No note is open');
    expect([view.file?.path, view.editor.getSelection()]).toEqual(['b.md', '[^1]']);
  });

  test('says so where the note is gone by then', async () => {
    const { host, run, wait } = await startPlugin({ 'b.md': published('B', heading) });
    await run('check-published-notes');
    host.vault.deleteFromOutside('b.md');
    shownList().choose(0);
    await wait(100);
    expect(shown.notices).toEqual(['Nothing was opened: the note is no longer there.']);
  });

  test('applies a fix in a note that is not open and comes back with what is left', async () => {
    const { run, text, wait } = await startPlugin({ 'b.md': published('B', heading), 'e.md': published('E', heading) });
    await run('check-published-notes');
    shownList().press(['Shift'], 'Enter');
    await wait(1500);
    expect(text('b.md')).toBe(published('B', '## Why\n\nBecause.[^1]\n\n[^1]: x\n'));
    expect(paths()).toEqual(['e.md']);
  });

  test('reads only what has changed when it is run again', async () => {
    const { host, run } = await startPlugin(notes);
    await run('check-published-notes');
    shownList().close();
    host.vault.reads.length = 0;
    host.vault.writeFromOutside('d.md', published('D', heading));
    await run('check-published-notes');
    expect([...new Set(host.vault.reads)]).toEqual(['d.md']);
    expect(paths()).toEqual(['a.md', 'b.md', 'broken.md', 'd.md']);
  });

  test('checks what is typed and not saved yet', async () => {
    const { open, run } = await startPlugin(notes);
    const pane = await open('d.md');
    pane.editor.setCursor({ line: 4, ch: 0 });
    pane.editor.type('## Why[^1]\n\nBecause.\n\n[^1]: x\n');
    await run('check-published-notes');
    expect(paths()).toContain('d.md');
  });

  test('names a note that cannot be read, and checks the others', async () => {
    const { run } = await startPlugin(notes, null, ({ host }) => { host.vault.unreadable.add('a.md'); });
    await run('check-published-notes');
    expect(paths()).toEqual(['a.md', 'b.md', 'broken.md']);
    expect(shownRows()[0]).toContain('Unexpected file that cannot be read, expected a note');
  });

  test('shows how far it is and stops when it is told to', async () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`n${String(at)}.md`, published(String(at), heading)]));
    const { host, wait } = await startPlugin(many);
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 15));
    host.runCommand('preflight:check-published-notes');
    await wait(120);
    expect(shown.notices).toEqual(['Checking notes…']);
    shown.openNotices[0]?.messageEl.querySelector('button')?.click();
    await wait(60_000);
    expect([shown.openNotices.length, shown.modals.length]).toEqual([0, 0]);
    host.runCommand('preflight:check-published-notes');
    await wait(60_000);
    expect(shownList().suggestions).toHaveLength(300);
    expect(shown.openNotices).toEqual([]);
  });

  test('checks for all publishers of the vault, each by its own flag, and says the same once', async () => {
    const both = '---\ntitle: A\ndg-publish: true\npublish: true\n---\n# A\n\nText[^a]\n\n[^a]: x\n\n[^a]: x\n';
    const { run } = await startPlugin({ 'a.md': both, 'b.md': '---\ntitle: B\npublish: true\n---\n[[nowhere]]\n', 'c.md': '---\ntitle: C\npublish: false\n---\n[[nowhere]]\n' }, { publishers: { 'obsidian-publish': true } });
    await run('check-published-notes');
    expect(shownRows().filter((row) => row.includes('footnote-duplicate'))).toHaveLength(1);
    expect(paths()).toEqual(['a.md', 'b.md']);
  });

  test('checks for the publisher that is installed where none is set', async () => {
    const { run } = await startPlugin({ 'b.md': '---\ntitle: B\npublish: true\n---\n[[nowhere]]\n' }, null, ({ host }) => {
      host.plugins = { plugins: {}, enabledPlugins: new Set(['quartz-syncer']) };
    });
    await run('check-published-notes');
    expect(paths()).toContain('b.md');
  });
});

describe('the images of checked notes', () => {
  test('are looked into only when a note that shows them is checked, as an open one is, once, and again when they have changed', async () => {
    const notes = { 'a.md': published('A', '![[image.png]] ![[b]]\n'), 'b.md': '![[other.jpg]]\n', 'c.md': '![[private.png]]\n' };
    const { host, open, run, wait } = await startPlugin(notes, null, (vault) => {
      for (const path of ['image.png', 'other.jpg', 'private.png']) vault.host.vault.addBinary(path, new Uint8Array([0x89, 0x50, 0x4e, 0x47]));
    });
    const images = (): string[] => host.vault.reads.filter((path) => !path.endsWith('.md')).sort();
    await wait(1000);
    expect(images()).toEqual([]);
    await open('a.md');
    await wait(1000);
    expect(images()).toEqual(['image.png', 'other.jpg']);
    await run('check-active-note');
    expect(images()).toEqual(['image.png', 'other.jpg']);
    await run('check-published-notes');
    expect(images()).toEqual(['image.png', 'other.jpg']);
    host.vault.writeFromOutside('image.png', '');
    await wait(200);
    await run('check-active-note');
    expect(images()).toEqual(['image.png', 'image.png', 'other.jpg']);
  });
});

describe('the heading of summaries', () => {
  test('has the vault read anew where it is set to another', async () => {
    const { open, plugin, run, wait } = await startPlugin({ 'a.md': published('A', `The trams run on rails. ${'They take people to work and back again every day. '.repeat(8)}\n`), 'b.md': '## In short\n\nText\n' });
    await open('a.md');
    await run('check-active-note');
    const before = shown.modals.length === 0 ? [] : shownRows();
    expect(before.some((row) => row.includes('summary-missing'))).toBe(false);
    plugin.data = JSON.stringify({ summaryHeading: 'In short' });
    await plugin.onExternalSettingsChange?.();
    await wait(500);
    await run('check-active-note');
    expect(shownRows().some((row) => row.includes('summary-missing'))).toBe(true);
  });
});

describe('checking all notes', () => {
  test('checks those that are not marked, too', async () => {
    const { run } = await startPlugin({ 'a.md': published('A', heading), 'c.md': heading });
    await run('check-all-notes');
    expect(paths()).toContain('c.md');
  });
});

describe('accepting what was found', () => {
  test('is stored in the settings, and the list comes back without it', async () => {
    const { open, plugin, run, wait } = await startPlugin({ 'a.md': published('A', '[[b]]\n\n[[Home]]\n'), 'b.md': 'Text\n' }, { accepted: 'old.md' });
    await open('a.md');
    await run('check-active-note');
    const button = Array.from(shownList().resultContainerEl.querySelectorAll('button')).find((one) => one.textContent === 'Accept b.md');
    button?.click();
    await wait(1500);
    expect(JSON.parse(plugin.data ?? '')).toEqual({ accepted: 'old.md\nb.md' });
    expect(shown.notices).toEqual(['No problems found.']);
    await run('check-active-note');
    expect(shown.modals).toEqual([]);
  });
});
