import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { settingEntries } from '../../src/core/settings/setting-entries';
import { cliHandlers } from '../../src/obsidian/app-cli/handlers/index';
import { commands } from '../../src/obsidian/commands/index';
import { ConfirmationModal, shown, SuggestModal } from '../host/modal';
import { startPlugin, type StartedPlugin } from '../host/start-plugin';
import { naughtyStrings } from '../support/naughty-strings';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const paths = [...naughtyStrings.filter(([kind]) => kind === 'paths').map(([, text]) => text), '..\\..\\.obsidian\\plugins\\x', '/../a', 'a/../../b', '.obsidian/plugins/preflight/data.json', '../Home'];

/** All that is there, and all that was written to. */
function touched({ host }: StartedPlugin): readonly string[] {
  return [...new Set([...host.vault.getFiles().map(({ path }) => path), ...host.vault.writes.map(({ path }) => path)])].sort();
}

/** Each text that can be set is that path. */
function settingsWith(path: string): unknown {
  const data: Record<string, Record<string, unknown> | string> = {};
  for (const { key, control } of settingEntries) {
    if (typeof control.default !== 'string') continue;
    const [group = '', name] = key.split('.');
    if (name === undefined) data[group] = path;
    else data[group] = { ...(typeof data[group] === 'object' ? data[group] : {}), [name]: path };
  }
  return data;
}

const noteOf = (path: string): string => `---\ndg-publish: true\ndg-path: ${JSON.stringify(path)}\ndg-permalink: ${JSON.stringify(path)}\ntitle: ${JSON.stringify(path)}\n---\nTrams run on rails.[1] See [[${path}]] and ![[${path}]].\n\nCitations:\n[1] https://example.org/one\n`;

describe('a path that leads out of the vault', () => {
  test.each(paths)('named on the command line of the app, leads nowhere: %s', async (path) => {
    const started = await startPlugin({ 'a.md': noteOf('a') });
    for (const { name, parameters } of cliHandlers) {
      const writes = parameters.some((parameter) => parameter.name === 'write');
      const asked = started.host.runCli(`preflight:${name}`, { path, ...(name === 'citations' ? { action: 'convert' } : {}), ...(writes ? { write: 'true' } : {}) });
      await started.wait(1500);
      if (writes) expect(await asked).toMatch(/^Nothing is at /);
    }
    expect([touched(started), started.host.vault.writes]).toEqual([['Home.md', 'a.md'], []]);
  });

  test.each(['../../evil', '..\\..\\evil', '/etc/passwd', 'C:\\Windows', '%2e%2e%2f', '..', '.obsidian/plugins/preflight/data.json'])('in the settings and in a note, is never written to: %s', async (path) => {
    const started = await startPlugin({ 'a.md': noteOf(path) }, settingsWith(path));
    await started.open('a.md');
    for (const { id } of commands) {
      if (!started.host.offers(`preflight:${id}`)) continue;
      await started.run(id);
      const modal = shown.modals.at(-1);
      if (modal instanceof SuggestModal) modal.choose(0);
      else if (modal instanceof ConfirmationModal) modal.choose(modal.choices[0] ?? '');
      await started.wait(500);
    }
    expect(touched(started)).toEqual(['Home.md', 'a.md']);
    expect(started.errors).toEqual([]);
  });
});

describe('the plugin', () => {
  test('reaches files in few places, and asks for none by the name of a folder that it was told', () => {
    const reaches = /\.(?:create|createBinary|createFolder|modify|modifyBinary|append|process|rename|renameFile|copy|delete|trash|trashFile|processFrontMatter)\(|\.adapter\b/;
    const files = readdirSync('src/obsidian', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const reaching = files.filter((file) => readFileSync(join('src/obsidian', file), 'utf8').split('\n').some((line) => /vault|fileManager/.test(line) && reaches.test(line)));
    expect(reaching.sort()).toEqual(['vault/create-note.ts', 'vault/note-writer.ts']);
  });
});
