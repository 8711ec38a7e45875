import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Problem } from '../../src/core/problem/problem';
import { type Settings, settingsOf } from '../../src/core/settings/settings';
import { actionsFor, type ProblemAction, turnOffAction } from '../../src/obsidian/checks/problem-actions';
import type { CommandEnvironment } from '../../src/obsidian/plugin-command';
import { CitationMemory } from '../../src/obsidian/citations/citation-memory';
import { LiveChecks } from '../../src/obsidian/checks/live-checks';
import { MarkedNotes } from '../../src/obsidian/editor/marked-notes';
import { VaultChecks } from '../../src/obsidian/checks/vault-checks';
import { NoteWriter } from '../../src/obsidian/vault/note-writer';
import { VaultWatcher } from '../../src/obsidian/vault/vault-watcher';
import { installWindow } from '../host/dom';
import { shown } from '../host/modal';
import { openVault, type OpenVault } from '../host/open-vault';

beforeAll(installWindow);
beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

interface Checked extends OpenVault {
  readonly stored: readonly unknown[];
  /** What can be done about the first problem of the rule in a note. */
  readonly actions: (path: string, rule: string) => Promise<readonly ProblemAction[]>;
  readonly problems: (path: string) => Promise<readonly Problem[]>;
  readonly rulesFound: (path: string) => Promise<readonly string[]>;
  readonly wait: <T>(work: Promise<T>) => Promise<T>;
}

function checked(notes: Readonly<Record<string, string>>): Checked {
  const vault = openVault(notes);
  const { app, file } = vault;
  const settings: Settings = settingsOf(new Map());
  const watcher = new VaultWatcher(app, { isPublished: () => true, summaryHeading: () => 'Simplify', renamed: () => undefined });
  const checks = new VaultChecks(app, watcher);
  watcher.load();
  const stored: unknown[] = [];
  const live = new LiveChecks(app, checks, watcher, () => settings);
  const environment: CommandEnvironment = {
    app, settings, checks, live, marks: new MarkedNotes(app, live, () => environment), writer: new NoteWriter(app), memory: new CitationMemory(),
    set: (key, value) => { stored.push([key, value]); return Promise.resolve(settings); },
    accept: (target) => { stored.push(target); return Promise.resolve(settings); },
  };
  const wait = async <T>(work: Promise<T>): Promise<T> => {
    await vi.advanceTimersByTimeAsync(5000);
    return work;
  };
  const check = async (path: string): ReturnType<VaultChecks['prepare']> => {
    await wait(checks.current());
    return wait(checks.prepare(settings, file(path)));
  };
  return {
    ...vault,
    stored,
    wait,
    problems: async (path) => (await check(path))(vault.text(path)),
    rulesFound: async (path) => (await check(path))(vault.text(path)).map(({ rule }) => rule),
    actions: async (path, rule) => {
      const text = vault.text(path);
      const problem = (await check(path))(text).find((one) => one.rule === rule);
      if (problem === undefined) throw new Error(`${rule} finds nothing`);
      return [...actionsFor(environment, file(path), problem, text), ...turnOffAction(environment, rule)];
    },
  };
}

function actionNamed(actions: readonly ProblemAction[], title: string): ProblemAction {
  const action = actions.find((one) => one.title === title);
  if (action === undefined) throw new Error(`${title} is not among ${actions.map((one) => one.title).join(', ')}`);
  return action;
}

const published = (body: string, properties = ''): string => `---\ntitle: A\ndg-publish: true\ndg-home: true\n${properties}---\n${body}`;

