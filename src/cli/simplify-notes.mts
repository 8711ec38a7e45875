import type { Note } from '../core/note/note';
import { parseNote } from '../core/note/parse-note';
import { printable } from '../core/problem/printable';
import { isMarked } from '../core/publishers/is-marked';
import type { FlaggedNote } from '../core/publishers/publish-status';
import type { Publisher } from '../core/publishers/publisher';
import { summaryState, type SummaryState } from '../core/simplify/provenance';
import { simplifyNote, type SimplifyOptions } from '../core/simplify/simplify-note';
import { layoutFor } from '../core/simplify/summary-layout';
import { remarkOnHarder } from '../core/simplify/summary-readability';
import { isAuthorsOwn, isWanted, reasonToKeep } from '../core/simplify/summary-wanted';
import type { Summary } from '../core/simplify/summarizer';
import { applyPromised } from '../core/text/second-plan';
import type { CliArguments, Misuse } from './args.mts';
import { answer, type Answer, type Face } from './command.mts';
import { gatherVaults, type GatheredNote, type GatheredVault } from './gather-vaults.mts';
import { formOf, publishersFor } from './open-note.mts';
import { jsonText } from './output.mts';
import { readNoteFile } from './read-notes.mts';
import { reportPath } from './report-path.mts';
import { simplifyOptions, today } from './simplify-options.mts';
import { readPublisherSettings } from './vault.mts';
import { writeNoteFile } from './write-file.mts';

/** What became of one note, or would become of it. */
interface SimplifiedFile {
  readonly path: string;
  readonly state: SummaryState | null;
  /** `wanted`: it would be written. `kept`: it has a summary that stays. `none`: there is no summary of it. `failed`: it cannot be read or written. */
  readonly outcome: 'written' | 'wanted' | 'kept' | 'none' | 'failed';
  /** Why nothing is written; null where it is. */
  readonly reason: string | null;
  readonly summary: Pick<Summary, 'text' | 'engine' | 'readability'> | null;
}

/** Gives a summary to notes of folders, and to notes that are named, where they have none or one that no longer fits. */
export function simplifyNotes(given: CliArguments, face: Face): Answer | Misuse {
  const gathered = gatherVaults(given, face.workingFolder);
  if (gathered.kind === 'misuse') return gathered;
  const { vaults } = gathered;
  const total = vaults.reduce((sum, { notes }) => sum + notes.length, 0);
  const files: SimplifiedFile[] = [];
  let done = 0;
  for (const vault of vaults) {
    const options = simplifyOptions(given, vault.vault.settings, today());
    if ('kind' in options) return options;
    for (const note of vault.notes) {
      face.progress('Simplifying', ++done, total);
      const path = reportPath(note, { from: 'vault', vaults: vaults.length, workingFolder: face.workingFolder });
      const file = simplifyFile(given, vault, note, options);
      if (file !== null) files.push({ path, ...file });
    }
    for (const { path, reason } of vault.unreadable) files.push({ path, state: null, outcome: 'failed', reason, summary: null });
  }
  return answered(given, files.sort((left, right) => (left.path < right.path ? -1 : 1)));
}

/** Null for a note that is not asked for: it is not marked for publishing, and neither named nor with `--all`. */
function simplifyFile(given: CliArguments, vault: GatheredVault, { path, inside, isNamed }: GatheredNote, options: SimplifyOptions): Omit<SimplifiedFile, 'path'> | null {
  const file = readNoteFile(path);
  if (file.kind === 'unreadable') return { state: null, outcome: 'failed', reason: file.reason, summary: null };
  const note = parseNote(file.text, { summaryHeading: options.layout.heading });
  const seen = publishersFor(given, vault.vault).map((publisher) => seenBy(publisher, given, vault, inside, note));
  if (!isNamed && !given.options.has('all') && !seen.some(({ publisher, flagged }) => isMarked(publisher, flagged))) return null;
  const layout = layoutFor(options.layout, seen[0]?.flagged.form === 'site');
  const state = summaryState(note, layout);
  const kept = reasonNotToWrite(given, state);
  if (kept !== null) return { state, outcome: 'kept', reason: kept, summary: null };
  const simplified = simplifyNote(note, { ...options, layout });
  if (simplified.kind === 'refused') return { state, outcome: 'none', reason: simplified.reason, summary: null };
  const { text, engine, readability } = simplified.summary;
  const summary = { text, engine, readability };
  if (!given.options.has('write') || given.options.has('dry-run')) return { state, outcome: 'wanted', reason: null, summary };
  const applied = applyPromised(file.text, simplified.plan);
  const written = applied.kind === 'refused' ? applied : writeNoteFile(file, applied.text);
  return written.kind === 'refused' ? { state, outcome: 'failed', reason: written.reason, summary } : { state, outcome: 'written', reason: null, summary };
}

/** A note as a publisher of its vault sees it. */
function seenBy(publisher: Publisher, given: CliArguments, { vault }: GatheredVault, path: string, { text, frontmatter }: Note): { readonly publisher: Publisher; readonly flagged: FlaggedNote } {
  const form = formOf(given, vault) ?? publisher.detectForm(path, frontmatter);
  return { publisher, flagged: { path, text, frontmatter, form, settings: readPublisherSettings(vault, publisher) } };
}

function reasonNotToWrite(given: CliArguments, state: SummaryState): string | null {
  if (state === 'fresh') return 'Its summary is up to date';
  if (isAuthorsOwn(state)) return given.options.has('overwrite') ? null : reasonToKeep(state);
  const [missing, stale] = [given.options.has('missing'), given.options.has('stale')];
  return isWanted(state, missing === stale ? 'both' : missing ? 'missing' : 'stale') ? null : state === 'stale' ? 'Its summary is stale' : 'It has no summary';
}

function answered(given: CliArguments, files: readonly SimplifiedFile[]): Answer {
  const failed = files.filter(({ outcome }) => outcome === 'failed').length;
  if (given.options.get('format')?.at(-1) === 'json') return answer(jsonText({ notes: files }), failed > 0);
  const width = Math.max(0, ...files.map(({ state }) => (state ?? '').length));
  const lines = files.map((file) => `${(file.state ?? '').padEnd(width)}  ${printable([file.path, ...remarksOn(file)].join(': '))}`);
  const count = (wanted: SimplifiedFile['outcome']): number => files.filter(({ outcome }) => outcome === wanted).length;
  const counts = [[count('written'), 'written'], [count('wanted'), 'to be written, with --write'], [count('kept'), 'kept as they are'], [count('none'), 'without a summary'], [failed, 'failed']] as const;
  const summary = counts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`).join(', ');
  return answer([...lines, ...(files.length > 0 ? [''] : []), summary === '' ? 'No notes to simplify' : summary, ''].join('\n'), failed > 0);
}

function remarksOn({ outcome, reason, summary }: SimplifiedFile): readonly string[] {
  const harder = summary === null ? null : remarkOnHarder(summary.readability);
  const remarks = [outcome === 'written' ? 'written' : reason, harder].filter((remark) => remark !== null);
  return remarks.length === 0 ? [] : [remarks.join(', ')];
}
