import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { shown } from '../host/modal';
import { questionItems, shownQuestion, startPlugin } from '../host/start-plugin';

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(new Date(2025, 0, 5, 23, 30));
});
afterEach(() => { vi.useRealTimers(); });

const bare = '---\n# kept\ndg-publish: true\n---\n# High Tide\n\n## Simplify\n\nThe moon pulls the sea.\n\n## More\n\nText #sea\n';

describe('preparing a note for publishing', () => {
  test('shows what it will fill in and writes all of it at once', async () => {
    const { host, open, run, text, wait } = await startPlugin({ 'a.md': bare }, { contract: 'date: required' });
    await open('a.md');
    await run('prepare-note');
    expect(questionItems()).toEqual(expect.arrayContaining(['title: High Tide (from the first heading)', 'description: The moon pulls the sea. (from the summary)', 'date: 2025-01-05 (today)']));
    expect(text('a.md')).toBe(bare);
    const count = questionItems().length;
    shownQuestion().choose('Fill in');
    await wait(1500);
    expect(host.vault.writes).toHaveLength(1);
    expect(text('a.md')).toMatch(/^---\n# kept\ndg-publish: true\n/);
    expect(text('a.md')).toContain('\ntitle: High Tide\n');
    expect(text('a.md').endsWith(bare.slice(bare.indexOf('# High')))).toBe(true);
    expect(shown.notices).toEqual([`Filled in ${String(count)} properties.`]);
    await run('prepare-note');
    expect(shown.notices.at(-1)).toBe('Nothing to fill in: the properties have all that the note tells.');
    await run('undo-last-change');
    expect(text('a.md')).toBe(bare);
  });

  test('writes nothing where the question is closed', async () => {
    const { open, run, text, wait } = await startPlugin({ 'a.md': bare });
    await open('a.md');
    await run('prepare-note');
    shownQuestion().close();
    await wait(1500);
    expect([text('a.md'), shown.notices]).toEqual([bare, []]);
  });

  test('writes nothing that was not shown: the note changed while the question stood', async () => {
    const { host, open, run, text, wait } = await startPlugin({ 'a.md': bare });
    await open('a.md');
    await run('prepare-note');
    const changed = bare.replace('# High Tide', '# Low Tide');
    host.vault.writeFromOutside('a.md', changed);
    await wait(200);
    shownQuestion().choose('Fill in');
    await wait(1500);
    expect(text('a.md')).toBe(changed);
    expect(shown.notices).toEqual(['Nothing was changed: the note was edited meanwhile, try again.']);
  });

  test('refuses frontmatter that cannot be read', async () => {
    const { open, run } = await startPlugin({ 'a.md': '---\na: b: c\n---\n# A\n' });
    await open('a.md');
    await run('prepare-note');
    expect(shown.notices).toEqual([expect.stringMatching(/^Nothing was changed: the frontmatter cannot be read/)]);
  });
});
