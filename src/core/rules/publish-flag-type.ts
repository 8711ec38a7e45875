import { findProperty } from '../note/frontmatter';
import type { PropertyValue } from '../note/frontmatter';
import type { Note } from '../note/note';
import type { Fix } from '../problem/problem';
import type { PublishFlag } from '../publishers/publisher';
import { codeSpan } from './code-span';
import { describeValue } from './describe-value';
import { propertyFix } from './property-fix';
import { publishedNote } from './published-note';
import type { NoteRule } from './rule';
import { switchMeaning } from './switches';

/**
 * Publishers read the flag in their own ways: for Digital Garden `no` and `"False"` publish, `"false"` and `0` do not.
 * Only `true` and `false` mean the same to all.
 */
export const publishFlagType: NoteRule = {
  scope: 'note',
  needs: ['properties'],
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
      messages: ['Unexpected text `"true"` in `dg-publish`, expected `true` or `false`: Digital Garden publishes this note'],
      after: '---\ndg-publish: true\n---\n',
      wholeNote: true,
    },
    {
      title: 'A text that does not publish',
      before: '---\ndg-publish: "false"\n---\n',
      messages: ['Unexpected text `"false"` in `dg-publish`, expected `true` or `false`: Digital Garden does not publish this note'],
      after: '---\ndg-publish: false\n---\n',
      wholeNote: true,
    },
    {
      title: 'A flag that says the opposite',
      before: '---\ndraft: "yes"\n---\n',
      messages: ['Unexpected text `yes` in `draft`, expected `true` or `false`: Quartz publishes this note'],
      after: '---\ndraft: true\n---\n',
      context: { publisher: 'quartz' },
      wholeNote: true,
    },
    {
      title: 'A text that only a true no would keep private',
      before: '---\npublish: "false"\n---\n',
      messages: ['Unexpected text `"false"` in `publish`, expected `true` or `false`: Flowershow publishes this note'],
      after: '---\npublish: false\n---\n',
      context: { publisher: 'flowershow' },
      wholeNote: true,
    },
    { title: 'A boolean', before: '---\ndg-publish: True\n---\n', messages: [], wholeNote: true },
    { title: 'A flag without a value is no flag', before: '---\ndg-publish:\n---\n', messages: [], wholeNote: true },
    { title: 'The flag of another publisher', before: '---\ndg-publish: true\npublish: 2006-04-04\ndraft: "yes"\n---\n', messages: [], wholeNote: true },
    { title: 'A key that only resembles it', before: '---\ndg-publish: true\ndg_publish: no\nDG-Publish: no\n---\n', messages: [], wholeNote: true },
    { title: 'No flag', before: '---\ntitle: A\n---\n', messages: [], wholeNote: true },
    { title: 'Properties that are shown in code', before: '```yaml\ndg-publish: no\n```\n', messages: [] },
    { title: 'A line of the text', before: 'dg-publish: no\n', messages: [], wholeNote: true },
  ],
  check(context) {
    const { note, publisher, publisherSettings } = context;
    const flag = publisher.flag(publisherSettings);
    const property = findProperty(note.frontmatter, flag.key);
    if (property === undefined || property.value === null || typeof property.value === 'boolean') return [];
    const isPublished = publisher.isPublished(publishedNote(context));
    const consequence = `${publisher.name} ${isPublished ? 'publishes' : 'does not publish'} this note`;
    return [{
      from: property.from,
      to: property.to,
      message: `Unexpected ${describeValue(property.value)} in ${codeSpan(flag.key)}, expected \`true\` or \`false\`: ${consequence}`,
      fixes: () => flagFixes(note, flag, property.value, isPublished),
    }];
  },
};

/** The boolean that the flag comes to. Where the flag reads as the other one, nobody but the author can tell: the private one first. */
function flagFixes(note: Note, flag: PublishFlag, value: PropertyValue, isPublished: boolean): readonly Fix[] {
  const meant = switchMeaning(value);
  const write = (written: boolean, safe: boolean): readonly Fix[] => {
    const title = `Write ${String(written)}: the note is ${written === flag.on ? 'public' : 'private'}`;
    return propertyFix(note, { key: flag.key, value: written, title, safe });
  };
  const current = isPublished ? flag.on : flag.off;
  if (meant === current) return write(current, true);
  return [...write(flag.off, false), ...write(flag.on, false)];
}
