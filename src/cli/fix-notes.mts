import { fixSafely, type SafelyFixed } from '../core/problem/fix-safely';
import type { FixedProblem } from '../core/problem/report';
import type { GatheredNote } from './gather-vaults.mts';
import { problemsOfNote } from './note-problems.mts';
import { fileBehind, readNoteFile, type NoteText } from './read-notes.mts';
import type { CheckedVault } from './vault-checks.mts';
import { writeNoteFile, type WriteResult } from './write-file.mts';

/** What is to become of fixes: written, or only told. */
export type FixOutcome = 'written' | 'wanted';

/**
 * Makes the safe fixes of every note of the vault that is reported on, and adds to `fixed` what came of each. Answers the texts as the
 * files now have them. A note is written whole or, where it has changed or cannot be written, left as it is. A file that links give several
 * names is fixed under the first of them, and taken for the others as it then is.
 */
export function fixNotes(vault: CheckedVault, wanted: FixOutcome, nameOf: (note: GatheredNote) => string, fixed: FixedProblem[]): CheckedVault['texts'] {
  const texts = new Map(vault.texts);
  const written = new Map<string, string>();
  for (const [note, first] of vault.texts) {
    if (first.kind === 'unreadable' || first.encoding !== 'utf-8') continue;
    const read = textNow(note, first, written);
    if (read !== first) texts.set(note, read);
    let taken = first.text;
    const take = (text: string) => {
      if (text !== taken) takeText(vault, note, text);
      taken = text;
    };
    const mended = fixSafely(read.text, (text) => {
      take(text);
      return problemsOfNote(vault, note, { kind: 'read', encoding: 'utf-8', text });
    });
    if (mended.fixed.length === 0) {
      take(read.text);
      continue;
    }
    const result = wanted === 'wanted' ? null : write(note, read, mended, written);
    const isWritten = result?.kind === 'written';
    if (isWritten) texts.set(note, { kind: 'read', encoding: 'utf-8', text: mended.text });
    take(isWritten ? mended.text : read.text);
    const outcome = result?.kind === 'refused' ? { outcome: 'failed', reason: result.reason } as const : { outcome: wanted, reason: null };
    for (const { problem, fix } of mended.fixed) fixed.push({ path: nameOf(note), rule: problem.rule, message: problem.message, title: fix.title, ...outcome });
  }
  return texts;
}

/** A note that is checked stays so, whatever its new text says of publishing. */
function takeText({ checks }: CheckedVault, { inside }: GatheredNote, text: string): void {
  for (const { check } of checks) check.update(inside, text, check.isChecked(inside));
}

/** The text of a note, or what its file was given under another name: `written` has it by the path of the file itself. */
function textNow({ path }: GatheredNote, read: NoteText, written: ReadonlyMap<string, string>): NoteText {
  const text = written.size === 0 ? undefined : written.get(fileBehind(path));
  return text === undefined ? read : { kind: 'read', encoding: 'utf-8', text };
}

function write({ path }: GatheredNote, { text }: NoteText, mended: SafelyFixed, written: Map<string, string>): WriteResult {
  const file = readNoteFile(path);
  if (file.kind === 'unreadable') return { kind: 'refused', reason: file.reason };
  if (file.text !== text) return { kind: 'refused', reason: 'The note has changed since it was read' };
  const result = writeNoteFile(file, mended.text);
  if (result.kind === 'written') written.set(file.target, mended.text);
  return result;
}