describe('what can be done about a problem', () => {
  test('is its fixes first, then ignoring it, accepting its target and turning its rule off', async () => {
    const { actions } = checked({ 'a.md': published('## Why[^1]\n\nBecause [[b]].\n\n[^1]: x\n'), 'b.md': 'Text\n' });
    expect((await actions('a.md', 'footnote-in-heading')).map(({ kind, title }) => [kind, title])).toEqual([
      ['fix', 'Move the footnote to the end of the next paragraph'],
      ['ignore', 'Ignore here'],
      ['ignore', 'Ignore in this note'],
      ['off', 'Turn this rule off'],
    ]);
    expect((await actions('a.md', 'link-unpublished')).map(({ title }) => title)).toContain('Accept b.md');
  });

  test('offers no comment for a problem of the properties', async () => {
    const { actions } = checked({ 'a.md': published('Text\n', 'dg-hide: "yes"\n') });
    const titles = (await actions('a.md', 'hide-string')).map(({ title }) => title);
    expect(titles).not.toContain('Ignore here');
    expect(titles).toContain('Ignore in this note');
  });

  test('ignoring here writes a comment and tells', async () => {
    const { actions, rulesFound, text, wait } = checked({ 'a.md': published('Text[^1].\n') });
    expect(await wait(actionNamed(await actions('a.md', 'footnote-undefined'), 'Ignore here').run())).toBe(true);
    expect(text('a.md')).toBe(published('%% preflight-ignore-next footnote-undefined %%\n\nText[^1].\n'));
    expect(shown.notices).toEqual(['A comment hides footnote-undefined in this place.']);
    expect(await rulesFound('a.md')).not.toContain('footnote-undefined');
  });

  test('ignoring in the note writes the property', async () => {
    const { actions, rulesFound, text, wait } = checked({ 'a.md': published('Text[^1].\n') });
    expect(await wait(actionNamed(await actions('a.md', 'footnote-undefined'), 'Ignore in this note').run())).toBe(true);
    expect(text('a.md')).toBe(published('Text[^1].\n', 'preflight-ignore: [footnote-undefined]\n'));
    expect(await rulesFound('a.md')).not.toContain('footnote-undefined');
  });

  test('does nothing, and says so, where the problem is gone by then', async () => {
    const { actions, host, text, wait } = checked({ 'a.md': published('Text[^1].\n') });
    const action = actionNamed(await actions('a.md', 'footnote-undefined'), 'Ignore here');
    host.vault.writeFromOutside('a.md', published('Text.\n'));
    expect(await wait(action.run())).toBe(false);
    expect(text('a.md')).toBe(published('Text.\n'));
    expect(shown.notices).toEqual(['Nothing was changed: the problem is no longer there.']);
  });

  test('finds its problem anew where the text in front of it has grown', async () => {
    const { actions, host, text, wait } = checked({ 'a.md': published('Text[^1].\n') });
    const action = actionNamed(await actions('a.md', 'footnote-undefined'), 'Ignore here');
    host.vault.writeFromOutside('a.md', published('More.\n\nText[^1].\n'));
    expect(await wait(action.run())).toBe(true);
    expect(text('a.md')).toBe(published('More.\n\n%% preflight-ignore-next footnote-undefined %%\n\nText[^1].\n'));
  });

  test('accepting stores the target, turning off stores the rule, and it can be turned on again', async () => {
    const { actions, stored, wait } = checked({ 'a.md': published('[[b]]\n'), 'b.md': 'Text\n' });
    const offered = await actions('a.md', 'link-unpublished');
    expect(await wait(actionNamed(offered, 'Accept b.md').run())).toBe(true);
    expect(await wait(actionNamed(offered, 'Turn this rule off').run())).toBe(true);
    expect(stored).toEqual(['b.md', ['rules.link-unpublished', 'off']]);
    expect(shown.notices).toEqual(['No problem is made of b.md any more. The settings list it under Advanced.', 'Link unpublished is off for all notes. The settings list it under Checks.']);
    shown.openNotices[0]?.messageEl.querySelector('button')?.click();
    await wait(Promise.resolve());
    expect(stored).toEqual(['b.md', ['rules.link-unpublished', 'off'], ['rules.link-unpublished', 'default']]);
  });
});

test('a fix after which the same is found at its place is not written', async () => {
  const { actions, problems, wait, text } = checked({ 'a.md': published('## Why[^1]\n\nBecause.\n\n[^1]: x\n') });
  const before = text('a.md');
  const fix = actionNamed(await actions('a.md', 'footnote-in-heading'), 'Move the footnote to the end of the next paragraph');
  const found = await problems('a.md');
  const prepare = vi.spyOn(VaultChecks.prototype, 'prepare').mockResolvedValue(() => found);
  expect(await wait(fix.run())).toBe(false);
  expect([text('a.md'), shown.notices.at(-1)]).toEqual([before, 'Nothing was changed: done again, the same would change the note once more.']);
  prepare.mockResolvedValue((now) => (now === before ? found : []));
  expect(await wait(fix.run())).toBe(true);
});
