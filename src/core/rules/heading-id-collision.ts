import type { Heading } from '../note/block';
import type { Link } from '../note/inline';
import type { Note } from '../note/note';
import type { Publisher } from '../publishers/publisher';
import { codeSpan } from './code-span';
import type { NoteRule } from './rule';

/** Two equal headings are common and harmless; a link to the later one is neither. */
export const headingIdCollision: NoteRule = {
  scope: 'note',
  needs: ['links'],
  id: 'heading-id-collision',
  severity: 'info',
  summary: 'A heading that the note links to, whose address an earlier heading has on the site.',
  why: 'The site gives the later heading another address. In Obsidian the link leads to it, on the site to the earlier heading.',
  evidence: 'Read in the source of the Digital Garden template, which makes ids by slugify and numbers repeated ones',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A link through the heading above',
      before: '## One\n\n### Results\n\n## Two\n\n### Results\n\nSee [[#Two#Results]].\n',
      messages: ['Unexpected heading `Results` with the address of an earlier one, `Results`, expected another text: `[[#Two#Results]]` does not lead to it on the site'],
    },
    {
      title: 'Texts that differ in Obsidian alone',
      before: '## Night trains\n\n## Night-trains\n\nSee [[#Night-trains]] and [[#Night-trains|them]].\n',
      messages: [
        'Unexpected heading `Night-trains` with the address of an earlier one, `Night trains`, expected another text: `[[#Night-trains]]` does not lead to it on the site',
      ],
    },
    { title: 'Equal headings that no link leads to', before: '## Results\n\n## Results\n\nSee [[#Results]].\n', messages: [] },
    { title: 'A link to the first one', before: '## One\n\n### Results\n\n## Two\n\n### Results\n\nSee [[#One#Results]].\n', messages: [] },
    { title: 'Different addresses', before: '## Night trains\n\n## Day trains\n\nSee [[#Day trains]].\n', messages: [] },
    { title: 'A link to another note', before: '## Night trains\n\n## Night-trains\n\nSee [[Other#Night-trains]].\n', messages: [] },
    { title: 'A link by the address itself', before: '## Results\n\n## Results\n\nSee [below](#results-1).\n', messages: [] },
    { title: 'A link in code', before: '## Night trains\n\n## Night-trains\n\nWrite `[[#Night-trains]]`.\n', messages: [] },
    { title: 'A heading that does not exist', before: '## Results\n\n## Results\n\nSee [[#Costs]].\n', messages: [] },
  ],
  *check({ note, publisher }) {
    const links = note.links.filter(({ target, subpath, inComment }) => target === '' && !inComment && /^#[^^[]/u.test(subpath));
    if (links.length === 0) return;
    const earlier = earlierHeadings(note, publisher);
    if (earlier.size === 0) return;
    for (const [heading, link] of linkedHeadings(note, links)) {
      const first = earlier.get(heading);
      if (first === undefined) continue;
      const message =
        `Unexpected heading ${codeSpan(heading.text)} with the address of an earlier one, ${codeSpan(first.text)}, expected another text: ` +
        `${codeSpan(note.text.slice(link.from, link.to))} does not lead to it on the site`;
      yield { from: heading.from, to: heading.to, message };
    }
  },
};

/** Headings whose id an earlier one has, with that one. */
function earlierHeadings({ headings }: Note, publisher: Publisher): ReadonlyMap<Heading, Heading> {
  const firstOf = new Map<string, Heading>();
  const earlier = new Map<Heading, Heading>();
  for (const heading of headings) {
    const id = publisher.headingId?.(heading.text);
    const first = id === undefined ? heading : firstOf.get(id);
    if (first === undefined) firstOf.set(id ?? '', heading);
    else if (first !== heading) earlier.set(heading, first);
  }
  return earlier;
}

/** How many links through several headings are followed. */
const mostPaths = 200;

/** The headings that links lead to in Obsidian, in their order, each with the first of its links. */
function linkedHeadings({ headings }: Note, links: readonly Link[]): readonly (readonly [Heading, Link])[] {
  const linked = new Map<Heading, Link>();
  const keyed = headings.map((heading) => ({ heading, key: headingKey(heading.text) }));
  const firstOf = new Map<string, Heading>();
  for (const { heading, key } of keyed) if (!firstOf.has(key)) firstOf.set(key, heading);
  let paths = 0;
  for (const link of links) {
    const wanted = link.subpath.split('#').filter((part) => part !== '').map(headingKey);
    if (wanted.length > 1 && ++paths > mostPaths) continue;
    const heading = wanted.length > 1 ? headingAt(keyed, wanted) : firstOf.get(wanted[0] ?? '');
    if (heading !== undefined && !linked.has(heading)) linked.set(heading, link);
  }
  return [...linked].sort(([left], [right]) => left.from - right.from);
}

interface KeyedHeading {
  readonly heading: Heading;
  readonly key: string;
}

/** Each heading of the path stands below the one before it and is of a lower rank. */
function headingAt(headings: readonly KeyedHeading[], wanted: readonly string[]): Heading | undefined {
  let part = 0;
  let above = 0;
  for (const { heading, key } of headings) {
    if (heading.level <= above || key !== wanted[part]) continue;
    part += 1;
    above = heading.level;
    if (part === wanted.length) return heading;
  }
  return undefined;
}

/** A heading as Obsidian compares it with a link: without case, with blanks for punctuation. */
function headingKey(text: string): string {
  return text.replaceAll(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\s]+/gu, ' ').trim().toLowerCase().normalize('NFC');
}
