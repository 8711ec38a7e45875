import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import type { Container } from '../../src/core/note/block';
import type { Note } from '../../src/core/note/note';
import { parseNote } from '../../src/core/note/parse-note';

/** Letters and digits only, so that marks and indentation that moving changes do not count. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{So}$&]/gu, '');
}

/** For each reference in the text what its footnote says, with the footnotes that it cites in turn; sorted. Where two define it, the first counts. */
export function resolvedTexts(note: Note): readonly string[] {
  const { references, definitions } = note.footnotes;
  const first = new Map([...definitions].reverse().map((definition) => [definition.identifier, definition]));
  const said = (identifier: string, path: readonly string[]): string => {
    const definition = first.get(identifier);
    if (definition === undefined) return 'missing';
    if (path.includes(identifier)) return `round ${String(path.length - path.indexOf(identifier))}`;
    let text = '';
    let at = definition.content.from;
    for (const reference of references) {
      if (reference.from < definition.content.from || reference.to > definition.content.to) continue;
      text += lettersOf(textOutside(note, at, reference.from)) + `{${said(reference.identifier, [...path, identifier])}}`;
      at = reference.to;
    }
    return text + lettersOf(textOutside(note, at, definition.content.to));
  };
  return references.filter(({ from }) => !definitions.some((definition) => definition.from < from && from < definition.to)).map(({ identifier }) => said(identifier, [])).sort();
}

/** A stretch of a definition without the labels of definitions nested in it: those change with their references. */
function textOutside({ text, footnotes: { definitions } }: Note, from: number, to: number): string {
  let words = '';
  let at = from;
  for (const definition of definitions) {
    if (definition.from < from || definition.from >= to) continue;
    words += text.slice(at, definition.from);
    at = Math.min(to, definition.from + definition.label.length + 3);
  }
  return words + text.slice(at, to);
}

/** What each definition says, its references left out; sorted. */
export function definitionTexts(note: Note): readonly string[] {
  const { references, definitions } = note.footnotes;
  return definitions.map(({ content }) => {
    let words = '';
    let at = content.from;
    for (const reference of references) {
      if (reference.from < at || reference.to > content.to) continue;
      words += lettersOf(textOutside(note, at, reference.from));
      at = reference.to;
    }
    return words + lettersOf(textOutside(note, at, content.to));
  }).sort();
}

/** The kinds of all blocks outside of footnotes, and what is written there but footnotes, blanks, and marks of quotes and lists. */
export function bodyOf(note: Note): { readonly kinds: readonly string[]; readonly letters: string } {
  const { text, blocks, footnotes: { definitions, references, undefinedReferences, inline } } = note;
  const outside = blocks.filter(({ container }) => !isInFootnote(container));
  const cut = [...definitions, ...references, ...undefinedReferences, ...inline].sort((one, other) => one.from - other.from);
  let words = '';
  let at = 0;
  for (const { from, to } of cut) {
    if (from > at) words += text.slice(at, from);
    at = Math.max(at, to);
  }
  return { kinds: outside.map(({ kind }) => kind), letters: (words + text.slice(at)).replace(/[\s>+*.)0-9-]/g, '') };
}

function isInFootnote(container: Container | null): boolean {
  for (let each = container; each !== null; each = each.parent) if (each.kind === 'footnote-definition') return true;
  return false;
}

/** The texts of the protected ranges of some kinds; sorted. */
export function protectedTexts({ text, protectedRanges }: Note, kinds: readonly string[]): readonly string[] {
  return protectedRanges.filter(({ kind }) => kinds.includes(kind)).map(({ from, to }) => text.slice(from, to).replace(/[\s>]+/g, ' ').trim()).sort();
}

const site = new MarkdownIt({ breaks: true, html: true, linkify: true }).use(footnotes);

