import type { Property, PropertyValue } from '../note/frontmatter';
import type { Note } from '../note/note';
import type { Fix } from '../problem/problem';
import { codeSpan, codeSpans } from './code-span';
import { demandsOf } from './demands-of';
import { isList } from './describe-value';
import { hasValue } from './has-value';
import { propertyFix } from './property-fix';
import type { NoteRule } from './rule';

/** Which values there may be is the user's own contract; see docs/contract.md. */
export const propertyValue: NoteRule = {
  scope: 'note',
  needs: ['contract'],
  id: 'property-value',
  severity: 'warning',
  summary: 'A property with a value that your contract does not name.',
  why: 'A note with a value of its own is missing wherever the site sorts or filters by the values it knows.',
  evidence: 'The Obsidian plugin fileclass, a schema for properties, has 2,120 downloads',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'The right word in the wrong case',
      before: '---\nstatus: Draft\n---\n',
      messages: ['Unexpected `Draft` in `status`, expected one of `draft`, `done`'],
      after: '---\nstatus: draft\n---\n',
      context: { contract: 'status: one of draft, done' },
      wholeNote: true,
    },
    {
      title: 'Another word, in a list',
      before: '---\nstage: [seed, tree, forest]\n---\n',
      messages: ['Unexpected `tree`, `forest` in `stage`, expected only `seed`, `plant`'],
      context: { contract: 'stage: one of seed, plant' },
      wholeNote: true,
    },
    {
      title: 'A number that is not among them',
      before: '---\npriority: 4\n---\n',
      messages: ['Unexpected `4` in `priority`, expected one of `1`, `2`, `3`'],
      context: { contract: 'priority: one of 1, 2, 3' },
      wholeNote: true,
    },
    { title: 'One of the values', before: '---\nstatus: done # at last\n---\n', messages: [], context: { contract: 'status: one of draft, done' }, wholeNote: true },
    { title: 'A list of them', before: '---\nstage:\n  - seed\n  - plant\n---\n', messages: [], context: { contract: 'stage: one of seed, plant' }, wholeNote: true },
    { title: 'A number and its text are one value', before: '---\npriority: "3"\n---\n', messages: [], context: { contract: 'priority: one of 1, 2, 3' }, wholeNote: true },
    { title: 'A value with a comma in it', before: '---\nplace: Porto, Portugal\n---\n', messages: [], context: { contract: 'place: one of "Porto, Portugal", Lisboa' }, wholeNote: true },
    { title: 'No value', before: '---\nstatus:\nstage: []\n---\n', messages: [], context: { contract: 'status: one of draft\nstage: one of seed' }, wholeNote: true },
    { title: 'Another folder', before: '---\nstatus: open\n---\n', messages: [], context: { contract: 'Notes/: status: one of draft, done', path: 'Tasks/a.md' }, wholeNote: true },
  ],
  *check({ note, path, options }) {
    if (options.contract.demands.length === 0 || note.frontmatter.kind !== 'parsed') return;
    const demanded = demandsOf(options.contract, path).values;
    if (demanded.size === 0) return;
    for (const property of note.frontmatter.properties) {
      const values = demanded.get(property.key);
      if (values === undefined) continue;
      const strange = entriesOf(property.value).filter((entry) => hasValue(entry) && !values.includes(textOf(entry)));
      if (strange.length === 0) continue;
      const wanted = isList(property.value) ? 'only' : values.length > 1 ? 'one of' : 'only';
      yield {
        from: property.valueRange.from,
        to: property.valueRange.to,
        message: `Unexpected ${codeSpans(strange.map(textOf))} in ${codeSpan(property.key)}, expected ${wanted} ${codeSpans(values)}`,
        fixes: () => caseFixes(note, property, values),
      };
    }
  },
};

function entriesOf(value: PropertyValue): readonly PropertyValue[] {
  return isList(value) ? value : [value];
}

/** A value as it is compared. */
function textOf(value: PropertyValue): string {
  if (typeof value !== 'object' || value === null) return String(value).trim();
  return isList(value) ? 'a list' : 'nested keys';
}

/** The values as the contract writes them, where nothing but case is wrong with them. */
function caseFixes(note: Note, { key, value }: Property, values: readonly string[]): readonly Fix[] {
  const mended = entriesOf(value).map((entry) => {
    if (typeof entry !== 'string' || !hasValue(entry)) return entry;
    const folded = entry.trim().toLowerCase();
    return values.find((one) => one === entry.trim()) ?? values.find((one) => one.toLowerCase() === folded) ?? null;
  });
  if (mended.some((entry, index) => hasValue(entriesOf(value)[index] ?? null) && !values.includes(textOf(entry)))) return [];
  const written = isList(value) ? mended : (mended[0] ?? null);
  return propertyFix(note, { key, value: written, title: 'Write the value as the contract does', safe: false });
}
