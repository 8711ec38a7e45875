import { code } from './character';
import { isRangeDash, namesPlace, readCitationMark, readMarkRange } from './citation-mark';
import type { OpenBracket } from './bracket-stack';
import { forgetSince } from './found-inlines';
import type { InlineScanner } from './inline-scanner';
import { scanWikilink } from './inline-wikilink';
import { footnoteLabelEnd, linkLabelEnd, normalizeLabel } from './link-label';
import { readLinkTail } from './link-tail';
import { readDestinationText, splitTarget } from './link-target';

/** Reads `[`, `![` or `^[` at `at`; the offset where scanning goes on. */
export function openBracket(scanner: InlineScanner, at: number, unit: number): number {
  const { text } = scanner;
  const image = unit === code.exclamation;
  if (unit !== code.openBracket && text.charCodeAt(at + 1) !== code.openBracket) return at + 1;
  const bracket = unit === code.openBracket ? at : at + 1;
  if (bracket >= scanner.to) return at + 1;
  if (text.charCodeAt(bracket + 1) === code.openBracket && unit !== code.caret) {
    const end = scanWikilink(scanner, at, scanner.to, false);
    if (end !== -1) return end;
  }
  scanner.brackets.nest();
  if (unit === code.openBracket && text.charCodeAt(at + 1) === code.caret) {
    const end = scanReference(scanner, at);
    if (end !== -1) return end;
  }
  const kind = image ? 'image' : unit === code.caret ? 'inline-footnote' : 'link';
  scanner.brackets.push(kind, at, scanner.found);
  return bracket + 1;
}

/** Reads `]` at `at`: what its opening bracket began ends here, as a link, image, footnote, mark or plain text. */
export function closeBracket(scanner: InlineScanner, at: number): number {
  const opener = scanner.brackets.pop();
  if (opener === undefined) return at + 1;
  if (opener.kind === 'inline-footnote') {
    const content = { from: scanner.noteOffset(opener.textFrom), to: scanner.noteOffset(at) };
    if (at > opener.textFrom) scanner.found.inlineFootnotes.push({ from: scanner.noteOffset(opener.at), to: scanner.noteOffset(at + 1), content });
    return at + 1;
  }
  if (!opener.active) return at + 1;
  const end = scanInlineLink(scanner, opener, at) ?? scanReferenceLink(scanner, opener, at);
  if (end !== null) {
    if (opener.kind === 'link') scanner.brackets.deactivateLinks();
    return end;
  }
  if (scanner.text.charCodeAt(opener.textFrom) === code.caret) scanUnlinkedReference(scanner, opener, at);
  else if (opener.kind === 'link') scanMark(scanner, opener, at);
  return at + 1;
}

/** A footnote reference at `at` whose footnote is defined. */
function scanReference(scanner: InlineScanner, at: number): number {
  const { text, to, definitions, found } = scanner;
  if (definitions.footnotes.size === 0) return -1;
  const labelEnd = footnoteLabelEnd(text, at + 2, to);
  if (labelEnd === -1) return -1;
  const label = text.slice(at + 2, labelEnd);
  const identifier = normalizeLabel(label);
  if (!definitions.footnotes.has(identifier)) return -1;
  found.references.push({ label, identifier, from: scanner.noteOffset(at), to: scanner.noteOffset(labelEnd + 1) });
  return labelEnd + 1;
}

/** `[^x]` that no definition answers, or `![^x]`, where an image would have been possible and `!` is text. */
function scanUnlinkedReference(scanner: InlineScanner, opener: Readonly<OpenBracket>, at: number): void {
  const { text, found, definitions } = scanner;
  const from = opener.textFrom - 1;
  if (footnoteLabelEnd(text, from + 2, at + 1) !== at) return;
  const label = text.slice(from + 2, at);
  const identifier = normalizeLabel(label);
  const list = definitions.footnotes.has(identifier) ? found.references : found.undefinedReferences;
  list.push({ label, identifier, from: scanner.noteOffset(from), to: scanner.noteOffset(at + 1) });
}

