import { convertCitations } from '../../src/core/citations/convert-citations';
import { stripTracking } from '../../src/core/citations/strip-tracking';
import type { ProtectedKind } from '../../src/core/note/inline';
import type { Note } from '../../src/core/note/note';
import { parseNote } from '../../src/core/note/parse-note';
import { applyChecked, protectedFaults } from './edit-invariants';
import type { Finding } from './invariants';

const guarded: ReadonlySet<ProtectedKind> = new Set<ProtectedKind>(['frontmatter', 'code', 'math', 'comment', 'html', 'wikilink', 'image']);
const links: ReadonlySet<ProtectedKind> = new Set<ProtectedKind>(['link-destination', 'url']);

/** Converting changes marks and source lists only, loses no source, leaves what is protected alone, and has nothing left to do. */
export function checkCitations(text: string): Finding {
  const note = parseNote(text);
  const { plan, marks, sources } = convertCitations(note);
  if (plan.edits.length === 0) return { outcome: note.citations.lists.length > 0 ? 'refused' : 'unchanged', violations: [] };
  const { lists } = note.citations;
  const inText = plan.edits.filter((edit) => !lists.some((list) => edit.from >= list.from && edit.to <= list.to));
  // A mark may be a link, or an ornament of HTML: such are replaced or removed whole.
  const cutting = inText.filter((edit) => !note.protectedRanges.some(({ from, to }) => edit.from <= from && edit.to >= to));
  const applied = applyChecked(note, plan);
  const after = parseNote(applied.text);
  const violations = [
    ...applied.violations,
    ...protectedFaults(note, cutting, guarded),
    ...protectedFaults(note, cutting, links),
    ...lostSources(note, applied.text),
    ...lostFootnotes(note, after),
  ];
  if (convertCitations(after).plan.edits.length > 0) violations.push('a second conversion changes the note again');
  return { outcome: 'planned', violations, counts: { marks: marks.length, cited: sources.filter((source) => source.cited).length } };
}

function lostSources(note: Note, after: string): string[] {
  const urls = note.citations.lists.flatMap((list) => list.sources.map((source) => source.url));
  return urls.filter((url) => url !== '' && !after.includes(placeOf(url))).map((url) => `the source ${url} is lost`);
}

/** What of an address stays when tracking is taken out and the same source is written in two ways. */
function placeOf(url: string): string {
  return stripTracking(url).replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}

function lostFootnotes(before: Note, after: Note): string[] {
  const kept = new Set(after.footnotes.references.map((reference) => reference.identifier));
  return before.footnotes.references.filter(({ identifier }) => !kept.has(identifier)).map(({ label }) => `the footnote [^${label}] is lost`);
}
