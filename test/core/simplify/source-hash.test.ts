import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { sourceHash, summaryHash } from '../../../src/core/simplify/source-hash';

const hashOf = (text: string): string => sourceHash(parseNote(text));

const note = '# Bees\n\nBees dance [1] for **14 days** in the [[garden|yard]].\n\n- They hum.\n- They [sleep](https://a.org).\n';

describe('what was summarised is the same', () => {
  it.each([
    ['with frontmatter', `---\ntitle: Bees\n---\n${note}`],
    ['with CRLF', note.replaceAll('\n', '\r\n')],
    ['with more blank lines and blanks', note.replaceAll('\n', '\n\n').replaceAll('dance ', 'dance  ')],
    ['with lines broken elsewhere', note.replace('for **', 'for\n**')],
    ['with a summary', `${note}\n## Simplify\n\nBees dance.\n`],
    ['with a summary in a callout', `> [!summary] Simplify\n> Bees dance.\n\n${note}`],
    ['with an empty summary', `${note}\n## Simplify\n`],
    ['with sources', `${note}\nCitations:\n[1] https://example.org/1\n[2] https://example.org/2\n`],
    ['with a section of references', `${note}\n## References\n\nA book about bees.\n`],
    ['with footnotes instead of marks', `${note.replace('[1]', '[^1]')}\n[^1]: https://example.org/1\n`],
    ['without marks', note.replace(' [1]', '')],
    ['without emphasis', note.replaceAll('**', '')],
    ['with a link that leads elsewhere', note.replace('https://a.org', 'https://b.org/c?d=e').replace('[[garden|', '[[Places/Garden 2|')],
    ['with a word turned into a link', note.replace('They hum', 'They [[hum]]')],
    ['with a link to the same note in another folder', note.replace('They hum', 'They [[Sounds/hum]]')],
    ['with other bullets', note.replaceAll('\n- ', '\n* ')],
    ['with numbers instead of bullets', note.replace('- They hum', '1. They hum').replace('- They [', '2. They [')],
    ['with a comment', note.replace('hum.', 'hum. %%ask Ada%%')],
    ['with a comment of several lines', `${note}\n%%\nask Ada\n%%\n`],
    ['with an HTML comment', `${note}\n<!-- ask Ada -->\n`],
    ['with an image', `${note}\n![[bees.png]]\n`],
    ['with a block id', note.replace('hum.', 'hum. ^hum')],
    ['with a rule', `${note}\n---\n`],
    ['with a heading of another level', note.replace('# Bees', '## Bees')],
  ])('%s', (_title, text) => {
    expect(hashOf(text)).toBe(hashOf(note));
  });
});

describe('what was summarised is another thing', () => {
  it.each([
    ['with another number', note.replace('14', '15')],
    ['with a decimal point', note.replace('14', '1.4')],
    ['with a negation', note.replace('They hum', 'They do not hum')],
    ['with another word in a link', note.replace('sleep', 'rest')],
    ['with another heading', note.replace('# Bees', '# Wasps')],
    ['without a list item', note.replace('- They hum.\n', '')],
    ['with code', `${note}\n\`\`\`\n1 + 1\n\`\`\`\n`],
    ['with a formula', `${note}\n$x = 2$\n`],
    ['with text in another section of that name', `${note}\n## Simplify your life\n\nBees dance.\n`],
    ['with its sentences in another order', '# Bees\n\nThey hum. Bees dance.\n'],
  ])('%s', (_title, text) => {
    expect(hashOf(text)).not.toBe(hashOf(note));
  });
});

it('the hash of a summary is that of its words', () => {
  expect(summaryHash('Bees dance.\nThey hum.')).toBe(summaryHash('- Bees dance.\r\n- They **hum**.\r\n'));
  expect(summaryHash('Bees dance.')).not.toBe(summaryHash('Bees dance!'));
});
