import { labelEdits } from '../citations/relabelling';
import { findSpacedLabels, type SpacedLabel } from './spaced-labels';
import { codeSpan } from './code-span';
import type { FootnoteDefinition } from '../note/block';
import { normalizeLabel } from '../note/link-label';
import type { Note } from '../note/note';
import type { Fix } from '../problem/problem';
import { isFreeLabel, markRange } from './mark-range';
import type { Finding, NoteRule } from './rule';

/** No reader of Markdown takes a label with a blank for one of a footnote. */
export const footnoteLabel: NoteRule = {
  scope: 'note',
  id: 'footnote-label',
  severity: 'warning',
  summary: 'A footnote label with a blank, which makes it no footnote, or with a `#`, by which Obsidian cannot find it.',
  why: 'With a blank in the label neither Obsidian nor the site sees a footnote: readers see the marks as text, or a broken link. With a `#` the footnote is shown, but hovering and the list of footnotes in Obsidian fail.',
  evidence: 'Measured on micromark and markdown-it-footnote 3.0.3; the trouble with `#` is listed by the wiki of the plugin Footnote Shortcut',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A blank',
      before: 'Cheap[^my note], fast[^my note].\n\n[^my note]: A source\n',
      messages: ['Unexpected blank in the label of `[^my note]`, expected one without: this is no footnote'],
      after: 'Cheap[^my-note], fast[^my-note].\n\n[^my-note]: A source\n',
    },
    {
      title: 'A blank at the end, in front of an address',
      before: 'Cheap[^1 ].\n\n[^1 ]: https://example.org/a\n',
      messages: ['Unexpected blank in the label of `[^1 ]`, expected one without: this is no footnote'],
      after: 'Cheap[^1].\n\n[^1]: https://example.org/a\n',
    },
    {
      title: 'A mark of tags',
      before: 'Cheap[^#1].\n\n[^#1]: A source\n',
      messages: ['Unexpected `#` in the label of `[^#1]`, expected one without: Obsidian shows the footnote, but does not find it'],
      after: 'Cheap[^1].\n\n[^1]: A source\n',
    },
    { title: 'Without a definition it is no footnote', before: 'All but [^a b] match.\n', messages: [] },
    { title: 'Without a reference neither', before: '[^a b]: as in a set\n', messages: [] },
    { title: 'A hyphen', before: 'Cheap[^my-note].\n\n[^my-note]: A source\n', messages: [] },
    { title: 'In code', before: '`[^my note]` and\n\n```\n[^my note]: A source\n```\n', messages: [] },
    { title: 'Escaped', before: 'Cheap\\[^my note].\n\n\\[^my note]: A source\n', messages: [] },
    { title: 'A character that is written as its number', before: 'Cheap[^a&#45;b].\n\n[^a&#45;b]: A source\n', messages: [] },
    { title: 'A blank behind the label', before: 'Cheap[^1] .\n\n[^1]: A source\n', messages: [] },
  ],
  check({ note }) {
    // Nearly every note has no such label.
    const spaced = findSpacedLabels(note);
    return spaced.length === 0 && note.footnotes.definitions.length === 0 ? [] : [...spacedFindings(note, spaced), ...hashFindings(note)];
  },
};

function spacedFindings(note: Note, labels: readonly SpacedLabel[]): readonly Finding[] {
  return labels.flatMap((spaced): readonly Finding[] => {
    const [first] = spaced.places;
    if (first === undefined) return [];
    const message = `Unexpected blank in the label of ${written(spaced.label)}, expected one without: this is no footnote`;
    return [{ ...first, message, fixes: () => hyphenFix(note, spaced) }];
  });
}

function* hashFindings(note: Note): Iterable<Finding> {
  const told = new Set<string>();
  for (const definition of note.footnotes.definitions) {
    if (!hasHash(definition.label) || told.has(definition.identifier)) continue;
    told.add(definition.identifier);
    yield {
      ...markRange(definition),
      severity: 'info',
      message: `Unexpected \`#\` in the label of ${written(definition.label)}, expected one without: Obsidian shows the footnote, but does not find it`,
      fixes: () => hashFix(note, definition),
    };
  }
}

/** A character that is written as its number has none. */
function hasHash(label: string): boolean {
  return label.replaceAll(/&#\w{1,8};/gu, '').includes('#');
}

/** The blanks of a label are what it is about, those at its end included. */
function written(label: string): string {
  return label.endsWith(' ') || label.startsWith(' ') ? `\`[^${label.replaceAll(/[^\p{L}\p{N} -]/gu, '…').slice(0, 40)}]\`` : codeSpan(`[^${label}]`);
}

function hyphenFix(note: Note, { label, places }: SpacedLabel): readonly Fix[] {
  const joined = label.trim().replaceAll(/[ \t]+/gu, '-');
  if (joined === '' || !isFreeLabel(note, normalizeLabel(joined))) return [];
  const edits = places.map(({ from, to }) => ({ from: from + 2, to: to - 1, text: joined }));
  return [{ title: 'Write the label without blanks', safe: false, edits }];
}

function hashFix(note: Note, { label, identifier }: FootnoteDefinition): readonly Fix[] {
  const plain = label.replaceAll('#', '');
  if (plain === '' || !isFreeLabel(note, normalizeLabel(plain))) return [];
  return [{ title: 'Write the label without `#`', safe: true, edits: labelEdits(note, new Map([[identifier, plain]])) }];
}
