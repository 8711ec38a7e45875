import { fixSafely, type SafelyFixed } from '../core/problem/fix-safely';
import type { FixedProblem } from '../core/problem/report';
import type { GatheredNote } from './gather-vaults.mts';
import { problemsOfNote } from './note-problems.mts';
import { readNoteFile, type NoteText } from './read-notes.mts';
import type { CheckedVault } from './vault-checks.mts';
import { writeNoteFile, type WriteResult } from './write-file.mts';

/** What is to become of fixes: written, or only told. */
export type FixOutcome = 'written' | 'wanted';

/**
 * Makes the safe fixes of every note of the vault that is reported on, and adds to `fixed` what came of each. Answers the texts as the
 * files now have them. A note is written whole or, where it has changed or cannot be written, left as it is.
 */
export function fixNotes(vault: CheckedVault, wanted: FixOutcome, nameOf: (note: GatheredNote) => string, fixed: FixedProblem[]): CheckedVault['texts'] {
  const texts = new Map(vault.texts);
  for (const [note, read] of vault.texts) {
    if (read.kind === 'unreadable' || read.encoding !== 'utf-8') continue;
    let taken = read.text;
    const take = (text: string) => {
      if (text !== taken) takeText(vault, note, text);
      taken = text;
    };
    const mended = fixSafely(read.text, (text) => {
      take(text);
      return problemsOfNote(vault, note, { ...read, text });
    });
    if (mended.fixed.length === 0) {
      take(read.text);
      continue;
    }
    const result = wanted === 'wanted' ? null : write(note, read, mended);
    const isWritten = result?.kind === 'written';
    if (isWritten) texts.set(note, { ...read, text: mended.text });
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

function write({ path }: GatheredNote, { text }: NoteText, mended: SafelyFixed): WriteResult {
  const file = readNoteFile(path);
  if (file.kind === 'unreadable') return { kind: 'refused', reason: file.reason };
  return file.text === text ? writeNoteFile(file, mended.text) : { kind: 'refused', reason: 'The note has changed since it was read' };
}