function scanInlineLink(scanner: InlineScanner, opener: Readonly<OpenBracket>, at: number): number | null {
  const { text, to } = scanner;
  if (text.charCodeAt(at + 1) !== code.openParen) return null;
  const tail = readLinkTail(text, at + 1, to);
  if (tail === null) return null;
  addLink(scanner, opener, at, tail.end, 'inline', {
    target: text.slice(tail.destinationFrom, tail.destinationTo),
    from: scanner.noteOffset(tail.destinationFrom),
    to: scanner.noteOffset(tail.destinationTo),
  });
  return tail.end;
}

/** `[text][label]`, `[label][]` or `[label]` whose label is defined. */
function scanReferenceLink(scanner: InlineScanner, opener: Readonly<OpenBracket>, at: number): number | null {
  const { text, to, definitions } = scanner;
  if (definitions.links.size === 0) return null;
  let from = opener.textFrom;
  let labelEnd = opener.nested ? -1 : at;
  let end = at + 1;
  if (text.charCodeAt(at + 1) === code.openBracket && at + 1 < to) {
    const full = linkLabelEnd(text, at + 2, to);
    if (full !== -1) {
      from = at + 2;
      labelEnd = full;
      end = full + 1;
    } else if (text.charCodeAt(at + 2) === code.closeBracket) end = at + 3;
  }
  if (labelEnd === -1 || linkLabelEnd(text, from, to) !== labelEnd) return null;
  const definition = definitions.links.get(normalizeLabel(text.slice(from, labelEnd)));
  if (definition === undefined) return null;
  const target = definitions.text.slice(definition.destination.from, definition.destination.to);
  addLink(scanner, opener, at, end, 'reference', { target, from: scanner.noteOffset(from), to: scanner.noteOffset(labelEnd) });
  return end;
}

interface Destination {
  readonly target: string;
  readonly from: number;
  readonly to: number;
}

function addLink(scanner: InlineScanner, opener: Readonly<OpenBracket>, at: number, end: number, kind: 'inline' | 'reference', written: Destination): void {
  const { found } = scanner;
  const { target, subpath } = splitTarget(readDestinationText(written.target));
  const from = scanner.noteOffset(opener.at);
  const to = scanner.noteOffset(end);
  const alias = scanner.text.slice(opener.textFrom, at);
  const destination = { from: written.from, to: written.to };
  if (opener.before !== null) {
    forgetSince(found, opener.before);
    found.embeds.push({ kind: 'image', from, to, target, subpath, alias, inComment: false, destination });
    scanner.protect('image', opener.at, end);
    return;
  }
  forgetUrls(scanner, opener.links);
  const text = { from: scanner.noteOffset(opener.textFrom), to: scanner.noteOffset(at) };
  found.links.push({ kind, from, to, target, subpath, alias, inComment: false, destination, text });
  if (end > at + 1) scanner.protect('link-destination', at + 1, end);
}

/** A bare URL in the text of a link is not a link of its own. */
function forgetUrls(scanner: InlineScanner, since: number): void {
  const { links } = scanner.found;
  let kept = since;
  // Taking them out one by one would move all the others each time.
  for (let index = since; index < links.length; index++) {
    const link = links[index];
    if (link !== undefined && link.kind !== 'url') links[kept++] = link;
  }
  links.length = kept;
}

function scanMark(scanner: InlineScanner, opener: Readonly<OpenBracket>, at: number): void {
  const labels = readCitationMark(scanner.text, opener.textFrom, at);
  if (labels === null) return;
  const { marks } = scanner.found;
  const mark = { labels, from: scanner.noteOffset(opener.at), to: scanner.noteOffset(at + 1) };
  const last = marks.at(-1);
  const isRange = last !== undefined && last.to + 1 === mark.from && isRangeDash(scanner.text.charCodeAt(opener.at - 1)) && !namesPlace(scanner.text.slice(opener.at, at + 1));
  const range = isRange ? readMarkRange(last.labels, labels) : null;
  if (range === null || last === undefined) marks.push(mark);
  else marks[marks.length - 1] = { labels: range, from: last.from, to: mark.to };
}
