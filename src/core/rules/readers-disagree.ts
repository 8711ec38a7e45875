import type { ParsedFrontmatter, Property, PropertyValue } from '../note/frontmatter';
import type { YamlReader } from '../publishers/publisher';
import { sameScalar } from '../publishers/yaml-readers/disagreements';
import { readPlainAs } from '../publishers/yaml-readers/plain-scalar';
import { predictReading } from '../publishers/yaml-readers/predict-reading';
import { isList } from './describe-value';
import { lineAt } from './line-at';
import { readerFindings } from './reader-findings';
import type { Finding, NoteRule } from './rule';

/**
 * Obsidian reads YAML 1.2; generators of sites often read YAML 1.1, or a dialect of their own. What such a reader makes of
 * a block is foretold by `predictReading`, which tests hold to the reader itself.
 */
export const readersDisagree: NoteRule = {
  scope: 'note',
  needs: ['properties'],
  id: 'readers-disagree',
  severity: 'warning',
  summary: "A property that Obsidian and the site's own reader of YAML take for different values.",
  why: 'The page shows, sorts or links by another value than the one you see in Obsidian: `10:30` becomes the number 630, `0755` becomes 493, and the thirtieth of February a day in March.',
  evidence: 'Measured on gray-matter 4.0.3 with js-yaml 3.15 and on js-yaml 4.1, which Quartz uses',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A time that becomes minutes',
      before: '---\ntime: 10:30\n---\n',
      messages: ['Unexpected `10:30` in `time`, expected a value that all readers take alike: Obsidian reads text `10:30`, the site number `630`'],
      after: '---\ntime: "10:30"\n---\n',
      context: { form: 'site' },
      wholeNote: true,
    },
    {
      title: 'Leading zeros',
      before: '---\nmode: 0755\nnumbers: [1, 08]\n---\n',
      messages: [
        'Unexpected `0755` in `mode`, expected a value that all readers take alike: Obsidian reads number `755`, the site number `493`',
        'Unexpected `8` in `numbers`, expected a value that all readers take alike: Obsidian reads number `8`, the site text `"08"`',
      ],
      after: '---\nmode: 755\nnumbers: [1, 8]\n---\n',
      context: { form: 'site' },
      wholeNote: true,
    },
    {
      title: 'A day that there is not',
      before: '---\ndate: 2025-02-30\n---\n',
      messages: ['Unexpected `2025-02-30` in `date`, expected a value that all readers take alike: Obsidian reads text `2025-02-30`, the site date `2025-03-02`'],
      after: '---\ndate: "2025-02-30"\n---\n',
      context: { form: 'site' },
      wholeNote: true,
    },
    {
      title: 'A merge key',
      before: '---\nbase: &base {a: b}\n<<: *base\n---\n',
      messages: ["Unexpected merge key `<<`, expected its properties written out: Obsidian reads one property of that name, the site's reader those of the mapping"],
      context: { form: 'site' },
      wholeNote: true,
    },
    {
      title: "What stops the site's reader",
      before: '---\ntitle: !draft Trams\n---\n',
      messages: ["Unexpected tag, expected properties that the site's reader can read, too: it stops there"],
      context: { form: 'site' },
      wholeNote: true,
    },
    {
      title: 'With underscores in Quartz',
      before: '---\nseats: 1_000\n---\n',
      messages: ['Unexpected `1_000` in `seats`, expected a value that all readers take alike: Obsidian reads text `1_000`, the site number `1000`'],
      after: '---\nseats: "1_000"\n---\n',
      context: { publisher: 'quartz' },
      wholeNote: true,
    },
    { title: 'Days and points in time', before: '---\ndate: 2025-01-30\ncreated: 2025-01-30T10:00:00+02:00\nupdated: 2024-02-29 23:59:59\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
    { title: 'In quotes', before: '---\ntime: "10:30"\nmode: \'0755\'\nlist: ["1_000", \'08\']\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
    { title: 'Text with digits, versions and addresses', before: '---\nversion: 1.10.2\nratio: 16:9 or so\nphone: 0755-12345\nsource: https://example.org:80/08\nup: "[[2025-02-30]]"\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
    { title: 'Yes and no are text to both', before: '---\ndraft: no\nopen: yes\nnothing: ~\nempty:\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
    { title: 'One line of JSON', before: '---\n{"time":"10:30","date":"2025-02-30","order":10}\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
    { title: 'A time in Quartz, which knows no parts of sixty', before: '---\ntime: 10:30\ndate: 2025-02-30\nmode: 0755\n---\n', messages: [], context: { publisher: 'quartz' }, wholeNote: true },
    { title: 'In the vault, Obsidian reads for the publisher', before: '---\ntime: 10:30\nmode: 0755\n---\n', messages: [], wholeNote: true },
    { title: 'What a template left behind', before: '---\ntitle: {{title}}\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
  ],
  check({ note, publisher, form }) {
    const { frontmatter, text } = note;
    const reader = publisher.yamlReader(form);
    if (reader === 'obsidian' || frontmatter.kind !== 'parsed' || !mayDiffer(text, frontmatter, reader)) return [];
    const prediction = predictReading(text, frontmatter.content, reader);
    if (prediction === null) return [];
    if (prediction.kind !== 'failed') return readerFindings({ text, frontmatter, reader }, prediction.values);
    return [{ ...stopped(prediction), ...(prediction.from === prediction.to ? lineAt(text, prediction.from) : {}) }];
  },
};

/** Whether that reader stops at properties that Obsidian reads. */
export function stopsReader(text: string, frontmatter: ParsedFrontmatter, reader: YamlReader): boolean {
  return reader !== 'obsidian' && mayDiffer(text, frontmatter, reader) && predictReading(text, frontmatter.content, reader)?.kind === 'failed';
}

function stopped({ from, to, message }: { readonly from: number; readonly to: number; readonly message: string }): Finding {
  return { from, to, severity: 'error', message: `Unexpected ${message}, expected properties that the site's reader can read, too: it stops there` };
}

/** Characters that are no letter, mark, sign or blank: only among them are those that some readers stop at. */
const odd = /[^\P{C}\t\n\r]/u;

/** False for most blocks, which then need not be read a second time. */
function mayDiffer(text: string, { format, content, properties }: ParsedFrontmatter, reader: YamlReader): boolean {
  // JSON is YAML, and all its text is in quotes.
  if (format === 'json') return false;
  return properties.some((property) => keyMayDiffer(property, reader) || valueMayDiffer(text, property, reader)) || odd.test(text.slice(content.from, content.to));
}

function keyMayDiffer({ key }: Property, reader: YamlReader): boolean {
  return key === '<<' || typeof readPlainAs(key, reader) !== 'string';
}

function valueMayDiffer(text: string, { value, valueRange }: Property, reader: YamlReader): boolean {
  const first = text.charAt(valueRange.from);
  if (first === '&' || first === '*' || first === '!') return true;
  if (isList(value)) return value.some((item) => itemMayDiffer(item, reader));
  if (typeof value === 'object') return value !== null;
  if (typeof value === 'number') return !sameScalar(value, readPlainAs(text.slice(valueRange.from, valueRange.to), reader));
  return typeof value === 'string' && !'"\'|>'.includes(first) && !sameScalar(value, readPlainAs(value, reader));
}

/** Whether a list's item was in quotes, and how a number was written, is not known here. */
function itemMayDiffer(item: PropertyValue, reader: YamlReader): boolean {
  if (typeof item === 'string') return !sameScalar(item, readPlainAs(item, reader));
  return typeof item === 'number' || (typeof item === 'object' && item !== null);
}