/** What each reference comes to on a site that reads notes with markdown-it and its footnotes, the site's own numbers left out, and the names of references that it takes for links; sorted. */
export function siteTexts({ text, bodyFrom }: Note): readonly string[] {
  const html = site.render(uploaded(text.slice(bodyFrom)), {});
  const parts = html.split('<section class="footnotes">');
  const said = new Map<string, string>();
  for (const item of (parts[1] ?? '').split(/<li id="fn(?=\d+" )/).slice(1)) {
    const [id = ''] = /^\d+/.exec(item) ?? [];
    said.set(id, lettersOf(item.slice(item.indexOf('>')).replace(/<sup class="footnote-ref">.*?<\/sup>/gs, '').replace(/<a href="(?:#fnref.*?|[^"]*">\^[^<]*)<\/a>/gs, '').replace(labelInAddress, '').replace(/<[^>]*>/g, '')));
  }
  return [...html.matchAll(/<sup class="footnote-ref"><a href="#fn(\d+)"/g)].map(([, id = '']) => said.get(id) ?? 'missing').sort();
}

/** The site takes a reference glued to an address for a part of it, whatever its number. */
const labelInAddress = /\[\^[^\]<]*\]/g;

/** A publisher cuts comments before it uploads a note. */
function uploaded(text: string): string {
  return text.replace(/%%.+?%%/gms, '');
}

/**
 * True where that site takes a definition for text, as behind a quote or a table without a blank line, math hides what it reads, or a definition runs on where a
 * comment that ended it was cut: what it shows then is what nobody meant.
 */
export function siteMissesDefinition(note: Note): boolean {
  const { text, bodyFrom } = note;
  if (uploadedDefinitions(parseNote(uploaded(text))).join('\n') !== uploadedDefinitions(note).join('\n')) return true;
  if (/(?:^|[\r\n])[ \t]*[>|][^\r\n]*(?:\r\n|\r|\n)[ \t]*\[\^/.test(text)) return true;
  if (text.includes('$$')) return true;
  const read: { footnotes?: { refs?: Record<string, unknown> } } = {};
  const html = site.render(uploaded(text.slice(bodyFrom)), read);
  const known = read.footnotes?.refs ?? {};
  return /(?:<\/sup>|\[\^[^\]]*\]):/.test(html) || note.footnotes.definitions.some(({ label }) => known[`:${label}`] === undefined);
}

function uploadedDefinitions({ text, footnotes }: Note): readonly string[] {
  return footnotes.definitions.map(({ content }) => lettersOf(uploaded(text.slice(content.from, content.to)))).sort();
}

/** What the second list lacks of the first, counted. */
export function missingFrom(first: readonly string[], second: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const each of second) counts.set(each, (counts.get(each) ?? 0) + 1);
  return first.filter((each) => {
    const count = counts.get(each) ?? 0;
    counts.set(each, count - 1);
    return count <= 0;
  });
}

/** What each reference in the text comes to, footnotes cited in it left out, letters alone; inline footnotes count, too. Sorted. */
export function flatTexts(note: Note): readonly string[] {
  const { references, definitions, inline } = note.footnotes;
  const first = new Map([...definitions].reverse().map((definition) => [definition.identifier, definition]));
  const isInside = ({ from }: { readonly from: number }): boolean => definitions.some((definition) => definition.from < from && from < definition.to);
  const said = references.filter((reference) => !isInside(reference)).map(({ identifier }) => {
    const content = first.get(identifier)?.content ?? { from: 0, to: 0 };
    return lettersAlone(note.text.slice(content.from, content.to).replace(/\[\^[^\]]*\]/g, ''));
  });
  return [...said, ...inline.filter((footnote) => !isInside(footnote)).map(({ content }) => lettersAlone(note.text.slice(content.from, content.to)))].sort();
}

/** Letters only: numbers and brackets change where marks are written. */
export function lettersAlone(text: string): string {
  return text.replace(/[^\p{L}\p{So}]/gu, '');
}
