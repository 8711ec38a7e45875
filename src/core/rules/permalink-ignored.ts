import { findProperty } from '../note/frontmatter';
import type { Property } from '../note/frontmatter';
import type { Fix } from '../problem/problem';
import type { IgnoredKey } from '../publishers/publisher';
import { codeSpan } from './code-span';
import { hasValue } from './has-value';
import { misnamedRefusals } from './misnamed-flag';
import { propertyFix } from './property-fix';
import { publishedNote } from './published-note';
import { renamePropertyFix } from './rename-property';
import type { Finding, NoteRule, RuleContext } from './rule';

/**
 * Only of notes that are published, and only where the value reads like an order to a publisher: a `url` is mostly that of a
 * source, a `publish` the date of a book. A flag whose name is not exactly the publisher's is an error: the note was meant to be private.
 */
export const permalinkIgnored: NoteRule = {
  scope: 'note',
  needs: ['properties'],
  id: 'permalink-ignored',
  severity: 'warning',
  summary: 'A property such as `permalink` or `draft` that another publisher would follow, and this one passes over.',
  why: 'The page gets another address than the note says, and a note that calls itself a draft is published all the same.',
  evidence: 'Measured on Digital Garden 2.84.0; oleeskild/obsidian-digital-garden#293 is open',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'An address for another publisher',
      before: '---\ndg-publish: true\npermalink: /trams/\n---\n',
      messages: ['Unexpected property `permalink`, expected `dg-permalink`: Digital Garden ignores it'],
      after: '---\ndg-publish: true\ndg-permalink: /trams/\n---\n',
      wholeNote: true,
    },
    {
      title: 'A draft that is public',
      before: '---\ndg-publish: true\ndraft: true\n---\n',
      messages: ['Unexpected `draft` of a published note, expected `dg-publish` alone to decide: Digital Garden ignores it'],
      after: '---\ndg-publish: false\ndraft: true\n---\n',
      wholeNote: true,
    },
    {
      title: 'A note that says no to another publisher',
      before: '---\ndg-publish: true\npublish: false\n---\n',
      messages: ['Unexpected `publish` of a published note, expected `dg-publish` alone to decide: Digital Garden ignores it'],
      after: '---\ndg-publish: false\npublish: false\n---\n',
      wholeNote: true,
    },
    {
      title: 'A flag in other capitals, which nobody reads',
      before: '---\nDraft: true\n---\n',
      messages: ['Unexpected property `Draft` of a published note, expected `draft`: Quartz ignores it'],
      after: '---\ndraft: true\n---\n',
      context: { publisher: 'quartz' },
      wholeNote: true,
    },
    {
      title: 'A draft of a publisher that knows none',
      before: '---\ndraft: true\n---\n',
      messages: ['Unexpected `draft` of a published note, expected `publish` alone to decide: Flowershow ignores it'],
      after: '---\ndraft: true\npublish: false\n---\n',
      context: { publisher: 'flowershow' },
      wholeNote: true,
    },
    { title: 'A flag in other capitals that says what the note does', before: '---\nDraft: false\n---\n', messages: [], context: { publisher: 'quartz' }, wholeNote: true },
    { title: 'The date of a book', before: '---\ndg-publish: true\npublish: 2006-04-04\n---\n', messages: [], wholeNote: true },
    { title: 'The address of a source', before: '---\ndg-publish: true\nurl: https://example.org/trams\n---\n', messages: [], wholeNote: true },
    { title: 'The address of a source in the web', before: '---\ndg-publish: true\npermalink: https://example.org/trams\nurl: example.org\n---\n', messages: [], wholeNote: true },
    { title: 'A note with an address for each', before: '---\ndg-publish: true\npermalink: trams\ndg-permalink: trams\n---\n', messages: [], wholeNote: true },
    { title: 'Nothing that would be passed over', before: '---\ndg-publish: true\npermalink:\ndraft: false\nslug: ""\n---\n', messages: [], wholeNote: true },
    { title: 'A note that is not published', before: '---\npermalink: /trams/\ndraft: true\n---\n', messages: [], wholeNote: true },
    { title: 'A compiled note follows its permalink', before: '---\n{"dg-publish":true,"permalink":"/trams/"}\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
    { title: 'Properties that are shown in code', before: '```yaml\npermalink: /trams/\n```\n', messages: [] },
  ],
  check(context) {
    const { note, publisher } = context;
    const misnamed = misnamedRefusals(context);
    if (misnamed.length === 0 && !publisher.ignoredKeys.some(({ key }) => findProperty(note.frontmatter, key) !== undefined)) return [];
    return publisher.isPublished(publishedNote(context)) ? [...misnamed.map((property) => misnamedFlag(context, property)), ...ignoredAddresses(context)] : [];
  },
};

function misnamedFlag({ note, publisher, publisherSettings }: RuleContext, { key, keyRange }: Property): Finding {
  const flag = publisher.flag(publisherSettings).key;
  const visible = key.replace(/[\p{C}\p{Z}]/gu, '');
  const found = visible === key ? `property ${codeSpan(key)} of a published note` : `blank or invisible character in the name of the property ${codeSpan(visible)}`;
  const message = `Unexpected ${found}, expected ${codeSpan(flag)}: ${publisher.name} ignores it`;
  return { ...keyRange, severity: 'error', message, fixes: () => renamePropertyFix(note.text, key, flag) };
}

function ignoredAddresses(context: RuleContext): readonly Finding[] {
  const { note, publisher, form } = context;
  return publisher.ignoredKeys.flatMap((ignored): readonly Finding[] => {
    const property = ignored.forms.includes(form) ? findProperty(note.frontmatter, ignored.key) : undefined;
    if (property === undefined) return [];
    if (ignored.values?.includes(property.value) === true) return [{ ...property.keyRange, message: refusalMessage(context, ignored), fixes: () => takeBackFix(context) }];
    if (ignored.values !== undefined || !isAddress(property) || isAnswered(context, ignored)) return [];
    const wanted = ignored.instead === null ? 'none' : codeSpan(ignored.instead);
    const message = `Unexpected property ${codeSpan(ignored.key)}, expected ${wanted}: ${publisher.name} ignores it`;
    return [{ ...property.keyRange, message, fixes: () => (ignored.instead === null ? [] : renamePropertyFix(note.text, ignored.key, ignored.instead)) }];
  });
}

/** A path of the site: no address in the web, no link, no sentence. A `url` has to begin with a slash. */
function isAddress({ key, value }: Property): boolean {
  if (typeof value !== 'string' || value.length > 300 || !/^(?:permalink|slug|url|path)$/iu.test(key)) return false;
  if (/url/iu.test(key) && !value.startsWith('/')) return false;
  return value.trim() !== '' && !/^[a-z][a-z\d+.-]*:|^\/\/|^www\.|[[\]{}<>]|\s/iu.test(value);
}

function isAnswered({ note }: RuleContext, { instead }: IgnoredKey): boolean {
  const property = instead === null ? undefined : findProperty(note.frontmatter, instead);
  return property !== undefined && hasValue(property.value);
}

function refusalMessage({ publisher, publisherSettings }: RuleContext, { key }: IgnoredKey): string {
  const flag = codeSpan(publisher.flag(publisherSettings).key);
  return `Unexpected ${codeSpan(key)} of a published note, expected ${flag} alone to decide: ${publisher.name} ignores it`;
}

function takeBackFix({ note, publisher, publisherSettings }: RuleContext): readonly Fix[] {
  const { key, off } = publisher.flag(publisherSettings);
  return propertyFix(note, { key, value: off, title: 'Take the note back: it is a draft', safe: false });
}
