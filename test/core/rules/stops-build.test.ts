import { describe, expect, it } from 'vitest';
import { findPublisher } from '../../../src/core/publishers/index';
import type { PublisherForm } from '../../../src/core/publishers/publisher';
import { VaultCheck } from '../../../src/core/rules/check-vault';
import { PublishedVault } from '../../../src/core/vault/published-vault';
import { VaultIndex } from '../../../src/core/vault/vault-index';
import { optionsOf } from './rule-context';

/** The rules that find an error in a note of a vault where what is meant for the public is checked; null where the note is not checked. */
function errors(text: string, publisherId: string, path = 'a.md', form: PublisherForm = 'vault'): readonly string[] | null {
  const publisher = findPublisher(publisherId);
  if (publisher === undefined) throw new Error(`No publisher ${publisherId}`);
  const index = new VaultIndex();
  const vault = new PublishedVault(index, { publisher, settings: new Map(), form });
  const check = new VaultCheck({ vault, rules: optionsOf(), severities: new Map(), scope: 'published' });
  check.setNote(path, text);
  index.isComplete = true;
  return check.isChecked(path) ? check.problemsOf(path).flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : [])) : null;
}

/** Notes that are not public, and that the build of a Quartz site does not survive. */
const stopping: readonly (readonly [string, string, string])[] = [
  ['a key twice', '---\ntitle: A\ntitle: B\n---\n', 'frontmatter-syntax'],
  ['a bracket that nothing closes', '---\ntags: [a\n---\n', 'frontmatter-syntax'],
  ['the name of a language', '---js\na = 1\n---\n', 'frontmatter-syntax'],
  ['a description that is a list', '---\ndescription: [a]\n---\n', 'field-type'],
  ['a description that is a number', '---\ntitle: A\ndescription: 5\n---\n', 'field-type'],
  ['a line across the page', '---\n\nWords: and: words\n', 'frontmatter-syntax'],
  ['properties that nothing closes', '---\ntitle: A\ntags: b\n\nText\n', 'frontmatter-syntax'],
  ['a tag that its reader does not know', '---\ntitle: !x A\n---\n', 'readers-disagree'],
];

describe('A note that is not public, and at which the build stops, is checked', () => {
  it.each(stopping)('with Quartz: %s', (_title, text, rule) => {
    expect(errors(text, 'quartz-explicit')).toContain(rule);
    expect(errors(text.replace(/^---\n(?=\w+: )/u, '---\ndraft: true\n'), 'quartz')).toContain(rule);
  });

  it.each(stopping)('and with publishers that read only what is public, it is not: %s', (_title, text) => {
    expect(['digital-garden', 'obsidian-publish', 'quartz-syncer', 'enveloppe'].map((id) => errors(text, id))).toEqual([null, null, null, null]);
  });

  it('of a compiled site, too', () => {
    expect(errors('---\n{"title":"A"\n---\n', 'digital-garden', 'src/site/notes/a.md', 'site')).toContain('frontmatter-syntax');
    expect(errors('---\n{"title":"A"\n---\n', 'digital-garden')).toBeNull();
  });

  it.each([
    ['a note without properties', 'Text\n'],
    ['properties', '---\ntitle: A\ndescription: B\ntags: [c]\n---\n'],
    ['no description', '---\ntitle: A\ndescription:\n---\n'],
    ['a time', '---\ntime: 10:30\n---\n'],
    ['a list of what would be a warning', '---\ntitle: [a]\nmap: {a: 1}\n---\n'],
    ['a line across the page below text', 'Text\n\n---\n\nWords: and: words\n'],
    ['four dashes', '----\n\nWords: and: words\n'],
    ['JSON', '---\n{"title":"A"}\n---\n'],
  ])('but not %s', (_title, text) => {
    expect(errors(text, 'quartz-explicit')).toBeNull();
  });

  it('but not in the folders that Quartz leaves out', () => {
    const text = '---\ntags: [a\n---\n';
    expect(['templates/a.md', 'private/x/a.md', 'content/templates/a.md'].map((path) => errors(text, 'quartz-explicit', path))).toEqual([null, null, null]);
    expect(['Templates/a.md', 'x/templates/a.md', 'templates.md'].map((path) => errors(text, 'quartz-explicit', path))).not.toContain(null);
  });
});
