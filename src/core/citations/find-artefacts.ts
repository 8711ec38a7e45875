import { isAlphanumeric, isBlank, isDigit, isLineEnding } from '../note/character';
import { readCitationMark } from '../note/citation-mark';
import type { CitationMark } from '../note/inline';
import type { Note } from '../note/note';
import { resolveMarks } from '../note/resolve-marks';
import type { Artefact } from './artefact';
import type { ArtefactShape } from './artefact-shapes';
import { artefactShapes } from './artefact-shapes';
import { firstFrom } from './range-search';

/**
 * Finds what AI tools left in a note and only they could follow, in the order of the text. Nothing in code, math, comments, links or
 * frontmatter counts, nor does an escaped bracket or one that makes a link. Nothing overlaps. A note that holds none costs a search for each needle.
 */
export function findArtefacts(note: Note): readonly Artefact[] {
  const found: FoundArtefact[] = [];
  const isBracketed = holdsBracketed(note);
  const isTagged = note.text.includes('<', note.bodyFrom);
  for (const { shape, initial } of searches) if ((isBracketed || initial !== '[') && (isTagged || initial !== '<')) collect(note, shape, found);
  if (found.length === 0) return [];
  found.sort((left, right) => left.from - right.from || right.to - left.to);
  let end = 0;
  const apart = found.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
  const answered = answeredMarks(note, apart);
  return apart.map((artefact) => ({ ...artefact, answered: answered.has(artefact) }));
}

type FoundArtefact = Omit<Artefact, 'answered'>;

/** A search for one character finds sooner that there is none than one for a needle that begins with it. */
const searches = artefactShapes.map((shape) => ({ shape, initial: shape.needle.charAt(0) }));

/** The two characters behind the bracket of each needle that begins with one. */
const behindBrackets: ReadonlySet<string> = new Set(artefactShapes.flatMap(({ needle }) => (needle.startsWith('[') ? [needle.slice(1, 3)] : [])));
const firstBehindBrackets: ReadonlySet<number> = new Set(Array.from(behindBrackets, (pair) => pair.charCodeAt(0)));

/** Whether a needle that begins with a bracket may stand anywhere: one walk over the brackets costs less than a search for each. */
function holdsBracketed({ text, bodyFrom }: Note): boolean {
  for (let at = text.indexOf('[', bodyFrom); at !== -1; at = text.indexOf('[', at + 1)) {
    if (firstBehindBrackets.has(text.charCodeAt(at + 1)) && behindBrackets.has(text.slice(at + 1, at + 3))) return true;
  }
  return false;
}

function collect(note: Note, shape: ArtefactShape, found: FoundArtefact[]): void {
  const { text } = note;
  let free = note.bodyFrom;
  for (let hit = text.indexOf(shape.needle, free); hit !== -1; hit = text.indexOf(shape.needle, Math.max(free, hit + 1))) {
    const match = matchAround(text, shape, hit, free);
    if (match === null) continue;
    const { from, to, numbers } = match;
    if (isShielded(note, shape.line === true, from, to)) continue;
    found.push({ kind: shape.kind, tool: shape.tool, from, to, labels: readCitationMark(numbers, 0, numbers.length) ?? [] });
    free = to;
  }
}

interface Match {
  readonly from: number;
  readonly to: number;
  readonly numbers: string;
}

/** The longest match that begins at most `lead` in front of the needle, and not before `free`. */
function matchAround(text: string, { kind, pattern, needle, lead, line }: ArtefactShape, hit: number, free: number): Match | null {
  // Of all needles this one is a common word.
  if (kind === 'turn' && !isDigit(text.charCodeAt(hit + needle.length))) return null;
  for (let from = Math.max(free, hit - lead); from <= hit; from++) {
    if (line === true && !beginsLine(text, from)) continue;
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    const to = pattern.lastIndex;
    if (match === null || to <= hit) continue;
    if (kind === 'turn' && from === hit - 1 && from > free && isAlphanumeric(text.charCodeAt(from - 1))) return null;
    return { from, to, numbers: match[1] ?? '' };
  }
  return null;
}

/** Marks of quotes may stand in front. */
function beginsLine(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < deepest && (isBlank(text.charCodeAt(from - 1)) || text.charAt(from - 1) === '>')) from--;
  return from === 0 || isLineEnding(text.charCodeAt(from - 1));
}

/** No line begins further in than this many code units. */
const deepest = 12;

/** True where the match is no text that readers see as it is written. */
function isShielded(note: Note, line: boolean, from: number, to: number): boolean {
  const { text, protectedRanges } = note;
  if (text.charAt(from) === '[' && (isEscaped(text, from) || namesLink(note, from, to))) return true;
  for (let index = Math.max(0, firstFrom(protectedRanges, from) - 1); index < protectedRanges.length; index++) {
    const range = protectedRanges[index];
    if (range === undefined || range.from >= to) return false;
    if (range.to <= from) continue;
    const isOwnMarkup = range.from >= from && (range.kind === 'html' || (line && (range.kind === 'url' || range.kind === 'link-destination')));
    if (!isOwnMarkup) return true;
  }
  return false;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charAt(at - slashes - 1) === '\\') slashes++;
  return slashes % 2 === 1;
}

/** True where the brackets are the text of a link or the label of a link definition. */
function namesLink({ text, links }: Note, from: number, to: number): boolean {
  return (text.charAt(to) === ':' && beginsLine(text, from)) || links[firstFrom(links, from)]?.from === from;
}

/** Those that name sources which a list of the note holds. */
function answeredMarks(note: Note, found: readonly FoundArtefact[]): ReadonlySet<CitationMark> {
  const marks = found.filter(({ labels }) => labels.length > 0);
  if (marks.length === 0 || note.citations.lists.length === 0) return new Set();
  const resolved = resolveMarks(note, { marks, lists: note.citations.lists });
  return new Set(resolved.filter(({ reason }) => reason === null).map(({ mark }) => mark));
}
