import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyClipboard } from '../host/clipboard';
import { shown } from '../host/modal';
import { shownList, shownQuestion, startPlugin } from '../host/start-plugin';
import { ruleEntries } from '../../src/core/settings/rule-groups';

beforeEach(() => {
  vi.useFakeTimers();
  emptyClipboard();
});
afterEach(() => { vi.useRealTimers(); });

const faulty = '---\ntitle: A\ndg-publish: true\n---\n\n## Why[^1]\n\nBecause of [[b]].\n\n[^1]: x\n';

describe('the problem panel', () => {
  test('asks once where a button is pressed twice', async () => {
    const { host, open, run, wait } = await startPlugin({ 'a.md': faulty, 'b.md': 'Text\n' });
    await open('a.md');
    await run('open-problem-panel');
    await wait(3000);
    const [leaf] = host.workspace.getLeavesOfType('preflight-problems');
    const button = Array.from(leaf?.view.containerEl.querySelectorAll('button') ?? []).find(({ textContent }) => textContent === 'Check and publish');
    button?.click();
    button?.click();
    await wait(3000);
    expect(shown.modals).toHaveLength(1);
    shownQuestion().close();
    await wait(100);
    button?.click();
    await wait(3000);
    expect(shown.modals).toHaveLength(1);
  });
});

describe('the list of what is public', () => {
  test('is made anew by the command where it is open already', async () => {
    const { host, run, wait } = await startPlugin({ 'a.md': faulty });
    await run('show-what-is-public');
    const view = (): string => host.workspace.getLeavesOfType('preflight-public')[0]?.view.containerEl.textContent ?? '';
    expect(view()).toContain('2 published notes');
    await host.vault.create('c.md', '---\ndg-publish: true\n---\nText\n');
    await wait(3000);
    await run('show-what-is-public');
    expect(view()).toContain('3 published notes');
  });
});

describe('a line of the list of what is public', () => {
  test('tells where its note is gone', async () => {
    const { host, run, wait } = await startPlugin({ 'a.md': faulty });
    await run('show-what-is-public');
    const links = host.workspace.getLeavesOfType('preflight-public')[0]?.view.containerEl.querySelectorAll<HTMLElement>('a');
    host.vault.deleteFromOutside('a.md');
    Array.from(links ?? []).find(({ textContent }) => textContent === 'a.md')?.click();
    await wait(100);
    expect(shown.notices).toEqual(['Nothing was opened: the note is no longer there.']);
  });
});

describe('the first view', () => {
  test('makes one example note where its button is pressed twice', async () => {
    const { host, run, wait } = await startPlugin({ 'a.md': faulty });
    await run('open-problem-panel');
    const [leaf] = host.workspace.getLeavesOfType('preflight-problems');
    const button = Array.from(leaf?.view.containerEl.querySelectorAll('button') ?? []).find(({ textContent }) => textContent === 'Create an example note');
    button?.click();
    button?.click();
    await wait(3000);
    expect(host.vault.getFiles().map(({ path }) => path)).toEqual(['Home.md', 'a.md', 'Preflight example.md']);
    expect(shown.notices).toEqual([]);
  });
});

describe('a list of problems', () => {
  test('leaves Enter to the button that has the focus', async () => {
    const { open, plugin, run, wait } = await startPlugin({ 'a.md': faulty, 'b.md': 'Text\n' });
    await open('a.md');
    await run('check-active-note');
    const accept = Array.from(shownList().resultContainerEl.querySelectorAll('button')).find(({ textContent }) => textContent === 'Accept b.md');
    accept?.focus();
    shownList().press([], 'Enter');
    await wait(1500);
    expect(plugin.data).toContain('b.md');
  });
});

describe('a question', () => {
  test('shows what is code as code, and a list that the keyboard can scroll', async () => {
    const { open, run } = await startPlugin({ 'a.md': faulty.replace('true', 'false'), 'b.md': 'Text\n' });
    await open('a.md');
    await run('mark-for-publishing');
    const list = shownQuestion().contentEl.querySelector('ul');
    expect([list?.tabIndex, list?.querySelector('code')?.textContent, list?.querySelector('li')?.textContent]).toEqual([0, '[^1]', 'Line 6: Unexpected footnote [^1] in a heading, expected it in the text']);
  });
});

describe('the prompt for a source', () => {
  test('does not blame what nobody has typed yet', async () => {
    const { open, run } = await startPlugin({ 'a.md': 'Text\n' });
    await open('a.md');
    await run('insert-citation');
    expect(shownList().resultContainerEl.textContent).toBe('No source is known yet');
    await shownList().enter('zzz');
    expect(shownList().resultContainerEl.textContent).toBe('Not an address, DOI or arXiv number');
  });
});

describe('the names of rules', () => {
  test('keep the capitals of abbreviations', () => {
    const names = ruleEntries.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['AI artefact', 'HTML comment', 'Image GPS', 'URL collision', 'Heading ID collision', 'Footnote in heading']));
    expect(names.filter((name) => /\b(?:Ai|Url|Html|Gps|url|gps|json)\b/.test(name))).toEqual([]);
  });
});
