import type { Heading, Section } from './block';

/** A section whose end is not known yet. */
interface OpenSection {
  heading: Heading;
  from: number;
  to: number;
  body: { from: number; to: number };
}

/** The sections of the headings at the top of a note, in the order of the headings. */
export function findSections(headings: readonly Heading[], text: string): readonly Section[] {
  const sections: OpenSection[] = [];
  const open: OpenSection[] = [];
  for (const heading of headings) {
    if (heading.container !== null) continue;
    for (let last = open.at(-1); last !== undefined && last.heading.level >= heading.level; last = open.at(-1)) {
      close(last, heading.from);
      open.pop();
    }
    const bodyFrom = lineAfter(text, heading.to);
    const section = { heading, from: heading.from, to: text.length, body: { from: bodyFrom, to: text.length } };
    sections.push(section);
    open.push(section);
  }
  return sections;
}

function close(section: OpenSection, to: number): void {
  section.to = to;
  section.body.from = Math.min(section.body.from, to);
  section.body.to = to;
}

/** The offset of the line that follows the one in which `at` stands. */
function lineAfter(text: string, at: number): number {
  let index = at;
  while (index < text.length && text.charCodeAt(index) !== 10 && text.charCodeAt(index) !== 13) index++;
  if (index >= text.length) return text.length;
  return text.charCodeAt(index) === 13 && text.charCodeAt(index + 1) === 10 ? index + 2 : index + 1;
}
