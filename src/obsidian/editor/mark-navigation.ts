import type { TFile } from 'obsidian';

/** What commands ask of the marks in the active editor, where that shows the note and no reading view. */
export interface MarkNavigation {
  /** Whether there are marks. */
  hasMarks(file: TFile): boolean;
  /** Goes to the next mark, or the one before, and shows what it is about; around the end of the note. */
  goToMark(file: TFile, direction: 'forward' | 'backward'): void;
  /** Whether there is a mark at the cursor, or in its line. */
  hasMarkAtCursor(file: TFile): boolean;
  /** Shows what is wrong at the cursor, or else in its line, and goes to the first thing that can be done about it. */
  showAtCursor(file: TFile): void;
}
