import type { Property, PropertyValue } from '../note/frontmatter';
import type { Note } from '../note/note';
import type { Fix } from '../problem/problem';
import type { PropertySpec, PropertyType } from '../publishers/publisher';
import { codeSpan } from './code-span';
import { describeValue, typeOfValue } from './describe-value';
import { isIsoDate } from './iso-date';
import { propertyFix } from './property-fix';
import type { Finding, NoteRule } from './rule';

/** What each publisher expects is data in its own file; a property without a value is read as missing and never wrong. */
export const fieldType: NoteRule = {
  scope: 'note',
  id: 'field-type',
  severity: 'warning',
  summary: 'A property of a type that the publisher does not read as meant.',
  why: 'The publisher takes a value of another type for something else, or stops. One note that stops it keeps the others from being published.',
  evidence: 'Measured on Digital Garden 2.84.0; oleeskild/obsidian-digital-garden#49 is open',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A number where a path is wanted',
      before: '---\ndg-publish: true\ndg-path: 2024\n---\n',
      messages: ['Unexpected number `2024` in `dg-path`, expected text: it stops the publisher'],
      after: '---\ndg-publish: true\ndg-path: "2024"\n---\n',
      wholeNote: true,
    },
    {
      title: 'A date that is not ISO 8601',
      before: '---\n{"dg-publish":true,"date":"12/31/2024"}\n---\n',
      messages: ['Unexpected text `12/31/2024` in `date`, expected a date such as `2024-12-31`: it stops the build of the whole site'],
      context: { form: 'site' },
      wholeNote: true,
    },
    {
      title: 'A switch that is on whatever it says',
      before: '---\ndg-publish: true\ndg-home: "false"\n---\n',
      messages: ['Unexpected text `false` in `dg-home`, expected `true` or `false`: it makes the note the home page whatever it says'],
      wholeNote: true,
    },
    { title: 'A path', before: '---\ndg-publish: true\ndg-path: notes/2024\n---\n', messages: [], wholeNote: true },
    { title: 'A property without a value', before: '---\ndg-publish: true\ndg-path:\ntags:\n---\n', messages: [], wholeNote: true },
    { title: 'A property that the publisher does not read', before: '---\ndg-publish: true\npublish: 2006-04-04\n---\n', messages: [], wholeNote: true },
  ],
  *check({ note, publisher, publisherSettings, form }) {
    if (note.frontmatter.kind !== 'parsed') return;
    const flag = publisher.flag(publisherSettings);
    const specs = new Map(publisher.properties.filter((spec) => spec.forms.includes(form)).map((spec) => [spec.key, spec]));
    for (const property of note.frontmatter.properties) {
      const spec = specs.get(property.key);
      if (spec === undefined || property.key === flag.key || isReadAs(property.value, spec)) continue;
      yield wrongType(note, property, spec);
    }
  },
};

function wrongType(note: Note, { key, value, from, to }: Property, { types, wrongType: wrong }: PropertySpec): Finding {
  const wanted = types.map((type) => typeNames[type]).join(' or ');
  return {
    from,
    to,
    severity: wrong.severity,
    message: `Unexpected ${describeValue(value)} in ${codeSpan(key)}, expected ${wanted}: it ${wrong.consequence}`,
    fixes: types.includes('string') ? quoteFix(note, key, value) : [],
  };
}

const typeNames: Readonly<Record<PropertyType, string>> = {
  boolean: '`true` or `false`',
  string: 'text',
  number: 'a number',
  list: 'a list',
  map: 'a map',
  date: 'a date such as `2024-12-31`',
};

function isReadAs(value: PropertyValue, { types, harmless }: PropertySpec): boolean {
  const type = typeOfValue(value);
  if (type === 'none' || types.includes(type) || harmless?.includes(value) === true) return true;
  return typeof value === 'string' && types.includes('date') && (isIsoDate(value) || eleventyDates.has(value.toLowerCase()));
}

/** Words that Eleventy takes for a date. */
const eleventyDates: ReadonlySet<string> = new Set(['created', 'last modified', 'git created', 'git last modified']);

/** Quotes a number or a boolean as it is written, so that `007` stays `007`. */
function quoteFix(note: Note, key: string, value: PropertyValue): readonly Fix[] {
  if (note.frontmatter.kind !== 'parsed' || (typeof value !== 'number' && typeof value !== 'boolean')) return [];
  const property = note.frontmatter.properties.find((candidate) => candidate.key === key);
  const written = property === undefined ? '' : note.text.slice(property.valueRange.from, property.valueRange.to);
  const text = /^[\w.+-]+$/u.test(written) ? written : String(value);
  return propertyFix(note, { key, value: text, title: 'Put the value in quotes', safe: true });
}
