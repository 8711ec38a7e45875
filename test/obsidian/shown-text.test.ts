import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { shownQuestion, startPlugin } from '../host/start-plugin';
import { panelIn } from './shown-panel';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const note = '---\ntitle: A\ndg-publish: true\n---\nSee /Users/ada/notes.\n\n## Why[^1]\n\nBecause.\n\n[^1]: x\n';

describe('what stands between back-ticks', () => {
  test('is shown as code where a rule is explained: in the head of a group, and at a mark', async () => {
    const { host, open, run, wait } = await startPlugin({ 'a.md': note }, { rules: { 'local-path': 'error' } });
    const pane = await open('a.md');
    await run('open-problem-panel');
    const panel = panelIn(host);
    panel.choose('rule');
    await wait(1000);
    const codes = (parent: ParentNode, selector: string): string[] => Array.from(parent.querySelectorAll(`${selector} code`), ({ textContent }) => textContent);
    expect(codes(panel.element, '.preflight-group-about')).toEqual(['/Users/name/', 'file://', 'obsidian://']);
    host.workspace.setActiveLeaf(pane.leaf);
    pane.editor.setCursor({ line: 4, ch: 6 });
    await run('show-problem-at-cursor');
    expect(codes(pane.containerEl.ownerDocument, '.preflight-card-why').slice(0, 3)).toEqual(['/Users/name/', 'file://', 'obsidian://']);
  });
});

describe('in a window that reads from right to left, English', () => {
  test('is read from left to right in a question', async () => {
    const { open, run } = await startPlugin({ 'a.md': note });
    await open('a.md');
    await run('check-then-publish');
    const { contentEl, titleEl } = shownQuestion();
    expect([titleEl.dir, contentEl.dir]).toEqual(['auto', 'auto']);
  });

  test('is read from left to right, and so are paths and addresses, in the list of what is public', async () => {
    const { host, run } = await startPlugin({ 'a.md': note });
    await run('show-what-is-public');
    const lines = host.workspace.getLeavesOfType('preflight-public')[0]?.view.containerEl.querySelectorAll<HTMLElement>('.preflight-public-title, .preflight-public-entry, .preflight-public-note') ?? [];
    expect(lines.length).toBeGreaterThan(5);
    expect(Array.from(lines, ({ dir }) => dir).filter((dir) => dir !== 'auto')).toEqual([]);
  });
});
