import type { NoteEntry } from '../vault/note-entry';
import { urlKey } from '../vault/url-key';
import { codeSpan } from './code-span';
import { emptiedNames } from './emptied-names';
import { addressProperty, freeAddressFix } from './free-address';
import { notePlace } from './note-place';
import { pathSpans } from './path-span';
import type { VaultRule, VaultRuleContext } from './rule';

/** Two home pages are left to home-count, and addresses that are lost altogether to url-empty-segment. */
export const urlCollision: VaultRule = {
  scope: 'vault',
  id: 'url-collision',
  severity: 'error',
  summary: 'A page whose address another page has, too.',
  why: 'The build of the whole site stops at two pages with one address; where it does not, one of them hides the other. Addresses that differ in case only are one on some hosts.',
  evidence: 'Measured on Eleventy 3.1.2; 142 notes of one published garden, oleeskild/obsidian-digital-garden#231, #660 and #431',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'Two names that become one',
      before: '---\ndg-publish: true\n---\n\nText\n',
      messages: ['Unexpected address `/notes/c/`, expected one that `Notes/C++.md` does not have'],
      after: '---\ndg-publish: true\ndg-permalink: notes/c-2\n---\n\nText\n',
      context: { path: 'Notes/C#.md', notes: { 'Notes/C++.md': '---\ndg-publish: true\n---\n' } },
      wholeNote: true,
    },
    {
      title: 'In folders that differ by a picture',
      before: '---\ndg-publish: true\n---\n\nText\n',
      messages: ['Unexpected address `/blog/trams/`, expected one that `Blog/Trams.md` does not have'],
      after: '---\ndg-publish: true\ndg-permalink: blog/trams-3\n---\n\nText\n',
      context: { path: '📝 Blog/Trams.md', notes: { 'Blog/Trams.md': '---\ndg-publish: true\n---\n' } },
      wholeNote: true,
    },
    {
      title: 'One permalink twice',
      before: '---\ndg-publish: true\ndg-permalink: about\n---\n',
      messages: ['Unexpected address `/about/`, expected one that `Me.md` does not have'],
      after: '---\ndg-publish: true\ndg-permalink: about-travel\n---\n',
      context: { path: 'Travel/About.md', notes: { 'Me.md': '---\ndg-publish: true\ndg-permalink: /about/\n---\n' } },
      wholeNote: true,
    },
    {
      title: 'A page that the site makes',
      before: '---\ndg-publish: true\ndg-permalink: "404"\n---\n',
      messages: ['Unexpected address `/404/`, expected one that no page of the site itself has'],
      after: '---\ndg-publish: true\ndg-permalink: "404-2"\n---\n',
      wholeNote: true,
    },
    {
      title: 'Case alone',
      before: '---\ndg-publish: true\ndg-permalink: About\n---\n',
      messages: ['Unexpected address `/About/`, expected one that `Me.md` does not have in other capitals'],
      after: '---\ndg-publish: true\ndg-permalink: About-2\n---\n',
      context: { path: 'About.md', notes: { 'Me.md': '---\ndg-publish: true\ndg-permalink: about\n---\n' } },
      wholeNote: true,
    },
    {
      title: 'Two home pages of a site that knows them by name',
      before: 'Text\n',
      messages: ['Unexpected address `/`, expected one that `_index.md` does not have'],
      context: { publisher: 'quartz', path: 'index.md', notes: { '_index.md': 'Text\n' } },
      wholeNote: true,
    },
    { title: 'The other note is not published', before: '---\ndg-publish: true\n---\n', messages: [], context: { path: 'C#.md', notes: { 'C++.md': 'Text\n' } }, wholeNote: true },
    { title: 'One name in two folders', before: '---\ndg-publish: true\n---\n', messages: [], context: { path: 'A/Trams.md', notes: { 'B/Trams.md': '---\ndg-publish: true\n---\n' } }, wholeNote: true },
    { title: 'The other has an address of its own', before: '---\ndg-publish: true\n---\n', messages: [], context: { path: 'C#.md', notes: { 'C++.md': '---\ndg-publish: true\ndg-permalink: cpp\n---\n' } }, wholeNote: true },
    { title: 'Slugs that only begin alike', before: '---\ndg-publish: true\n---\n', messages: [], context: { path: 'About.md', notes: { 'About us.md': '---\ndg-publish: true\n---\n' } }, wholeNote: true },
    { title: 'Two home pages have a rule of their own', before: '---\ndg-publish: true\ndg-home: true\n---\n', messages: [], context: { notes: { 'b.md': '---\ndg-publish: true\ndg-home: true\n---\n' } }, wholeNote: true },
    { title: 'Names of which nothing is left have one, too', before: '---\ndg-publish: true\n---\n', messages: [], context: { path: '笔记.md', notes: { '茶.md': '---\ndg-publish: true\n---\n' } }, wholeNote: true },
    { title: 'An address in the text', before: '---\ndg-publish: true\n---\n\n/c/ is at /c/\n', messages: [], context: { path: 'D.md', notes: { 'C.md': '---\ndg-publish: true\n---\n' } }, wholeNote: true },
  ],
  check(context) {
    const { entry, vault } = context;
    const { published, url } = vault.entryOf(entry);
    if (!published || url === null || isNameless(context, entry)) return [];
    const clash = findClash(context, url);
    if (clash === null) return [];
    const { from, to } = addressProperty(context) ?? notePlace({ text: context.text, frontmatter: entry.frontmatter });
    return [{
      from,
      to,
      severity: clash.isSame ? 'error' : 'warning',
      message: `Unexpected address ${codeSpan(url)}, expected one that ${clash.with}${clash.isSame ? '' : ' in other capitals'}`,
      fixes: () => (vault.entryOf(entry).isHome ? [] : freeAddressFix(context, candidates(context, url))),
    }];
  },
};

