import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { shown } from '../host/modal';
import type { OpenVault } from '../host/open-vault';
import { questionItems, shownQuestion, shownRows, startPlugin } from '../host/start-plugin';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const clean = '---\ntitle: A\ndg-publish: true\n---\nText\n';
const heading = '## Why[^1]\n\nBecause.\n\n[^1]: x\n';

/** A vault with the publisher's plugin in it; what its commands were run on, and what the app knew of the active note by then, is kept. */
function withPublisher(runs: string[]): (vault: OpenVault) => void {
  return ({ host }) => {
    const record = (id: string) => ({
      id,
      name: id,
      callback: () => {
        const file = host.workspace.getActiveFile();
        const flag = file === null ? undefined : host.metadataCache.getFileCache(file)?.frontmatter?.['dg-publish'];
        runs.push(`${id} ${file?.path ?? '-'} ${String(flag)} ${String(file === null ? 0 : host.vault.textOf(file.path).length)}`);
      },
    });
    host.plugins = { plugins: { digitalgarden: { settings: {} } }, enabledPlugins: new Set(['digitalgarden']) };
    for (const id of ['publish-note', 'publish-multiple-notes']) host.commands.set(`digitalgarden:${id}`, record(id));
  };
}

describe('check, then publish', () => {
  test('publishes a marked note without errors at once', async () => {
    const runs: string[] = [];
    const { host, open, run } = await startPlugin({ 'a.md': clean }, null, withPublisher(runs));
    await open('a.md');
    await run('check-then-publish');
    expect(runs).toEqual([`publish-note a.md true ${String(clean.length)}`]);
    expect([host.vault.writes, shown.notices, shown.modals]).toEqual([[], [], []]);
  });

  test('saves what was typed before the publisher reads the note', async () => {
    const runs: string[] = [];
    const { open, run } = await startPlugin({ 'a.md': clean }, null, withPublisher(runs));
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 4, ch: 0 });
    pane.editor.type('More. ');
    await run('check-then-publish');
    expect(runs).toEqual([`publish-note a.md true ${String(clean.length + 6)}`]);
  });

  test('marks a note that is not, if its author wants, and waits until the app knows', async () => {
    const runs: string[] = [];
    const { open, run, text, wait } = await startPlugin({ 'a.md': clean.replace('true', 'false') }, null, withPublisher(runs));
    await open('a.md');
    await run('check-then-publish');
    expect([shownQuestion().titleEl.textContent, shownQuestion().choices]).toEqual(['The note is not marked for publishing', ['Mark and publish', 'Cancel']]);
    shownQuestion().choose('Cancel');
    await wait(3000);
    expect([runs, text('a.md')]).toEqual([[], clean.replace('true', 'false')]);
    await run('check-then-publish');
    shownQuestion().choose('Mark and publish');
    await wait(3000);
    expect(runs).toEqual([`publish-note a.md true ${String(clean.length)}`]);
  });

  test('stops at errors, of the note and of what it embeds; properties of embedded notes do not count', async () => {
    const notes = { 'a.md': `---\ntitle: A\ndg-publish: true\n---\n${heading}\n![[b]]\n`, 'b.md': `---\ntitle: B\ndg-publish: "no"\n---\n![[c]]\n`, 'c.md': heading };
    const runs: string[] = [];
    const { open, run, wait } = await startPlugin(notes, null, withPublisher(runs));
    await open('a.md');
    await run('check-then-publish');
    expect(questionItems().filter((item) => item.includes('footnote'))).toEqual([expect.stringMatching(/^Line 5: /), expect.stringMatching(/^c\.md, line 1: /)]);
    expect(questionItems().filter((item) => item.includes('dg-publish'))).toEqual([]);
    shownQuestion().choose('Show problems');
    await wait(3000);
    expect(shownRows().length).toBeGreaterThan(0);
    expect(runs).toEqual([]);
    await run('check-then-publish');
    shownQuestion().choose('Publish anyway');
    await wait(3000);
    expect(runs).toHaveLength(1);
  });

  test.each(['check-then-publish', 'check-then-publish-all'])('publishes nothing where the note is no longer what was checked: %s', async (id) => {
    const runs: string[] = [];
    const { open, run, wait } = await startPlugin({ 'a.md': `${clean}${heading}` }, null, withPublisher(runs));
    const pane = await open('a.md');
    await run(id);
    // In a window of its own, which a question does not cover.
    pane.editor.setCursor({ line: 4, ch: 0 });
    pane.editor.type('%% ');
    shownQuestion().choose('Publish anyway');
    await wait(3000);
    expect([runs, shown.notices]).toEqual([[], ['Nothing was published: the note was edited meanwhile, try again.']]);
  });

  test('refuses a note whose frontmatter cannot be read', async () => {
    const runs: string[] = [];
    const { open, run } = await startPlugin({ 'a.md': '---\ntitle: x: y\ndg-publish: true\n---\n' }, null, withPublisher(runs));
    await open('a.md');
    await run('check-then-publish');
    expect(shown.notices).toEqual([expect.stringMatching(/^Nothing was published: /)]);
    expect(runs).toEqual([]);
  });

  test.each([
    ['while the vault is read', clean],
    ['while it is asked', `${clean}${heading}`],
  ])('publishes nothing where another note has become the active one %s: publishers take that', async (_title, note) => {
    const runs: string[] = [];
    const { host, open, wait } = await startPlugin({ 'a.md': note, 'b.md': clean }, null, withPublisher(runs));
    await open('a.md');
    host.runCommand('preflight:check-then-publish');
    if (note !== clean) await wait(1500);
    await open('b.md');
    await wait(1500);
    if (note !== clean) shownQuestion().choose('Publish anyway');
    await wait(3000);
    expect([runs, shown.notices]).toEqual([[], ['Nothing was published: another note is the active one now.']]);
  });

  test.each([
    ['the publisher has no plugin here', null, /^Checked\. Digital Garden cannot be started from here: open the command palette, type “Digital Garden” and choose what publishes\.$/],
    ['the publisher is no plugin', { publisher: 'quartz' }, /^Checked\. Now publish with Quartz/],
  ])('tells what is left to do where %s', async (_title, data, told) => {
    const { open, run } = await startPlugin({ 'a.md': clean }, data);
    await open('a.md');
    await run('check-then-publish');
    expect(shown.notices).toEqual([expect.stringMatching(told)]);
  });
});

