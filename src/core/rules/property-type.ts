import type { Property } from '../note/frontmatter';
import type { Note } from '../note/note';
import type { Fix } from '../problem/problem';
import type { PropertyType } from '../publishers/publisher';
import { codeSpan } from './code-span';
import { demandsOf } from './demands-of';
import { describeValue, typeNames } from './describe-value';
import { isOfType } from './is-of-type';
import { propertyFix } from './property-fix';
import { quoteFix } from './quote-fix';
import type { NoteRule } from './rule';

/** Which type is meant is the user's own contract; see docs/contract.md. */
export const propertyType: NoteRule = {
  scope: 'note',
  needs: ['contract'],
  id: 'property-type',
  severity: 'warning',
  summary: 'A property of another type than your contract says.',
  why: 'One key that is now a number, now text, sorts wrongly and drops out of queries and lists.',
  evidence: 'In published gardens `noteIcon` is text in 1,137 notes and a number in 159, `status` a number in 820, text in 136 and a list in 27',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A number in quotes',
      before: '---\nweight: "10"\n---\n',
      messages: ['Unexpected text `"10"` in `weight`, expected a number as the contract says'],
      after: '---\nweight: 10\n---\n',
      context: { contract: 'weight: number' },
      wholeNote: true,
    },
    {
      title: 'A number for a name',
      before: '---\nseries: 007\n---\n',
      messages: ['Unexpected number `7` in `series`, expected text as the contract says'],
      after: '---\nseries: "007"\n---\n',
      context: { contract: 'series: text' },
      wholeNote: true,
    },
    {
      title: 'A day that is written in another way',
      before: '---\ndate: 12/31/2024\n---\n',
      messages: ['Unexpected text `12/31/2024` in `date`, expected a date such as `2024-12-31` as the contract says'],
      context: { contract: 'date: date' },
      wholeNote: true,
    },
    {
      title: 'One name where a list is meant',
      before: '---\naliases: Trams\n---\n',
      messages: ['Unexpected text `Trams` in `aliases`, expected a list as the contract says'],
      after: '---\naliases: [Trams]\n---\n',
      context: { contract: 'aliases: list' },
      wholeNote: true,
    },
    { title: 'A day with a time', before: '---\ndate: 2024-12-31T10:00:00+01:00\n---\n', messages: [], context: { contract: 'date: date' }, wholeNote: true },
    { title: 'Digits in quotes are text', before: '---\nseries: "007"\n---\n', messages: [], context: { contract: 'series: text' }, wholeNote: true },
    { title: 'No value has no type', before: '---\nweight:\naliases: null\n---\n', messages: [], context: { contract: 'weight: number\naliases: list' }, wholeNote: true },
    { title: 'An empty list is one', before: '---\naliases: []\n---\n', messages: [], context: { contract: 'aliases: list' }, wholeNote: true },
    { title: 'A missing key', before: '---\ntitle: Trams\n---\n', messages: [], context: { contract: 'weight: number' }, wholeNote: true },
    { title: 'The inner folder says otherwise', before: '---\nweight: ten\n---\n', messages: [], context: { contract: 'weight: number\nNotes/: weight: text', path: 'Notes/a.md' }, wholeNote: true },
    { title: 'Another key, by case', before: '---\nWeight: ten\n---\n', messages: [], context: { contract: 'weight: number' }, wholeNote: true },
  ],
  *check({ note, path, options }) {
    if (options.contract.demands.length === 0 || note.frontmatter.kind !== 'parsed') return;
    const { types } = demandsOf(options.contract, path);
    if (types.size === 0) return;
    for (const property of note.frontmatter.properties) {
      const wanted = types.get(property.key);
      if (wanted === undefined || isOfType(property.value, wanted)) continue;
      yield {
        from: property.valueRange.from,
        to: property.valueRange.to,
        message: `Unexpected ${describeValue(property.value)} in ${codeSpan(property.key)}, expected ${typeNames[wanted]} as the contract says`,
        fixes: () => typeFixes(note, property, wanted),
      };
    }
  },
};

/** The same value as the other type, where it can be told. */
function typeFixes(note: Note, property: Property, wanted: PropertyType): readonly Fix[] {
  const { key, value } = property;
  if (wanted === 'list') return typeof value === 'string' && value.trim() !== '' ? propertyFix(note, { key, value: [value], title: 'Make a list of the value', safe: false }) : [];
  if (wanted === 'string') return quoteFix(note, property);
  if (typeof value !== 'string') return [];
  if (wanted === 'boolean' && (value === 'true' || value === 'false')) return propertyFix(note, { key, value: value === 'true', title: 'Write the value without quotes', safe: false });
  // Only a number that reads back as written: `007` and `1.10` would lose digits.
  if (wanted === 'number' && Number.isFinite(Number(value)) && String(Number(value)) === value) return propertyFix(note, { key, value: Number(value), title: 'Write the value without quotes', safe: true });
  return [];
}
