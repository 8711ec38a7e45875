import type { VaultReference } from '../vault/note-entry';
import { codeSpan } from './code-span';
import { fileKindOf } from './file-kind';
import { groupReferences, isInText } from './group-references';
import type { VaultRule, VaultRuleContext } from './rule';

/** Images from the web are never looked at. */
export const imageMissing: VaultRule = {
  scope: 'vault',
  needs: ['embeds'],
  id: 'image-missing',
  severity: 'error',
  summary: 'An embedded image or other file that is not in the vault.',
  why: 'Readers see the mark itself as text, or the sign of a broken image.',
  evidence: 'Measured on Digital Garden 2.84.0: the mark stays on the page; oleeskild/obsidian-digital-garden#42 and #194',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'An image that was moved away',
      before: 'The lines:\n\n![[lines.png|400]]\n',
      messages: ['Unexpected embed of `lines.png`, expected a file of that name in the vault: readers see a broken image or the mark itself'],
    },
    {
      title: 'Written twice it is one finding',
      before: '![[lines.png]]\n\n![The lines again](lines.png)\n',
      messages: ['Unexpected 2 embeds of `lines.png`, expected a file of that name in the vault: readers see a broken image or the mark itself'],
    },
    {
      title: 'Another file',
      before: '![[timetable.pdf#page=2]]\n',
      messages: ['Unexpected embed of `timetable.pdf`, expected a file of that name in the vault: readers see a broken image or the mark itself'],
    },
    { title: 'A file of the vault', before: '![[LINES.png]] ![](images/lines.png)\n', messages: [], context: { files: [{ path: 'images/lines.png', size: 1, image: null }] } },
    { title: 'An address of the web', before: '![The lines](https://example.org/lines.png)\n', messages: [] },
    { title: 'An image in the address', before: '![A dot](data:image/png;base64,iVBORw0KGgo=)\n', messages: [] },
    { title: 'In code and comments', before: 'Write `![[lines.png]]`. %% ![[lines.png]] %%\n', messages: [] },
    { title: 'A link is no embed', before: 'See [[lines.png]].\n', messages: [] },
    { title: 'A note with a dot in its name', before: '![[Plan v1.2]]\n', messages: [] },
    { title: 'A file that was accepted', before: '![[lines.png]]\n', messages: [], context: { accepted: ['lines.png'] } },
  ],
  *check(context) {
    const { entry, vault, options } = context;
    if (!vault.index.isComplete) return;
    const missing = groupReferences(entry.references, (reference) => (isMissing(context, reference) ? reference.target.toLowerCase() : null));
    for (const references of missing.values()) {
      const [{ from, to, target, style }] = references;
      if (options.accepted.has(target)) continue;
      const found = references.length === 1 ? 'embed' : `${references.length} embeds`;
      const message = `Unexpected ${found} of ${codeSpan(target)}, expected a file of that name in the vault: readers see a broken image or the mark itself`;
      // The site may have files of its own below its root.
      const isOnSite = style === 'markdown' && target.startsWith('/');
      yield { from, to, message, target, ...(isOnSite ? { severity: 'warning' } : {}) };
    }
  },
};

function isMissing({ entry, vault: { index } }: VaultRuleContext, reference: VaultReference): boolean {
  const { kind, style, target } = reference;
  if (kind !== 'embed' || !isInText(reference) || fileKindOf(target) === 'unknown' || index.resolve(target, entry.path) !== null) return false;
  // A compiled note writes addresses of the site, whose root is a folder of the repository.
  return style === 'wikilink' || !target.startsWith('/') || index.resolve(target.slice(1), entry.path) === null;
}