interface Clash {
  readonly isSame: boolean;
  /** Which pages have the address, as the end of a message. */
  readonly with: string;
}

/** How many of the pages with an address are looked at: a message names three. */
const mostOthers = 100;

function findClash(context: VaultRuleContext, url: string): Clash | null {
  const { vault, entry } = context;
  const key = urlKey(url);
  const reserved = vault.publisher.reservedUrls.filter((other) => urlKey(other) === key);
  if (reserved.length > 0) return { isSame: reserved.includes(folded(url)), with: 'no page of the site itself has' };
  const same: string[] = [];
  const alike: string[] = [];
  if (!vault.isShared(url)) return null;
  const all = vault.pathsAt(url);
  let seen = 0;
  for (const path of all) {
    if (seen === mostOthers) break;
    if (path === entry.path) continue;
    seen += 1;
    const other = otherUrl(context, path);
    if (other !== null) (folded(other) === folded(url) ? same : alike).push(path);
  }
  const paths = same.length > 0 ? same : alike;
  if (paths.length === 0) return null;
  // Of more than can be looked at, nearly all have it alike.
  const count = paths.length + all.size - 1 - seen;
  return { isSame: same.length > 0, with: `${pathSpans(paths.sort(), count)} ${count === 1 ? 'does' : 'do'} not have` };
}

/** The address of another page, unless other rules speak of it. */
function otherUrl(context: VaultRuleContext, path: string): string | null {
  const { vault, entry } = context;
  const other = vault.index.note(path);
  if (other === undefined) return null;
  const { url, isHome } = vault.entryOf(other);
  // Where no property makes the home page, no other rule counts them.
  const isCounted = vault.publisher.homeKey('vault') !== null;
  if (url === null || (isCounted && isHome && vault.entryOf(entry).isHome)) return null;
  return isNameless(context, other) ? null : url;
}

/** Whether nothing of the file's name is left in the address: then the name is at fault. */
function isNameless({ vault }: VaultRuleContext, entry: NoteEntry): boolean {
  return emptiedNames(vault, entry).some(({ isFile }) => isFile);
}

/** Slashes that repeat lead to the file that one slash leads to. */
function folded(url: string): string {
  return url.replace(/\/{2,}/gu, '/');
}

/** The address with the name of the note's folder, or with a number that no other of the colliding notes tries first. */
function* candidates({ vault, entry }: VaultRuleContext, url: string): Iterable<string> {
  const paths = [...vault.pathsAt(url)].sort();
  const base = url === '/' ? `/${slug(entry.path.slice(entry.path.lastIndexOf('/') + 1).replace(/\.md$/u, ''))}` : folded(url).replace(/\/$/u, '');
  const end = url.endsWith('/') ? '/' : '';
  if (url === '/') yield `${base}${end}`;
  const folder = folderSlug(entry.path);
  const isTaken = base.split('/').includes(folder) || paths.some((path) => path !== entry.path && folderSlug(path) === folder);
  if (folder !== '' && !isTaken) yield `${base}-${folder}${end}`;
  const first = Math.max(0, paths.indexOf(entry.path)) + 2;
  for (let number = first; number < first + 50; number++) yield `${base}-${number}${end}`;
}

function folderSlug(path: string): string {
  return slug(path.split('/').at(-2) ?? '');
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '');
}
