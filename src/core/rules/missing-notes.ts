import { convertCitations } from '../citations/convert-citations';
import { parseNote } from '../note/parse-note';
import type { Fix } from '../problem/problem';
import type { PublishedVault } from '../vault/published-vault';
import type { VaultIndex } from '../vault/vault-index';
import type { VaultReference } from '../vault/note-entry';
import { codeSpan, codeSpans } from './code-span';
import { fileKindOf } from './file-kind';
import { groupReferences, isInText, type References } from './group-references';
import { linkTextOf, noteName } from './note-name';
import { renameKeepingText } from './rename-link';
import type { Finding, VaultRuleContext } from './rule';
import { similarNote } from './similar-names';

/** From so many missing targets on, a note has one finding for all of them. */
const manyTargets = 4;

/** Links and embeds whose target is not in the vault. Embedded files are another rule's. */
export function findMissingNotes(context: VaultRuleContext): readonly Finding[] {
  const groups = groupReferences(context.entry.references, (reference) => (isMissing(context, reference) ? reference.target.toLowerCase() : null));
  return groups.size === 0 ? [] : [...missingFindings(context, groups)];
}

function* missingFindings(context: VaultRuleContext, groups: ReadonlyMap<string, References>): Iterable<Finding> {
  const { vault, options } = context;
  const plain: References[] = [];
  const marks: VaultReference[] = [];
  for (const references of groups.values()) {
    const [reference] = references;
    if (options.accepted.has(reference.target)) continue;
    const [path] = vault.index.notesWithAlias(reference.target);
    if (path !== undefined) yield aliasFinding(context, references, path);
    else if (isHost(reference)) yield hostFinding(context, references);
    else if (references.some(({ kind }) => kind === 'embed')) yield embedFinding(context, references);
    else if (isMark(context, reference)) marks.push(reference);
    else plain.push(references);
  }
  const [mark] = marks;
  if (mark !== undefined) yield markFinding(context, mark, marks);
  const [first] = plain;
  if (first === undefined) return;
  if (plain.length >= manyTargets) yield manyFinding(first[0], plain);
  else for (const references of plain) yield linkFinding(context, references);
}

function isMissing({ entry, vault }: VaultRuleContext, reference: VaultReference): boolean {
  const { kind, style, target } = reference;
  if (target === '' || !isInText(reference) || (kind === 'embed' && fileKindOf(target) !== 'unknown')) return false;
  if (vault.index.resolve(target, entry.path) !== null) return false;
  return style === 'wikilink' || !target.startsWith('/') || !isPage(vault, target);
}

/** Whether a path from the site's root is the address of a page: links in Markdown may use these. */
function isPage(vault: PublishedVault, target: string): boolean {
  const url = target.endsWith('/') ? target : `${target}/`;
  return vault.pathsAt(target).size > 0 || vault.pathsAt(url).size > 0 || vault.publisher.reservedUrls.includes(url);
}

/** `www.example.org` without a scheme is a path. Endings that are those of files, too, are not taken for hosts. */
function isHost({ style, target }: VaultReference): boolean {
  return style === 'markdown' && target.length < 2000 && /^(?:www\.[^/\s]+|[^/\s]+\.(?:com|org|net|edu|gov|io|dev|app|info))(?:\/|$)/iu.test(target);
}

