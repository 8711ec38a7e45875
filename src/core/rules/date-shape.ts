import type { Property } from '../note/frontmatter';
import type { PropertySpec } from '../publishers/publisher';
import { codeSpan } from './code-span';
import { describeValue, typeOfValue } from './describe-value';
import { propertyFix } from './property-fix';
import { publishedNote } from './published-note';
import { type DateReader, isReadableDate } from './readable-date';
import type { Finding, NoteRule, RuleContext } from './rule';
import { specOf } from './spec-of';
import { writtenDate } from './written-date';

/** Which properties are dates is the publisher's own data. A date that stops the build must be ISO 8601; others may be as dates are in databases and mails. */
export const dateShape: NoteRule = {
  scope: 'note',
  needs: ['properties'],
  id: 'date-shape',
  severity: 'warning',
  summary: 'A date that the publisher or the site cannot read.',
  why: 'The build of the whole site stops at a `date` that is not ISO 8601; any other date is left out, or replaced by that of the file.',
  evidence: 'Measured on Eleventy 3.1.2; oleeskild/digitalgarden#236, jackyzha0/quartz#457 and #1105',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'Month, day and year',
      before: '---\n{"dg-publish":true,"date":"12/31/2024"}\n---\n',
      messages: ['Unexpected text `12/31/2024` in `date`, expected a date such as `2024-12-31`: it stops the build of the whole site'],
      after: '---\n{"dg-publish":true,"date":"2024-12-31"}\n---\n',
      context: { form: 'site' },
      wholeNote: true,
    },
    {
      title: 'A blank between date and time, where all properties are passed on',
      before: '---\ndg-publish: true\ndg-pass-frontmatter: true\ndate: 2023-12-08 17:02:02\n---\n',
      messages: ['Unexpected text `2023-12-08 17:02:02` in `date`, expected a date such as `2024-12-31`: it stops the build of the whole site'],
      after: '---\ndg-publish: true\ndg-pass-frontmatter: true\ndate: "2023-12-08T17:02:02"\n---\n',
      wholeNote: true,
    },
    {
      title: 'Day or month first, nobody knows',
      before: '---\n{"dg-publish":true,"date":"03/04/2024"}\n---\n',
      messages: ['Unexpected text `03/04/2024` in `date`, expected a date such as `2024-12-31`: it stops the build of the whole site'],
      context: { form: 'site' },
      wholeNote: true,
    },
    {
      title: 'The day first, which browsers take for the month',
      before: '---\ndate: 31/12/2024\n---\n',
      messages: ['Unexpected text `31/12/2024` in `date`, expected a date such as `2024-12-31`: it shows another date'],
      after: '---\ndate: "2024-12-31"\n---\n',
      context: { publisher: 'quartz' },
      wholeNote: true,
    },
    { title: 'What browsers read', before: '---\ndate: 12/31/2024\nmodified: December 31, 2024\ncreated: 2024\n---\n', messages: [], context: { publisher: 'quartz' }, wholeNote: true },
    { title: 'As databases write it, where the page reads it', before: '---\n{"dg-publish":true,"created":"2024-12-31 10:00"}\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
    { title: 'A day', before: '---\n{"dg-publish":true,"date":"2024-12-31"}\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
    { title: 'A day with a time', before: '---\n{"dg-publish":true,"date":"2024-12-31T10:00:00.000+01:00"}\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
    { title: 'A word that the build knows', before: '---\n{"dg-publish":true,"date":"Last Modified"}\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
    { title: 'In the vault it is no date of the site', before: '---\ndg-publish: true\ndate: 12/31/2024\n---\n', messages: [], wholeNote: true },
    { title: 'No date', before: '---\n{"dg-publish":true,"date":null}\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
    { title: 'A date of something else', before: '---\n{"dg-publish":true,"due":"12/31/2024"}\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
    { title: 'Properties that are shown in code', before: '```json\n{"date":"12/31/2024"}\n```\n', messages: [], context: { form: 'site' } },
  ],
  check(context) {
    const { frontmatter } = context.note;
    const findings: Finding[] = [];
    if (frontmatter.kind !== 'parsed') return findings;
    for (const property of frontmatter.properties) {
      const spec = dateSpec(context, property.key);
      if (spec !== undefined && !isRead(property, spec)) findings.push(oddDate(context, property, spec));
    }
    return findings;
  },
};

/** The date that the publisher reads from a property; where the note's properties are handed to the site as they are, what the site reads. */
function dateSpec(context: RuleContext, key: string): PropertySpec | undefined {
  const { publisher, form } = context;
  const own = specOf(publisher, form, key);
  if (own !== undefined || form === 'site') return own?.types.includes('date') === true ? own : undefined;
  const site = specOf(publisher, 'site', key);
  if (site?.types.includes('date') !== true) return undefined;
  const isHandedOn = publisher.reservedKeys(publishedNote(context)).some(({ severity }) => severity === 'error');
  return isHandedOn ? site : undefined;
}

function isRead({ value }: Property, spec: PropertySpec): boolean {
  const type = typeOfValue(value);
  if (type === 'none' || value === '' || spec.harmless?.includes(value) === true) return true;
  return typeof value === 'string' ? isReadableDate(value, readerOf(spec)) : type !== 'string' && spec.types.includes(type);
}

/** Where text of any kind is a date, too, a browser reads it. */
function readerOf({ types, wrongType }: PropertySpec): DateReader {
  if (types.includes('string')) return 'browser';
  return wrongType.severity === 'error' ? 'build' : 'page';
}

function oddDate({ note }: RuleContext, { from, to, key, value }: Property, { wrongType }: PropertySpec): Finding {
  const date = typeof value === 'string' ? writtenDate(value) : null;
  return {
    from,
    to,
    severity: wrongType.severity,
    message: `Unexpected ${describeValue(value)} in ${codeSpan(key)}, expected a date such as \`2024-12-31\`: it ${wrongType.consequence}`,
    fixes: () => (date === null ? [] : propertyFix(note, { key, value: date, title: `Write ${date}`, safe: false })),
  };
}
