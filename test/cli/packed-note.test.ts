import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shareBytes } from '../../src/cli/note-bytes.mts';
import { PackReader, PackWriter } from '../../src/cli/number-text.mts';
import { packNote, unpackNote, type SharedBlocks } from '../../src/cli/packed-note.mts';
import { readNoteText } from '../../src/cli/read-notes.mts';
import { findPublisher } from '../../src/core/publishers/index';
import { takeNote, type TakenNote, type VaultCheckOptions } from '../../src/core/rules/take-note';
import { loadSettingValues } from '../../src/core/settings/setting-values';
import { ruleOptionsOf, settingsOf } from '../../src/core/settings/settings';
import { PublishedVault } from '../../src/core/vault/published-vault';
import { VaultIndex } from '../../src/core/vault/vault-index';
import { fuzzCases } from '../support/fuzz-cases';
import { markdownNote } from '../support/markdown-arbitrary';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-packed-'));
  shareBytes();
});
afterAll(() => { rmSync(folder, { recursive: true }); });

function checkOptions(): VaultCheckOptions {
  const publisher = findPublisher('digital-garden');
  if (publisher === undefined) throw new Error('expected Digital Garden');
  const vault = new PublishedVault(new VaultIndex(), { publisher, settings: new Map(), form: null });
  return { vault, rules: ruleOptionsOf(settingsOf(loadSettingValues({}))), severities: new Map(), scope: 'published' };
}

function takenFrom(text: string, isNamed: boolean, check: VaultCheckOptions): TakenNote {
  const path = join(folder, 'Note.md');
  writeFileSync(path, text);
  const read = readNoteText(path);
  if (read.kind !== 'read') throw new Error('expected a text');
  return takeNote('Notes/Note.md', read.text, { ...check, isNamed, keep: () => read.keep() });
}

/** All that can be seen of it. */
function seen(taken: TakenNote | null) {
  if (taken === null) return null;
  const { entry: { frontmatter, ...entry }, published, checked } = taken;
  const properties = frontmatter.kind === 'parsed' ? frontmatter.properties : [];
  return {
    entry,
    frontmatter: { ...frontmatter, properties },
    published: [published.published, published.isHome, published.url],
    checked: checked === null ? null : { text: checked.source.text, length: checked.source.length, problems: checked.problems.map((problem) => ({ ...problem })), ignores: checked.ignores.map(({ comment, ...rest }) => ({ ...rest, comment: comment === null ? null : [comment.from, comment.to] })) },
  };
}

function throughPack(taken: readonly TakenNote[], check: VaultCheckOptions): readonly (TakenNote | null)[] {
  const writer = new PackWriter();
  const blocks: SharedBlocks = [];
  for (const note of taken) packNote(writer, blocks, note);
  const reader = new PackReader(writer.pack());
  const buffers = blocks.map((block) => Buffer.from(block));
  return taken.map(() => unpackNote(reader, { path: 'Notes/Note.md', blocks: buffers, check }));
}

const note = [
  '---', 'dg-publish: true', 'aliases: [One, Zwei ü]', 'preflight-ignore: [title-missing, no-such-rule]', 'date: 3.4.2024', '---', '', '# Heading 😀', '',
  'Text[^1] and [^2] with [[Other note#Part|shown]], ![[image.png]], ![](a%20b.png) and `![[in code]]`. ^block-id', '', '%% preflight-ignore-next link-missing %%', '[[Gone]] citeturn0search1', '',
  '[^1]: [A source](https://example.org/a-page)', '[^2]: Text', '', '## Simplify', '', '',
].join('\n');

test('a note comes out of its pack as it went in, with problems and fixes', () => {
  const check = checkOptions();
  const texts = [note, '', 'Text', 'They take people to work and back again every day. '.repeat(8), '%% a '.repeat(2000), '---\na: [\n---\n', note.replace('true', 'false'), `---\n{"dg-publish":true,"dg-home":true}\n---\n\n[[A]]`];
  const taken = texts.flatMap((text) => [true, false].map((isNamed) => takenFrom(text, isNamed, check)));
  const out = throughPack(taken, check);
  expect(out.map(seen)).toEqual(taken.map(seen));
  const [first] = out;
  expect(first?.checked?.problems.map(({ rule }) => rule)).toContain('ai-artefact');
  expect(first?.checked?.problems.some(({ fixes }) => fixes.length > 0)).toBe(true);
  expect(first?.checked?.ignores.map(({ rule }) => rule)).toEqual(['title-missing', 'no-such-rule', 'link-missing']);
  expect(out.filter((each) => each?.checked === null)).toHaveLength(6);
});

test('so does any note', () => {
  const check = checkOptions();
  const head = fc.constantFrom('', '---\ndg-publish: true\n---\n', '---\n{"dg-publish":"true","date":"2024"}\n---\n', '---\ndg-publish: yes\nup: "[[A]]"\naliases: A\n---\n');
  fc.assert(fc.property(head, markdownNote('obsidian'), fc.boolean(), (start, body, isNamed) => {
    const taken = takenFrom(`${start}${body}`, isNamed, check);
    // Such a file is looked at with more care, and kept as text.
    const written = Buffer.from(`${start}${body}`).toString();
    const isLeft = taken.checked !== null && (written.includes('\ufffd') || written.startsWith('\0'));
    expect(throughPack([taken], check).map(seen)).toEqual([isLeft ? null : seen(taken)]);
  }), { numRuns: Math.ceil(fuzzCases / 4) });
});

test('a note whose bytes nobody else sees is left to who asked', () => {
  const check = checkOptions();
  expect(throughPack([takenFrom('x'.repeat(5_000_000), true, check), takenFrom('Text', true, check)], check).map((each) => each === null)).toEqual([true, false]);
});