describe('check, then publish all', () => {
  test('publishes where no marked note has an error', async () => {
    const runs: string[] = [];
    const { open, run } = await startPlugin({ 'a.md': clean, 'b.md': heading }, null, withPublisher(runs));
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 4, ch: 0 });
    pane.editor.type('More. ');
    await run('check-then-publish-all');
    expect(runs).toEqual([`publish-multiple-notes a.md true ${String(clean.length + 6)}`]);
  });

  test('waits until the app knows of properties that were typed just now', async () => {
    const { host, open, run, wait } = await startPlugin({ 'a.md': clean }, null, withPublisher([]));
    const known: unknown[] = [];
    const publish = (): void => {
      const note = host.vault.getFileByPath('a.md');
      known.push(note === null ? null : host.metadataCache.getFileCache(note)?.frontmatter?.['title']);
    };
    host.commands.set('digitalgarden:publish-multiple-notes', { id: 'publish-multiple-notes', name: 'Publish', callback: publish });
    const pane = await open('a.md');
    pane.showSource(true);
    pane.editor.setCursor({ line: 1, ch: 8 });
    pane.editor.type('bc');
    await run('check-then-publish-all');
    await wait(3000);
    expect(known).toEqual(['Abc']);
  });

  test('names the notes with errors, those that are only embedded included, and leads to them', async () => {
    const runs: string[] = [];
    const notes = { 'a.md': `${clean}${heading}`, 'b.md': `${clean}![[c]]\n`, 'c.md': heading, 'd.md': heading };
    const { run, wait } = await startPlugin(notes, null, withPublisher(runs));
    await run('check-then-publish-all');
    expect(questionItems().map((item) => item.split(':')[0])).toEqual(expect.arrayContaining(['a.md', 'c.md']));
    expect(questionItems().some((item) => item.startsWith('d.md'))).toBe(false);
    shownQuestion().choose('Show problems');
    await wait(3000);
    expect(shownRows().length).toBeGreaterThan(1);
    await run('check-then-publish-all');
    shownQuestion().choose('Publish anyway');
    await wait(3000);
    expect(runs).toHaveLength(1);
  });
});
