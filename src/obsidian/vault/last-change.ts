import type { App } from 'obsidian';
import { applyPlan } from '../../core/text/apply-edits';
import { words } from '../words';
import type { ChangeBatch } from './change-history';
import { takeBack } from './file-change';
import { currentText } from './note-panes';

/** The last changes of files as they could be taken back now. */
export interface LastChange {
  readonly batch: ChangeBatch;
  readonly what: string;
  /** In milliseconds since 1970. */
  readonly when: number;
  /** Each file once, in the order in which they were changed; `reason` says why it cannot be taken back, null where it can. */
  readonly files: readonly { readonly path: string; readonly reason: string | null }[];
}

/** Tries what would come of taking a batch back. Nothing is written; it is tried again when it is done. */
export async function lastChange(app: App, batch: ChangeBatch): Promise<LastChange> {
  const { what, when, changes } = batch;
  const texts = new Map<string, string>();
  const reasons = new Map<string, string | null>(changes.map(({ file }) => [file.path, null]));
  for (const change of [...changes].reverse()) {
    const { path } = change.file;
    const file = app.vault.getFileByPath(path);
    if (file === null) {
      reasons.set(path, words.fileGone);
      continue;
    }
    const text = texts.get(path) ?? (await currentText(app, file));
    const plan = takeBack(change, text);
    const result = 'kind' in plan ? plan : applyPlan(text, plan);
    if (result.kind === 'refused') reasons.set(path, result.reason);
    else texts.set(path, result.text);
  }
  return { batch, what, when, files: [...reasons].map(([path, reason]) => ({ path, reason })) };
}
