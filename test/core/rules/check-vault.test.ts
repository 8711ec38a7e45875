import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/core/problem/problem';
import { findPublisher } from '../../../src/core/publishers/index';
import { VaultCheck } from '../../../src/core/rules/check-vault';
import type { VaultCheckOptions } from '../../../src/core/rules/take-note';
import { listPublic } from '../../../src/core/vault/public-list';
import { PublishedVault } from '../../../src/core/vault/published-vault';
import { VaultIndex } from '../../../src/core/vault/vault-index';
import { optionsOf } from './rule-context';

type Scope = VaultCheckOptions['scope'];

/** The texts of notes and the sizes of files, by path, in the order in which they came. */
type Contents = ReadonlyMap<string, string | number>;

function startCheck(scope: Scope, publisherId = 'digital-garden') {
  const publisher = findPublisher(publisherId);
  if (publisher === undefined) throw new Error(`No publisher ${publisherId}`);
  const index = new VaultIndex();
  const vault = new PublishedVault(index, { publisher, settings: new Map(), form: 'vault' });
  const rules = { ...optionsOf(), summaries: 'auto' } as const;
  return { index, vault, check: new VaultCheck({ vault, rules, severities: new Map(), scope }) };
}

function built(contents: Contents, scope: Scope, publisherId: string) {
  const made = startCheck(scope, publisherId);
  for (const [path, content] of contents) {
    if (typeof content === 'string') made.check.setNote(path, content);
    else made.index.setFile({ path, size: content, image: null });
  }
  made.index.isComplete = true;
  return made;
}

function told({ rule, severity, from, to, message, target, fixes }: Problem) {
  return { rule, severity, from, to, message, target, fixes };
}

function allProblems(check: VaultCheck): ReadonlyMap<string, readonly unknown[]> {
  return new Map([...check.paths()].sort().map((path) => [path, check.problemsOf(path).map(told)]));
}

const paths = ['a.md', 'B.md', 'x/a.md', 'x/c.md', 'y/c.md', 'y/d.md', 'x/map.png', 'map.png', 'plan.canvas'];
const names = ['a', 'B', 'x/a', 'c', 'x/c', '../y/c', './c', 'd', 'D.md', 'map.png', 'x/map.png', 'other', 'Nickname', 'plan.canvas'];
const properties = [
  'dg-publish: true', 'dg-publish: true', 'dg-publish: true', 'dg-publish: true', 'dg-publish: false', 'dg-home: true', 'dg-permalink: /same/', 'dg-permalink: /a/', 'aliases: [Nickname, other]', 'alias: x', 'up: "[[c]]"', 'up: "![[c]]"', 'cover: map.png', 'up: "[[map.png]]"',
  'preflight-ignore: [link-missing, embed-unpublished]',
];
const name = fc.constantFrom(...names);
const subpath = fc.constantFrom('', '', '', '#One', '#One#Two', '#Two', '#^id', '#none');
const bodyPart = fc.oneof(
  fc.tuple(name, subpath).map(([target, part]) => `[[${target}${part}]]`),
  fc.tuple(name, subpath).map(([target, part]) => `![[${target}${part}]]`),
  fc.tuple(name, subpath).map(([target, part]) => `![[${target}${part}]]`),
  name.map((target) => `[text](${target})`),
  fc.constantFrom('[text](/same/)', '[text](/a)', '`![[a]]`', '%% ![[B]] %%', '%%![[c#One]]%%', 'Text %%hidden%% text.', '# One', '## Two', 'Words. ^id', '## Simplify\n\nShort.', '## Simplify', 'Text.', 'They take people to work and back again every day. '.repeat(8).trim()),
  fc.constantFrom('Cheap[^1].\n\n[^1]: A source', 'Slow[^1].\n\n[^1]: Another', 'Cheap[^1].', 'Fast[^a].\n\n[^a]: A third'),
);
const noteText = fc
  .tuple(fc.uniqueArray(fc.constantFrom(...properties), { maxLength: 4, selector: (line) => line.split(':')[0] }), fc.array(bodyPart, { maxLength: 5 }))
  .map(([lines, parts]) => `---\n${lines.join('\n')}\n---\n\n${parts.join('\n\n')}\n`);
const canvasText = fc
  .tuple(fc.boolean(), fc.array(name, { maxLength: 2 }))
  .map(([flag, targets]) => JSON.stringify({ nodes: targets.map((file) => ({ type: 'file', file })), metadata: { frontmatter: { 'dg-publish': flag } } }));
const noteSteps = fc.record({ kind: fc.constantFrom('set', 'set', 'set', 'remove', 'rename'), path: fc.constantFrom(...paths), to: fc.constantFrom(...paths), text: noteText, canvas: canvasText, size: fc.nat(3) });

interface Step {
  readonly kind: string;
  readonly path: string;
  readonly to: string;
  readonly text: string;
  readonly canvas: string;
  readonly size: number;
}

