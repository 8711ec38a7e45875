import { findProperty } from '../note/frontmatter';
import { codeSpan, codeSpans } from './code-span';
import { demandsOf } from './demands-of';
import { isKnownTag } from './is-known-tag';
import { propertyTags } from './property-tags';
import type { NoteRule } from './rule';

/** Which tags there may be is the user's own contract; see docs/contract.md. */
export const tagUnknown: NoteRule = {
  scope: 'note',
  needs: ['contract'],
  id: 'tag-unknown',
  severity: 'warning',
  summary: 'A tag that your contract does not name, in the properties or in the text.',
  why: 'A mistyped tag gets a page of its own on the site, and the note is missing from the page of the tag that is meant.',
  evidence: 'Measured: 253 of the 381 tags of four public vaults stand in a single note',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'In the properties: one finding for all of them',
      before: '---\ntags: [ai, enregy, trams]\n---\n',
      messages: ['Unexpected `enregy`, `trams` in `tags`, expected only tags of the contract: `ai`, `energy`'],
      context: { contract: 'tags: one of ai, energy' },
      wholeNote: true,
    },
    {
      title: 'In the text: one finding for each, however often it comes',
      before: 'About #enregy and #ai, then #enregy again.\n',
      messages: ['Unexpected tag `#enregy`, expected only tags of the contract: `ai`, `energy`'],
      context: { contract: 'tags: one of ai, energy' },
    },
    {
      title: 'Below a tag that does not say so',
      before: 'About #ai/models.\n',
      messages: ['Unexpected tag `#ai/models`, expected only tags of the contract: `ai`'],
      context: { contract: 'tags: one of ai' },
    },
    { title: 'Tags of the contract, whatever their case', before: '---\ntags: [AI, "#energy"]\n---\n\nAbout #Ai.\n', messages: [], context: { contract: 'tags: one of ai, #energy' }, wholeNote: true },
    { title: 'Below a tag that says so', before: 'In #place/europe/porto and in #place/here.\n', messages: [], context: { contract: 'tags: one of place/' } },
    { title: 'In code and math', before: 'The colour `#fff` and $#a$.\n\n```css\n#enregy { }\n```\n', messages: [], context: { contract: 'tags: one of ai' } },
    { title: 'In a comment', before: 'Text %% #enregy %%\n', messages: [], context: { contract: 'tags: one of ai' } },
    { title: 'What is no tag', before: '# Heading\n\nIssue #12, C# and https://example.org/#enregy, \\#enregy\n', messages: [], context: { contract: 'tags: one of ai' } },
    { title: 'Without tags in the contract', before: '---\ntags: [anything]\n---\n\n#anything\n', messages: [], context: { contract: 'title: required\ntags: list' }, wholeNote: true },
    { title: 'Tags that are parted by blanks', before: '---\ntags: ai energy\n---\n', messages: [], context: { contract: 'tags: one of ai, energy' }, wholeNote: true },
  ],
  *check({ note, path, options }) {
    if (options.contract.demands.length === 0) return;
    const { tags } = demandsOf(options.contract, path);
    if (tags === null) return;
    const known = new Set(tags.map((tag) => tag.toLowerCase()));
    const wanted = `expected only tags of the contract: ${codeSpans(tags)}`;
    const seen = new Set<string>();
    const property = findProperty(note.frontmatter, 'tags');
    const strange = propertyTags(property?.value ?? null).filter((tag) => isNew(tag, seen) && !isKnownTag(tag, known));
    if (property !== undefined && strange.length > 0) {
      yield { from: property.valueRange.from, to: property.valueRange.to, message: `Unexpected ${codeSpans(strange)} in \`tags\`, ${wanted}` };
    }
    for (const { name, from, to, inComment } of note.tags) {
      if (inComment || !isNew(name.slice(1), seen) || isKnownTag(name.slice(1), known)) continue;
      yield { from, to, message: `Unexpected tag ${codeSpan(name)}, ${wanted}` };
    }
  },
};

/** Whether a tag comes for the first time. */
function isNew(tag: string, seen: Set<string>): boolean {
  const name = tag.toLowerCase();
  if (seen.has(name)) return false;
  seen.add(name);
  return true;
}
