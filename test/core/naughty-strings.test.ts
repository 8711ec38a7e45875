import { describe, expect, test } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { defaultCitationOptions } from '../../src/core/citations/citation-options';
import { tidyCitations } from '../../src/core/citations/tidy-citations';
import { findProperty } from '../../src/core/note/frontmatter';
import { parseNote } from '../../src/core/note/parse-note';
import { removePropertyEdits, setPropertyEdits, type PropertyEditResult } from '../../src/core/note/property-edits';
import { readFrontmatter } from '../../src/core/note/read-frontmatter';
import { plainSummarizer } from '../../src/core/simplify/plain/plain-summarizer';
import { defaultSummaryWriting, simplifyNote } from '../../src/core/simplify/simplify-note';
import { applyEdits, applyPlan } from '../../src/core/text/apply-edits';
import type { EditPlan } from '../../src/core/text/text-edit';
import { naughtyStrings } from '../support/naughty-strings';
import { checkAll } from './rules/rule-context';

const block = '---\n# kept\ndg-publish: true\n---\n';
const rest = 'Body 😀\r\n';

function written(plan: EditPlan): string {
  const result = applyPlan(plan.baseText, plan);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.text;
}

function changed(result: PropertyEditResult): string {
  if (result.kind === 'refused') throw new Error(result.reason);
  return written(result.plan);
}

/** Where the text may stand in a note. The marks around it are for the commands to work on. */
const places: readonly (readonly [place: string, note: (text: string) => string])[] = [
  ['a paragraph', (text) => `Trams run on rails.[1] They say ${text} and more.[2]\n\nCitations:\n[1] https://example.org/one\n[2] https://example.org/two\n`],
  ['a heading', (text) => `# The ${text} of it\n\nTrams run.[^2] Rails lie.[^1]\n\n[^1]: One\n[^2]: Two\n`],
  ['a footnote', (text) => `Trams run.[^b] Rails lie.[^1]\n\n[^1]: It says ${text} there\n[^b]: Two\n`],
  ['the title of a source', (text) => `Trams run.[1] Rails lie.[2]\n\nSources:\n1. The ${text} of trams https://example.org/one\n2. Rails https://example.org/two\n`],
  ['code', (text) => `Trams run.[1]\n\n\`\`\`\`\`\n[1] ${text}\n\`\`\`\`\`\n\nCitations:\n[1] https://example.org/one\n`],
];

describe('a naughty string', () => {
  test('is one of more than seven hundred, each another one', () => {
    const texts = naughtyStrings.map(([, text]) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThan(700);
    console.log(`naughty strings: ${String(texts.length)} strings of ${String(new Set(naughtyStrings.map(([kind]) => kind)).size)} kinds, ${String(places.length)} places in a note, as value and as key of a property`);
  });

  test.each([...new Set(naughtyStrings.map(([kind]) => kind))])('is the value of a property as it is, and leaves again without a trace: %s', (kind) => {
    for (const [, text] of naughtyStrings.filter(([one]) => one === kind)) {
      const set = changed(setPropertyEdits(block + rest, 'title', text));
      const { frontmatter, bodyFrom } = readFrontmatter(set);
      expect(findProperty(frontmatter, 'title')?.value, JSON.stringify(text)).toBe(text);
      expect(findProperty(frontmatter, 'dg-publish')?.value).toBe(true);
      expect([set.startsWith('---\n# kept\ndg-publish: true\n'), set.slice(bodyFrom)]).toEqual([true, rest]);
      expect(changed(removePropertyEdits(set, 'title'))).toBe(block + rest);
    }
  });

  test.each([...new Set(naughtyStrings.map(([kind]) => kind))])('is the key of a property as it is, or refused, and never reaches a prototype: %s', (kind) => {
    let taken = 0;
    for (const [, text] of naughtyStrings.filter(([one]) => one === kind)) {
      const result = setPropertyEdits(block + rest, text, 'polluted');
      if (result.kind === 'refused') continue;
      taken++;
      const { frontmatter, bodyFrom } = readFrontmatter(written(result.plan));
      expect(findProperty(frontmatter, text)?.value, JSON.stringify(text)).toBe('polluted');
      expect(written(result.plan).slice(bodyFrom)).toBe(rest);
    }
    expect(taken).toBeGreaterThan(0);
    expect([Reflect.get({}, 'polluted'), Object.prototype.toString.call({}), Object.keys(Object.prototype)]).toEqual([undefined, '[object Object]', []]);
  });

  test.each(places)('in %s is still there after every command, whatever is found', (_place, noteOf) => {
    let changes = 0;
    for (const [, text] of naughtyStrings) {
      const note = parseNote(noteOf(text));
      const tidied = tidyCitations(note, defaultCitationOptions);
      const simplified = simplifyNote(note, { ...defaultSummaryWriting, summarizer: plainSummarizer, date: null });
      const results = [written(convertCitations(note).plan)];
      if (tidied.kind === 'planned') results.push(written(tidied.plan));
      if (simplified.kind !== 'refused') results.push(written(simplified.plan));
      for (const { fixes } of checkAll(note.text)) for (const { edits } of fixes) expect(applyEdits(note.text, edits).kind, JSON.stringify(text)).toBe('applied');
      changes += results.filter((result) => result !== note.text).length;
      // In the text of a link brackets have to be escaped.
      const asLinkText = text.replaceAll(/[[\]]/g, '\\$&');
      for (const result of results) expect(result.includes(text) || result.includes(asLinkText), `${JSON.stringify(text)} in ${JSON.stringify(result)}`).toBe(true);
    }
    expect(changes).toBeGreaterThan(naughtyStrings.length / 2);
  });
});
