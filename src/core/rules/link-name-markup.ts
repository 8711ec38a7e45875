import { codeSpan } from './code-span';
import { groupReferences, isInText } from './group-references';
import { withoutExtension } from './note-name';
import type { VaultRule } from './rule';

/** The publisher writes the whole path into the link, and the site's reader of Markdown comes before its reader of links. */
export const linkNameMarkup: VaultRule = {
  scope: 'vault',
  needs: ['links'],
  id: 'link-name-markup',
  severity: 'warning',
  summary: 'A link to a note whose path holds `__`, `~~` or `==` around words, which the site reads as markup.',
  why: 'The link is dead on the page, although the note is published: the site looks for a note whose name has lost its marks.',
  evidence: 'Measured on the Digital Garden template: links to `__x__`, `~~x~~` and `==x==` break, links to `a_b_c` do not',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'Underscores around a name',
      before: 'See [[__init__]].\n',
      messages: ['Unexpected `__init__` in the path of the linked note `python/__init__`, expected a name without marks of Markdown: the site reads them, and the link is dead'],
      context: { notes: { 'python/__init__.md': '---\ndg-publish: true\n---\n' } },
    },
    {
      title: 'Marks in the name of a folder, linked twice',
      before: 'See [[Trams|them]] and [these](Trams.md).\n',
      messages: ['Unexpected `==new==` in the path of the linked note `==new== lines/Trams`, expected a name without marks of Markdown: the site reads them, and the link is dead'],
      context: { notes: { '==new== lines/Trams.md': '---\ndg-publish: true\n---\n' } },
    },
    { title: 'Single underscores', before: 'See [[a_b_c]].\n', messages: [], context: { notes: { 'a_b_c.md': '---\ndg-publish: true\n---\n' } } },
    { title: 'Underscores within a word', before: 'See [[a__b__c]].\n', messages: [], context: { notes: { 'a__b__c.md': '---\ndg-publish: true\n---\n' } } },
    { title: 'Marks that do not come in pairs', before: 'See [[a == b]] and [[~~c]].\n', messages: [], context: { notes: { 'a == b.md': '---\ndg-publish: true\n---\n', '~~c.md': '---\ndg-publish: true\n---\n' } } },
    { title: 'Marks around blanks', before: 'See [[1 == 2 == 3]].\n', messages: [], context: { notes: { '1 == 2 == 3.md': '---\ndg-publish: true\n---\n' } } },
    { title: 'Marks in the text of the link', before: 'See [[Trams|__trams__]].\n', messages: [], context: { notes: { 'Trams.md': '---\ndg-publish: true\n---\n' } } },
    { title: 'A note that is not published is another matter', before: 'See [[__init__]].\n', messages: [], context: { notes: { '__init__.md': '' } } },
    { title: 'In code', before: 'Write `[[__init__]]`.\n', messages: [], context: { notes: { '__init__.md': '---\ndg-publish: true\n---\n' } } },
  ],
  *check({ entry, vault, publisher }) {
    if (!publisher.body.readsMarkupInLinks) return;
    const marked = groupReferences(entry.references, (reference) => {
      if (reference.kind !== 'link' || !isInText(reference) || reference.target === '') return null;
      const path = vault.index.resolve(reference.target, entry.path);
      return path !== null && path !== entry.path && findMarkup(path) !== null && vault.isPublished(path) ? path : null;
    });
    for (const [path, [{ from, to }]] of marked) {
      const message =
        `Unexpected ${codeSpan(findMarkup(path) ?? path)} in the path of the linked note ${codeSpan(withoutExtension(path))}, ` +
        'expected a name without marks of Markdown: the site reads them, and the link is dead';
      yield { from, to, message };
    }
  },
};

const pairs = ['__', '~~', '=='];

/** The first stretch of a path that Markdown would read as strong, struck out or marked; null where there is none. */
function findMarkup(path: string): string | null {
  for (const mark of pairs) {
    const from = path.indexOf(mark);
    const to = from === -1 ? -1 : path.indexOf(mark, from + mark.length + 1);
    if (to === -1 || /\s/u.test(path.charAt(from + mark.length)) || /\s/u.test(path.charAt(to - 1))) continue;
    // Within a word, underscores are letters.
    if (mark === '__' && (isWordAt(path, from - 1) || isWordAt(path, to + mark.length))) continue;
    return path.slice(from, to + mark.length);
  }
  return null;
}

function isWordAt(path: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(path.charAt(at));
}
