import { codeSpan } from './code-span';
import { groupReferences } from './group-references';
import { shownAsText } from './shown-as-text';
import type { VaultRule } from './rule';

const published = '---\ndg-publish: true\n---\n\nCheap.\n';

/** Only an embed whose note is found is replaced. Whether what the note says may be said is another rule's matter, which comes first. */
export const embedInCode: VaultRule = {
  scope: 'vault',
  needs: ['embeds-in-code'],
  id: 'embed-in-code',
  severity: 'warning',
  summary: 'An embedded note inside code or math or behind a backslash, which Obsidian shows as it is written and the publisher replaces by the note.',
  why: 'The text of the note lands in the middle of the code on the page.',
  evidence: 'Measured on Digital Garden 2.84.0: it looks for embeds in the whole text; links in code are left alone',
  publishers: 'all',
  forms: ['vault'],
  examples: [
    {
      title: 'A lesson on embeds',
      before: '```markdown\n![[Trams]]\n```\n',
      messages: ['Unexpected embed of `Trams` in code, expected a name that no note has: Digital Garden puts the text of the note in its place'],
      context: { notes: { 'Trams.md': published } },
    },
    {
      title: 'Between back-ticks, twice',
      before: 'Write `![[Trams]]` or `![[trams#Costs]]`.\n',
      messages: ['Unexpected embed of `Trams` in code, expected a name that no note has: Digital Garden puts the text of the note in its place'],
      context: { notes: { 'Trams.md': published } },
    },
    { title: 'A note that does not exist', before: '```markdown\n![[Trams]]\n```\n', messages: [] },
    { title: 'An unpublished note, of which embed-unpublished speaks', before: 'Write `![[Trams]]`.\n', messages: [], context: { notes: { 'Trams.md': 'Cheap.' } } },
    { title: 'A link', before: 'Write `[[Trams]]`.\n', messages: [], context: { notes: { 'Trams.md': published } } },
    { title: 'An image', before: 'Write `![[lines.png]]`.\n', messages: [], context: { files: [{ path: 'lines.png', size: 1, image: null }] } },
    { title: 'Written as in Markdown', before: 'Write `![Trams](Trams.md)`.\n', messages: [], context: { notes: { 'Trams.md': published } } },
    { title: 'Outside of code', before: '![[Trams]]\n', messages: [], context: { notes: { 'Trams.md': published } } },
    { title: 'In math', before: '$$\n![[Trams]]\n$$\n', messages: ['Unexpected embed of `Trams` in math, expected a name that no note has: Digital Garden puts the text of the note in its place'], context: { notes: { 'Trams.md': published } } },
    { title: 'A publisher that leaves code alone', before: 'Write `![[Trams]]`.\n', messages: [], context: { publisher: 'obsidian-publish', notes: { 'Trams.md': published } } },
  ],
  *check({ entry, vault, publisher, options }) {
    const { index } = vault;
    if (!publisher.body.embedsInCode) return;
    const embedded = groupReferences(entry.references, (reference) => {
      const { kind, style, target } = reference;
      if (kind !== 'embed' || style !== 'wikilink' || shownAsText(reference) === '' || target === '') return null;
      const path = index.resolve(target, entry.path);
      if (path?.endsWith('.md') !== true || index.note(path) === undefined) return null;
      // Whether it may be shown at all comes first: embed-unpublished speaks of that.
      return vault.isPublished(path) || options.accepted.has(path) ? path : null;
    });
    for (const [reference] of embedded.values()) {
      const { from, to, target } = reference;
      const message = `Unexpected embed of ${codeSpan(target)}${shownAsText(reference)}, expected a name that no note has: ${publisher.name} puts the text of the note in its place`;
      yield { from, to, message };
    }
  },
};
