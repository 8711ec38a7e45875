import type { Property, PropertyValue } from '../note/frontmatter';
import type { Note } from '../note/note';
import type { PropertySpec } from '../publishers/publisher';
import { codeSpan } from './code-span';
import { describeValue, typeNames, typeOfValue } from './describe-value';
import { isPlaceholder } from './placeholder';
import { publishedNote } from './published-note';
import { quoteFix } from './quote-fix';
import type { Finding, NoteRule } from './rule';
import { specOf } from './spec-of';
import { isSwitch } from './switches';

/** What each publisher expects is data in its own file; a property without a value is read as missing and never wrong. */
export const fieldType: NoteRule = {
  scope: 'note',
  needs: ['properties'],
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
      title: 'Tags that are a number',
      before: '---\n{"dg-publish":true,"tags":5}\n---\n',
      messages: ['Unexpected number `5` in `tags`, expected a list or text: it stops the build of the whole site'],
      after: '---\n{"dg-publish":true,"tags":"5"}\n---\n',
      context: { form: 'site' },
      wholeNote: true,
    },
    {
      title: 'Tags that are true, in the home page',
      before: '---\ndg-publish: true\ndg-home: true\ntags: true\n---\n',
      messages: ['Unexpected `true` in `tags`, expected a list or text: it stops the publisher'],
      after: '---\ndg-publish: true\ndg-home: true\ntags: "true"\n---\n',
      wholeNote: true,
    },
    { title: 'A path', before: '---\ndg-publish: true\ndg-path: notes/2024\n---\n', messages: [], wholeNote: true },
    { title: 'A property without a value', before: '---\ndg-publish: true\ndg-path:\ntags:\n---\n', messages: [], wholeNote: true },
    { title: 'A property that the publisher does not read', before: '---\ndg-publish: true\npublish: 2006-04-04\n---\n', messages: [], wholeNote: true },
    { title: 'A number in quotes', before: '---\ndg-publish: true\ndg-path: "2024"\n---\n', messages: [], wholeNote: true },
    { title: 'A value that is passed over', before: '---\ndg-publish: true\ndg-path: false\n---\n', messages: [], wholeNote: true },
    { title: 'A number for a title', before: '---\ndg-publish: true\ntitle: 1984\n---\n', messages: [], wholeNote: true },
    { title: 'Switches have rules of their own', before: '---\ndg-publish: no\ndg-home: "false"\ndg-show-toc: "true"\n---\n', messages: [], wholeNote: true },
    { title: 'Dates have one, too', before: '---\n{"dg-publish":true,"date":"12/31/2024"}\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
    { title: 'And so has a title that a template left', before: '---\ndg-publish: true\ntitle: {{title}}\n---\n', messages: [], wholeNote: true },
    { title: 'Properties that are shown in code', before: '```yaml\ndg-path: 2024\n```\n', messages: [] },
  ],
  check(context) {
    const { note, publisher, publisherSettings, form } = context;
    const findings: Finding[] = [];
    if (note.frontmatter.kind !== 'parsed') return findings;
    const flag = publisher.flag(publisherSettings);
    for (const property of note.frontmatter.properties) {
      const spec = specOf(publisher, form, property.key);
      if (spec === undefined || property.key === flag.key || isReadAs(property.value, spec)) continue;
      // Each of these has a rule of its own: hide-string, bool-string-setting, date-shape, title-placeholder.
      if (isSwitch(spec) || spec.types.includes('date') || isPlaceholder(note.text, property)) continue;
      const isStopper = spec.wrongTypeOfHome !== undefined && publisher.isHome(publishedNote(context));
      findings.push(wrongType(note, property, isStopper ? { ...spec, wrongType: spec.wrongTypeOfHome } : spec));
    }
    return findings;
  },
};

function wrongType(note: Note, property: Property, { types, wrongType: wrong }: PropertySpec): Finding {
  const { key, value, from, to } = property;
  // Where text does, all that reads like text does, too.
  const named = types.includes('string') ? types.filter((type) => type !== 'number' && type !== 'boolean') : types;
  const wanted = named.map((type) => typeNames[type]).join(' or ');
  return {
    from,
    to,
    severity: wrong.severity,
    message: `Unexpected ${describeValue(value)} in ${codeSpan(key)}, expected ${wanted}: it ${wrong.consequence}`,
    fixes: types.includes('string') ? () => quoteFix(note, property) : [],
  };
}

/** Whether the publisher takes the value as it is meant. */
export function isReadAs(value: PropertyValue, { types, harmless }: PropertySpec): boolean {
  const type = typeOfValue(value);
  return type === 'none' || types.includes(type) || harmless?.includes(value) === true;
}
