import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Menu } from '../host/menu';
import { shown } from '../host/modal';
import { questionItems, shownQuestion, shownRows, startPlugin, type StartedPlugin } from '../host/start-plugin';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const note = (flag: string): string => `---\n# kept\ntitle: Tides\n${flag}tags: [sea]\n---\n\nThe moon pulls.\n`;
const faulty = '---\ntitle: A\ndg-publish: false\n---\n## Why[^1]\n\nBecause.\n\n[^1]: x\n';

/** The menu of these files and folders, as the file list shows it. */
function menuOf({ host }: StartedPlugin, ...paths: readonly string[]): Menu {
  const files = paths.map((path) => host.vault.getFileByPath(path) ?? host.vault.getFolderByPath(path));
  const menu = new Menu();
  if (files.length === 1) host.workspace.trigger('file-menu', menu, files[0], 'file-explorer-context-menu');
  else host.workspace.trigger('files-menu', menu, files, 'file-explorer-context-menu');
  return menu;
}

const titles = (menu: Menu): string[] => menu.items.map(({ title }) => title);

describe('the publish status of the active note', () => {
  test.each([
    ['missing', '', 'mark-for-publishing', 'tags: [sea]\ndg-publish: true\n', 'Marked for publishing.'],
    ['false', 'dg-publish: false\n', 'mark-for-publishing', 'dg-publish: true\ntags: [sea]\n', 'Marked for publishing.'],
    ['odd, but published', 'dg-publish: "true"\n', 'mark-for-publishing', 'dg-publish: true\ntags: [sea]\n', 'Marked for publishing.'],
    ['a word', 'dg-publish: yes\n', 'mark-for-publishing', 'dg-publish: true\ntags: [sea]\n', 'Marked for publishing.'],
    ['odd, and not published', 'dg-publish: "false"\n', 'take-back-from-publishing', 'dg-publish: false\ntags: [sea]\n', 'No longer marked for publishing.'],
    ['true', 'dg-publish: true\n', 'take-back-from-publishing', 'dg-publish: false\ntags: [sea]\n', 'No longer marked for publishing.'],
    ['true already', 'dg-publish: true\n', 'mark-for-publishing', 'dg-publish: true\ntags: [sea]\n', 'The note already is as you want it.'],
    ['missing already', '', 'take-back-from-publishing', 'tags: [sea]\n', 'The note already is as you want it.'],
  ])('that is %s is set by one press', async (_title, flag, command, expected, told) => {
    const { open, run, text } = await startPlugin({ 'a.md': note(flag) });
    await open('a.md');
    await run(command);
    expect(text('a.md')).toBe(`---\n# kept\ntitle: Tides\n${expected}---\n\nThe moon pulls.\n`);
    expect(shown.notices).toEqual([told]);
    expect(shown.modals).toEqual([]);
  });

  test('is written into new frontmatter, and into JSON as JSON', async () => {
    const { open, run, text } = await startPlugin({ 'a.md': 'The moon pulls.\n', 'b.md': '---\n{"title":"Tides"}\n---\nText\n' }, { form: 'vault' });
    await open('a.md');
    await run('mark-for-publishing');
    expect(text('a.md')).toBe('---\ndg-publish: true\n---\nThe moon pulls.\n');
    await open('b.md');
    await run('mark-for-publishing');
    expect(text('b.md')).toBe('---\n{"title":"Tides","dg-publish":true}\n---\nText\n');
  });

  test('is refused with the reason where the frontmatter cannot be read', async () => {
    const broken = '---\ntitle: A: b\n---\nText\n';
    const { open, run, text } = await startPlugin({ 'a.md': broken });
    await open('a.md');
    for (const command of ['mark-for-publishing', 'take-back-from-publishing', 'toggle-publish-status']) await run(command);
    expect(text('a.md')).toBe(broken);
    expect(shown.notices).toHaveLength(3);
    for (const notice of shown.notices) expect(notice).toMatch(/^Nothing was changed: /);
  });

  test('shows the errors of the note first; nothing is written until its author insists', async () => {
    const { open, run, text, wait } = await startPlugin({ 'a.md': faulty });
    await open('a.md');
    await run('mark-for-publishing');
    expect(shownQuestion().titleEl.textContent).toBe('An error stands in the way of publishing');
    expect(questionItems()).toEqual([expect.stringMatching(/^Line 5: Unexpected footnote/)]);
    expect(text('a.md')).toBe(faulty);
    shownQuestion().choose('Cancel');
    await wait(1500);
    expect(text('a.md')).toBe(faulty);
    await run('toggle-publish-status');
    shownQuestion().choose('Mark anyway');
    await wait(1500);
    expect(text('a.md')).toBe(faulty.replace('false', 'true'));
    expect(shown.notices).toEqual(['Marked for publishing.']);
  });

  test('leads to the problems instead', async () => {
    const { open, run, text, wait } = await startPlugin({ 'a.md': faulty });
    await open('a.md');
    await run('mark-for-publishing');
    shownQuestion().choose('Show problems');
    await wait(1500);
    expect(shownRows().some((row) => row.includes('footnote-in-heading'))).toBe(true);
    expect(text('a.md')).toBe(faulty);
  });

  test('is not checked where the settings say so, or when it is taken back', async () => {
    const published = faulty.replace('false', 'true');
    const { open, run, text } = await startPlugin({ 'a.md': faulty, 'b.md': published }, { checkBeforePublishing: false });
    await open('a.md');
    await run('mark-for-publishing');
    expect(text('a.md')).toBe(published);
    await open('b.md');
    await run('take-back-from-publishing');
    expect(text('b.md')).toBe(faulty);
    expect(shown.modals).toEqual([]);
  });

  test('is set as it was asked for, even where the note was changed while the question stood', async () => {
    const { host, open, run, text, wait } = await startPlugin({ 'a.md': faulty });
    await open('a.md');
    await run('toggle-publish-status');
    host.vault.writeFromOutside('a.md', `${faulty.replace('false', 'true')}More.\n`);
    await wait(100);
    shownQuestion().choose('Mark anyway');
    await wait(1500);
    expect(text('a.md')).toBe(`${faulty.replace('false', 'true')}More.\n`);
    expect(shown.notices).toEqual(['The note already is as you want it.']);
  });
});

