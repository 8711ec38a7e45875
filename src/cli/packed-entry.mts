import type { Frontmatter } from '../core/note/frontmatter';
import { KeptFrontmatter } from '../core/note/kept-frontmatter';
import type { TextRange } from '../core/text/text-range';
import type { EntryFootnotes, EntrySummary, NoteEntry, VaultReference } from '../core/vault/note-entry';
import type { PackReader, PackWriter } from './number-text.mts';

const kinds: readonly VaultReference['kind'][] = ['link', 'embed'];
const styles: readonly VaultReference['style'][] = ['wikilink', 'markdown'];
const places: readonly VaultReference['place'][] = ['text', 'property', 'code', 'comment', 'escaped', 'math'];
const formats: readonly KeptFrontmatter['format'][] = ['yaml', 'json'];
const frontmatters: readonly Frontmatter['kind'][] = ['none', 'parsed', 'malformed', 'too-large'];
const summaries: readonly EntrySummary['kind'][] = ['filled', 'empty', 'missing', 'unsure', 'needless'];

/** Writes what others need to know of a note, but its path. */
export function packEntry(pack: PackWriter, entry: NoteEntry): void {
  packFrontmatter(pack, entry.frontmatter);
  pack.list(entry.aliases, (alias) => { pack.text(alias); });
  pack.list(entry.headings, ({ level, text, from }) => {
    pack.number(level);
    pack.text(text);
    pack.number(from);
  });
  pack.list(entry.blockIds, (id) => { pack.text(id); });
  pack.list(entry.references, (reference) => { packReference(pack, reference); });
  pack.list(entry.sources, ({ key, url, title }) => {
    pack.text(key);
    pack.text(url);
    pack.text(title);
  });
  packMarks(pack, entry.commentMarks);
  packFootnotes(pack, entry.footnotes);
  packSummary(pack, entry.summary);
}

/** Reads what `packEntry` wrote. */
export function unpackEntry(pack: PackReader, path: string): NoteEntry {
  return {
    path,
    frontmatter: unpackFrontmatter(pack),
    aliases: pack.list(() => pack.text()),
    headings: pack.list(() => ({ level: pack.number(), text: pack.text(), from: pack.number() })),
    blockIds: pack.list(() => pack.text()),
    references: pack.list(() => unpackReference(pack)),
    sources: pack.list(() => ({ key: pack.text(), url: pack.text(), title: pack.text() })),
    ...unpackMarks(pack),
    ...unpackFootnotes(pack),
    summary: unpackSummary(pack),
  };
}

/** Writes where something is. */
export function packRange(pack: PackWriter, { from, to }: TextRange): void {
  pack.number(from);
  pack.number(to);
}

/** Reads what `packRange` wrote. */
export function unpackRange(pack: PackReader): TextRange {
  return { from: pack.number(), to: pack.number() };
}

function packFrontmatter(pack: PackWriter, frontmatter: Frontmatter): void {
  pack.number(frontmatters.indexOf(frontmatter.kind));
  if (frontmatter.kind === 'none') return;
  packRange(pack, frontmatter);
  packRange(pack, frontmatter.content);
  if (frontmatter.kind === 'parsed') {
    if (!(frontmatter instanceof KeptFrontmatter)) throw new Error('Unexpected frontmatter, expected what an entry of a note has');
    pack.number(formats.indexOf(frontmatter.format));
    pack.text(frontmatter.head);
    return;
  }
  pack.text(frontmatter.message);
  if (frontmatter.kind === 'malformed') packRange(pack, frontmatter.range);
}

function unpackFrontmatter(pack: PackReader): Frontmatter {
  const kind = at(frontmatters, pack.number());
  if (kind === 'none') return { kind };
  const { from, to } = unpackRange(pack);
  const content = unpackRange(pack);
  if (kind === 'parsed') return new KeptFrontmatter({ from, to, content, format: at(formats, pack.number()) }, pack.text());
  const message = pack.text();
  return kind === 'malformed' ? { kind, from, to, content, message, range: unpackRange(pack) } : { kind, from, to, content, message };
}

function packReference(pack: PackWriter, { from, to, kind, style, place, target, subpath, alias }: VaultReference): void {
  pack.number(from);
  pack.number(to);
  pack.number(kinds.indexOf(kind) + 2 * styles.indexOf(style) + 4 * places.indexOf(place));
  pack.text(target);
  pack.text(subpath);
  pack.maybeText(alias);
}

function unpackReference(pack: PackReader): VaultReference {
  const { from, to } = unpackRange(pack);
  const what = pack.number();
  return { from, to, kind: at(kinds, what & 1), style: at(styles, (what >> 1) & 1), place: at(places, what >> 2), target: pack.text(), subpath: pack.text(), alias: pack.maybeText() };
}

function packMarks(pack: PackWriter, marks: NoteEntry['commentMarks']): void {
  pack.number(marks === undefined ? 0 : 1);
  if (marks !== undefined) pack.list(marks, (mark) => { pack.number(mark); });
}

function unpackMarks(pack: PackReader): Pick<NoteEntry, 'commentMarks'> {
  return pack.number() === 0 ? {} : { commentMarks: pack.list(() => pack.number()) };
}

function packFootnotes(pack: PackWriter, footnotes: EntryFootnotes | undefined): void {
  pack.number(footnotes === undefined ? 0 : 1);
  if (footnotes === undefined) return;
  pack.list(footnotes.references, ({ label, from }) => {
    pack.text(label);
    pack.number(from);
  });
  pack.list(footnotes.definitions, ({ label, from, text }) => {
    pack.text(label);
    pack.number(from);
    pack.maybeText(text);
  });
}

function unpackFootnotes(pack: PackReader): { readonly footnotes?: EntryFootnotes } {
  if (pack.number() === 0) return {};
  return {
    footnotes: {
      references: pack.list(() => ({ label: pack.text(), from: pack.number() })),
      definitions: pack.list(() => ({ label: pack.text(), from: pack.number(), text: pack.maybeText() })),
    },
  };
}

function packSummary(pack: PackWriter, summary: EntrySummary): void {
  pack.number(summaries.indexOf(summary.kind));
  if (summary.kind === 'filled' || summary.kind === 'needless') return;
  packRange(pack, summary);
  if (summary.kind === 'empty') pack.text(summary.heading);
}

function unpackSummary(pack: PackReader): EntrySummary {
  const kind = at(summaries, pack.number());
  if (kind === 'filled' || kind === 'needless') return { kind };
  const { from, to } = unpackRange(pack);
  return kind === 'empty' ? { kind, from, to, heading: pack.text() } : { kind, from, to };
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`Unexpected number ${index}, expected one below ${list.length}`);
  return item;
}
