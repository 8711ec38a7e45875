import { findProperty, type PropertyValue } from '../note/frontmatter';
import type { TextRange } from '../text/text-range';
import { codeSpan } from './code-span';
import { isList } from './describe-value';
import { lineAt } from './line-at';
import { propertyFix } from './property-fix';
import type { Finding, NoteRule } from './rule';
import { findEmptyTags, findJoinedTags, findRepeatedTags, findTagBlanks, findTagMarks, type TagFault } from './tag-faults';

/**
 * Digital Garden takes tags as they are: `#` and blanks stay in the name, nothing becomes the tag `null`, and a
 * string is parted at commas only, where Obsidian parts it at blanks, too.
 */
export const tagsShape: NoteRule = {
  scope: 'note',
  needs: ['properties'],
  id: 'tags-shape',
  severity: 'warning',
  summary: 'Tags with `#`, with blanks, empty or repeated: the site shows them otherwise than Obsidian.',
  why: 'Such a tag gets a page of its own on the site, apart from the one that is meant.',
  evidence: 'Measured on Digital Garden 2.84.0; `#` in the tags of 180 published notes, oleeskild/obsidian-digital-garden#91 and #330',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'Tags written with their mark',
      before: '---\ntags: ["#ai", energy]\n---\n',
      messages: ['Unexpected `#` in the tag `#ai`, expected a name without it'],
      after: '---\ntags: ["ai", energy]\n---\n',
      wholeNote: true,
    },
    {
      title: 'Words in one string are one tag on the site',
      before: '---\ntags: ai energy\n---\n',
      messages: ['Unexpected blanks between the tags `ai energy`, expected a list: the site reads them as one tag'],
      after: '---\ntags: [ai, energy]\n---\n',
      wholeNote: true,
    },
    {
      title: 'Blanks in a name',
      before: '---\ntags:\n  - night trains\n  - energy\n---\n',
      messages: ['Unexpected blanks in the tag `night trains`, expected a name without blanks'],
      after: '---\ntags:\n  - night-trains\n  - energy\n---\n',
      wholeNote: true,
    },
    {
      title: 'Several faults are one finding',
      before: '---\ntags: ["#ai", "ai", "night trains"]\n---\n',
      messages: ['Unexpected `#` in the tag `#ai` and blanks in the tag `night trains` and repeated tag `ai`, expected a name without it and a name without blanks and each tag once'],
      after: '---\ntags: ["ai", "night-trains"]\n---\n',
      wholeNote: true,
    },
    {
      title: 'Nothing as a tag',
      before: '---\ntags:\n  -\n  - energy\n---\n',
      messages: ['Unexpected tag without a name, expected names only'],
      after: '---\ntags:\n  - energy\n---\n',
      wholeNote: true,
    },
    {
      title: 'One tag twice',
      before: '---\ntags: [AI, ai, energy]\n---\n',
      messages: ['Unexpected repeated tag `ai`, expected each tag once'],
      after: '---\ntags: [AI, energy]\n---\n',
      wholeNote: true,
    },
    {
      title: 'Tags that YAML takes for a comment',
      before: '---\ntags: #ai #energy\n---\n',
      messages: ['Unexpected comment `#ai #energy` for tags, expected `[ai, energy]`'],
      after: '---\ntags: [ai, energy]\n---\n',
      wholeNote: true,
    },
    { title: 'A comment is none', before: '---\ntags: # still to come\n---\n', messages: [], wholeNote: true },
    { title: 'A list of names', before: '---\ntags: [ai, energy]\n---\n', messages: [], wholeNote: true },
    { title: 'A string of names', before: '---\ntags: ai, energy\n---\n', messages: [], wholeNote: true },
    { title: 'No tags', before: '---\ntags:\n---\n', messages: [], wholeNote: true },
    { title: 'A tag below another one, and one that differs by more than case', before: '---\ntags: [place, place/porto, places]\n---\n', messages: [], wholeNote: true },
    { title: 'A number for a tag', before: '---\ntags: [2024, y2024]\n---\n', messages: [], wholeNote: true },
    { title: 'Blanks and marks in another property', before: '---\naliases: [night trains, "#1", night trains]\n---\n', messages: [], wholeNote: true },
    { title: 'Tags of the text', before: 'About #ai and #AI, #ai again.\n', messages: [] },
  ],
  check({ note }) {
    const property = findProperty(note.frontmatter, 'tags');
    if (property === undefined || property.value === '') return [];
    const { value, valueRange } = property;
    if (value === null) return tagsInComment(note.text, valueRange);
    if (!isList(value) && typeof value !== 'string') return [];
    const { faults, mended } = tagFaults(value);
    const [first] = faults;
    if (first === undefined) return [];
    // What makes a list of a text says why, and so stands last.
    const told = [...faults].sort((left, right) => Number(left.wanted.includes(':')) - Number(right.wanted.includes(':')));
    const message = `Unexpected ${told.map(({ found }) => found).join(' and ')}, expected ${told.map(({ wanted }) => wanted).join(' and ')}`;
    const title = faults.length === 1 ? first.fixTitle : 'Mend the tags';
    const safe = faults.every((fault) => fault.safe);
    return [{ from: valueRange.from, to: valueRange.to, message, fixes: () => propertyFix(note, { key: 'tags', value: mended, title, safe }) }];
  },
};

/** All that is wrong with tags, each fault in what the fixes before it leave, and what all of them leave. */
function tagFaults(value: string | readonly PropertyValue[]): { readonly faults: readonly TagFault[]; readonly mended: PropertyValue } {
  let entries: readonly PropertyValue[] = isList(value) ? value : value.split(',').map((entry) => entry.trim());
  let staysText = !isList(value);
  const faults: TagFault[] = [];
  for (const findFault of isList(value) ? listFaults : stringFaults) {
    const fault = findFault(entries);
    if (fault === null) continue;
    faults.push(fault);
    entries = fault.mended;
    // A text stays one: as entries of a list, its blanks would be read as parts of names.
    if (findFault === findJoinedTags) staysText = false;
  }
  return { faults, mended: staysText ? entries.map(String).join(', ') : entries };
}

/** `tags: #ai` is a property without a value, and a comment. */
function* tagsInComment(text: string, { to }: TextRange): Iterable<Finding> {
  const line = lineAt(text, to);
  if (line.to - to > longestComment) return;
  const rest = text.slice(to, line.to);
  const words = rest.trim().split(/[\s,]+/u);
  if (!words.every((word) => /^#[\p{L}\p{N}/_-]+$/u.test(word))) return;
  const from = to + rest.length - rest.trimStart().length;
  const list = `[${words.map((word) => word.slice(1)).join(', ')}]`;
  const edits = [{ from, to: from + rest.trim().length, text: list }];
  yield {
    from,
    to: from + rest.trim().length,
    message: `Unexpected comment ${codeSpan(rest.trim())} for tags, expected ${codeSpan(list)}`,
    fixes: [{ title: 'Write the tags as a list', safe: false, edits }],
  };
}

const longestComment = 1000;

const listFaults = [findTagMarks, findTagBlanks, findEmptyTags, findRepeatedTags];
const stringFaults = [findTagMarks, findJoinedTags, findEmptyTags, findRepeatedTags];
