import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clipboard } from '../host/dom';
import { shown } from '../host/modal';
import { setMobile } from '../host/platform';
import { questionItems, shownQuestion, startPlugin, type StartedPlugin } from '../host/start-plugin';
import { panelIn, shownMenu, type ShownPanel } from './shown-panel';

beforeEach(() => {
  vi.useFakeTimers();
  clipboard.focus = 'main';
});
afterEach(() => {
  setMobile(false);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const heading = '## Why[^1]\n\nBecause.\n\n[^1]: x\n';
const published = (title: string, body = 'Text\n'): string => `---\ntitle: ${title}\ndg-publish: true\n---\n${body}`;

/** A plugin with the panel open, and what it shows. */
async function openPanel(notes: Readonly<Record<string, string>>, active: string | null, data: unknown = null): Promise<StartedPlugin & { readonly panel: ShownPanel }> {
  const started = await startPlugin(notes, data, ({ host }) => { host.saveLocalStorage('preflight-welcomed', true); });
  if (active !== null) await started.open(active);
  await started.run('open-problem-panel');
  await started.wait(3000);
  return { ...started, panel: panelIn(started.host) };
}

describe('the problem panel', () => {
  test('lists what is wrong in the active note by place, each with its severity, line and rule', async () => {
    const { panel } = await openPanel({ 'a.md': published('A', `[[nowhere]]\n\n${heading}`) }, 'a.md');
    expect(panel.rows()).toEqual([
      'Information: Unexpected link to nowhere, expected a note of that name: the link is dead on the site, line 5',
      'Error: Unexpected footnote [^1] in a heading, expected it in the text, line 7',
    ]);
    expect(panel.text('.preflight-row-place')).toEqual(['Line 5 · link-missing', 'Line 7 · footnote-in-heading']);
    expect(panel.status()).toBe('2 problems');
    expect(panel.text('.preflight-severity-filter')).toEqual(['1', '0', '1']);
  });

  test('is opened by the icon in the ribbon and by the status bar, once', async () => {
    const { host, open, wait } = await startPlugin({ 'a.md': published('A', heading) });
    await open('a.md');
    await wait(3000);
    host.workspace.layout.ribbonEl.querySelector<HTMLElement>('[aria-label="Open problem panel"]')?.click();
    await wait(1000);
    host.workspace.layout.statusBarEl.querySelector<HTMLElement>('.preflight-status')?.click();
    await wait(1000);
    expect(host.workspace.getLeavesOfType('preflight-problems')).toHaveLength(1);
    expect(panelIn(host).rows()).toHaveLength(1);
  });

  test('lists what is wrong in a note that is not marked, too, and follows what is typed there', async () => {
    const { open, panel, wait } = await openPanel({ 'a.md': heading }, null);
    expect(panel.message()).toBe('Open a note to see what Preflight finds in it.');
    const pane = await open('a.md');
    await wait(3000);
    expect(panel.rows().some((row) => row.startsWith('Error: Unexpected footnote [^1] in a heading'))).toBe(true);
    pane.editor.setValue('Text\n');
    await wait(3000);
    expect(panel.rows().some((row) => row.includes('in a heading'))).toBe(false);
  });

  test('follows the active note, and what is typed into it', async () => {
    const { open, panel, wait } = await openPanel({ 'a.md': published('A', heading), 'b.md': published('B') }, 'a.md');
    expect(panel.rows()).toHaveLength(1);
    const pane = await open('b.md');
    await wait(3000);
    expect([panel.rows(), panel.message(), panel.status()]).toEqual([[], 'No problems found.', '0 problems']);
    pane.editor.setCursor({ line: 4, ch: 4 });
    pane.editor.type('[^nowhere]');
    await wait(5000);
    expect(panel.rows()).toHaveLength(1);
  });

  test('says why it lists nothing', async () => {
    const { host, open, panel, wait } = await openPanel({ 'a.md': published('A'), 'image.png': '' }, 'a.md');
    expect(panel.message()).toBe('No problems found.');
    await open('image.png');
    await wait(3000);
    expect([panel.message(), panel.status()]).toEqual(['This file is no note: only Markdown notes are checked.', '']);
    panel.click('Published notes');
    expect(panel.message()).toBe('The notes that are marked for publishing are checked when you ask for it.');
    panel.click('This note');
    host.workspace.activeLeaf?.detach();
    host.workspace.detachLeavesOfType('markdown');
    await wait(3000);
    expect(panel.message()).toBe('Open a note to see what Preflight finds in it.');
  });

  test('goes to a problem that is clicked', async () => {
    const { host, panel, wait } = await openPanel({ 'a.md': published('A', heading) }, 'a.md');
    panel.click('[role=treeitem]');
    await wait(100);
    expect(host.workspace.activeEditor?.editor.getSelection()).toBe('[^1]');
  });

  test('applies a fix by its button, and lists what is left', async () => {
    const { panel, text, wait } = await openPanel({ 'a.md': published('A', heading) }, 'a.md');
    panel.click('Move the footnote to the end of the next paragraph');
    await wait(5000);
    expect(text('a.md')).toBe(published('A', '## Why\n\nBecause.[^1]\n\n[^1]: x\n'));
    expect(panel.message()).toBe('No problems found.');
    expect(shown.notices).toEqual(['Done: move the footnote to the end of the next paragraph.']);
  });

  test('on a phone lets go of the drawer that covers the note', async () => {
    setMobile(true);
    const { host, panel, wait } = await openPanel({ 'a.md': published('A', heading) }, 'a.md');
    expect(host.workspace.rightSplit.collapsed).toBe(false);
    panel.click('[role=treeitem]');
    await wait(100);
    expect([host.workspace.rightSplit.collapsed, host.workspace.activeEditor?.editor.getSelection()]).toEqual([true, '[^1]']);
  });

  test('offers all that can be done in a menu: fixes, ignoring, accepting, turning the rule off', async () => {
    const { panel, text, wait } = await openPanel({ 'a.md': published('A', '[[b]]\n'), 'b.md': 'Text\n' }, 'a.md');
    panel.click('More actions');
    expect(shownMenu().items.map(({ title }) => title)).toEqual(['Keep the text without the link', 'Ignore here', 'Ignore in this note', 'Accept b.md', 'Turn this rule off']);
    shownMenu().click('Ignore here');
    await wait(5000);
    expect(text('a.md')).toBe(published('A', '%% preflight-ignore-next link-unpublished %%\n\n[[b]]\n'));
    expect(panel.message()).toBe('No problems found.');
  });

  test('takes a rule that is turned off out of the list at once', async () => {
    const { panel, plugin, wait } = await openPanel({ 'a.md': 'Text[^1]\n' }, 'a.md');
    const rows = panel.rows().length;
    panel.click('More actions');
    const rule = panel.text('.preflight-row-place')[0]?.replace('Line 1 · ', '') ?? '';
    shownMenu().click('Turn this rule off');
    await wait(3000);
    expect(JSON.parse(plugin.data ?? '')).toEqual({ rules: { [rule]: 'off' } });
    expect(panel.rows().length).toBe(rows - 1);
  });
});

describe('what the panel lists', () => {
  const mixed = published('A', `[[nowhere]]\n\n${heading}\n[[elsewhere]]\n`);

  test('is narrowed by severity and by text, with how many of how many', async () => {
    const { panel } = await openPanel({ 'a.md': mixed }, 'a.md');
    panel.click('Show 2 pieces of information');
    expect(panel.text('.preflight-row-place')).toEqual(['Line 7 · footnote-in-heading']);
    expect(panel.status()).toBe('1 of 3 problems');
    panel.click('Show 1 error');
    expect(panel.message()).toBe('No problem matches the filter.');
    panel.click('Show 1 error');
    panel.click('Show 2 pieces of information');
    panel.type('elsewhere');
    expect(panel.text('.preflight-row-place')).toEqual(['Line 13 · link-missing']);
    expect(panel.text('.preflight-severity-filter')).toEqual(['0', '0', '1']);
  });

  test('is grouped by rule, gravest first, where that is wanted; groups can be closed', async () => {
    const { panel } = await openPanel({ 'a.md': mixed }, 'a.md');
    panel.choose('rule');
    expect(panel.text('.preflight-group-title')).toEqual(['footnote-in-heading', 'link-missing']);
    expect(panel.text('.preflight-count')).toEqual(['1', '2']);
    expect(panel.text('.preflight-row-place')).toEqual(['Line 7', 'Line 5', 'Line 13']);
    panel.click('[role=treeitem][aria-expanded=true]');
    expect(panel.rows()[0]).toBe('footnote-in-heading, 1');
    expect(panel.text('.preflight-row-place')).toEqual(['Line 5', 'Line 13']);
  });

  test('is remembered with the workspace, and the app is asked to keep it', async () => {
    const { host, panel, wait } = await openPanel({ 'a.md': mixed }, 'a.md');
    panel.choose('rule');
    panel.type('footnote');
    panel.click('Show 0 warnings');
    expect(host.workspace.layoutSaves).toBe(3);
    const state = panel.view.getState();
    expect(state).toEqual({ scope: 'note', grouping: 'rule', hidden: ['warning'], query: 'footnote', isCardFolded: false });
    panel.view.leaf.detach();
    await host.workspace.ensureSideLeaf('preflight-problems', 'right', { state });
    await wait(3000);
    expect(panelIn(host).text('.preflight-group-title')).toEqual(['footnote-in-heading']);
  });

  test('does without a state that is of no use', async () => {
    const { panel } = await openPanel({ 'a.md': mixed }, 'a.md');
    await panel.view.setState({ scope: 5, hidden: 'error', query: null, grouping: {} }, { history: false });
    expect(panel.rows()).toHaveLength(3);
  });
});

describe('the keyboard in the list', () => {
  const notes = { 'a.md': published('A', `[[nowhere]]\n\n${heading}\n[[elsewhere]]\n`) };

  test('moves by arrows, Home and End; one row at a time can be reached by Tab', async () => {
    const { panel } = await openPanel(notes, 'a.md');
    const reachable = (): string[] => [...panel.element.querySelectorAll('[role=treeitem][tabindex="0"] .preflight-row-place')].map((place) => ` ${place.textContent.split(' ·')[0]?.toLowerCase() ?? ''}`.slice(-7));
    expect(reachable()).toEqual([' line 5']);
    panel.element.querySelector<HTMLElement>('[role=treeitem]')?.focus();
    panel.press('ArrowDown');
    expect([panel.focused()?.slice(-7), ...reachable()]).toEqual([' line 7', ' line 7']);
    panel.press('End');
    expect(panel.focused()?.slice(-7)).toBe('line 13');
    panel.press('ArrowDown');
    expect(panel.focused()?.slice(-7)).toBe('line 13');
    panel.press('Home');
    panel.press('ArrowUp');
    expect([panel.focused()?.slice(-7), ...reachable()]).toEqual([' line 5', ' line 5']);
  });

  test('reaches the buttons of a row by the arrow to the right, and comes back', async () => {
    const { panel } = await openPanel(notes, 'a.md');
    panel.element.querySelectorAll<HTMLElement>('[role=treeitem]')[1]?.click();
    panel.element.querySelectorAll<HTMLElement>('[role=treeitem]')[1]?.focus();
    panel.press('ArrowRight');
    expect(panel.focused()).toBe('Move the footnote to the end of the next paragraph');
    panel.press('ArrowRight');
    expect(panel.focused()).toBe('More actions');
    panel.press('ArrowLeft');
    panel.press('ArrowLeft');
    expect(panel.focused()).toContain('Error: ');
  });

  test('shows a problem by Enter and fixes it by Shift+Enter, but not while a character is composed', async () => {
    const { host, panel, text, wait } = await openPanel(notes, 'a.md');
    const second = panel.element.querySelectorAll<HTMLElement>('[role=treeitem]')[0];
    second?.focus();
    panel.press('ArrowDown');
    panel.press('Enter', { isComposing: true });
    await wait(100);
    expect(host.workspace.activeEditor).toBeNull();
    panel.press('Enter');
    await wait(100);
    expect(host.workspace.activeEditor?.editor.getSelection()).toBe('[^1]');
    panel.element.querySelectorAll<HTMLElement>('[role=treeitem]')[1]?.focus();
    panel.press('Enter', { shiftKey: true });
    await wait(3000);
    expect(text('a.md')).toContain('## Why\n\nBecause.[^1]');
  });

  test('stays in the list when it is shown anew', async () => {
    const { panel, wait } = await openPanel(notes, 'a.md');
    panel.element.querySelectorAll<HTMLElement>('[role=treeitem]')[1]?.focus();
    panel.press('Enter', { shiftKey: true });
    await wait(3000);
    expect(panel.rows()).toHaveLength(2);
    expect(panel.focused()).toMatch(/^Information: .*, line 13$/);
  });

  test('opens and closes groups, and goes into them and out', async () => {
    const { panel } = await openPanel(notes, 'a.md');
    panel.choose('rule');
    panel.element.querySelector<HTMLElement>('[role=treeitem]')?.focus();
    panel.press('ArrowRight');
    expect(panel.focused()).toContain('Error: ');
    panel.press('ArrowLeft');
    expect(panel.focused()).toBe('footnote-in-heading, 1');
    panel.press('ArrowLeft');
    expect(panel.rows().filter((row) => row.startsWith('Error'))).toEqual([]);
    expect(panel.focused()).toBe('footnote-in-heading, 1');
    panel.press('Enter');
    expect(panel.rows().filter((row) => row.startsWith('Error'))).toHaveLength(1);
  });

  test('goes from the filter to the list', async () => {
    const { panel } = await openPanel(notes, 'a.md');
    panel.element.querySelector<HTMLElement>('input')?.focus();
    panel.press('ArrowDown');
    expect(panel.focused()).toContain('line 5');
  });
});

describe('fixing all that is safe', () => {
  const faulty = '---\ntitle: A\ndg-publish: "true"\n---\n## Why[^1]\n\nBecause.\n\n## Who[^2]\n\nThey.\n\n[^1]: x\n[^2]: y\n';
  const mended = '---\ntitle: A\ndg-publish: true\n---\n## Why\n\nBecause.[^1]\n\n## Who\n\nThey.[^2]\n\n[^1]: x\n[^2]: y\n';

  test('shows what changes first, and writes properties and text of an open note', async () => {
    const { panel, text, wait } = await openPanel({ 'a.md': faulty }, 'a.md');
    panel.click('Fix all safe ones');
    await wait(1000);
    const { titleEl, contentEl } = shownQuestion();
    expect(titleEl.textContent).toBe('Fix all safe ones');
    expect(contentEl.textContent).toContain('Move the footnote to the end of the next paragraph (2 times).');
    expect(text('a.md')).toBe(faulty);
    shownQuestion().choose('Apply');
    await wait(5000);
    expect(text('a.md')).toBe(mended);
    expect(panel.message()).toBe('No problems found.');
  });

  test('can leave out one place of them, which stays as it is', async () => {
    const { panel, text, wait } = await openPanel({ 'a.md': faulty }, 'a.md');
    panel.click('Fix all safe ones');
    await wait(1000);
    const boxes = Array.from(shownQuestion().contentEl.querySelectorAll<HTMLInputElement>('ol input'));
    expect(boxes.map(({ checked }) => checked)).toEqual([true, true, true, true, true]);
    boxes[0]?.click();
    shownQuestion().choose('Apply 4 of 5');
    await wait(5000);
    expect(text('a.md')).toBe(mended.replace('dg-publish: true', 'dg-publish: "true"'));
  });

  test('writes nothing where it is not wanted, and keeps to what is listed', async () => {
    const { panel, text, wait } = await openPanel({ 'a.md': faulty }, 'a.md');
    panel.click('Fix all safe ones');
    await wait(1000);
    shownQuestion().choose('Cancel');
    await wait(3000);
    expect(text('a.md')).toBe(faulty);
    panel.type('heading');
    panel.click('Fix all safe ones');
    await wait(1000);
    shownQuestion().choose('Apply');
    await wait(5000);
    expect(text('a.md')).toBe(mended.replace('dg-publish: true', 'dg-publish: "true"'));
  });

  test('names the notes with counts first, fixes all of them, and one undo takes it back', async () => {
    const { panel, run, text, wait } = await openPanel({ 'a.md': faulty, 'b.md': published('B', heading), 'c.md': published('C') }, null);
    panel.click('Published notes');
    panel.click('Check published notes');
    await wait(2000);
    panel.click('Fix all safe ones');
    await wait(2000);
    expect(shownQuestion().titleEl.textContent).toBe('Fix 4 problems in 2 notes?');
    expect(questionItems()).toEqual(['a.md: 3 problems', 'b.md: 1 problem']);
    expect(text('b.md')).toBe(published('B', heading));
    shownQuestion().choose('Fix all');
    await wait(3000);
    expect([text('a.md'), text('b.md')]).toEqual([mended, published('B', '## Why\n\nBecause.[^1]\n\n[^1]: x\n')]);
    expect(shown.notices).toEqual(['Fixed 4 problems in 2 notes.']);
    expect(panel.message()).toBe('No problems found.');
    await run('undo-last-change');
    shownQuestion().choose('Restore 2 notes');
    await wait(1500);
    expect([text('a.md'), text('b.md')]).toEqual([faulty, published('B', heading)]);
  });

  test('leaves a note alone that has changed since it was named, and says so', async () => {
    const { host, panel, text, wait } = await openPanel({ 'a.md': faulty, 'b.md': published('B', heading) }, null);
    panel.click('Published notes');
    panel.click('Check published notes');
    await wait(2000);
    panel.click('Fix all safe ones');
    await wait(2000);
    host.vault.writeFromOutside('b.md', published('B', `${heading}\nMore\n`));
    shownQuestion().choose('Fix all');
    await wait(3000);
    expect([text('a.md'), text('b.md')]).toEqual([mended, published('B', `${heading}\nMore\n`)]);
    expect(shown.notices).toEqual(['Fixed 3 problems in 1 note.\nb.md was left alone: the note was edited meanwhile, try again.']);
  });
});

describe('notes that are gone since they were listed', () => {
  test('keep none of the others from being fixed, and are told', async () => {
    const { host, panel, text, wait } = await openPanel({ 'a.md': published('A', heading), 'b.md': published('B', heading), 'c.md': published('C', heading) }, null);
    panel.click('Published notes');
    panel.click('Check published notes');
    await wait(2000);
    host.vault.deleteFromOutside('a.md');
    host.vault.unreadable.add('c.md');
    await wait(2000);
    panel.click('Fix all safe ones');
    await wait(2000);
    expect(questionItems()).toEqual(['b.md: 1 problem']);
    shownQuestion().choose('Fix all');
    await wait(3000);
    expect(text('b.md')).toBe(published('B', '## Why\n\nBecause.[^1]\n\n[^1]: x\n'));
    expect(shown.notices).toEqual(['Fixed 1 problem in 1 note.\na.md was left alone: the note is no longer there.\nc.md was left alone: the app cannot read or write the file.']);
  });

  test('are told where one of them is to be opened', async () => {
    const { host, panel, wait } = await openPanel({ 'a.md': published('A', '![[b]]\n'), 'b.md': 'Text\n' }, 'a.md');
    panel.click('.preflight-publish-list summary');
    host.vault.deleteFromOutside('b.md');
    panel.click('.preflight-publish-list a');
    await wait(100);
    expect(shown.notices).toEqual(['Nothing was opened: the note is no longer there.']);
  });
});

describe('all marked notes', () => {
  const notes = { 'b.md': published('B', heading), 'a.md': published('A', `${heading}\n[[nowhere]]\n`), 'c.md': heading, 'd.md': published('D') };

  test('are checked when somebody asks for it, grouped by note, with when that was', async () => {
    vi.setSystemTime(new Date(2026, 0, 2, 14, 5));
    const { panel, wait } = await openPanel(notes, null);
    panel.click('Published notes');
    panel.click('Check published notes');
    await wait(2000);
    expect(panel.text('.preflight-group-title')).toEqual(['a', 'b']);
    expect(panel.status()).toMatch(/^3 problems in 2 of 4 notes\. Checked at .*05.*\.$/);
  });

  test('are listed as of then once a file has changed, until they are checked again', async () => {
    const { host, panel, wait } = await openPanel(notes, null);
    panel.click('Published notes');
    panel.click('Check published notes');
    await wait(2000);
    host.vault.writeFromOutside('d.md', published('D', heading));
    await wait(500);
    expect(panel.text('.preflight-group-title')).toEqual(['a', 'b']);
    expect(panel.status()).toContain('something has changed since');
    panel.click('Check again');
    await wait(2000);
    expect(panel.text('.preflight-group-title')).toEqual(['a', 'b', 'd']);
    expect(panel.status()).not.toContain('something has changed since');
  });

  test('lose a problem that was fixed from there, in a note that is not open', async () => {
    const { panel, text, wait } = await openPanel(notes, null);
    panel.click('Published notes');
    panel.click('Check published notes');
    await wait(2000);
    panel.click('Move the footnote to the end of the next paragraph');
    await wait(3000);
    expect(text('a.md')).toBe(published('A', '## Why\n\nBecause.[^1]\n\n[^1]: x\n\n[[nowhere]]\n'));
    expect(panel.text('.preflight-row-place')).toEqual(['Line 11 · link-missing', 'Line 5 · footnote-in-heading']);
  });

  test('keep what was known where a check is stopped', async () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`n${String(at)}.md`, published(String(at), heading)]));
    const { panel, wait } = await openPanel(many, null);
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 15));
    panel.click('Published notes');
    panel.click('Check published notes');
    await wait(120);
    shown.openNotices.at(-1)?.messageEl.querySelector('button')?.click();
    await wait(60_000);
    expect(panel.message()).toBe('The notes that are marked for publishing are checked when you ask for it.');
  });
});
