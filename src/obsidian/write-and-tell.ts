import { Notice, type TFile } from 'obsidian';
import type { NoteWriter, Planner, WriteOutcome } from './vault/note-writer';
import { words } from './words';

/**
 * Writes and tells the person what came of it: `done` where all was written, `asIs` where there was nothing to do, else
 * why nothing was changed. The sentences are asked for afterwards, when the plan that was written is known.
 */
export async function writeAndTell(
  writer: NoteWriter,
  file: TFile,
  planner: Planner,
  told: { readonly done: () => string; readonly asIs: () => string },
): Promise<WriteOutcome> {
  const outcome = await writer.write(file, planner);
  new Notice(sentenceFor(outcome, told));
  return outcome;
}

function sentenceFor(outcome: WriteOutcome, told: { readonly done: () => string; readonly asIs: () => string }): string {
  switch (outcome.kind) {
    case 'written':
      return told.done();
    case 'unchanged':
      return told.asIs();
    case 'partly':
      return words.partlyWritten(outcome.reason);
    case 'refused':
      return words.nothingWritten(outcome.reason);
  }
}
