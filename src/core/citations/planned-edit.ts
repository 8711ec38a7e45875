import type { TextEdit } from '../text/text-edit';

/** An edit of a conversion, with what it must bring once it is parsed. */
export interface PlannedEdit extends TextEdit {
  /** The footnotes that its text refers to, by their labels, in the order of the text. */
  readonly references: readonly string[];
  /** True where it may hold a heading or a list beside text and footnotes. */
  readonly listsSources?: boolean;
}

/** An edit that brings no reference. */
export function plainEdit(from: number, to: number, text: string): PlannedEdit {
  return { from, to, text, references: [] };
}
