import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findProperty } from '../../../src/core/note/frontmatter';
import { parseNote } from '../../../src/core/note/parse-note';
import { samePropertyValue } from '../../../src/core/note/same-property-value';
import { hasValue } from '../../../src/core/rules/has-value';
import { parseContract } from '../../../src/core/rules/parse-contract';
import { type Preparation, prepareNoteEdits } from '../../../src/core/rules/prepare-note';
import { applyPlan } from '../../../src/core/text/apply-edits';
import { markdownNote } from '../../support/markdown-arbitrary';

function prepare(text: string, contract = '', path = 'Notes/Night trains.md'): Preparation {
  return prepareNoteEdits(parseNote(text), { path, contract: parseContract(contract).contract }, { today: '2025-01-30' });
}

function prepared(text: string, contract?: string, path?: string): string {
  const preparation = prepare(text, contract, path);
  if (preparation.kind === 'refused') return preparation.reason;
  const applied = applyPlan(text, preparation.plan);
  return applied.kind === 'applied' ? applied.text : applied.reason;
}

const body = '# Trains *by* night\n\nAbout #energy and #Travel, #energy %% #secret %%.\n\n## Simplify\n\nTrains run at night. They are **slow**[^1].\n\n[^1]: x\n';

describe('preparing a note', () => {
  test('fills in title, description, date and tags where there are no properties', () => {
    expect(prepared(body)).toBe(`---\ntitle: Trains by night\ndescription: Trains run at night. They are slow.\ndate: "2025-01-30"\ntags: [energy, Travel]\n---\n${body}`);
    const preparation = prepare(body);
    if (preparation.kind === 'refused') throw new Error(preparation.reason);
    expect(preparation.filled.map(({ key, origin }) => [key, origin])).toEqual([['title', 'heading'], ['description', 'summary'], ['date', 'today'], ['tags', 'text']]);
  });

  test.each([
    ['nothing where all is there', '---\ntitle: A\ndescription: B\ndate: 2024-01-01\ntags: [c]\n---\n', '', '---\ntitle: A\ndescription: B\ndate: 2024-01-01\ntags: [c]\n---\n'],
    ['only what is missing, in its place where the key is there', '---\ntitle: # later\ndg-publish: true\ntags: []\n---\n#a\n', '', '---\ntitle: Night trains # later\ndg-publish: true\ntags: [a]\ndate: "2025-01-30"\n---\n#a\n'],
    ['one line of JSON in one line', '---\n{"dg-publish":true}\n---\n\n#a\n', '', '---\n{"dg-publish":true,"title":"Night trains","date":"2025-01-30","tags":["a"]}\n---\n\n#a\n'],
    ['an empty line of JSON', '---\n{}\n---\n', '', '---\n{"title":"Night trains","date":"2025-01-30"}\n---\n'],
    ['with the line endings that are there', '---\r\ndg-publish: true\r\n---\r\nText\r\n', '', '---\r\ndg-publish: true\r\ntitle: Night trains\r\ndate: "2025-01-30"\r\n---\r\nText\r\n'],
    ['no date where another name has one', '---\ntitle: A\ncreated: 2024-01-01\n---\n', '', '---\ntitle: A\ncreated: 2024-01-01\n---\n'],
    ['the date that the contract requires', '---\ntitle: A\n---\n', 'created: required, date', '---\ntitle: A\ncreated: "2025-01-30"\n---\n'],
    ['the only value that the contract allows', '---\ntitle: A\ndate: 2024-01-01\n---\n', 'type: required, one of note\nstatus: required, one of draft, done\nauthor: required', '---\ntitle: A\ndate: 2024-01-01\ntype: note\n---\n'],
    ['no tags that the contract does not know', '---\ntitle: A\ndate: 2024-01-01\n---\n#a #place/b #c\n', 'tags: one of A, place/', '---\ntitle: A\ndate: 2024-01-01\ntags: [a, place/b]\n---\n#a #place/b #c\n'],
    ['nothing of a type that the contract does not take', '---\ntitle: A\ndate: 2024-01-01\n---\n#a\n', 'tags: text', '---\ntitle: A\ndate: 2024-01-01\n---\n#a\n'],
    ['nothing that the contract does not allow', '---\ndate: 2024-01-01\n---\n', 'title: one of A, B', '---\ndate: 2024-01-01\n---\n'],
    ['nothing for another folder', '---\ntitle: A\ndate: 2024-01-01\n---\n', 'Other/: type: required, one of note', '---\ntitle: A\ndate: 2024-01-01\n---\n'],
    ['a zero and a no are values', '---\ntitle: 0\ndescription: false\ndate: 5\ntags: no\n---\n#a\n', '', '---\ntitle: 0\ndescription: false\ndate: 5\ntags: no\n---\n#a\n'],
  ])('fills in %s', (_title, text, contract, expected) => {
    expect(prepared(text, contract)).toBe(expected);
  });

  test.each([
    ['the file name where there is no heading', '## Why\n', 'Notes/Night trains.md', 'Night trains'],
    ['the file name where the heading is a placeholder', '# Untitled\n', 'Notes/Night trains.md', 'Night trains'],
    ['the heading as plain text', '# [[Trains|Trains]] & `trams` [^1]\n\n[^1]: x\n', 'a.md', 'Trains & trams'],
    ['no title where nothing has a name', 'Text\n', 'Untitled 2.md', undefined],
  ])('takes %s', (_title, text, path, title) => {
    expect(findProperty(parseNote(prepared(text, '', path)).frontmatter, 'title')?.value).toBe(title);
  });

  test.each([
    ['as it is', 'Trains run at night.', 'Trains run at night.'],
    ['at the end of a sentence', `${'Trains run at night. '.repeat(7)}And they are slow, they say.`, 'Trains run at night. '.repeat(7).trim()],
    ['at a word where the first sentence is too long', `Trains ${'run '.repeat(60)}.`, `Trains ${'run '.repeat(38).trim()}…`],
    ['at the last blank and not within the word behind it', `Buses ${'run '.repeat(60)}.`, `Buses ${'run '.repeat(38).trim()}…`],
    ['within a word where there is no blank', 'x'.repeat(300), `${'x'.repeat(159)}…`],
    ['without half a character', `x${'😀'.repeat(100)}`, undefined],
    ['not at all where it is empty', '', undefined],
    ['without the first mark of lists', '- Trains run.\n- At night.', undefined],
  ])('cuts the summary %s', (_title, summary, description) => {
    const value = findProperty(parseNote(prepared(`Text\n\n## Simplify\n\n${summary}\n`)).frontmatter, 'description')?.value;
    if (description !== undefined) expect(value).toBe(description);
    expect(typeof value === 'string' ? value.length : 0).toBeLessThanOrEqual(160);
  });

  test.each([
    ['---\ntitle: A: b\n---\n', /^The frontmatter cannot be read: /],
    [`---\na: "${'x'.repeat(70_000)}"\n---\n`, /^The frontmatter is too large to edit: /],
    ['\n---\ntitle: A\ndg-publish: true\n---\n', /^Unexpected blank line in front of the properties/],
  ])('refuses %j', (text, reason) => {
    const preparation = prepare(text);
    expect(preparation.kind).toBe('refused');
    expect(prepared(text)).toMatch(reason);
  });

  test('changes nothing else, and nothing twice', () => {
    const property = fc.constantFrom('title:', 'title: A', 'tags: []', 'tags: [a]', 'tags:\n  -', 'description: ""', 'date: # none', 'created: 2024-01-01', '# comment', 'a: &b c', 'd: *b', 'e: |\n  f', '"g": {h: 1}');
    const front = fc.oneof(fc.constant(''), fc.uniqueArray(property, { selector: (line) => line.split(':')[0] ?? '' }).map((lines) => `---\n${lines.join('\n')}\n---\n`), fc.constantFrom('---\n{}\n---\n', '---\n{"title":""}\n---\n', '---\n{title: , a: b}\n---\n'));
    const note = fc.tuple(front, markdownNote('obsidian'), fc.boolean()).map(([start, rest, isWindows]) => (isWindows ? (start + rest).replaceAll('\n', '\r\n') : start + rest));
    fc.assert(
      fc.property(note, (text) => {
        const before = parseNote(text);
        if (before.frontmatter.kind !== 'parsed' && before.frontmatter.kind !== 'none') return;
        const preparation = prepare(text, 'type: required, one of note');
        if (preparation.kind === 'refused') return;
        const after = parseNote(prepared(text, 'type: required, one of note'));
        expect(after.text.slice(after.bodyFrom)).toBe(text.slice(before.bodyFrom));
        expect(after.frontmatter.kind).toBe(preparation.filled.length === 0 ? before.frontmatter.kind : 'parsed');
        for (const { key, value } of preparation.filled) expect(samePropertyValue(findProperty(after.frontmatter, key)?.value ?? null, value)).toBe(true);
        for (const old of before.frontmatter.kind === 'parsed' ? before.frontmatter.properties : []) {
          if (hasValue(old.value)) expect(samePropertyValue(findProperty(after.frontmatter, old.key)?.value ?? null, old.value)).toBe(true);
        }
        const again = prepare(after.text, 'type: required, one of note');
        expect(again.kind === 'prepared' ? again.filled : null).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });
});
