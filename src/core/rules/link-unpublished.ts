import type { Fix } from '../problem/problem';
import type { Publisher } from '../publishers/publisher';
import type { VaultReference } from '../vault/note-entry';
import { codeSpan, codeSpans } from './code-span';
import { groupReferences, isInText, type References } from './group-references';
import { lineStart } from './line-start';
import { noteName, withoutExtension } from './note-name';
import type { Finding, VaultRule, VaultRuleContext } from './rule';

/** From so many unpublished targets on, a note has one finding for all of them. */
const manyTargets = 4;

/** Most gardens link to notes that they do not publish, often on purpose: so it is said once a target, or once a note. */
export const linkUnpublished: VaultRule = {
  scope: 'vault',
  needs: ['links'],
  id: 'link-unpublished',
  severity: 'info',
  summary: 'Links to notes that exist but are not published.',
  why: 'Readers who follow such a link find nothing. Where the publisher writes the path of the note into the page, its folder and name become public, too.',
  evidence: 'Measured on Digital Garden 2.84.0; 27,105 of 43,295 links of 18 real gardens; oleeskild/obsidian-digital-garden#609, #333 and #47',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A link to a note without the mark',
      before: 'See [[Plans|what comes next]].\n',
      messages: ['Unexpected link to `Private/Plans`, expected a published note: the link is dead on the site, whose source shows the path of the note'],
      after: 'See what comes next.\n',
      context: { notes: { 'Private/Plans.md': 'Secret.' } },
    },
    {
      title: 'Two links to one note are one finding',
      before: 'See [[Plans]] and [the plans](Private/Plans.md).\n',
      messages: ['Unexpected 2 links to `Private/Plans`, expected a published note: the link is dead on the site, whose source shows the path of the note'],
      after: 'See Plans and the plans.\n',
      context: { notes: { 'Private/Plans.md': 'Secret.' } },
    },
    {
      title: 'Many such notes are one finding',
      before: '[[A]], [[B]], [[C]], [[D]] and [[A]] again.\n',
      messages: [
        'Unexpected links to 4 unpublished notes (`A`, `B`, `C` and 1 more), expected published ones: the links are dead on the site, whose source shows the paths of the notes',
      ],
      context: { notes: { 'A.md': '', 'B.md': '', 'C.md': '', 'D.md': '---\ndg-publish: false\n---\n' } },
    },
    { title: 'A published note', before: 'See [[Plans]].\n', messages: [], context: { notes: { 'Plans.md': '---\ndg-publish: true\n---\n' } } },
    { title: 'A note that was accepted', before: 'See [[Plans]].\n', messages: [], context: { notes: { 'Plans.md': '' }, accepted: ['Plans.md'] } },
    { title: 'A note that does not exist', before: 'See [[Plans]].\n', messages: [], context: { notes: { 'Other.md': '' } } },
    { title: 'In code and comments it is no link', before: 'Write `[[Plans]]`. %% [[Plans]] %%\n', messages: [], context: { notes: { 'Plans.md': '' } } },
    { title: 'A heading of the note itself', before: '# Why\n\nSee [[#Why]] and [[note]].\n', messages: [] },
    { title: 'A file', before: 'See [[map.png]].\n', messages: [], context: { files: [{ path: 'map.png', size: 1, image: null }] } },
    { title: 'An embed is another matter', before: '![[Plans]]\n', messages: [], context: { notes: { 'Plans.md': '' } } },
  ],
  check(context) {
    const targets = unpublishedTargets(context);
    const [first] = targets;
    if (first === undefined) return [];
    if (targets.size >= manyTargets) return [manyFinding(targets, first[1][0], context.publisher)];
    return Array.from(targets, ([path, references]) => targetFinding(path, references, context));
  },
};

function unpublishedTargets({ entry, vault, options }: VaultRuleContext): ReadonlyMap<string, References> {
  return groupReferences(entry.references, (reference) => {
    if (reference.kind !== 'link' || !isInText(reference) || reference.target === '') return null;
    const path = vault.index.resolve(reference.target, entry.path);
    if (path === null || path === entry.path || options.accepted.has(path)) return null;
    return vault.index.note(path) === undefined || vault.isPublished(path) ? null : path;
  });
}

function manyFinding(targets: ReadonlyMap<string, References>, { from, to }: VaultReference, { body }: Publisher): Finding {
  const consequence =
    body.linksOfUnpublished === 'dead'
      ? 'the links are dead on the site, whose source shows the paths of the notes'
      : 'readers see their text, and no links';
  const names = codeSpans([...targets.keys()].map(shownName));
  return { from, to, message: `Unexpected links to ${targets.size} unpublished notes (${names}), expected published ones: ${consequence}` };
}

/** The path, or the name alone where the path is too long to show whole. */
function shownName(path: string): string {
  return path.length > 40 ? noteName(path) : withoutExtension(path);
}

function targetFinding(path: string, references: References, context: VaultRuleContext): Finding {
  const [{ from, to }] = references;
  const found = references.length === 1 ? 'link' : `${references.length} links`;
  const consequence =
    context.publisher.body.linksOfUnpublished === 'dead' ? 'the link is dead on the site, whose source shows the path of the note' : 'readers see its text, and no link';
  return {
    from,
    to,
    message: `Unexpected ${found} to ${codeSpan(shownName(path))}, expected a published note: ${consequence}`,
    fixes: () => unlinkFixes(context.text, references),
    target: path,
  };
}

/** Leaves the text that readers see in the place of each link. */
function unlinkFixes(text: string, references: References): readonly Fix[] {
  const edits = references.map(({ from, to, style, alias }) => ({ from, to, text: alias ?? (style === 'wikilink' ? text.slice(from + 2, to - 2).trim() : null) }));
  if (!edits.every((edit) => edit.text !== null && edit.text.trim() !== '' && !beginsBlock(text, edit.from, edit.text))) return [];
  return [{ title: 'Keep the text without the link', safe: false, edits: edits.map((edit) => ({ ...edit, text: edit.text ?? '' })) }];
}

/** Whether a text at the start of a line would become a list item, a heading or another block: `1. Plan`, `# Later`. */
function beginsBlock(text: string, from: number, shown: string): boolean {
  if (!/^(?:[-+*>#|=~`_<]|\d{1,9}[.)])/u.test(shown)) return false;
  const start = lineStart(text, from);
  return start === null || /^[\s>*+.)\d-]*$/u.test(text.slice(start, from));
}
