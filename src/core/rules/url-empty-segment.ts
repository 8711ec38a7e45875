import { codeSpan, codeSpans } from './code-span';
import { type EmptiedName, emptiedNames } from './emptied-names';
import { addressProperty, freeAddressFix } from './free-address';
import { notePlace } from './note-place';
import type { VaultRule } from './rule';

/** Slugs are made of Latin letters and digits; what cannot be written in them, such as 笔记, leaves nothing. */
export const urlEmptySegment: VaultRule = {
  scope: 'vault',
  id: 'url-empty-segment',
  severity: 'error',
  summary: 'A file or folder whose name leaves nothing in the address of the page.',
  why: 'All such notes of a folder get one address, and the build of the whole site stops at the second; at the top, it is the address of the home page. A folder that vanishes leaves two slashes.',
  evidence: 'Measured on Digital Garden 2.84.0; oleeskild/obsidian-digital-garden#74 is open, #125, #136 and #46',
  publishers: ['digital-garden'],
  forms: ['vault'],
  examples: [
    {
      title: 'A file',
      before: '---\ndg-publish: true\n---\n\nText\n',
      messages: ['Unexpected address `/notes//` for the file name `笔记`, expected Latin letters or digits in it or a `dg-permalink`'],
      after: '---\ndg-publish: true\ndg-permalink: notes/笔记\n---\n\nText\n',
      context: { path: 'Notes/笔记.md' },
      wholeNote: true,
    },
    {
      title: 'A folder',
      before: '---\ndg-publish: true\n---\n\nText\n',
      messages: ['Unexpected address `//night-trains/` for the folder name `🌱`, expected Latin letters or digits in it or a `dg-permalink`'],
      after: '---\ndg-publish: true\ndg-permalink: 🌱/night-trains\n---\n\nText\n',
      context: { path: '🌱/Night trains.md' },
      wholeNote: true,
    },
    { title: 'With an address of its own', before: '---\ndg-publish: true\ndg-permalink: notes\n---\n', messages: [], context: { path: '笔记.md' }, wholeNote: true },
    { title: 'A picture among letters', before: '---\ndg-publish: true\n---\n', messages: [], context: { path: '📝 Blog/Привет.md' }, wholeNote: true },
    { title: 'The home page', before: '---\ndg-publish: true\ndg-home: true\n---\n', messages: [], context: { path: '主页.md' }, wholeNote: true },
    { title: 'A note that is not published', before: 'Text\n', messages: [], context: { path: '笔记.md' }, wholeNote: true },
    { title: 'Addresses as they are written', before: '---\ndg-publish: true\n---\n', messages: [], context: { path: '笔记/茶.md', publisherSettings: { slugifyEnabled: false } }, wholeNote: true },
    { title: 'A path in other letters', before: '---\ndg-publish: true\ndg-path: notes/tea\n---\n', messages: [], context: { path: '笔记/茶.md' }, wholeNote: true },
    { title: 'A publisher that keeps all letters', before: '---\npublish: true\n---\n', messages: [], context: { path: '笔记.md', publisher: 'obsidian-publish' }, wholeNote: true },
  ],
  check(context) {
    const { entry, vault, form } = context;
    const { published, isHome, url } = vault.entryOf(entry);
    if (!published || isHome || url === null) return [];
    const names = emptiedNames(vault, entry);
    if (names.length === 0) return [];
    const key = vault.publisher.permalinkKey(form);
    const wanted = `Latin letters or digits in it${key === null ? '' : ` or a ${codeSpan(key)}`}`;
    const { from, to } = addressProperty(context) ?? notePlace({ text: context.text, frontmatter: entry.frontmatter });
    return [{
      from,
      to,
      severity: names.some(({ isFile }) => isFile) ? 'error' : 'warning',
      message: `Unexpected address ${codeSpan(url)} for ${describeNames(names)}, expected ${wanted}`,
      fixes: () => freeAddressFix(context, candidates(names, url)),
    }];
  },
};

function describeNames(names: readonly EmptiedName[]): string {
  const last = names.at(-1);
  const kind = last?.isFile === true ? (names.length === 1 ? 'file' : 'file and folder') : 'folder';
  return `the ${kind} name${names.length === 1 ? '' : 's'} ${codeSpans(names.map(({ name }) => name))}`;
}

/** The address with the names as they are written in the gaps, and a number behind it where it is taken. */
function* candidates(names: readonly EmptiedName[], url: string): Iterable<string> {
  let next = 0;
  const slugs = url.slice(1, -1).split('/').map((slug) => (slug === '' ? readableName(names[next++]?.name ?? '') : slug));
  const base = `/${slugs.join('/')}`;
  yield `${base}/`;
  for (let number = 2; number < 50; number++) yield `${base}-${number}/`;
}

function readableName(name: string): string {
  const plain = name.replace(/[\s?#%&:*"<>|\\]+/gu, '-').replace(/^-|-$/gu, '').toLowerCase();
  return plain === '' ? 'note' : plain;
}
