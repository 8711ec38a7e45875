import type { Fix } from '../problem/problem';
import { resolveSubpath } from '../vault/resolve-subpath';
import type { NoteEntry, VaultReference } from '../vault/note-entry';
import { codeSpan, codeSpans } from './code-span';
import { digitsOf, isWithinEdits, likelyEdits } from './edit-distance';
import { groupReferences, isInText, type References } from './group-references';
import { noteName } from './note-name';
import { wikilinkSubpath } from './rename-link';
import type { Finding, VaultRuleContext } from './rule';

/** From so many missing headings and blocks on, a note has one finding for all of them. */
const manyParts = 4;

/** Links to headings and blocks that an existing, published note does not have. */
export function findMissingParts(context: VaultRuleContext): readonly Finding[] {
  let anchors: ReadonlySet<string> | null = null;
  const groups = groupReferences(context.entry.references, (reference) => {
    const { kind, style, subpath } = reference;
    if (kind !== 'link' || subpath.length < 2 || !isInText(reference)) return null;
    const entry = linkedEntry(context, reference);
    if (entry === null || hasPart(entry, reference)) return null;
    if (style === 'markdown' && entry === context.entry && (anchors ??= anchorsOf(context.text)).has(subpath.slice(1))) return null;
    return `${entry.path}${subpath}`;
  });
  const [first] = groups.values();
  if (first === undefined) return [];
  const all = [...groups.values()];
  return all.length < manyParts ? all.flatMap((references) => partFinding(context, references)) : [manyFinding(first[0], all)];
}

/** The note itself, or a published one; links to other notes are bad enough without a heading. */
function linkedEntry({ entry, vault }: VaultRuleContext, reference: VaultReference): NoteEntry | null {
  const path = vault.index.resolve(reference.target, entry.path);
  if (path === entry.path) return entry;
  if (path?.endsWith('.md') !== true || !vault.isPublished(path)) return null;
  return vault.index.note(path) ?? null;
}

function hasPart(entry: NoteEntry, { subpath, style }: VaultReference): boolean {
  if (resolveSubpath(entry, subpath) !== 'missing') return true;
  // Links in Markdown may use the ids that the page gives its headings.
  return style === 'markdown' && isIdOfAny(entry, subpath.slice(1));
}

/** The anchors that HTML in a note sets by itself. */
function anchorsOf(text: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const mark of ['id="', 'name="']) {
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
      const from = at + mark.length;
      anchors.add(text.slice(from, from + longestAnchor).split('"', 1)[0] ?? '');
    }
  }
  return anchors;
}

const longestAnchor = 200;

/** Whether an id was made of one of the headings, by whatever rule: letters and digits stay in their order, a number may follow. */
function isIdOfAny(entry: NoteEntry, id: string): boolean {
  let ids = idsOf.get(entry);
  if (ids === undefined) {
    ids = new Set(entry.headings.map(({ text }) => fold(text)));
    idsOf.set(entry, ids);
  }
  return ids.has(fold(id)) || ids.has(fold(id.replace(/-\d+$/u, '')));
}

const idsOf = new WeakMap<NoteEntry, ReadonlySet<string>>();

function fold(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

function manyFinding({ from, to }: VaultReference, groups: readonly References[]): Finding {
  const subpaths = groups.map(([reference]) => reference.subpath);
  const message = `Unexpected links to ${subpaths.length} headings or blocks that do not exist (${codeSpans(subpaths)}), expected existing ones: the links lead to the top of the page`;
  return { from, to, message, severity: 'warning' };
}

function partFinding(context: VaultRuleContext, references: References): readonly Finding[] {
  const [reference] = references;
  const { from, to, subpath } = reference;
  const entry = linkedEntry(context, reference);
  if (entry === null) return [];
  const isBlock = subpath.startsWith('#^');
  const part = isBlock ? `the block ${codeSpan(subpath.slice(1))}` : `the heading ${codeSpan(subpath.slice(1))}`;
  const owner = entry === context.entry ? 'this note' : codeSpan(noteName(entry.path));
  return [{
    from,
    to,
    message: `Unexpected link to ${part}, expected one that ${owner} has: the link leads to the top of the page`,
    severity: 'warning',
    ...(isBlock ? {} : { fixes: () => headingFixes(context.text, entry, references) }),
  }];
}

/** The only heading that is written nearly so. */
function headingFixes(text: string, { headings }: NoteEntry, references: References): readonly Fix[] {
  const written = references[0].subpath.slice(1).trim().toLowerCase();
  const close = new Set(headings.map((heading) => heading.text).filter((heading) => isMisspelt(written, heading.trim().toLowerCase())));
  const [heading] = close;
  if (close.size !== 1 || heading === undefined || /[[\]|#^\\%]/u.test(heading)) return [];
  const ranges = references.flatMap((reference) => wikilinkSubpath(text, reference) ?? []);
  if (ranges.length < references.length) return [];
  return [{ title: `Link to the heading ${codeSpan(heading)}`, safe: false, edits: ranges.map((range) => ({ ...range, text: `#${heading}` })) }];
}

function isMisspelt(written: string, heading: string): boolean {
  return isWithinEdits(written, heading, likelyEdits(written)) && digitsOf(written) === digitsOf(heading);
}
