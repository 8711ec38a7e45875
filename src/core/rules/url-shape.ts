import { findProperty } from '../note/frontmatter';
import type { Property } from '../note/frontmatter';
import type { Fix } from '../problem/problem';
import { addressFault, hasLongName, mendedAddress } from './address-shape';
import { codeSpan, onOneLine } from './code-span';
import { propertyFix } from './property-fix';
import { publishedNote } from './published-note';
import type { Finding, NoteRule, RuleContext } from './rule';
import { specOf } from './spec-of';

/** What the note itself says of its address: nothing of it is cleaned on the way to the site. */
export const urlShape: NoteRule = {
  scope: 'note',
  needs: ['properties'],
  id: 'url-shape',
  severity: 'warning',
  summary: 'An address for the page that holds what addresses cannot hold, or that is read otherwise than it is written.',
  why: 'What the note says becomes the address as it is: links to the page break at `?`, `#` and `%`, a dot in `dg-path` cuts off the rest, and a compiled note without a slash at the end stops the build of the whole site.',
  evidence: 'Measured on Digital Garden 2.84.0 and Eleventy 3.1.2; oleeskild/obsidian-digital-garden#49 and #293',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'What addresses cannot hold',
      before: '---\ndg-publish: true\ndg-permalink: what is this?\n---\n',
      messages: ['Unexpected `?` in `dg-permalink`, expected a path such as `what-is-this`: links to the page lead elsewhere'],
      after: '---\ndg-publish: true\ndg-permalink: what-is-this\n---\n',
      wholeNote: true,
    },
    {
      title: 'The address of another site',
      before: '---\ndg-publish: true\ndg-permalink: https://example.org/trams/\n---\n',
      messages: ['Unexpected web address in `dg-permalink`, expected a path such as `/trams/`'],
      after: '---\ndg-publish: true\ndg-permalink: /trams/\n---\n',
      wholeNote: true,
    },
    {
      title: 'A dot that cuts off what follows',
      before: '---\ndg-publish: true\ndg-path: Notes/Version 2.0 of it\n---\n',
      messages: ['Unexpected `.` in `dg-path`, expected `.md` at its end: all from the last dot on is cut off'],
      after: '---\ndg-publish: true\ndg-path: Notes/Version 2.0 of it.md\n---\n',
      wholeNote: true,
    },
    {
      title: 'A slash in front of a path',
      before: '---\ndg-publish: true\ndg-path: /notes/trams\n---\n',
      messages: ['Unexpected `/` in front of `dg-path`, expected a path such as `notes/trams`: links to the page get two slashes'],
      after: '---\ndg-publish: true\ndg-path: notes/trams\n---\n',
      wholeNote: true,
    },
    {
      title: 'A compiled note without a slash at the end',
      before: '---\n{"dg-publish":true,"permalink":"/notes/trams"}\n---\n',
      messages: ['Unexpected `permalink` without a slash at its end, expected `/notes/trams/`: it stops the build of the whole site'],
      after: '---\n{"dg-publish":true,"permalink":"/notes/trams/"}\n---\n',
      context: { form: 'site' },
      wholeNote: true,
    },
    {
      title: 'Upper case',
      before: '---\ndg-publish: true\ndg-permalink: Trams/\n---\n',
      messages: ['Unexpected upper case in `dg-permalink`, expected a path such as `trams/`: some hosts tell it from lower case'],
      after: '---\ndg-publish: true\ndg-permalink: trams/\n---\n',
      wholeNote: true,
    },
    {
      title: 'A folder instead of a page',
      before: '---\ndg-publish: true\ndg-path: lines/\n---\n',
      messages: ['Unexpected `/` at the end of `dg-path`, expected the name of the page behind it: the page has no name'],
      wholeNote: true,
    },
    { title: 'A path with or without slashes at its ends', before: '---\ndg-publish: true\ndg-permalink: /notes/night-trains\n---\n', messages: [], wholeNote: true },
    { title: 'Letters of any alphabet', before: '---\ndg-publish: true\ndg-permalink: 笔记/äöü_~1\n---\n', messages: [], wholeNote: true },
    { title: 'A path with blanks, which become hyphens', before: '---\ndg-publish: true\ndg-path: Notes/What is this?\n---\n', messages: [], wholeNote: true },
    { title: 'A dot of an extension', before: '---\ndg-publish: true\ndg-path: Notes/Night trains.md\n---\n', messages: [], wholeNote: true },
    { title: 'A compiled name of a file', before: '---\n{"dg-publish":true,"permalink":"/feed.xml"}\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
    { title: 'A compiled address with what the file name held', before: '---\n{"dg-publish":true,"permalink":"/Night trains/"}\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
    { title: 'The address of a source', before: '---\ndg-publish: true\nurl: https://example.org/?a=b#c\n---\n', messages: [], wholeNote: true },
    { title: 'No address', before: '---\ndg-publish: true\ndg-permalink:\ndg-path: ""\n---\n', messages: [], wholeNote: true },
    { title: 'Properties that are shown in code', before: '```yaml\ndg-permalink: a b?c\n```\n', messages: [] },
  ],
  check(context) {
    const { note, publisher, form } = context;
    const key = publisher.permalinkKey(form);
    const permalink = key === null ? undefined : findProperty(note.frontmatter, key);
    const path = specOf(publisher, form, pathKey) === undefined ? undefined : findProperty(note.frontmatter, pathKey);
    const found = permalink === undefined ? [] : oddPermalink(context, permalink);
    return path === undefined ? found : [...found, ...oddPath(context, path)];
  },
};

