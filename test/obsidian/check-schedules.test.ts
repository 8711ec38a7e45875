import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadSettingValues } from '../../src/core/settings/setting-values';
import { settingsOf } from '../../src/core/settings/settings';
import { VaultChecks } from '../../src/obsidian/checks/vault-checks';
import { VaultWatcher } from '../../src/obsidian/vault/vault-watcher';
import { installWindow } from '../host/dom';
import { openVault, type OpenVault } from '../host/open-vault';
import type { MarkdownView } from '../host/workspace';

beforeAll(installWindow);
beforeEach(() => {
  vi.useFakeTimers();
  // Files that are gone cannot be read, and the console hears of it.
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const paths = ['a.md', 'b.md', 'sea/a.md', 'c.md'] as const;
const bodies = ['Text\n', '[[b]] and [[nowhere]]\n', '## Why[^1]\n\nBecause.\n\n[^1]: x\n', '![[c]]\n'] as const;
const flags = ['dg-publish: true\n', 'publish: true\n', ''] as const;
const all = [settingsOf(new Map()), settingsOf(loadSettingValues({ publisher: 'obsidian-publish' }))] as const;
const actions = ['write', 'rename', 'delete', 'create', 'open', 'type', 'close', 'check-one', 'check-named', 'check-many', 'prepare', 'wait', 'settings'] as const;

/** How long files take to be read, in turn, in milliseconds: events come after five. */
const delays = [0, 8, 0, 30] as const;

interface Step { readonly action: (typeof actions)[number]; readonly path: string; readonly other: string; readonly body: string; readonly flag: string; readonly wait: number }

const step: fc.Arbitrary<Step> = fc.record({
  action: fc.constantFrom(...actions),
  path: fc.constantFrom(...paths),
  other: fc.constantFrom(...paths),
  body: fc.constantFrom(...bodies),
  flag: fc.constantFrom(...flags),
  wait: fc.constantFrom(0, 0, 1, 4, 6, 12, 40, 2500),
});

const noteOf = ({ body, flag }: Pick<Step, 'body' | 'flag'>): string => `---\ntitle: A\n${flag}---\n${body}`;

function checksOf(vault: OpenVault): VaultChecks {
  const watcher = new VaultWatcher(vault.app, { isPublished: () => false, summaryHeading: () => 'Simplify', renamed: () => undefined });
  watcher.load();
  return new VaultChecks(vault.app, watcher);
}

/** What checks find in all notes, marked and not, once everything has come to rest. */
async function found(vault: OpenVault, checks: VaultChecks): Promise<readonly unknown[]> {
  const files = vault.app.vault.getMarkdownFiles().sort((one, other) => (one.path < other.path ? -1 : 1));
  const results: unknown[] = [];
  for (const settings of all) {
    for (const isNamed of [false, true]) {
      const result = checks.current().then(() => checks.check(settings, files, isNamed, () => true));
      await vi.advanceTimersByTimeAsync(10_000);
      results.push((await result)?.map(({ file, text, problems }) => [file.path, text, ...problems.map(({ rule, from, message }) => `${rule} ${String(from)} ${message}`)]));
    }
  }
  const { index } = checks.vault(all[0]);
  return [...results, [...index.notes()].map(({ path }) => path).sort()];
}

class Play {
  readonly #vault = openVault(Object.fromEntries(paths.slice(0, 3).map((path, at) => [path, noteOf({ body: bodies[at + 1] ?? '', flag: flags[at % 2] ?? '' })])));
  readonly #checks = checksOf(this.#vault);
  readonly #panes = new Map<string, MarkdownView>();
  #settings = 0;
  #reads = 0;
  #isSlow = true;

  constructor() {
    const { vault } = this.#vault.host;
    const read = vault.read.bind(vault);
    vault.read = async (file) => {
      const text = await read(file);
      const delay = this.#isSlow ? (delays[this.#reads++ % delays.length] ?? 0) : 0;
      if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
      return text;
    };
  }

  async end(steps: readonly Step[]): Promise<{ readonly kept: readonly unknown[]; readonly fresh: readonly unknown[] }> {
    for (const one of steps) {
      await this.#do(one);
      await vi.advanceTimersByTimeAsync(one.wait);
    }
    for (const pane of this.#panes.values()) pane.leaf.detach();
    await vi.advanceTimersByTimeAsync(10_000);
    const kept = await found(this.#vault, this.#checks);
    return { kept, fresh: await found(this.#vault, checksOf(this.#vault)) };
  }

  async #do(one: Step): Promise<void> {
    const { action, path, other } = one;
    const { vault } = this.#vault.host;
    const file = vault.getFileByPath(path);
    if (action === 'settings') this.#settings = 1 - this.#settings;
    else if (action === 'create') {
      if (file === null) await vault.create(path, noteOf(one));
    } else if (file !== null && action === 'write') vault.writeFromOutside(path, noteOf(one));
    else if (file !== null && action === 'delete') this.#leave(path, () => { vault.deleteFromOutside(path); });
    else if (file !== null && action === 'rename') {
      if (vault.getFileByPath(other) === null) this.#rename(path, other);
    } else if (file !== null) await this.#look(one);
  }

  #rename(path: string, other: string): void {
    const pane = this.#panes.get(path);
    this.#panes.delete(path);
    if (pane !== undefined) this.#panes.set(other, pane);
    this.#vault.host.vault.renameFromOutside(path, other);
  }

  /** The app closes the panes of a note that is gone. */
  #leave(path: string, act: () => void): void {
    this.#panes.get(path)?.leaf.detach();
    this.#panes.delete(path);
    act();
  }

  async #look({ action, path, body }: Step): Promise<void> {
    const file = this.#vault.file(path);
    const settings = all[this.#settings] ?? all[0];
    const pane = this.#panes.get(path);
    if (action === 'open' && pane === undefined) await this.#open(path);
    else if (action === 'type') pane?.editor.setValue(noteOf({ body, flag: 'dg-publish: true\n' }));
    else if (action === 'close') this.#leave(path, () => undefined);
    else if (action === 'check-one' || action === 'check-named') this.#start(this.#checks.checkOne(settings, file, action === 'check-named'));
    else if (action === 'check-many') this.#start(this.#checks.check(settings, this.#vault.app.vault.getMarkdownFiles(), false, () => true));
    else if (action === 'prepare') {
      this.#start(this.#checks.prepare(settings, file).then((check) => {
        check(noteOf({ body, flag: 'dg-publish: true\n' }));
        this.#checks.forget(file);
      }));
    }
  }

  async #open(path: string): Promise<void> {
    this.#isSlow = false;
    this.#panes.set(path, await this.#vault.open(path));
    this.#isSlow = true;
  }

  /** A file that is gone cannot be read. */
  #start(work: Promise<unknown>): void {
    work.catch((error: unknown) => { if (!String(error).includes('File not found')) throw error; });
  }
}

describe('checks of notes that are written, renamed, deleted and looked at in any order', () => {
  test('find in the end what checks find that have just begun', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
      const { kept, fresh } = await new Play().end(steps);
      expect(kept).toEqual(fresh);
    }), { numRuns: 150 });
  }, 120_000);
});