/** Does a step to the contents and to the check; answers what the check says that it reaches. */
function take(step: Step, contents: Map<string, string | number>, check: VaultCheck): readonly string[] {
  const { kind, path, to } = step;
  if (kind === 'set') return set(path, contentOf(step), contents, check);
  const content = contents.get(path);
  contents.delete(path);
  const reached = check.remove(path);
  if (kind === 'remove' || content === undefined || isNote(path) !== isNote(to) || isFile(path) !== isFile(to)) return reached;
  return [...reached, ...set(to, content, contents, check)];
}

function set(path: string, content: string | number, contents: Map<string, string | number>, check: VaultCheck): readonly string[] {
  contents.set(path, content);
  return typeof content === 'string' ? check.update(path, content) : check.updateFile({ path, size: content, image: null });
}

function contentOf({ path, text, canvas, size }: Step): string | number {
  if (isNote(path)) return text;
  return isFile(path) ? size : canvas;
}

function isNote(path: string): boolean {
  return path.endsWith('.md');
}

function isFile(path: string): boolean {
  return path.endsWith('.png');
}

describe('a vault that is checked as it changes', () => {
  test.each([['published', 'digital-garden'], ['all', 'digital-garden'], ['all', 'obsidian-publish']] as const)('says the same as one that is checked anew: %s, %s', (scope, publisherId) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), noteText), { maxLength: 6 }), fc.array(noteSteps, { maxLength: 8 }), (start, steps) => {
        const contents = new Map<string, string | number>(start.filter(([path]) => isNote(path)));
        const { check, vault } = built(contents, scope, publisherId);
        let before = allProblems(check);
        for (const step of steps) {
          const reached = new Set(take(step, contents, check));
          const after = allProblems(check);
          for (const [path, problems] of before) {
            if (after.has(path) && !reached.has(path)) expect(messagesOf(after.get(path)), `${step.kind} ${step.path} reaches ${path}`).toEqual(messagesOf(problems));
          }
          before = after;
          const anew = built(contents, scope, publisherId);
          expect(after).toEqual(allProblems(anew.check));
          expect(listPublic(vault)).toEqual(listPublic(anew.vault));
          expect([...vault.homes()].sort()).toEqual([...anew.vault.homes()].sort());
          expect([...vault.pathsAt('/same/')].sort()).toEqual([...anew.vault.pathsAt('/same/')].sort());
        }
      }),
      { numRuns: 100 },
    );
  });

  test('finds something in the vaults that are made here', () => {
    const rules = new Set<string>();
    for (const notes of fc.sample(fc.array(fc.tuple(fc.constantFrom(...paths), noteText), { maxLength: 6 }), { seed: 1, numRuns: 800 })) {
      const { check } = built(new Map(notes.filter(([path]) => isNote(path))), 'all', 'digital-garden');
      for (const path of check.paths()) for (const { rule } of check.problemsOf(path)) rules.add(rule);
    }
    expect([...rules]).toEqual(expect.arrayContaining(['summary-missing', 'link-missing', 'link-unpublished', 'embed-unpublished', 'frontmatter-link-corruption', 'footnote-embed-collision']));
  });
});

/** Fixes apart: these may name other notes than before. */
function messagesOf(problems: readonly unknown[] | undefined): readonly string[] {
  return (problems ?? []).map((problem) => JSON.stringify(problem, (key, value: unknown) => (key === 'fixes' ? undefined : value)));
}

const open = (text: string, property = ''): string => `---\ndg-publish: true\ntitle: T\n${property}---\n\n${text}\n`;

