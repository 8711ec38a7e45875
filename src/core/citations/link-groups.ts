import type { Link } from '../note/inline';
import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import { beginsBlock } from './free-place';
import { isGluedToAddress } from './glued-to-address';
import { firstFrom, rangeAt } from './range-search';
import { parseWebUrl } from './source-key';

/** Links in parentheses by themselves. The range holds the parentheses, and the blank that parts them from the word before, where that is no address. */
export interface LinkGroup extends TextRange {
  readonly links: readonly Link[];
}

/** The groups that can become footnotes, and how many inline links to the web stand elsewhere; those in footnotes do not count. */
export interface FoundLinkGroups {
  readonly groups: readonly LinkGroup[];
  readonly others: number;
}

/** Finds links that stand in parentheses by themselves: `([title](url))`, or several with commas between. Not in titles and footnotes, where a reference may not be. */
export function linkGroups(note: Note): FoundLinkGroups {
  const isInFootnote = footnoteCheck(note);
  const links = note.links.filter(({ kind, target, from }) => kind === 'inline' && parseWebUrl(target) !== null && !isInFootnote(from));
  const groups: LinkGroup[] = [];
  const canBecome = placeCheck(note);
  for (let index = 0; index < links.length; ) {
    const group = groupAt(note, links, index);
    if (group !== null && canBecome(group)) groups.push(note.text.charAt(group.from) === ' ' && isGluedToAddress(note, group.from) ? { ...group, from: group.from + 1 } : group);
    index += group?.links.length ?? 1;
  }
  return { groups, others: links.length - groups.reduce((count, group) => count + group.links.length, 0) };
}

function groupAt(note: Note, links: readonly Link[], index: number): LinkGroup | null {
  const { text } = note;
  const first = links[index];
  if (first === undefined || text.charAt(first.from - 1) !== '(') return null;
  const found = [first];
  let end = first.to;
  for (let next = links[index + 1]; next !== undefined; next = links[index + found.length]) {
    if (!/^, ?$/.test(text.slice(end, Math.min(next.from, end + 3))) || next.from > end + 2) break;
    found.push(next);
    end = next.to;
  }
  if (text.charAt(end) !== ')') return null;
  const open = first.from - 1;
  const isParted = text.charAt(open - 1) === ' ' && /\S/.test(text.charAt(open - 2)) && !'>-*+|'.includes(text.charAt(open - 2)) && !beginsBlock(note, open);
  return { from: isParted ? open - 1 : open, to: end + 1, links: found };
}

/** Tells whether an offset lies in a footnote, defined or inline. */
function footnoteCheck({ footnotes: { definitions, inline } }: Note): (offset: number) => boolean {
  let reach = 0;
  const reaches = definitions.map(({ to }) => (reach = Math.max(reach, to)));
  return (offset) => (reaches[firstFrom(definitions, offset) - 1] ?? 0) > offset || rangeAt(inline, offset) !== undefined;
}

/** A footnote cannot stand in a heading or a title, nor between marks that would make something else of it. */
function placeCheck(note: Note): (group: LinkGroup) => boolean {
  const titles = note.containers.flatMap((container) => (container.kind === 'callout' ? [{ from: container.from, to: container.title.to }] : []));
  return ({ from, to }) => {
    if ([note.headings, titles].some((ranges) => rangeAt(ranges, from) !== undefined)) return false;
    const before = note.text.charAt(from - 1);
    const after = note.text.charAt(to);
    return !(before !== '' && '^!\\['.includes(before)) && !(after !== '' && '([:{'.includes(after));
  };
}
