import type { Heading } from '../note/block';
import type { Note } from '../note/note';
import { parseNote } from '../note/parse-note';
import type { TextRange } from '../text/text-range';

/** The heading that definitions are gathered under. */
export interface SourcesHeading {
  /** As it is written where the note has none, without a line ending at its end. */
  readonly written: string;
  /** The blocks that it adds to a note, as kind and text. */
  readonly blocks: readonly { readonly kind: string; readonly text: string }[];
  /** The one that the note has at its top; null where there is none. */
  readonly found: TextRange | null;
}

/**
 * Reads the option: words, of which a second-level heading is made, or a heading as it is written, with lines in front of it too, as in
 * `---` and `## Sources`. Null where the option is empty. A heading of the note is the one where its words are the same, whatever their
 * case, and its level where the option names one.
 */
export function sourcesHeading(note: Note, option: string, ending: string): SourcesHeading | null {
  const lines = option.split(/\r\n|\n|\r/).map((line) => line.trim()).filter((line) => line !== '');
  if (lines.length === 0) return null;
  const asWritten = readHeading(lines, ending);
  const read = asWritten ?? readHeading([`## ${lines.join(' ')}`], ending);
  if (read === null) return null;
  const words = read.heading.text.toLowerCase();
  const found = note.headings.find(
    ({ container, text, level }) => container === null && text.toLowerCase() === words && (asWritten === null || level === read.heading.level),
  );
  return { written: read.written, blocks: read.blocks, found: found ?? null };
}

function readHeading(lines: readonly string[], ending: string): (Omit<SourcesHeading, 'found'> & { readonly heading: Heading }) | null {
  const written = lines.join(ending);
  const lead = `x${ending}${ending}`;
  const { blocks, text } = parseNote(`${lead}${written}`);
  const heading = blocks.at(-1);
  if (heading?.kind !== 'heading' || heading.text === '' || blocks.filter(({ kind }) => kind === 'heading').length !== 1) return null;
  return { written, heading, blocks: blocks.slice(1).map(({ kind, from, to }) => ({ kind, text: text.slice(from, to) })) };
}
