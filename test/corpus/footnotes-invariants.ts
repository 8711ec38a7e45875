import type { CitationChange } from '../../src/core/citations/citation-change';
import { defaultCitationOptions } from '../../src/core/citations/citation-options';
import { exportCitations } from '../../src/core/citations/export-citations';
import { linksToFootnotes } from '../../src/core/citations/links-to-footnotes';
import { mergeSources } from '../../src/core/citations/merge-sources';
import { renameFootnote } from '../../src/core/citations/rename-footnote';
import { tidyCitations } from '../../src/core/citations/tidy-citations';
import type { Note } from '../../src/core/note/note';
import { parseNote } from '../../src/core/note/parse-note';
import { bodyOf, definitionTexts, lettersAlone, missingFrom, protectedTexts, resolvedTexts } from '../support/footnote-oracle';
import { withFootnotes } from '../support/plant-footnotes';
import { applyChecked } from './edit-invariants';
import type { CommandInvariants, Finding } from './invariants';

const hidden = ['frontmatter', 'math', 'comment', 'html', 'wikilink', 'image'];

/** What a command leaves as it was, beside what every plan promises: one line for each broken promise. */
type Promise = (before: Note, after: Note) => readonly string[];

/** The commands that work on footnotes, each with what it promises on any note. */
export const footnoteInvariants: readonly CommandInvariants[] = [
  invariant('tidy', (note) => tidyCitations(note, defaultCitationOptions), same(resolvedTexts, definitionTexts, lettersOf)),
  invariant('tidy after', (note) => tidyCitations(note, { ...defaultCitationOptions, heading: 'Sources', marker: 'after' }), same(resolvedTexts, definitionTexts)),
  invariant('merge', (note) => mergeSources(note, defaultCitationOptions), (before, after) => [
    ...same(lettersOf, ({ footnotes }) => [String(footnotes.references.length)])(before, after),
    ...missingFrom(definitionTexts(after), definitionTexts(before)).map((text) => `the footnote ${text} is new`),
  ]),
  invariant('rename', (note) => renameFootnote(note, note.footnotes.definitions[0]?.label ?? '1', 'fresh-1'), same(resolvedTexts, definitionTexts, lettersOf)),
  invariant('list', (note) => exportCitations(note, 'list'), missingLetters),
  invariant('links', (note) => exportCitations(note, 'links'), missingLetters),
  invariant('from links', (note) => linksToFootnotes(note, defaultCitationOptions), (before, after) => missingFrom(resolvedTexts(before), resolvedTexts(after)).map((text) => `the footnote ${text} is lost`)),
];

/** Few notes of the corpus hold footnotes, so each is looked at a second time with some planted in it. */
function invariant(command: string, run: (note: Note) => CitationChange, promise: Promise): CommandInvariants {
  return {
    command,
    check(text): Finding {
      const findings = [text, withFootnotes(text)].map((each) => checkOne(parseNote(each), run, promise));
      const outcome = findings.some((finding) => finding.outcome === 'planned') ? 'planned' : (findings[0]?.outcome ?? 'unchanged');
      const sum = (name: string): number => findings.reduce((all, { counts }) => all + (counts?.[name] ?? 0), 0);
      return { outcome, violations: findings.flatMap(({ violations }) => violations), counts: { edits: sum('edits'), remarks: sum('remarks') } };
    },
  };
}

function checkOne(note: Note, run: (note: Note) => CitationChange, promise: Promise): Finding {
  const change = run(note);
  if (change.kind === 'refused') return { outcome: 'refused', violations: [] };
  const counts = { remarks: change.remarks.length };
  if (change.plan.edits.length === 0) return { outcome: 'unchanged', violations: change.changes.map((said) => `${said}, but nothing changed`), counts };
  const result = applyChecked(note, change.plan);
  const after = parseNote(result.text);
  const again = run(after);
  const violations = [
    ...result.violations,
    ...(again.kind === 'refused' || again.plan.edits.length === 0 ? [] : ['a second time changes the note again']),
    ...missingFrom([...new Set(protectedTexts(note, hidden))], protectedTexts(after, hidden)).map((hiddenText) => `${hiddenText} is lost or changed`),
    ...promise(note, after),
  ];
  return { outcome: 'planned', violations, counts: { ...counts, edits: change.plan.edits.length } };
}

function same(...readings: readonly ((note: Note) => readonly string[])[]): Promise {
  return (before, after) => readings.flatMap((read) => {
    const [one, other] = [read(before), read(after)];
    return [...missingFrom(one, other).map((text) => `${text.slice(0, 80)} is lost`), ...missingFrom(other, one).map((text) => `${text.slice(0, 80)} is new`)];
  });
}

function lettersOf(note: Note): readonly string[] {
  const { kinds, letters } = bodyOf(note);
  return [letters, kinds.join(' ')];
}

/** The letters of the text, in their order, must all be there still; links and lists add some. */
function missingLetters(before: Note, after: Note): readonly string[] {
  const wanted = Array.from(lettersAlone(bodyOf(before).letters));
  let at = 0;
  for (const letter of lettersAlone(bodyOf(after).letters)) if (letter === wanted[at]) at++;
  return at === wanted.length ? [] : [`the text is lost from ${wanted.slice(at, at + 40).join('')} on`];
}
