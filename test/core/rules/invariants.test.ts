import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stripTracking } from '../../../src/core/citations/strip-tracking';
import type { ProtectedRange } from '../../../src/core/note/inline';
import type { Note } from '../../../src/core/note/note';
import { isMended } from '../../../src/core/problem/is-mended';
import type { Problem } from '../../../src/core/problem/problem';
import { checkNote } from '../../../src/core/rules/check-note';
import { rules } from '../../../src/core/rules/index';
import { publishers } from '../../../src/core/publishers/index';
import type { PublisherForm } from '../../../src/core/publishers/publisher';
import { ruleApplies } from '../../../src/core/rules/run-rule';
import { applyEdits } from '../../../src/core/text/apply-edits';
import type { TextEdit } from '../../../src/core/text/text-edit';
import { changeableRanges } from '../../support/changeable-ranges';
import { fuzzCases } from '../../support/fuzz-cases';
import { markdownNote, markupSoup } from '../../support/markdown-arbitrary';
import { applied, check, type ContextOptions, contextOf } from './rule-context';

const propertyLines = [
  'dg-publish: true', 'dg-publish: no', 'dg-publish: "false"', 'dg-publish: 1', 'dg-publish: []', 'title:', 'title: "a: b"', 'title: 5', "title: ''",
  'tags: ai energy', 'tags: "#ai, b,,"', 'tags: [ai, AI, "#x", "a b", null, 5]', 'tags:', '  - a b', '  - "#c"', '  -', 'tags: {a: b}', 'dg-path: 007', 'dg-path: true # why',
  'dg-home: "false"', 'dg-permalink: [a]', 'date: foo', '# comment', 'a: b: c', '\tx: y', '"quoted": 1', '- item', '__proto__: 1', 'constructor: {a: 1}', '',
  'dg-path: 茶园.md', 'dg-show-toc: "true"', 'dg-hide: "false"', 'rating: five', 'status: lost', 'up: "[[Trams]]"', 'up: "[[Nowhere]]"',
];

const jsonLines = [
  '{"dg-publish":true}', '{"dg-publish":"no","tags":["#a","a b",null],"dg-path":5}', '{"title":"","permalink":7,"date":"x"}', '{"up":"[[A\\|B]]"}', '{"up":"[[A\\\\|B\\|"}', '{"a":1,"a":2}', '{', '{}', '{"dg-publish":true,"up":"[[Nowhere]]"}', '{"dg-publish":true,"dg-path":"茶园.md"}',
];

/** Texts that lead to the other notes and files. */
const linked = ['See [[Nowhere]] and [[Trams]].\n', '![[film.MP4]] ![[map.png]]\n', 'See [[an __odd__ name]].\n', '![[a#A]] ![[Trams]]\n'];

/** What the examples of all rules are made of: lines of their properties, and their texts. */
const examples = rules.flatMap((rule) => rule.examples.map(({ before }) => before.replaceAll('\r\n', '\n')));
const exampleLines = examples.flatMap((before) => /^---\n([^{]*?)\n---\n/u.exec(before)?.[1]?.split('\n') ?? []);
const exampleJson = examples.flatMap((before) => /^---\n(\{.*\})\n---\n/u.exec(before)?.[1] ?? []);
const exampleTexts = [...examples.map((before) => before.replace(/^---\n[^]*?\n---\n/u, '')), ...Array.from({ length: 10 }, () => linked).flat()];

const yaml = fc.array(fc.oneof(fc.constantFrom(...propertyLines), fc.constantFrom(...exampleLines)), { maxLength: 8 }).map((lines) => lines.join('\n'));
const properties = fc
  .tuple(
    fc.constantFrom('', '', '', '\ufeff', '\n', ' \n'),
    fc.constantFrom('---', '---', '---', '--- ', '---\t', ' ---'),
    fc.oneof(yaml, fc.constantFrom(...jsonLines, ...exampleJson)),
    fc.constantFrom('---\n', '---\n', '---\n', '--- \n', '---', '...\n', ''),
  )
  .map(([start, open, content, close]) => `${start}${open}\n${content}\n${close}`);
const borrowed = fc.array(fc.constantFrom(...exampleTexts), { minLength: 1, maxLength: 4 }).map((texts) => texts.join('\n\n'));
const body = fc.oneof({ weight: 3, arbitrary: markdownNote('obsidian') }, { weight: 1, arbitrary: markupSoup('obsidian') }, { weight: 3, arbitrary: borrowed });
const sources = fc.constantFrom('', '', '', '\n\nCitations:\n[1] https://example.org/a\n[2] Title https://example.org/b\n', '\n\n## Sources\n\n1. https://example.org/a\n');
const generated = fc.tuple(fc.oneof(fc.constant(''), properties), body).map(([start, rest]) => start + rest);
const extended = fc.tuple(fc.constantFrom(...examples), body).map(([example, rest]) => `${example}\n${rest}`);
const noteText = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: generated }, { weight: 1, arbitrary: extended }), sources, fc.boolean())
  .map(([rest, end, isWindows]) => [rest + end, isWindows] as const)
  .map(([text, isWindows]) => (isWindows ? text.replaceAll('\n', '\r\n') : text));
