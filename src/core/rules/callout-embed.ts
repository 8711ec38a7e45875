import { codeSpan } from './code-span';
import { groupReferences, isInText } from './group-references';
import { lineStart } from './line-start';
import type { VaultRule } from './rule';

/** Images stay inside: they are written on one line. */
export const calloutEmbed: VaultRule = {
  scope: 'vault',
  needs: ['embeds'],
  id: 'callout-embed',
  severity: 'warning',
  summary: 'A note embedded inside a callout or quote, which it leaves on the page.',
  why: 'The publisher puts the lines of the embedded note in without the marks of the callout. The callout ends before them, and its rest becomes a quote of its own.',
  evidence: 'Measured on Digital Garden 2.84.0',
  publishers: 'all',
  forms: ['vault'],
  examples: [
    {
      title: 'In a callout',
      before: '> [!info] Trams\n> ![[Trams#Costs]]\n',
      messages: ['Unexpected embed of `Trams` in a callout or quote, expected it below: Digital Garden puts the note behind the end of the callout or quote'],
      context: { notes: { 'Trams.md': '## Costs\n\nLow.' } },
    },
    {
      title: 'In a quote within a list',
      before: '- One\n  > See ![[Trams]].\n',
      messages: ['Unexpected embed of `Trams` in a callout or quote, expected it below: Digital Garden puts the note behind the end of the callout or quote'],
      context: { notes: { 'Trams.md': 'Low.' } },
    },
    { title: 'An image', before: '> [!info] Trams\n> ![[trams.png]]\n', messages: [], context: { files: [{ path: 'trams.png', size: 1, image: null }] } },
    { title: 'Below the callout', before: '> [!info] Trams\n\n![[Trams]]\n', messages: [], context: { notes: { 'Trams.md': 'Low.' } } },
    { title: 'A link', before: '> [!info] Trams\n> [[Trams]]\n', messages: [], context: { notes: { 'Trams.md': 'Low.' } } },
    { title: 'A note that does not exist', before: '> [!info] Trams\n> ![[Trams]]\n', messages: [] },
    { title: 'In a list', before: '- 5 > 4 ![[Trams]]\n', messages: [], context: { notes: { 'Trams.md': 'Low.' } } },
    { title: 'In code', before: '> Write `![[Trams]]`.\n', messages: [], context: { notes: { 'Trams.md': 'Low.' } } },
    { title: 'A publisher that keeps it inside', before: '> [!info] Trams\n> ![[Trams]]\n', messages: [], context: { publisher: 'obsidian-publish', notes: { 'Trams.md': 'Low.' } } },
  ],
  *check(context) {
    const { entry, vault: { index }, publisher } = context;
    if (publisher.body.embedsStayInQuotes) return;
    const embedded = groupReferences(entry.references, (reference) => {
      const { kind, style, target, from } = reference;
      if (kind !== 'embed' || style !== 'wikilink' || !isInText(reference) || target === '' || !isQuotedAt(context.text, from)) return null;
      const path = index.resolve(target, entry.path);
      return path?.endsWith('.md') === true && index.note(path) !== undefined ? path : null;
    });
    for (const [{ from, to, target }] of embedded.values()) {
      const message =
        `Unexpected embed of ${codeSpan(target)} in a callout or quote, expected it below: ` +
        `${publisher.name} puts the note behind the end of the callout or quote`;
      yield { from, to, message };
    }
  },
};

/** Whether the line of `at` begins with `>`, be it within list items. */
function isQuotedAt(text: string, at: number): boolean {
  const from = lineStart(text, at);
  return from !== null && /^(?:[ \t]|[-+*][ \t]|\d{1,9}[.)][ \t]){0,40}>/u.test(text.slice(from, from + 100));
}
