import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cliHandlers } from '../../src/obsidian/app-cli/handlers/index';
import { startPlugin, type StartedPlugin } from '../host/start-plugin';
import { pastedAnswer } from './pasted-answer';

const untitled = '---\ndg-publish: true\n---\nSee [[Gone]].\n';

const untidy = 'One[^b] and[^2].\n\n[^2]: https://example.org/two\n\n[^b]: https://example.org/b\n';

/** Asks as the app's command line does. */
async function ask({ host, wait }: StartedPlugin, name: string, parameters: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = host.runCli(`preflight:${name}`, parameters);
  await wait(5000);
  return answer;
}

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe('what the command line of the app can ask for', () => {
  test('is one file each, named after it, and all of it is registered', () => {
    const files = readdirSync('src/obsidian/app-cli/handlers').filter((file) => file !== 'index.ts');
    expect(cliHandlers.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
  });

  test('is offered under the name of the plugin, with what may be given', async () => {
    const { host } = await startPlugin({});
    expect([...host.cliHandlers.keys()]).toEqual(['preflight:check', 'preflight:publish', 'preflight:simplify', 'preflight:citations']);
    expect(host.cliHandlers.get('preflight:citations')?.flags).toMatchObject({ action: { required: true, value: 'convert|remove-leftovers|tidy|merge|export-list|export-links|import-links' }, write: { description: 'Write the note, instead of only telling what would change' } });
  });

  test('leaves a name to whoever has it already, and the plugin starts all the same', async () => {
    const { host, errors } = await startPlugin({}, null, (vault) => { vault.host.cliHandlers.set('preflight:check', { description: 'Stale', flags: null, run: () => 'stale' }); });
    expect([...host.cliHandlers].map(([name, { description }]) => [name, description === 'Stale'])).toEqual([['preflight:check', true], ['preflight:publish', false], ['preflight:simplify', false], ['preflight:citations', false]]);
    expect(host.commands.has('preflight:check-active-note')).toBe(true);
    expect(errors).toHaveLength(1);
  });

  test('takes only what it knows: a slip of the pen never writes another note', async () => {
    const started = await startPlugin({ 'a.md': untidy });
    await started.open('a.md');
    expect(await ask(started, 'citations', { action: 'tidy', pth: 'b.md', write: 'true' })).toBe('Unexpected pth, expected action, path, write, format.');
    expect(await ask(started, 'citations', { action: 'tydy', write: 'true' })).toBe('Unexpected action=tydy, expected convert, remove-leftovers, tidy, merge, export-list, export-links, import-links.');
    expect(await ask(started, 'citations', { action: 'tidy', path: 'b.md', write: 'true' })).toBe('Nothing is at b.md.');
    expect(await ask(started, 'citations', { action: 'tidy', write: 'yes' })).toBe('Unexpected write=yes, expected true, false.');
    expect(started.host.vault.writes).toEqual([]);
  });

  test('never writes without being told to', async () => {
    const started = await startPlugin({ 'a.md': pastedAnswer, 'b.md': untidy });
    for (const path of ['a.md', 'b.md']) {
      for (const { name } of cliHandlers.filter((entry) => entry.parameters.some((parameter) => parameter.name === 'write'))) {
        for (const action of name === 'citations' ? ['convert', 'tidy', 'merge', 'export-list', 'export-links', 'import-links'] : [null]) {
          for (const format of ['text', 'note', 'json']) await ask(started, name, { path, format, ...(action === null ? {} : { action }) });
        }
      }
    }
    await ask(started, 'check', { format: 'json' });
    expect(started.host.vault.writes).toEqual([]);
  });
});

describe('preflight:check', () => {
  test('reports on a note as text, JSON, Markdown and SARIF', async () => {
    const started = await startPlugin({ 'notes/a.md': untitled });
    expect(await ask(started, 'check', { path: 'notes/a' })).toContain('notes/a.md\n  1:1  info  Unexpected properties without a `title`, expected one: Digital Garden shows the file name `a`  title-missing\n  4:5  info  Unexpected link to `Gone`');
    const report: unknown = JSON.parse(await ask(started, 'check', { path: 'notes/a.md', format: 'json' }));
    expect(report).toMatchObject({ publisher: 'digital-garden', notes: 1, checked: 1, problems: expect.arrayContaining([expect.objectContaining({ path: 'notes/a.md', rule: 'link-missing', line: 4, column: 5 })]) as unknown });
    expect(await ask(started, 'check', { path: 'notes/a.md', format: 'markdown' })).toContain('link-missing');
    expect(JSON.parse(await ask(started, 'check', { path: 'notes/a.md', format: 'sarif' }))).toMatchObject({ version: '2.1.0' });
  });

  test('takes the notes that are marked, of the vault or of a folder, and the others where that is asked for', async () => {
    const started = await startPlugin({ 'sea/a.md': untitled, 'sea/b.md': 'See [[Gone]].\n', 'c.md': untitled });
    const checked = async (parameters: Readonly<Record<string, string>>): Promise<unknown> => {
      const { checked: count } = JSON.parse(await ask(started, 'check', { ...parameters, format: 'json' })) as { readonly checked: unknown };
      return count;
    };
    expect(await checked({})).toBe(3);
    expect(await checked({ path: 'sea' })).toBe(1);
    expect(await checked({ path: 'sea', all: 'true' })).toBe(2);
    expect(await checked({ path: 'sea/b.md' })).toBe(1);
    expect(await ask(started, 'check', { path: 'nowhere' })).toBe('Nothing is at nowhere.');
  });
});

describe('preflight:publish', () => {
  test('tells the property that would change, and writes it where that is asked for', async () => {
    const started = await startPlugin({ 'a.md': '---\ntitle: A\n---\nText\n' });
    expect(await ask(started, 'publish', { path: 'a.md', state: 'publish' })).toBe('\nLine 3\n+ dg-publish: true\n\nNothing is written yet: add write to do it.');
    expect(await ask(started, 'publish', { path: 'a.md', write: 'true' })).toBe('a.md: written.');
    expect(started.text('a.md')).toBe('---\ntitle: A\ndg-publish: true\n---\nText\n');
    expect(await ask(started, 'publish', { path: 'a.md', state: 'publish', write: 'true' })).toBe('a.md: nothing to change.');
    expect(await ask(started, 'publish', { path: 'a.md', state: 'unpublish', write: 'true' })).toBe('a.md: written.');
    expect(started.text('a.md')).toContain('dg-publish: false');
  });

  test('marks no note with errors that nobody insists on', async () => {
    const faulty = '---\ntitle: A\ntags: [sea]\n---\n# Head[^1]\n\n[^1]: x\n';
    const started = await startPlugin({ 'a.md': faulty });
    const answer = await ask(started, 'publish', { path: 'a.md', state: 'publish', write: 'true' });
    expect(answer).toMatch(/^An error stands in the way of publishing:\nLine 6: .*\nNothing was changed\. Add insist to mark it all the same\.$/);
    expect(started.text('a.md')).toBe(faulty);
    expect(await ask(started, 'publish', { path: 'a.md', state: 'publish', write: 'true', insist: 'true' })).toBe('a.md: written.');
  });

  test('says why a note cannot be marked', async () => {
    const started = await startPlugin({ 'a.md': '---\na: b: c\n---\n' });
    expect(await ask(started, 'publish', { path: 'a.md', write: 'true' })).toMatch(/^Nothing was changed: /);
    expect(await ask(started, 'publish')).toBe('No note is active: name one with path=.');
  });
});

describe('preflight:citations', () => {
  test('tells each line that changes, with what it comes to', async () => {
    const started = await startPlugin({ 'a.md': untidy });
    expect(await ask(started, 'citations', { action: 'tidy', path: 'a.md' })).toBe([
      'Renumbered 1 footnote.', 'Gathered 1 definition.', '', 'Line 1', '- One[^b] and[^2].', '+ One[^b] and[^1].', '', 'Line 1', '- …].', '- ', '- [^2]: https://example.org/two', '+ …].', '', 'Line 5', '- [^b]: https://example.org/b', '+ [^b]: https://example.org/b', '+ ', '+ [^1]: https://example.org/two', '', 'Nothing is written yet: add write to do it.',
    ].join('\n'));
  });

  test('writes an open note through its editor, in one step of undo, and can be undone as a change of a file where it is closed', async () => {
    const started = await startPlugin({ 'a.md': pastedAnswer });
    const pane = await started.open('a.md');
    expect(await ask(started, 'citations', { action: 'convert', write: 'true' })).toBe('a.md: written.\nLinked 3 citations to 2 sources.\nKept 1 uncited source as a list.');
    expect(pane.editor.transactions).toBe(1);
    expect(pane.editor.getValue()).toContain('the sea.[^1]');
  });

  test('takes no link to a note of the vault for a mark', async () => {
    const started = await startPlugin({ 'a.md': 'Sea[[1]](https://example.org/a) and moon[[2]](https://example.org/b).\n', 'list/1.md': '' });
    expect(await ask(started, 'citations', { action: 'convert', path: 'a.md', format: 'note' })).toBe('Sea[[1]](https://example.org/a) and moon[^2].\n\n[^2]: https://example.org/b\n');
  });

  test('answers in JSON with edits and text', async () => {
    const started = await startPlugin({ 'a.md': pastedAnswer });
    const before: unknown = JSON.parse(await ask(started, 'citations', { action: 'convert', path: 'a.md', format: 'json' }));
    expect(before).toMatchObject({ path: 'a.md', written: false, refused: null, text: expect.stringContaining('the sea.[^1]') as unknown });
    const after: unknown = JSON.parse(await ask(started, 'citations', { action: 'convert', path: 'a.md', format: 'json', write: 'true' }));
    expect(after).toMatchObject({ written: true, refused: null });
    expect(started.text('a.md')).toContain('the sea.[^1]');
  });

  test('says where there is nothing to do, and why nothing is done', async () => {
    const started = await startPlugin({ 'a.md': 'Text\n', 'b.md': 'See [1].[^1]\n\n[^1]: x\n\nSources:\n\n[1] https://example.org\n' });
    expect(await ask(started, 'citations', { action: 'merge', path: 'a.md', write: 'true' })).toBe('a.md: nothing to change.');
    expect(await ask(started, 'citations', { action: 'export-list', path: 'b.md', write: 'true' })).toBe('Nothing was changed: the note has a list of sources already.');
  });
});

describe('preflight:simplify', () => {
  const long = `---\ntitle: Tides\n---\n${Array.from({ length: 12 }, (_, at) => `The harbour master of town ${String(at)} keeps a table of the tides and plans the day of the port by it. Ships wait outside until the water is high enough for them.`).join('\n\n')}\n`;

  test('shows the summary, and writes it where that is asked for', async () => {
    const started = await startPlugin({ 'a.md': long });
    const shown = await ask(started, 'simplify', { path: 'a.md' });
    expect(shown).toMatch(/\+ ## Simplify\n/);
    expect(started.text('a.md')).toBe(long);
    expect(await ask(started, 'simplify', { path: 'a.md', write: 'true' })).toMatch(/^a\.md: written\./);
    expect(started.text('a.md')).toContain('## Simplify\n');
  });

  test('replaces no summary of the author unless that is asked for', async () => {
    const own = `${long}\n## Simplify\n\nMy own words.\n`;
    const started = await startPlugin({ 'a.md': own });
    expect(await ask(started, 'simplify', { path: 'a.md', write: 'true' })).toMatch(/^Nothing was changed: .*\. Add overwrite to replace it all the same\.$/);
    expect(started.text('a.md')).toBe(own);
    expect(await ask(started, 'simplify', { path: 'a.md', write: 'true', overwrite: 'true' })).toMatch(/^a\.md: written\./);
    expect(started.text('a.md')).not.toContain('My own words.');
  });

  test('says why there is none', async () => {
    const started = await startPlugin({ 'a.md': 'Short.\n' });
    expect(await ask(started, 'simplify', { path: 'a.md', write: 'true' })).toMatch(/^Nothing was changed: /);
  });
});