describe('a change reaches', () => {
  const vaultOf = (notes: Readonly<Record<string, string>>) => built(new Map(Object.entries(notes)), 'published', 'digital-garden').check;

  test('only its own note where others see no difference', () => {
    const check = vaultOf({ 'a.md': open('[[b]]'), 'b.md': open('![[a]]') });
    expect(check.update('b.md', open('More words.\n\n![[a]]'))).toEqual(['b.md']);
  });

  test('the notes that link to one that is no longer published', () => {
    const check = vaultOf({ 'a.md': open('[[b]]'), 'b.md': open(''), 'c.md': open('[[d]]') });
    expect(check.update('b.md', '')).toEqual(['b.md', 'a.md']);
    expect(check.isChecked('b.md')).toBe(false);
  });

  test('the notes that link to the address of a page that it has no more', () => {
    const check = vaultOf({ 'a.md': open('[x](/b/)'), 'b.md': open(''), 'c.md': open('[x](/d/)') });
    const missing = () => check.problemsOf('a.md').filter(({ rule }) => rule === 'link-missing').length;
    expect(missing()).toBe(0);
    expect(check.update('b.md', open('', 'dg-permalink: /e/\n'))).toEqual(['a.md', 'b.md']);
    expect(missing()).toBe(1);
  });

  test('the notes that link to a heading that was there', () => {
    const check = vaultOf({ 'a.md': open('[[b#H]]'), 'b.md': open('# H'), 'c.md': open('[[b]]') });
    expect(check.update('b.md', open('# G'))).toEqual(['a.md', 'b.md']);
  });

  test('the notes that embed a footnote which says something else', () => {
    const check = vaultOf({ 'a.md': open('Cheap[^1].\n\n![[p]]\n\n[^1]: A source'), 'p.md': 'Slow[^1].\n\n[^1]: A source', 'z.md': open('[[p]]') });
    const collisions = () => check.problemsOf('a.md').filter(({ rule }) => rule === 'footnote-embed-collision').length;
    expect(collisions()).toBe(0);
    expect(check.update('p.md', 'Slow[^1].\n\n[^1]: Another')).toContain('a.md');
    expect(collisions()).toBe(1);
  });

  test('the notes that embed it in a comment when it gets one of its own', () => {
    const check = vaultOf({ 'a.md': open('%%![[p]]%%'), 'p.md': 'Text\n' });
    const leaks = () => check.problemsOf('a.md').filter(({ rule }) => rule === 'embed-unpublished').length;
    expect(leaks()).toBe(0);
    expect(check.update('p.md', 'Text %%hidden%%\n')).toEqual(['a.md']);
    expect(leaks()).toBe(1);
  });

  test('the notes that embed it through four others', () => {
    const check = vaultOf({ 'a.md': open('![[p]]'), 'p.md': '![[q]]', 'q.md': '![[r]]', 'r.md': '![[s]]', 's.md': '', 'z.md': open('[[s2]]') });
    expect(check.update('s.md', '![[t]]')).toEqual(['a.md']);
  });

  test('the notes whose address it takes, and leaves', () => {
    const check = vaultOf({ 'a.md': open(''), 'b.md': open('', 'dg-permalink: /a/\n'), 'c.md': open('') });
    expect(check.update('b.md', open('', 'dg-permalink: /c/\n'))).toEqual(['a.md', 'b.md', 'c.md']);
  });

  test('all notes with the first summary', () => {
    const check = vaultOf({ 'a.md': open('Text.'), 'b.md': open('Text.') });
    expect(check.update('b.md', open('Text.\n\n## Simplify\n\nShort.'))).toEqual(['a.md', 'b.md']);
  });

  test('the notes that link to a file that comes', () => {
    const check = vaultOf({ 'a.md': open('![[map.png]]'), 'b.md': open('') });
    expect(check.updateFile({ path: 'x/map.png', size: 1, image: null })).toEqual(['a.md']);
    expect(check.remove('x/map.png')).toEqual(['a.md']);
  });

  test('what has changed in the index by another hand', () => {
    const { check, index } = built(new Map([['a.md', open('[[b]]')], ['b.md', open('')]]), 'published', 'digital-garden');
    check.problemsOf('a.md');
    index.remove('b.md');
    expect(check.reached()).toEqual(['a.md']);
    expect(check.reached()).toEqual([]);
    expect(check.problemsOf('a.md').map(({ rule }) => rule)).toContain('link-missing');
  });
});

describe('a check of a vault', () => {
  test('says nothing of what is missing until all of the vault is known', () => {
    const { check, index } = startCheck('all');
    check.setNote('a.md', open('[[b]]'));
    const before = check.problemsOf('a.md').map(({ rule }) => rule);
    index.isComplete = true;
    expect([before.includes('link-missing'), check.problemsOf('a.md').some(({ rule }) => rule === 'link-missing')]).toEqual([false, true]);
  });

  test('answers the same object until something changes', () => {
    const { check } = built(new Map([['a.md', open('[[none]]')]]), 'all', 'digital-garden');
    const problems = check.problemsOf('a.md');
    expect(check.problemsOf('a.md')).toBe(problems);
    check.update('a.md', open('[[none]]'));
    expect(check.problemsOf('a.md')).not.toBe(problems);
  });

  test('checks a note that is named, published or not', () => {
    const { check } = startCheck('published');
    check.setNote('a.md', 'text');
    check.setNote('b.md', 'text', true);
    expect([...check.paths()]).toEqual(['b.md']);
  });

  test('knows canvases, and does not check them', () => {
    const { check, index } = startCheck('all');
    check.setNote('a.canvas', '{"nodes":[{"type":"file","file":"b.md"}]}');
    check.setNote('c.canvas', '{"nodes":');
    expect([[...check.paths()], index.note('a.canvas')?.references.length, index.note('c.canvas')?.references]).toEqual([[], 1, []]);
  });

  test('says no more once it is closed', () => {
    const { check, index } = built(new Map([['a.md', open('[[b]]')], ['b.md', open('')]]), 'all', 'digital-garden');
    check.problemsOf('a.md');
    check.close();
    index.remove('b.md');
    expect(check.reached()).toEqual([]);
  });

  test('bears a hundred thousand links to one note', () => {
    const notes = Array.from({ length: 1_000 }, (_, index) => [`n${String(index)}.md`, open('[[hub]] '.repeat(100))] as const);
    const { check } = built(new Map([...notes, ['hub.md', open('# H')]]), 'published', 'digital-garden');
    for (const path of check.paths()) check.problemsOf(path);
    check.update('hub.md', open('# H\n\nWords.'));
    expect(check.update('hub.md', open('# H\n\nOther words.'))).toEqual(['hub.md']);
    expect(check.update('hub.md', '')).toHaveLength(1_001);
  });
});
