import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands } from '../../src/obsidian/commands/index';
import { clipboard } from '../host/dom';
import { buildPlugin, loadPlugin, type LoadedPlugin } from '../host/load-plugin';
import { ConfirmationModal, shown, SuggestModal } from '../host/modal';
import { openVault, type OpenVault } from '../host/open-vault';
import { pastedAnswer as note } from './pasted-answer';

/** A site has a home page; without one, every check would say so. */
const home = '---\ntitle: Home\ndg-publish: true\ndg-home: true\n---\nText\n';

describe('the built plugin in a vault', () => {
  let code = '';
  const errors: unknown[] = [];

  beforeAll(async () => { code = await buildPlugin(); });
  beforeEach(() => {
    vi.useFakeTimers();
    clipboard.text = null;
    clipboard.focus = 'main';
    errors.length = 0;
  });
  afterEach(() => {
    vi.useRealTimers();
    expect(errors).toEqual([]);
  });

  async function start(notes: Readonly<Record<string, string>>, data: unknown = null): Promise<OpenVault & { readonly plugin: LoadedPlugin; readonly run: (id: string) => Promise<void> }> {
    const vault = openVault({ 'Home.md': home, ...notes });
    const plugin = loadPlugin(code, vault.host, errors);
    plugin.data = data === null ? null : JSON.stringify(data);
    await plugin.load();
    await vi.advanceTimersByTimeAsync(100);
    const run = async (id: string): Promise<void> => {
      vault.host.runCommand(`preflight:${id}`);
      await vi.advanceTimersByTimeAsync(1500);
    };
    return { ...vault, plugin, run };
  }

  /** The list that is shown now. */
  function list(): SuggestModal<unknown> {
    const modal = shown.modals.at(-1);
    if (!(modal instanceof SuggestModal)) throw new Error('No list is shown');
    return modal as SuggestModal<unknown>;
  }

  const rows = (): (string | null)[] => Array.from(list().resultContainerEl.querySelectorAll('.suggestion-item'), (row) => row.textContent);

  test('offers its commands where a note is active, and nothing else', async () => {
    const { host, open } = await start({ 'a.md': note, 'b.png': '' });
    const offered = (): string[] => [...host.commands.keys()].filter((id) => host.offers(id));
    expect([...host.commands.keys()]).toEqual(commands.map(({ id }) => `preflight:${id}`));
    const everywhere = ['open-problem-panel', 'check-published-notes', 'check-all-notes', 'check-then-publish-all', 'show-what-is-public', 'refresh-stale-summaries'].map((id) => `preflight:${id}`);
    expect(offered()).toEqual(everywhere);
    // No footnote stands in the note, nothing is marked in it yet, and nothing allows to ask the web.
    const hidden = ['show-problem-at-cursor', 'go-to-next-problem', 'go-to-previous-problem', 'rename-footnote', 'jump-between-reference-and-definition', 'fetch-titles', 'write-out-references', 'check-links'];
    await open('b.png');
    expect(offered()).toEqual(everywhere);
    await open('a.md');
    expect(offered()).toEqual([...host.commands.keys()].filter((id) => ![...hidden, 'undo-last-change'].includes(id.slice('preflight:'.length))));
  });

  test('toggles the publish status of an open note and back, and nothing else changes', async () => {
    const { open, run, text } = await start({ 'a.md': note });
    const pane = await open('a.md');
    await run('toggle-publish-status');
    expect(text('a.md')).toBe(note.replace('"dg-publish":true', '"dg-publish":false'));
    expect(pane.editor.getValue()).toBe(text('a.md'));
    await run('toggle-publish-status');
    expect(text('a.md')).toBe(note);
    expect(shown.notices).toEqual(['No longer marked for publishing.', 'Marked for publishing.']);
    expect(pane.editor.transactions).toBe(0);
  });

  test('keeps typing that is not saved yet when the publish status is toggled', async () => {
    const { open, run, text } = await start({ 'a.md': note });
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 15, ch: 0 });
    pane.editor.type('Typed. ');
    await run('toggle-publish-status');
    expect(text('a.md')).toBe(note.replace('"dg-publish":true', '"dg-publish":false').replace('Tides are', 'Typed. Tides are'));
  });

  test('undoes the toggle of a file', async () => {
    const { host, open, run, text } = await start({ 'a.md': note });
    await open('a.md');
    await run('toggle-publish-status');
    expect(host.offers('preflight:undo-last-change')).toBe(true);
    await run('undo-last-change');
    expect(text('a.md')).toBe(note);
    expect(shown.notices.at(-1)).toBe('Restored a.md as it was before "Toggle publish status".');
    expect(host.offers('preflight:undo-last-change')).toBe(false);
  });

  test('says what it skips where the file was changed since', async () => {
    const { host, open, run, text } = await start({ 'a.md': note });
    await open('a.md');
    await run('toggle-publish-status');
    const changed = `${text('a.md')}More.\n`;
    host.vault.writeFromOutside('a.md', changed);
    await vi.advanceTimersByTimeAsync(100);
    await run('undo-last-change');
    expect(text('a.md')).toBe(changed);
    expect(shown.notices.at(-1)).toBe('Skipped a.md: the note has changed since.');
  });

  test('converts pasted citations by one transaction and tells the numbers', async () => {
    const { open, run, text } = await start({ 'a.md': note });
    const pane = await open('a.md');
    const convert = async (): Promise<void> => {
      await run('convert-citations');
      const question = shown.modals.at(-1);
      if (question instanceof ConfirmationModal) question.choose('Apply');
      await vi.advanceTimersByTimeAsync(100);
    };
    await convert();
    expect(shown.notices).toEqual(['Linked 3 citations to 2 sources. Kept 1 uncited source as a list.']);
    expect(pane.editor.transactions).toBe(1);
    await vi.advanceTimersByTimeAsync(2500);
    const converted = text('a.md');
    expect(converted).toBe(
      note
        .replace('the sea.[1]', 'the sea.[^1]')
        .replace('a day.[1][3]', 'a day.[^1][^3]')
        .replace('[1] https://example.org/tides\n', '')
        .replace('[3] https://example.org/harbour\n', '\n[^1]: https://example.org/tides\n[^3]: https://example.org/harbour\n'),
    );
    await convert();
    expect(text('a.md')).toBe(converted);
    expect(pane.editor.transactions).toBe(1);
    pane.editor.undo();
    expect(pane.editor.getValue()).toBe(note);
  });

  test('replaces the summary and keeps the list behind it', async () => {
    const { open, run } = await start({ 'a.md': note }, { form: 'vault' });
    const pane = await open('a.md');
    await run('insert-simplified-summary');
    shown.modals.at(-1)?.press(['Mod'], 'Enter');
    await vi.advanceTimersByTimeAsync(100);
    const [before, after] = note.split('An old summary.');
    const written = pane.editor.getValue();
    expect(written.startsWith(before ?? '?')).toBe(true);
    expect(written.endsWith(after ?? '?')).toBe(true);
    const [summary = '', mark] = written.slice((before ?? '').length, written.length - (after ?? '').length).split('\n\n');
    expect(mark).toMatch(/^%% simplify engine=plain@\d+ src=\w{16} out=\w{16} date=\d{4}-\d{2}-\d{2} %%$/);
    expect(summary).toMatch(/^[A-Z][^[\]\n]+\.$/);
    expect(summary).toContain('ides are the slow rise and fall of the sea.');
    expect(shown.notices.at(-1)).toBe('Wrote the summary.');
    expect(pane.editor.transactions).toBe(1);
    await run('insert-simplified-summary');
    expect(pane.editor.getValue()).toBe(written);
    expect(shown.notices.at(-1)).toBe('The summary is up to date already.');
  });

  test('lists the problems of the text on screen and leads to their places', async () => {
    const { open, run } = await start({ 'a.md': note });
    const pane = await open('a.md');
    await run('check-active-note');
    expect(rows().length).toBeGreaterThan(0);
    await list().enter('citation-unlinked');
    expect(rows()[0]).toContain('Line 16, column 45, citation-unlinked');
    list().choose(0);
    await vi.advanceTimersByTimeAsync(10);
    expect(shown.modals).toEqual([]);
    expect(pane.editor.getSelection()).toContain('[1]');
    expect(pane.editor.scrolledTo).toEqual({ line: 15, ch: 44 });
  });

  test('applies a fix from the list and shows what is left', async () => {
    const faulty = '---\ntitle: A\ndg-publish: "yes"\n---\nText\n';
    const { open, run, text } = await start({ 'a.md': faulty });
    await open('a.md');
    await run('check-active-note');
    await list().enter('publish-flag-type');
    expect(rows()).toHaveLength(1);
    list().resultContainerEl.querySelector('button')?.click();
    await vi.advanceTimersByTimeAsync(1500);
    expect(text('a.md')).toBe('---\ntitle: A\ndg-publish: true\n---\nText\n');
    expect(shown.notices.at(-1)).toBe('No problems found.');
  });

  test('applies the first fix of the selected problem with Shift+Enter, in the body by one transaction', async () => {
    const faulty = '---\ntitle: A\ndg-publish: true\n---\n## Why[^1]\n\nBecause.\n\n[^1]: x\n';
    const { open, run } = await start({ 'a.md': faulty });
    const pane = await open('a.md');
    await run('check-active-note');
    expect(rows().map((row) => row?.includes('footnote-in-heading'))).toEqual([true]);
    pane.editor.setCursor({ line: 6, ch: 0 });
    pane.editor.type('Only ');
    list().press(['Shift'], 'Enter');
    await vi.advanceTimersByTimeAsync(100);
    expect(pane.editor.getValue()).toBe('---\ntitle: A\ndg-publish: true\n---\n## Why\n\nOnly Because.[^1]\n\n[^1]: x\n');
    expect(pane.editor.transactions).toBe(2);
    expect(shown.notices.at(-1)).toBe('No problems found.');
  });

  test('applies no fix by the Enter that ends composing a character', async () => {
    const faulty = '---\ntitle: A\ndg-publish: true\n---\n## Why[^1]\n\nBecause.\n\n[^1]: x\n';
    const { open, run } = await start({ 'a.md': faulty });
    const pane = await open('a.md');
    await run('check-active-note');
    list().press(['Shift'], 'Enter', true);
    await vi.advanceTimersByTimeAsync(1500);
    expect(pane.editor.getValue()).toBe(faulty);
    expect(rows()).toHaveLength(1);
  });

  test('does not apply a fix whose problem is gone by then', async () => {
    const faulty = '---\ntitle: A\ndg-publish: true\n---\n## Why[^1]\n\nBecause.\n\n[^1]: x\n';
    const { open, run } = await start({ 'a.md': faulty });
    const pane = await open('a.md');
    await run('check-active-note');
    const left = faulty.replace('Why[^1]', 'Why').replace('Because.', 'Because.[^1]');
    pane.editor.reload(left);
    list().press(['Shift'], 'Enter');
    await vi.advanceTimersByTimeAsync(100);
    expect(pane.editor.getValue()).toBe(left);
    expect(shown.notices.at(-1)).toBe('Nothing was changed: the problem is no longer there.');
  });

  test('says that a note is all right', async () => {
    const { open, run } = await start({ 'a.md': '---\ntitle: A\ndg-publish: true\n---\nText\n' });
    await open('a.md');
    await run('check-active-note');
    expect(shown.notices).toEqual(['No problems found.']);
    expect(shown.modals).toEqual([]);
  });

  test('expects a summary where another note has one, unless it is told otherwise', async () => {
    const short = '---\ntitle: A\ndg-publish: true\n---\nText\n';
    const plain = `${short}\nThe trams run on rails. ${'They take people to work and back again every day. '.repeat(8)}\n`;
    const check = async (notes: Readonly<Record<string, string>>, data: unknown = null): Promise<boolean> => {
      const { open, run } = await start(notes, data);
      await open('a.md');
      await run('check-active-note');
      return shown.modals.length > 0 && rows().some((row) => row?.includes('summary-missing'));
    };
    expect(await check({ 'a.md': plain })).toBe(false);
    expect(await check({ 'a.md': plain, 'b.md': '## simplify\n\nText\n' })).toBe(true);
    expect(await check({ 'a.md': short, 'b.md': '## simplify\n\nText\n' })).toBe(false);
    expect(await check({ 'a.md': short }, { summaries: 'on' })).toBe(true);
    expect(await check({ 'a.md': plain, 'b.md': '## Simplify\n\nText\n' }, { summaries: 'off' })).toBe(false);
    expect(await check({ 'a.md': plain }, { summaries: 'on' })).toBe(true);
    expect(await check({ 'a.md': plain }, { summaries: 'on', rules: { 'summary-missing': 'off' } })).toBe(false);
  });

  test('inserts a citation for an address that is typed, and puts the cursor behind it', async () => {
    const { open, run } = await start({ 'a.md': 'The sea rises.\n' });
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 0, ch: 13 });
    await run('insert-citation');
    expect(rows()).toEqual([]);
    await list().enter('nothing like it');
    expect(rows()).toEqual([]);
    await list().enter('10.1000/182');
    list().choose(0);
    await vi.advanceTimersByTimeAsync(100);
    expect(pane.editor.getValue()).toBe('The sea rises.[^1]\n\n[^1]: https://doi.org/10.1000/182\n');
    expect(pane.editor.getCursor()).toEqual({ line: 0, ch: 18 });
    expect(pane.editor.transactions).toBe(1);
    expect(shown.notices).toEqual(['Inserted the citation.']);
  });

  test('offers the address in the clipboard first, then the sources of the note', async () => {
    clipboard.text = 'https://example.org/new';
    const { open, run } = await start({ 'a.md': 'The sea rises.\n\nIt falls.[^1]\n\n[^1]: [Tides](https://example.org/tides)\n' });
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 0, ch: 14 });
    await run('insert-citation');
    expect(rows()).toEqual(['https://example.org/newFrom the clipboard', 'TidesSource 1 of this note, https://example.org/tides']);
    list().choose(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(pane.editor.getValue()).toBe('The sea rises.[^1]\n\nIt falls.[^1]\n\n[^1]: [Tides](https://example.org/tides)\n');
  });

  test('asks the window that has the focus for the clipboard: no other may read it', async () => {
    clipboard.text = 'https://example.org/new';
    clipboard.focus = 'popout';
    const { open, run } = await start({ 'a.md': 'The sea rises.\n' });
    await open('a.md');
    await run('insert-citation');
    expect(rows()).toEqual(['https://example.org/newFrom the clipboard']);
  });

  test('inserts no citation where the pane has come to show another note by the time of writing', async () => {
    const { host, open, run, text } = await start({ 'a.md': '---\ntitle: A\n---\nThe sea rises.\n', 'b.md': 'Another note\n' });
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 3, ch: 13 });
    await run('insert-citation');
    await list().enter('https://example.org/new');
    // The pane moves on after the source was chosen and before the writer's turn.
    list().choose(0);
    const other = host.vault.getFileByPath('b.md');
    if (other === null) throw new Error('No file');
    pane.file = other;
    pane.editor.reload('Another note\n');
    await vi.advanceTimersByTimeAsync(3000);
    expect(shown.notices.at(-1)).toBe('Nothing was changed: the note was edited meanwhile, try again.');
    expect([text('a.md'), text('b.md')]).toEqual(['---\ntitle: A\n---\nThe sea rises.\n', 'Another note\n']);
  });

  test('inserts no citation into reading view or into the frontmatter, and says why', async () => {
    const { open, run, text } = await start({ 'a.md': note });
    const pane = await open('a.md');
    pane.setMode('preview');
    await run('insert-citation');
    expect(shown.notices.at(-1)).toBe('Open the note for editing to insert a citation.');
    pane.setMode('source');
    pane.editor.setCursor({ line: 1, ch: 3 });
    await run('insert-citation');
    await list().enter('https://example.org/new');
    list().choose(0);
    await vi.advanceTimersByTimeAsync(100);
    expect(shown.notices.at(-1)).toBe('Nothing was changed: a footnote cannot stand in the frontmatter.');
    expect(text('a.md')).toBe(note);
  });

  test('refuses frontmatter that cannot be read, and says so', async () => {
    const broken = '---\ntitle: A: b\n---\nText\n';
    const { open, run, text } = await start({ 'a.md': broken });
    await open('a.md');
    await run('toggle-publish-status');
    expect(text('a.md')).toBe(broken);
    expect(shown.notices).toHaveLength(1);
    expect(shown.notices[0]).toMatch(/^Nothing was changed: /);
  });

  test('takes over settings that another device changed', async () => {
    const { host, open, plugin, run } = await start({ 'a.md': '---\ntitle: A\ndg-publish: true\n---\nText\n' }, { summaries: 'on' });
    await open('a.md');
    await run('check-active-note');
    expect(shown.modals).toHaveLength(1);
    shown.modals.at(-1)?.close();
    plugin.data = JSON.stringify({ summaries: 'off' });
    await plugin.onExternalSettingsChange?.();
    await run('check-active-note');
    expect(shown.modals).toHaveLength(0);
    expect(plugin.settingTabs[0]?.updates).toBe(1);
    expect(host.commands.size).toBe(commands.length);
  });

  test('writes nothing by itself, whatever happens in the vault', async () => {
    const { host, open } = await start({ 'a.md': note, 'b.md': note });
    await open('a.md');
    host.vault.writeFromOutside('a.md', `${note}x`);
    host.vault.writeFromOutside('b.md', `${note}y`);
    host.workspace.trigger('file-open', host.vault.getFileByPath('a.md'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(host.vault.writes).toEqual([]);
    expect(shown.notices).toEqual([]);
  });

  test.each(["'", ''])('reads a long run of blanks in a value of several lines, quoted by %j, without freezing', async (quote) => {
    const text = `---\ntitle: ${quote}x${' '.repeat(20_000)}y\n  b${' '.repeat(20_000)}c\n  d ${quote}\ndg-publish: true\n---\nText\n`;
    const { open, run, text: now } = await start({ 'a.md': text });
    await open('a.md');
    await run('toggle-publish-status');
    expect(now('a.md')).toBe(text.replace('true', 'false'));
  });

  test.each(['', '\ufeff', '---', '---\n---', '\u0000[1]\r[^', '\ud800', '| a |\r\n|---|', `${'['.repeat(2000)}1`, '---\n__proto__: 1\n---\n[1]\n\nCitations:\n[1] https://example.org'])(
    'runs every command on the note %j without failing',
    async (text) => {
      for (const { id, on } of commands) {
        const { host, open, run } = await start({ 'a.md': text }, { citations: { network: true } });
        await open('a.md');
        if (on === 'note' && host.offers(`preflight:${id}`)) await run(id);
        const modal = shown.modals.at(-1);
        if (modal instanceof SuggestModal) modal.choose(0);
        else if (modal instanceof ConfirmationModal) modal.choose(modal.choices[0] ?? '');
        await vi.advanceTimersByTimeAsync(1500);
        expect(shown.notices).not.toContain('The note could not be read or written. Details are in the developer console.');
      }
    },
  );
});
