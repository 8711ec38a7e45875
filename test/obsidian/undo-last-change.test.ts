import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Menu } from '../host/menu';
import { shown } from '../host/modal';
import { questionItems, shownQuestion, startPlugin, type StartedPlugin } from '../host/start-plugin';

const notes = { 'sea/a.md': 'One\n', 'sea/b.md': 'Two\n', 'sea/c.md': 'Three\n' };

/** A vault in which three notes were marked for publishing together. */
async function marked(): Promise<StartedPlugin> {
  const started = await startPlugin(notes, { checkBeforePublishing: false });
  const menu = new Menu();
  started.host.workspace.trigger('file-menu', menu, started.host.vault.getFolderByPath('sea'), 'file-explorer-context-menu');
  menu.click('Mark 3 notes for publishing');
  await started.wait(1500);
  shownQuestion().choose('Mark');
  await started.wait(3000);
  expect(started.text('sea/a.md')).toContain('dg-publish: true');
  return started;
}

describe('undoing the last change to files', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  test('shows what was changed, by what and when, and writes nothing before it is wanted', async () => {
    const { run, host, text, wait } = await marked();
    const writes = host.vault.writes.length;
    await wait(180_000);
    await run('undo-last-change');
    expect(shownQuestion().titleEl.textContent).toBe('Undo mark 3 notes for publishing, made 3 minutes ago');
    expect(shownQuestion().contentEl.querySelector('p')?.textContent).toBe('All 3 notes are still as they were left, and will be as before.');
    expect(questionItems()).toEqual(['sea/a.md', 'sea/b.md', 'sea/c.md']);
    expect(host.vault.writes).toHaveLength(writes);
    shownQuestion().close();
    await wait(1500);
    expect(host.vault.writes).toHaveLength(writes);
    await run('undo-last-change');
    shownQuestion().choose('Restore 3 notes');
    await wait(1500);
    expect(Object.keys(notes).map(text)).toEqual(Object.values(notes));
    expect(shown.notices.at(-1)).toBe('Restored 3 notes.');
    expect(host.offers('preflight:undo-last-change')).toBe(false);
  });

  test('names the notes that stay and why, and restores the others', async () => {
    const { run, host, text, wait } = await marked();
    host.vault.writeFromOutside('sea/b.md', 'Other\n');
    host.vault.deleteFromOutside('sea/c.md');
    await run('undo-last-change');
    expect(shownQuestion().contentEl.querySelector('p')?.textContent).toBe('1 of 3 notes will be as before. The others have changed since, and stay as they are.');
    expect(questionItems()).toEqual(['sea/a.md', 'sea/b.md stays: the note has changed since', 'sea/c.md stays: the note is no longer there']);
    shownQuestion().choose('Restore 1 note');
    await wait(1500);
    expect([text('sea/a.md'), text('sea/b.md')]).toEqual(['One\n', 'Other\n']);
    expect(shown.notices.slice(-2)).toEqual(['Restored sea/a.md as it was before "Mark 3 notes for publishing".', expect.stringMatching(/^Skipped sea\/c\.md: .*\nSkipped sea\/b\.md: /)]);
  });

  test('looks again when it is done: what changed while the list was open stays', async () => {
    const { run, host, text, wait } = await marked();
    await run('undo-last-change');
    host.vault.writeFromOutside('sea/b.md', 'Other\n');
    shownQuestion().choose('Restore 3 notes');
    await wait(1500);
    expect(Object.keys(notes).map(text)).toEqual(['One\n', 'Other\n', 'Three\n']);
  });

  test('takes back nothing else: where something was changed while the list was open, that stays', async () => {
    const { run, host, text, wait } = await marked();
    await run('undo-last-change');
    await host.runCli('preflight:publish', { path: 'Home.md', state: 'unpublish', write: 'true' });
    await wait(1500);
    const home = text('Home.md');
    expect(home).toContain('dg-publish: false');
    shownQuestion().choose('Restore 3 notes');
    await wait(1500);
    expect([text('Home.md'), text('sea/a.md')]).toEqual([home, '---\ndg-publish: true\n---\nOne\n']);
    expect(shown.notices.at(-1)).toBe('Nothing was changed: the last change is another one by now, try again.');
  });

  test('asks nothing where none can be restored, and says why', async () => {
    const { run, host } = await marked();
    for (const path of Object.keys(notes)) host.vault.writeFromOutside(path, 'Other\n');
    await run('undo-last-change');
    expect(shown.modals).toEqual([]);
    expect(shown.notices.at(-1)).toBe('Skipped sea/c.md: the note has changed since.\nSkipped sea/b.md: the note has changed since.\nSkipped sea/a.md: the note has changed since.');
  });
});
