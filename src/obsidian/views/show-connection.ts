import { type App, ConfirmationModal } from 'obsidian';
import type { ConnectionReport } from '../network/connection-test';
import { words } from '../words';
import { openUntilUnload } from './until-unload';

/** How many models are named. */
const mostModels = 30;

/** Shows what the test of a connection found out. */
export function showConnection(app: App, report: ConnectionReport): void {
  const modal = new ConfirmationModal(app);
  modal.setTitle(report.fault === null ? words.connectionWorks : words.connectionFails);
  for (const text of sentencesOf(report)) modal.contentEl.createEl('p', { text });
  modal.addCancelButton(words.close);
  openUntilUnload(modal);
}

function sentencesOf({ fault, models, isBlocked, example }: ConnectionReport): readonly string[] {
  return [
    ...(fault === null ? [] : [words.modelFault(fault)]),
    ...(fault === null && example?.kind === 'summary' ? [exampleSentence(example)] : []),
    ...(isBlocked ? [words.connectionBlocked] : []),
    ...(models === null || models.length === 0 ? [] : [words.modelsThere(models, mostModels)]),
  ];
}

function exampleSentence({ text, fellBack }: Extract<NonNullable<ConnectionReport['example']>, { kind: 'summary' }>): string {
  return fellBack === null ? words.connectionExample(text) : words.connectionDoubts;
}
