import { findProperty } from '../note/frontmatter';
import type { PropertyValue } from '../note/frontmatter';
import type { Note } from '../note/note';
import type { Fix } from '../problem/problem';
import { codeSpan } from './code-span';
import { describeValue } from './describe-value';
import { propertyFix } from './property-fix';
import type { NoteRule } from './rule';

/**
 * Publishers read the flag in their own ways: for Digital Garden `no` and `"False"` publish, `"false"` and `0` do not.
 * Only `true` and `false` mean the same to all.
 */
export const publishFlagType: NoteRule = {
  scope: 'note',
  id: 'publish-flag-type',
  severity: 'error',
  summary: 'A publish flag that is neither `true` nor `false`, so that each publisher reads it in its own way.',
  why: 'Each publisher reads such a value in its own way: `no` publishes a note with Digital Garden, and the text `false` does with Flowershow and Quartz Syncer.',
  evidence: 'Measured on Digital Garden 2.84.0; jackyzha0/quartz#1519 and #1244',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A text that says no, and publishes',
      before: '---\ndg-publish: no\n---\n',
      messages: ['Unexpected text `no` in `dg-publish`, expected `true` or `false`: Digital Garden publishes this note'],
      after: '---\ndg-publish: false\n---\n',
      wholeNote: true,
    },
    {
      title: 'A text that publishes as it says',
      before: '---\ndg-publish: "true"\n---\n',
      messages: ['Unexpected text `true` in `dg-publish`, expected `true` or `false`: Digital Garden publishes this note'],
      after: '---\ndg-publish: true\n---\n',
      wholeNote: true,
    },
    {
      title: 'A text that does not publish',
      before: '---\ndg-publish: "false"\n---\n',
      messages: ['Unexpected text `false` in `dg-publish`, expected `true` or `false`: Digital Garden does not publish this note'],
      after: '---\ndg-publish: false\n---\n',
      wholeNote: true,
    },
    { title: 'A boolean', before: '---\ndg-publish: True\n---\n', messages: [], wholeNote: true },
    { title: 'A flag without a value is no flag', before: '---\ndg-publish:\n---\n', messages: [], wholeNote: true },
  ],
  *check({ note, path, publisher, publisherSettings: settings, form }) {
    const flag = findProperty(note.frontmatter, publisher.flag(settings).key);
    if (flag === undefined || flag.value === null || typeof flag.value === 'boolean') return;
    const isPublished = publisher.isPublished({ path, frontmatter: note.frontmatter, form, settings });
    const consequence = `${publisher.name} ${isPublished ? 'publishes' : 'does not publish'} this note`;
    yield {
      from: flag.from,
      to: flag.to,
      message: `Unexpected ${describeValue(flag.value)} in ${codeSpan(flag.key)}, expected \`true\` or \`false\`: ${consequence}`,
      fixes: flagFixes(note, flag.key, flag.value, isPublished),
    };
  },
};

/** The boolean that the flag comes to. Where the flag reads as the other one, nobody but the author can tell: the private one first. */
function flagFixes(note: Note, key: string, value: PropertyValue, isPublished: boolean): readonly Fix[] {
  const meant = meaning(value);
  const write = (flag: boolean, safe: boolean): readonly Fix[] =>
    propertyFix(note, { key, value: flag, title: flag ? 'Write true: the note is public' : 'Write false: the note is private', safe });
  if (meant === isPublished) return write(isPublished, true);
  return [...write(false, false), ...write(true, false)];
}

const yes: ReadonlySet<string> = new Set(['true', 'yes', 'on', 'y', '1']);
const no: ReadonlySet<string> = new Set(['false', 'no', 'off', 'n', '0', '']);

/** What a reader takes the value for; null where it could be either. */
function meaning(value: PropertyValue): boolean | null {
  if (value === null || typeof value === 'object') return null;
  const word = String(value).trim().toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}