/** `[[1]](https://…)`: the number of a source, which was pasted. */
function isMark(context: VaultRuleContext, { from, to, target }: VaultReference): boolean {
  // The text of other notes is not fetched.
  return /^\d{1,3}\\?$/.test(target) && /^\[\[[^|#]{1,4}\]\]\(<?https?:/.test(context.text.slice(from, to + 8));
}

function markFinding(context: VaultRuleContext, { from, to }: VaultReference, marks: readonly VaultReference[]): Finding {
  const names = codeSpans(marks.map(({ target }) => target));
  const message = marks.length === 1
    ? `Unexpected link to ${names} with an address behind it, expected a footnote that leads there: the link is dead on the site`
    : `Unexpected links to ${names} with addresses behind them, expected footnotes that lead there: the links are dead on the site`;
  return { from, to, message, severity: 'warning', fixes: () => conversionFixes(context) };
}

function conversionFixes({ text, entry, vault: { index }, options: { summaryHeading } }: VaultRuleContext): readonly Fix[] {
  const { edits } = convertCitations(parseNote(text, { summaryHeading }), { isNote: (name) => index.resolve(name, entry.path) !== null }).plan;
  return edits.length === 0 ? [] : [{ title: 'Convert the pasted citations to footnotes', safe: false, edits }];
}

function manyFinding({ from, to }: VaultReference, groups: readonly References[]): Finding {
  const names = codeSpans(groups.map(([reference]) => reference.target));
  return { from, to, message: `Unexpected links to ${groups.length} notes that do not exist (${names}), expected existing ones: the links are dead on the site` };
}

function linkFinding(context: VaultRuleContext, references: References): Finding {
  const [{ from, to, target }] = references;
  const found = references.length === 1 ? 'link' : `${references.length} links`;
  const kind = fileKindOf(target) === 'unknown' ? 'note' : 'file';
  const message = `Unexpected ${found} to ${codeSpan(target)}, expected a ${kind} of that name: the link is dead on the site`;
  return { from, to, message, target, fixes: () => similarFixes(context, references) };
}

function embedFinding(context: VaultRuleContext, references: References): Finding {
  const [{ from, to, target }] = references;
  const message = `Unexpected embed of ${codeSpan(target)}, expected a note of that name: readers see nothing of it`;
  return { from, to, message, target, severity: 'warning', fixes: () => similarFixes(context, references) };
}

function similarFixes({ text, vault: { index } }: VaultRuleContext, references: References): readonly Fix[] {
  const path = similarNote(index, noteName(references[0].target));
  return path === null ? [] : renameFixes(text, { references, path, index });
}

function aliasFinding(context: VaultRuleContext, references: References, path: string): Finding {
  const { index } = context.vault;
  const [{ from, to, target, kind }] = references;
  const wanted = kind === 'embed' ? `![[${linkTextOf(path, index)}]]` : `[[${linkTextOf(path, index)}|${target}]]`;
  const message = `Unexpected ${kind} ${kind === 'embed' ? 'of' : 'to'} ${codeSpan(target)}, expected ${codeSpan(wanted)}: it is another name of that note, and links do not follow other names`;
  return { from, to, message, target, fixes: () => renameFixes(context.text, { references, path, index }) };
}

interface Renaming {
  readonly references: References;
  readonly path: string;
  readonly index: VaultIndex;
}

function renameFixes(text: string, { references, path, index }: Renaming): readonly Fix[] {
  const name = linkTextOf(path, index);
  // A name can hold marks that no link can.
  if (/[[\]|#^\\]|%%|^\s|\s$/u.test(name)) return [];
  const edits = renameKeepingText(text, references, name);
  return edits === null ? [] : [{ title: `Link to ${codeSpan(name)}`, safe: false, edits }];
}

function hostFinding(context: VaultRuleContext, references: References): Finding {
  const [{ from, to, target }] = references;
  const message = `Unexpected link to ${codeSpan(target)}, expected ${codeSpan(`https://${target}`)}: without it the link leads to a page of the site`;
  return { from, to, message, target, severity: 'warning', fixes: () => schemeFixes(context.text, references) };
}

function schemeFixes(text: string, references: References): readonly Fix[] {
  const places = references.map(({ from, to, target }) => {
    const at = text.slice(from, to).lastIndexOf(`](${target}`);
    return at === -1 ? -1 : from + at + 2;
  });
  if (places.includes(-1)) return [];
  return [{ title: 'Write the whole address', safe: false, edits: places.map((at) => ({ from: at, to: at, text: 'https://' })) }];
}
