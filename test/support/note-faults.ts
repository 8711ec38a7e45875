import type { TextRange } from '../../src/core/text/text-range';
import type { Container } from '../../src/core/note/block';
import type { Note } from '../../src/core/note/note';

/** What is wrong with a note's ranges by themselves, whatever its text says; empty for every text where the parser is right. */
export function noteFaults(note: Note): readonly string[] {
  const lists = rangeLists(note);
  return [
    ...lists.flatMap(([name, ranges]) => boundsFaults(note, name, ranges)),
    ...lists.flatMap(([name, ranges]) => orderFaults(name, ranges)),
    ...overlapFaults('blocks', note.blocks),
    ...overlapFaults('protected ranges', note.protectedRanges),
    ...overlapFaults('tags', note.tags),
    ...overlapFaults('marks', note.citations.marks),
    ...note.containers.flatMap(containerFaults),
    ...note.blocks.flatMap((block) => (isInside(block, block.container) ? [] : [`${block.kind} at ${place(block)} leaves its container`])),
    ...frontmatterFaults(note),
    ...footnoteFaults(note),
    ...headingFaults(note),
  ];
}

function rangeLists(note: Note): readonly (readonly [string, readonly TextRange[]])[] {
  return [
    ['blocks', note.blocks],
    ['containers', note.containers],
    ['headings', note.headings],
    ['heading contents', note.headings.map(({ content }) => content)],
    ['sections', note.sections],
    ['section bodies', note.sections.map(({ body }) => body)],
    ['links', note.links],
    ['embeds', note.embeds],
    ['tags', note.tags],
    ['block ids', note.blockIds],
    ['references', note.footnotes.references],
    ['undefined references', note.footnotes.undefinedReferences],
    ['definitions', note.footnotes.definitions],
    ['inline footnotes', note.footnotes.inline],
    ['marks', note.citations.marks],
    ['source lists', note.citations.lists],
    ...note.citations.lists.map(({ sources }) => ['sources', sources] as const),
    ['summary', note.summary === null ? [] : [note.summary]],
    ['protected ranges', note.protectedRanges],
  ];
}

function place({ from, to }: TextRange): string {
  return `${String(from)}-${String(to)}`;
}

function boundsFaults(note: Note, name: string, ranges: readonly TextRange[]): readonly string[] {
  const good = ({ from, to }: TextRange): boolean => Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to && to <= note.text.length;
  return ranges.filter((range) => !good(range)).map((range) => `${name} out of bounds: ${place(range)}`);
}

function orderFaults(name: string, ranges: readonly TextRange[]): readonly string[] {
  return ranges.filter((range, index) => range.from < (ranges[index - 1]?.from ?? 0)).map((range) => `${name} out of order at ${place(range)}`);
}

function overlapFaults(name: string, ranges: readonly TextRange[]): readonly string[] {
  return ranges.filter((range, index) => range.from < (ranges[index - 1]?.to ?? 0)).map((range) => `${name} overlap at ${place(range)}`);
}

function isInside(range: TextRange, container: Container | null): boolean {
  return container === null || (range.from >= container.from && range.to <= container.to);
}

function containerFaults(container: Container): readonly string[] {
  return isInside(container, container.parent) ? [] : [`${container.kind} at ${place(container)} leaves its parent`];
}

function frontmatterFaults({ frontmatter, bodyFrom, blocks, text }: Note): readonly string[] {
  const faults = bodyFrom > text.length ? ['the body begins behind the note'] : [];
  if (frontmatter.kind !== 'none' && bodyFrom < frontmatter.to) faults.push('the body begins inside the frontmatter');
  const first = blocks[0];
  if (first !== undefined && first.from < bodyFrom) faults.push('a block begins before the body');
  return faults;
}

function footnoteFaults({ footnotes }: Note): readonly string[] {
  const defined = new Set(footnotes.definitions.map(({ identifier }) => identifier));
  return [
    ...footnotes.references.filter(({ identifier }) => !defined.has(identifier)).map((range) => `reference at ${place(range)} has no definition`),
    ...footnotes.undefinedReferences.filter(({ identifier }) => defined.has(identifier)).map((range) => `undefined reference at ${place(range)} has a definition`),
  ];
}

function headingFaults({ headings, sections, text }: Note): readonly string[] {
  const faults = headings.filter(({ level }) => level < 1 || level > 6).map((heading) => `heading at ${place(heading)} has level ${String(heading.level)}`);
  for (const heading of headings) {
    if (heading.text !== text.slice(heading.content.from, heading.content.to)) faults.push(`heading at ${place(heading)} has another text than its range`);
  }
  for (const section of sections) {
    if (section.from !== section.heading.from || section.to !== section.body.to) faults.push(`section at ${place(section)} does not fit its heading and body`);
  }
  return faults;
}