/** The path that takes the place of the note's own. Its names become slugs, so only slashes and dots matter. */
const pathKey = 'dg-path';

function oddPermalink(context: RuleContext, { key, value, from, to }: Property): readonly Finding[] {
  if (typeof value !== 'string' || value === '') return [];
  const fault = addressFault(value, context.form === 'site');
  if (fault === null) return context.form === 'site' ? openEnd(context, { key, value, from, to }) : [];
  const isStop = context.form === 'site' && lacksSlash(context, value);
  const path = mendedAddress(value);
  const mended = isStop && path !== null && !path.endsWith('/') ? `${path}/` : path;
  const wanted = mended === null ? 'a path' : `a path such as ${codeSpan(mended)}`;
  return [{
    from,
    to,
    severity: isStop ? 'error' : fault.severity,
    message: `Unexpected ${fault.found} in ${codeSpan(key)}, expected ${wanted}${isStop ? ': it stops the build of the whole site' : fault.consequence}`,
    fixes: () => (mended === null ? [] : addressFix(context, key, mended)),
  }];
}

interface WrittenAddress {
  readonly key: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** Whether the build stops because no slash ends the address. */
function lacksSlash(context: RuleContext, value: string): boolean {
  const name = value.slice(value.lastIndexOf('/') + 1);
  return name !== '' && !name.includes('.') && context.publisher.publicUrl(publishedNote(context)) === null;
}

/** Only where the slash is all that the site misses. */
function openEnd(context: RuleContext, { key, value, from, to }: WrittenAddress): readonly Finding[] {
  if (!lacksSlash(context, value)) return [];
  return [{
    from,
    to,
    severity: 'error',
    message: `Unexpected ${codeSpan(key)} without a slash at its end, expected ${codeSpan(`${value}/`)}: it stops the build of the whole site`,
    fixes: () => addressFix(context, key, `${value}/`),
  }];
}

function* oddPath(context: RuleContext, { key, value, from, to }: Property): Iterable<Finding> {
  if (typeof value !== 'string' || value === '') return;
  const odd = (message: string, mended: string | null, severity: 'error' | 'warning' = 'warning'): Finding => {
    return { from, to, severity, message, fixes: () => (mended === null ? [] : addressFix(context, key, mended)) };
  };
  const mended = mendedPath(value);
  const name = codeSpan(key);
  const wanted = mended === null ? 'a path' : `a path such as ${codeSpan(mended)}`;
  const oddMark = /\\|\/\//u.exec(value)?.[0] ?? value.split('/').find((part) => part === '..' || part === '.');
  if (hasLongName(value)) yield odd(`Unexpected name of more than 255 bytes in ${name}, expected a shorter one: no file can have it`, null, 'error');
  else if (value.startsWith('/')) yield odd(`Unexpected \`/\` in front of ${name}, expected ${wanted}: links to the page get two slashes`, mended);
  else if (value.endsWith('/')) yield odd(`Unexpected \`/\` at the end of ${name}, expected the name of the page behind it: the page has no name`, null);
  else if (oddMark !== undefined) yield odd(`Unexpected ${codeSpan(oddMark)} in ${name}, expected ${wanted}`, mended);
  else if (value.includes('.') && !/\.(?:md|canvas)$/u.test(value)) yield odd(`Unexpected \`.\` in ${name}, expected \`.md\` at its end: all from the last dot on is cut off`, mended);
}

function mendedPath(path: string): string | null {
  const names = path.replace(/\\/gu, '/').split('/').filter((name) => name !== '' && name !== '.' && name !== '..');
  const joined = names.join('/');
  if (joined === '') return null;
  return joined.includes('.') && !/\.(?:md|canvas)$/u.test(joined) ? `${joined}.md` : joined;
}

/** How much of an address a title shows, in UTF-16 code units. */
const longestShown = 100;

function addressFix({ note }: RuleContext, key: string, value: string): readonly Fix[] {
  return propertyFix(note, { key, value, title: `Write ${onOneLine(value.slice(0, longestShown))}`, safe: false });
}
