import type { Embed, Link, ProtectedRange, Tag } from '../note/inline';
import type { Note } from '../note/note';
import { findCitationRemains, isSourceNumber } from './citation-remains';
import type { TextRange } from '../text/text-range';
import { withoutEnd } from '../text/without-end';

/** Stands for what cannot be said in words, such as a formula or a bare URL: U+FFFC, the object replacement character. */
export const unsayable = '\ufffc';

/** A stretch of a note that is shown as something else than it is written. */
export interface ShownText extends TextRange {
  /** What a reader sees in its place; empty for nothing. */
  readonly shown: string;
  /** How far the shown text of a link reaches that begins here; 0 where none does. */
  readonly linkedTo: number;
}

/**
 * Everything in a note's running text that is not shown as written: links by their text, code by its words, tags without `#`;
 * footnote references, citation marks, source lists, comments, HTML, block ids and embeds by nothing; formulas, bare URLs and embeds
 * that are words of a sentence by {@link unsayable}. Sorted by `from`, an outer one before what it holds; they may nest.
 */
export function findShownText(note: Note): readonly ShownText[] {
  const { text, footnotes, citations } = note;
  const nothing = [...footnotes.references, ...footnotes.undefinedReferences, ...footnotes.inline, ...citations.marks, ...note.blockIds];
  const found = [
    ...nothing.map((range) => shownAs(range, '')),
    ...citations.lists.map((list) => shownAs({ from: list.label?.from ?? list.from, to: list.to }, '')),
    ...findCitationRemains(text).map((range) => shownAs(range, range.shown)),
    ...note.embeds.map((embed) => shownEmbed(embed, text)),
    ...note.tags.map((tag) => shownTag(tag)),
    ...note.links.flatMap((link) => shownLink(link, text)),
    ...note.protectedRanges.flatMap((range) => shownProtected(range, text)),
  ];
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

function shownAs({ from, to }: TextRange, shown: string, linkedTo = 0): ShownText {
  return { from, to, shown, linkedTo };
}

/** Nothing; but one that ends a sentence or a part of it as a word would is a word of it. */
function shownEmbed(embed: Embed, text: string): ShownText {
  const isWord = /[\p{L}\p{N}][ \t]{1,3}$/u.test(text.slice(Math.max(0, embed.from - 5), embed.from)) && /^[.,;:!?]/.test(text.slice(embed.to, embed.to + 1));
  return shownAs(embed, isWord ? unsayable : '');
}

function shownTag(tag: Tag): ShownText {
  return shownAs({ from: tag.from, to: tag.from + 1 }, '', tag.to);
}

function shownLink(link: Link, text: string): readonly ShownText[] {
  switch (link.kind) {
    case 'wikilink':
      return [shownAs(link, link.alias ?? wikilinkName(link), link.to)];
    case 'autolink':
    case 'url':
      return [shownAs(link, unsayable, link.to)];
    case 'inline':
    case 'reference':
      if (citesByNumber(link, text)) return [shownAs(link, '', link.to)];
      if (/^(?:https?:|www\.)/.test(text.slice(link.text.from, link.text.from + 6))) return [shownAs(link, unsayable, link.to)];
      return [shownAs({ from: link.from, to: link.text.from }, '', link.text.to), shownAs({ from: link.text.to, to: link.to }, '')];
  }
}

/** True for `[1]` with a link definition, and for `[1](https://...)` at the end of a word or a sentence: they cite, and are no part of it. */
function citesByNumber(link: Link, text: string): boolean {
  if (!isSourceNumber(text.slice(link.text.from, link.text.to))) return false;
  if (link.kind === 'reference') return true;
  const leadsOut = /^https?:/i.test(text.slice(link.destination.from, link.destination.from + 6));
  return leadsOut && (/\S/.test(text.charAt(link.from - 1)) || /^(?:$|[.,;:!?)\]\r\n]| ?\[)/.test(text.slice(link.to, link.to + 2)));
}

/** The note's name without its folders; for a link within the note, the heading's. */
function wikilinkName(link: Link): string {
  if (link.target !== '') return link.target.slice(link.target.lastIndexOf('/') + 1);
  return link.subpath.slice(link.subpath.lastIndexOf('#') + 1);
}

/** A formula that is as good as text: a number or a letter. */
const plainFormula = /^[\p{L}\p{N}.,%+-]{1,12}$/u;

function shownProtected(range: ProtectedRange, text: string): readonly ShownText[] {
  switch (range.kind) {
    case 'code':
      return [shownAs(range, codeWords(text.slice(range.from, range.to)))];
    case 'math': {
      const formula = withoutEnd(text.slice(range.from, range.to).replace(/^\$+/, ''), (unit) => unit === '$').trim();
      return [shownAs(range, plainFormula.test(formula) ? formula : unsayable)];
    }
    case 'html':
      return [shownAs(range, /^<br/i.test(text.slice(range.from, range.from + 3)) ? ' ' : '')];
    case 'comment':
      return [shownAs(range, '')];
    case 'frontmatter':
    case 'wikilink':
    case 'image':
    case 'link-destination':
    case 'url':
      return [];
  }
}

/** What stands between the back-ticks, as they enclose it. */
function codeWords(code: string): string {
  let ticks = 0;
  while (code.charAt(ticks) === '`') ticks++;
  return ticks * 2 < code.length ? code.slice(ticks, code.length - ticks).trim() : code;
}