describe('the menu of files and folders', () => {
  const notes = {
    'sea/a.md': note('dg-publish: true\n'), 'sea/b.md': note(''), 'sea/deep/c.md': note('dg-publish: "false"\n'), 'sea/deep/d.md': '---\nx: [\n---\n', 'sea/image.png': '', 'e.md': note(''), 'empty.canvas': '{}',
  };

  test('offers what a single note is not, both for several, and nothing where there is no note', async () => {
    const started = await startPlugin(notes);
    expect(titles(menuOf(started, 'sea/a.md'))).toEqual(['Take back from publishing']);
    expect(titles(menuOf(started, 'e.md'))).toEqual(['Mark for publishing']);
    expect(titles(menuOf(started, 'sea'))).toEqual(['Mark 4 notes for publishing', 'Take 4 notes back from publishing', 'Refresh the summaries of 4 notes']);
    expect(titles(menuOf(started, 'sea', 'sea/a.md', 'e.md'))).toEqual(['Mark 5 notes for publishing', 'Take 5 notes back from publishing', 'Refresh the summaries of 5 notes']);
    expect(titles(menuOf(started, 'sea/image.png'))).toEqual([]);
  });

  test('marks all notes of a folder after one question, names what it leaves alone, and one undo restores all', async () => {
    const started = await startPlugin(notes);
    const { run, text, wait } = started;
    menuOf(started, 'sea').click('Mark 4 notes for publishing');
    await wait(1500);
    expect(shownQuestion().titleEl.textContent).toBe('Mark 4 notes for publishing?');
    expect(started.host.vault.writes).toEqual([]);
    shownQuestion().choose('Mark');
    await wait(3000);
    expect(started.host.vault.writes.map(({ path }) => path)).toEqual(['sea/b.md', 'sea/deep/c.md']);
    expect(text('sea/deep/c.md')).toBe(note('dg-publish: true\n'));
    expect(shown.notices).toEqual([expect.stringMatching(/^Marked 2 notes for publishing; 1 note already was\.\nsea\/deep\/d\.md was left alone: /)]);
    await run('undo-last-change');
    shownQuestion().choose('Restore 2 notes');
    await wait(1500);
    for (const [path, before] of Object.entries(notes)) expect(text(path)).toBe(before);
    expect(shown.notices.at(-1)).toBe('Restored 2 notes.');
  });

  test('takes them back, and does nothing where the question is closed', async () => {
    const started = await startPlugin(notes);
    const menu = menuOf(started, 'sea', 'e.md');
    menu.click('Take 5 notes back from publishing');
    await started.wait(100);
    shownQuestion().close();
    await started.wait(1500);
    expect(started.host.vault.writes).toEqual([]);
    menu.click('Take 5 notes back from publishing');
    await started.wait(100);
    shownQuestion().choose('Take back');
    await started.wait(3000);
    expect(started.host.vault.writes.map(({ path, data }) => `${path} ${/dg-publish: .*/.exec(data)?.[0] ?? ''}`)).toEqual(['sea/a.md dg-publish: false', 'sea/deep/c.md dg-publish: false']);
  });

  test('names notes with errors and marks only the others, or all', async () => {
    for (const [choice, expected] of [['Mark the other 1 note', ['b.md']], ['Mark all 2 notes', ['a.md', 'b.md']], ['Cancel', []]] as const) {
      const started = await startPlugin({ 'a.md': faulty, 'b.md': note('') });
      menuOf(started, 'a.md', 'b.md').click('Mark 2 notes for publishing');
      await started.wait(1500);
      shownQuestion().choose('Mark');
      await started.wait(3000);
      expect(shownQuestion().titleEl.textContent).toBe('1 of 2 notes has errors');
      expect(questionItems()).toEqual(['a.md: 1 error']);
      shownQuestion().choose(choice);
      await started.wait(3000);
      expect(started.host.vault.writes.map(({ path }) => path)).toEqual(expected);
    }
  });

  test('goes on where a file is gone or cannot be read before it is checked', async () => {
    const started = await startPlugin({ 'a.md': note(''), 'b.md': note(''), 'c.md': note('') });
    menuOf(started, 'a.md', 'b.md', 'c.md').click('Mark 3 notes for publishing');
    await started.wait(100);
    started.host.vault.deleteFromOutside('a.md');
    started.host.vault.unreadable.add('b.md');
    shownQuestion().choose('Mark');
    await started.wait(5000);
    expect(started.host.vault.writes.map(({ path }) => path)).toEqual(['c.md']);
    expect(shown.notices.at(-1)).toBe('Marked 1 note for publishing.\na.md was left alone: the note is no longer there.\nb.md was left alone: the app cannot read or write the file.');
  });

  test('goes on where a file is gone or cannot be read by then', async () => {
    const started = await startPlugin({ 'a.md': note(''), 'b.md': note(''), 'c.md': note('') }, { checkBeforePublishing: false });
    menuOf(started, 'a.md', 'b.md', 'c.md').click('Mark 3 notes for publishing');
    await started.wait(100);
    started.host.vault.deleteFromOutside('a.md');
    started.host.vault.unreadable.add('b.md');
    shownQuestion().choose('Mark');
    await started.wait(3000);
    expect(started.host.vault.writes.map(({ path }) => path)).toEqual(['c.md']);
    expect(shown.notices.at(-1)).toBe('Marked 1 note for publishing.\na.md was left alone: the note is no longer there.\nb.md was left alone: the app cannot read or write the file.');
  });
});
