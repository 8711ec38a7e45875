import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProtectedRange } from '../../../src/core/note/inline';
import type { Note } from '../../../src/core/note/note';
import type { Problem } from '../../../src/core/problem/problem';
import { checkNote } from '../../../src/core/rules/check-note';
import { rules } from '../../../src/core/rules/index';
import type { PublisherForm } from '../../../src/core/publishers/publisher';
import { ruleApplies } from '../../../src/core/rules/run-rule';
import type { TextEdit } from '../../../src/core/text/text-edit';
import { markdownNote, markupSoup } from '../../support/markdown-arbitrary';
import { applied, check, contextOf } from './rule-context';

const propertyLines = [
  'dg-publish: true', 'dg-publish: no', 'dg-publish: "false"', 'dg-publish: 1', 'dg-publish: []', 'title:', 'title: "a: b"', 'title: 5', "title: ''",
  'tags: ai energy', 'tags: "#ai, b,,"', 'tags: [ai, AI, "#x", "a b", null, 5]', 'tags:', '  - a b', '  - "#c"', '  -', 'tags: {a: b}', 'dg-path: 007', 'dg-path: true # why',
  'dg-home: "false"', 'dg-permalink: [a]', 'date: foo', '# comment', 'a: b: c', '\tx: y', '"quoted": 1', '- item', '__proto__: 1', 'constructor: {a: 1}', '',
];

const jsonLines = [
  '{"dg-publish":true}', '{"dg-publish":"no","tags":["#a","a b",null],"dg-path":5}', '{"title":"","permalink":7,"date":"x"}', '{"up":"[[A\\|B]]"}', '{"up":"[[A\\\\|B\\|"}', '{"a":1,"a":2}', '{', '{}',
];

const yaml = fc.array(fc.constantFrom(...propertyLines), { maxLength: 8 }).map((lines) => lines.join('\n'));
const properties = fc
  .tuple(
    fc.constantFrom('', '', '', '\ufeff', '\n', ' \n'),
    fc.constantFrom('---', '---', '---', '--- ', '---\t', ' ---'),
    fc.oneof(yaml, fc.constantFrom(...jsonLines)),
    fc.constantFrom('---\n', '---\n', '---\n', '--- \n', '---', '...\n', ''),
  )
  .map(([start, open, content, close]) => `${start}${open}\n${content}\n${close}`);
const body = fc.oneof({ weight: 3, arbitrary: markdownNote('obsidian') }, { weight: 1, arbitrary: markupSoup('obsidian') });
const sources = fc.constantFrom('', '', '', '\n\nCitations:\n[1] https://example.org/a\n[2] Title https://example.org/b\n', '\n\n## Sources\n\n1. https://example.org/a\n');
const noteText = fc
  .tuple(fc.oneof(fc.constant(''), properties), body, sources, fc.boolean())
  .map(([start, rest, end, isWindows]) => [start + rest + end, isWindows] as const)
  .map(([text, isWindows]) => (isWindows ? text.replaceAll('\n', '\r\n') : text));
const form = fc.constantFrom<PublisherForm>('vault', 'site');

const frontmatterRules: ReadonlySet<string> = new Set(['field-type', 'frontmatter-syntax', 'publish-flag-type', 'tags-shape', 'title-missing']);

/** What the note can link to. */
const otherNotes = { 'a.md': '---\ndg-publish: true\n---\n\n# A\n\nText ^id\n', 'b.md': 'Text\n' };

describe('every rule, on any note', () => {
  test('finds problems inside the note, with fixes that leave all else as it is', () => {
    fc.assert(
      fc.property(noteText, form, (text, noteForm) => {
        const options = { form: noteForm, summaryHeading: 'Simplify', notes: otherNotes };
        const context = contextOf(text, options);
        for (const rule of rules.filter((candidate) => ruleApplies(candidate, context))) {
          for (const problem of check(rule, text, options)) expectSound(context.note, problem);
        }
      }),
      { numRuns: 4000 },
    );
  });

  test('says the same of the same note', () => {
    fc.assert(
      fc.property(noteText, (text) => {
        expect(checkNote(contextOf(text))).toEqual(checkNote(contextOf(text)));
      }),
      { numRuns: 500 },
    );
  });

  test('has something to say about the notes that are made here', () => {
    const notes = fc.sample(noteText, { seed: 1, numRuns: 3000 });
    const found = new Set(notes.flatMap((text) => checkNote(contextOf(text, { summaryHeading: 'Simplify' }))).map((problem) => problem.rule));
    expect([...found].sort()).toEqual(rules.map((rule) => rule.id));
  });
});

function expectSound(note: Note, { rule, from, to, message, fixes }: Problem): void {
  expect(0 <= from && from <= to && to <= note.text.length, `${rule}: range`).toBe(true);
  expect(message, rule).toMatch(/^Unexpected [^\r\n]*, expected [^\r\n]*[^.]$/u);
  for (const { edits } of fixes) {
    expect(edits, rule).not.toEqual([]);
    expect(applied(note.text, edits), rule).not.toBe(note.text);
    expectUntouched(note, edits, rule);
  }
}

function isMovedWhole(text: string, edits: readonly TextEdit[], { kind, from, to }: ProtectedRange): boolean {
  if (kind !== 'url' && kind !== 'link-destination') return false;
  const isWhole = edits.some((edit) => edit.from <= from && edit.to >= to);
  return isWhole && edits.some((edit) => edit.text.includes(text.slice(from, to)));
}

/** Rules about frontmatter edit nothing else; all others edit nothing that is protected. */
function expectUntouched({ text, frontmatter, protectedRanges }: Note, edits: readonly TextEdit[], rule: string): void {
  if (!frontmatterRules.has(rule)) {
    const touched = protectedRanges.filter((range) => edits.some((edit) => edit.from < range.to && edit.to > range.from));
    // A source that becomes a footnote takes its URL along, whole.
    const moved = touched.filter((range) => rule === 'citation-unlinked' && isMovedWhole(text, edits, range));
    expect(touched.filter((range) => !moved.includes(range)), rule).toEqual([]);
    return;
  }
  const end = frontmatter.kind === 'none' ? text.length : frontmatter.to;
  for (const edit of edits) expect(edit.to, rule).toBeLessThanOrEqual(end);
}