const form = fc.constantFrom<PublisherForm>('vault', 'site');

const publisher = fc.constantFrom(...publishers.map(({ id }) => id));

/** Rules about properties: their fixes change nothing behind them. */
const frontmatterRules: ReadonlySet<string> = new Set([
  'bool-string-setting', 'date-shape', 'field-type', 'frontmatter-invalid-json-escape', 'frontmatter-link-corruption', 'frontmatter-syntax', 'hide-string', 'home-count', 'permalink-ignored',
  'property-exposed', 'property-required', 'property-type', 'property-value', 'publish-flag-type', 'readers-disagree', 'reserved-key', 'tag-unknown', 'tags-shape', 'title-missing',
  'title-placeholder', 'url-collision', 'url-empty-segment', 'url-shape',
]);

/** What the notes are checked in. */
const world: ContextOptions = {
  summaryHeading: 'Simplify',
  contract: 'description: required\nrating: number\nstatus: one of draft, done\ntags: one of trains',
  notes: {
    'a.md': '---\ndg-publish: true\ndg-home: true\n---\n\n# A\n\nText ^id\n\n![[Trams]]\n',
    'Trams.md': '# Night\n\nText[^1]\n\n[^1]: A source of its own\n',
    'notes/note.md': '---\ndg-publish: true\ndg-path: note\npublish: true\n---\n\nText\n',
    'an __odd__ name.md': '---\ndg-publish: true\n---\n',
  },
  files: [{ path: 'map.png', size: 9_000_000, image: { width: 9000, height: 10, position: 'yes' } }, { path: 'film.MP4', size: 10, image: null }],
};

const contexts: readonly ContextOptions[] = publishers.flatMap(({ id }) => [{ ...world, publisher: id }, { ...world, publisher: id, form: 'site' }]);

describe('every rule, on any note', () => {
  test('finds problems inside the note, with fixes that leave all else as it is', () => {
    fc.assert(
      fc.property(noteText, form, publisher, (text, noteForm, id) => {
        const options = { ...world, form: noteForm, publisher: id };
        const context = contextOf(text, options);
        for (const rule of rules.filter((candidate) => ruleApplies(candidate, context))) {
          const problems = check(rule, text, options);
          for (const problem of problems) {
            expectSound(context.note, problem);
            expectMended(problem, problems, (fixed) => check(rule, applied(text, fixed), options));
          }
        }
      }),
      { numRuns: Math.max(4000, fuzzCases) },
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
    const silent = new Set(rules.map((rule) => rule.id));
    for (const text of fc.sample(noteText, { seed: 2, numRuns: 4000 })) {
      for (const rule of rules.filter((one) => silent.has(one.id))) {
        if (contexts.some((context) => ruleApplies(rule, contextOf('', context)) && check(rule, text, context).length > 0)) silent.delete(rule.id);
      }
    }
    expect([...silent]).toEqual([]);
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

/** Each fix of a problem mends it. */
function expectMended(problem: Problem, before: readonly Problem[], after: (fixed: readonly TextEdit[]) => readonly Problem[]): void {
  for (const { title, edits } of problem.fixes) expect(isMended(problem, edits, before, after(edits)), `${problem.rule}: ${title}`).toBe(true);
}

function isMovedWhole(text: string, edits: readonly TextEdit[], { kind, from, to }: ProtectedRange): boolean {
  if (kind !== 'url' && kind !== 'link-destination') return false;
  const isWhole = edits.some((edit) => edit.from <= from && edit.to >= to);
  const result = applyEdits(text, edits);
  const url = /https?:\/\/[^\s()<>[\]]*/.exec(text.slice(from, to))?.[0];
  // Of two sources with one address one stays, of its addresses the first.
  return isWhole && result.kind === 'applied' && url !== undefined && result.text.includes(stripTracking(url).replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, ''));
}

/** Rules about frontmatter edit nothing else; all others edit nothing that is protected, but what they are about. */
function expectUntouched({ text, frontmatter, protectedRanges }: Note, edits: readonly TextEdit[], rule: string): void {
  if (!frontmatterRules.has(rule)) {
    const allowed = changeableRanges.get(rule) ?? [];
    const touched = protectedRanges.filter((range) => !allowed.includes(range.kind) && edits.some((edit) => edit.from < range.to && edit.to > range.from));
    // A source that becomes a footnote takes its URL along, whole.
    const moved = touched.filter((range) => ['citation-unlinked', 'link-missing'].includes(rule) && isMovedWhole(text, edits, range));
    expect(touched.filter((range) => !moved.includes(range)), rule).toEqual([]);
    return;
  }
  const end = frontmatter.kind === 'none' ? text.length : frontmatter.to;
  for (const edit of edits) expect(edit.to, rule).toBeLessThanOrEqual(end);
}
