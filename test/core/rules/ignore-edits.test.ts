import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { findIgnores } from '../../../src/core/rules/find-ignores';
import { ignoreHereEdits, ignoreInNoteEdits } from '../../../src/core/rules/ignore-edits';
import { applyPlan } from '../../../src/core/text/apply-edits';
import { markdownNote, markupSoup } from '../../support/markdown-arbitrary';
import { checkAll } from './rule-context';

/** The note with the first problem of the rule ignored at its place. */
function ignored(text: string, rule: string): string {
  const problem = checkAll(text).find((one) => one.rule === rule);
  if (problem === undefined) throw new Error(`${rule} finds nothing`);
  const planned = ignoreHereEdits(parseNote(text), problem);
  if (planned.kind === 'refused') return planned.reason;
  const result = applyPlan(text, planned.plan);
  return result.kind === 'refused' ? result.reason : result.text;
}

const rule = 'footnote-undefined';
const comment = `%% preflight-ignore-next ${rule} %%`;

describe('ignoring a problem at its place', () => {
  test.each([
    ['a paragraph', 'One.\n\nTwo[^1].\n', `One.\n\n${comment}\n\nTwo[^1].\n`],
    ['the first paragraph', 'Two[^1].\n', `${comment}\n\nTwo[^1].\n`],
    ['a paragraph behind the properties', '---\ntitle: A\n---\nTwo[^1].\n', `---\ntitle: A\n---\n${comment}\n\nTwo[^1].\n`],
    ['a heading right below a paragraph', 'One.\n## Two[^1]\n', `One.\n\n${comment}\n\n## Two[^1]\n`],
    ['a table', 'One.\n\n| a[^1] | b |\n| - | - |\n', `One.\n\n${comment}\n\n| a[^1] | b |\n| - | - |\n`],
    ['an indented paragraph', '  Two[^1].\n', `${comment}\n\n  Two[^1].\n`],
    ['a note with CRLF', 'One.\r\n\r\nTwo[^1].\r\n', `One.\r\n\r\n${comment}\r\n\r\nTwo[^1].\r\n`],
    ['an item of a list', '1. One\n2. Two[^1]\n3. Three\n', `1. One\n2. ${comment} Two[^1]\n3. Three\n`],
    ['a task', '- [ ] Two[^1]\n', `- [ ] ${comment} Two[^1]\n`],
    ['a quote', '> One.\n>\n> Two[^1].\n', `> One.\n>\n> ${comment} Two[^1].\n`],
    ['the text of a callout', '> [!note] Title\n> Two[^1].\n', `> [!note] Title\n> ${comment} Two[^1].\n`],
    ['the title of a callout', 'One.\n\n> [!note] Two[^1]\n> Three.\n', `One.\n\n${comment}\n\n> [!note] Two[^1]\n> Three.\n`],
    ['a footnote', 'One[^a].\n\n[^a]: Two[^1]\n', `One[^a].\n\n[^a]: ${comment} Two[^1]\n`],
    ['a place that a comment speaks for already', '%% preflight-ignore-next secret %%\n\nTwo[^1].\n', `%% preflight-ignore-next secret, ${rule} %%\n\nTwo[^1].\n`],
  ])('puts a comment in front of %s', (_title, before, after) => {
    expect(ignored(before, rule)).toBe(after);
    const left = checkAll(after).filter((problem) => problem.rule === rule);
    expect(left).toEqual([]);
  });

  test('hides that problem alone', () => {
    const text = 'One[^1].\n\nTwo[^2].\n';
    expect(checkAll(ignored(text, rule)).filter((problem) => problem.rule === rule).map(({ message }) => message)).toEqual([checkAll(text)[1]?.message]);
  });

  test('is refused where no comment can stand: in the properties, and in front of a heading in an item', () => {
    expect(ignored('---\ndg-publish: "yes"\n---\nText\n', 'publish-flag-type')).toBe('No comment can stand in front of that place');
    expect(ignored('- One\n- ## Two[^1]\n', rule)).toBe('No comment can stand in front of that place');
  });

  test('leaves any note as it was but for the comment, or is refused', () => {
    fc.assert(
      fc.property(fc.oneof(markdownNote('obsidian'), markupSoup('obsidian')), fc.double({ min: 0, max: 1, noNaN: true }), (text, part) => {
        const from = Math.floor(part * text.length);
        const note = parseNote(text);
        const planned = ignoreHereEdits(note, { rule, from });
        if (planned.kind === 'refused') return;
        const result = applyPlan(text, planned.plan);
        if (result.kind === 'refused') throw new Error(result.reason);
        const [edit] = planned.plan.edits;
        expect(planned.plan.edits.length).toBe(1);
        expect(edit?.from).toBe(edit?.to);
        expect(edit?.text).toContain(rule);
        const after = parseNote(result.text);
        expect(after.headings.map((heading) => heading.text)).toEqual(note.headings.map((heading) => heading.text));
        expect(findIgnores(after).length).toBe(findIgnores(note).length + 1);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('ignoring a rule in the whole note', () => {
  test.each([
    ['a note without properties', 'Text\n', '---\npreflight-ignore: [title-missing]\n---\nText\n'],
    ['a note with properties', '---\ntags: a\n---\nText\n', '---\ntags: a\npreflight-ignore: [title-missing]\n---\nText\n'],
    ['a list of rules', '---\npreflight-ignore: [secret]\n---\nText\n', '---\npreflight-ignore: [secret, title-missing]\n---\nText\n'],
    ['rules in one line', '---\npreflight-ignore: secret, tags-shape\n---\nText\n', '---\npreflight-ignore: [secret, tags-shape, title-missing]\n---\nText\n'],
    ['a rule that is ignored already', '---\npreflight-ignore: title-missing\n---\nText\n', '---\npreflight-ignore: title-missing\n---\nText\n'],
  ])('writes the property of %s', (_title, before, after) => {
    const planned = ignoreInNoteEdits(parseNote(before), 'title-missing');
    if (planned.kind === 'refused') throw new Error(planned.reason);
    expect(applyPlan(before, planned.plan)).toEqual({ kind: 'applied', text: after });
  });

  test('is refused where the properties cannot be read', () => {
    expect(ignoreInNoteEdits(parseNote('---\na: b: c\n---\nText\n'), 'title-missing').kind).toBe('refused');
  });
});
