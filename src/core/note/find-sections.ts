import type { Heading, Section } from './block';

/** The sections of the headings at the top of a note, in the order of the headings. `end` is where the note ends. */
export function findSections(headings: readonly Heading[], text: string): readonly Section[] {
  const ends = new Map<Heading, number>();
  const open: Heading[] = [];
  const top = headings.filter((heading) => heading.container === null);
  for (const heading of top) {
    for (let last = open.at(-1); last !== undefined && last.level >= heading.level; last = open.at(-1)) {
      ends.set(last, heading.from);
      open.pop();
    }
    open.push(heading);
  }
  return top.map((heading) => {
    const to = ends.get(heading) ?? text.length;
    return { heading, from: heading.from, to, body: { from: Math.min(lineAfter(text, heading.to), to), to } };
  });
}

/** The offset of the line that follows the one in which `at` stands. */
function lineAfter(text: string, at: number): number {
  let index = at;
  while (index < text.length && text.charCodeAt(index) !== 10 && text.charCodeAt(index) !== 13) index++;
  if (index >= text.length) return text.length;
  return text.charCodeAt(index) === 13 && text.charCodeAt(index + 1) === 10 ? index + 2 : index + 1;
}
