import { findProperty, type Frontmatter } from '../note/frontmatter';
import type { TextRange } from '../text/text-range';
import { codeSpan } from './code-span';
import { demandsOf } from './demands-of';
import { hasValue } from './has-value';
import { lineAt } from './line-at';
import type { NoteRule } from './rule';

/** What must be there is the user's own contract; see docs/contract.md. */
export const propertyRequired: NoteRule = {
  scope: 'note',
  needs: ['contract'],
  id: 'property-required',
  severity: 'warning',
  summary: 'A property that your contract requires and that is missing or empty.',
  why: 'What a page is listed, sorted or previewed by is then missing on the site, and a template that counts on it stops the build.',
  evidence: 'Read in Astro Starlight, whose build fails on a note without `title`; 83 % of published notes have no `description`',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A key that is not there',
      before: '---\ntitle: Trams\n---\n',
      messages: ['Unexpected properties without `description`, expected the one that the contract requires'],
      context: { contract: 'description: required' },
      wholeNote: true,
    },
    {
      title: 'A key without a value, and a list without items',
      before: '---\ndescription:\ntags: []\n---\n',
      messages: ['Unexpected empty `description`, expected the value that the contract requires', 'Unexpected empty `tags`, expected the value that the contract requires'],
      context: { contract: 'description: required\ntags: required' },
      wholeNote: true,
    },
    {
      title: 'No properties at all',
      before: '# Trams\n',
      messages: ['Unexpected note without `title`, expected the property that the contract requires'],
      context: { contract: 'Notes/: title: required', path: 'Notes/Trams.md' },
      wholeNote: true,
    },
    { title: 'The key is there', before: '---\ndescription: About trams\n---\n', messages: [], context: { contract: 'description: required' }, wholeNote: true },
    { title: 'A no and a zero are values', before: '---\ndraft: false\nweight: 0\n---\n', messages: [], context: { contract: 'draft: required\nweight: required' }, wholeNote: true },
    { title: 'Another folder', before: '---\ntitle: Trams\n---\n', messages: [], context: { contract: 'Notes/: description: required', path: 'Notes on trams/a.md' }, wholeNote: true },
    { title: 'Another demand', before: '---\ntitle: Trams\n---\n', messages: [], context: { contract: 'date: date\nstatus: one of draft, done' }, wholeNote: true },
    { title: 'Without a contract', before: '---\ntitle:\n---\n', messages: [], wholeNote: true },
    { title: 'Properties that cannot be read are a problem of their own', before: '---\ntitle: Trams: a history\n---\n', messages: [], context: { contract: 'date: required' }, wholeNote: true },
  ],
  *check({ note, path, options }) {
    const { frontmatter } = note;
    if (options.contract.demands.length === 0 || frontmatter.kind === 'malformed' || frontmatter.kind === 'too-large') return;
    for (const key of demandsOf(options.contract, path).required) {
      const property = findProperty(frontmatter, key);
      if (property !== undefined && hasValue(property.value)) continue;
      const { from, to } = property ?? placeOf(frontmatter, note.text, note.bodyFrom);
      yield { from, to, message: messageOf(codeSpan(key), frontmatter, property !== undefined) };
    }
  },
};

function messageOf(key: string, { kind }: Frontmatter, isThere: boolean): string {
  if (isThere) return `Unexpected empty ${key}, expected the value that the contract requires`;
  if (kind === 'none') return `Unexpected note without ${key}, expected the property that the contract requires`;
  return `Unexpected properties without ${key}, expected the one that the contract requires`;
}

/** The opening fence stands for what is missing from the properties, the first line for what is missing from the note. */
function placeOf(frontmatter: Frontmatter, text: string, bodyFrom: number): TextRange {
  return frontmatter.kind === 'none' ? lineAt(text, bodyFrom) : { from: frontmatter.from, to: frontmatter.from + 3 };
}
