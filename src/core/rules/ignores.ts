import { findProperty } from '../note/frontmatter';
import type { Note } from '../note/note';
import type { Problem, Severity } from '../problem/problem';
import type { TextRange } from '../text/text-range';

/** One rule that a note asks not to be told about. The range is where it asks. */
export interface Ignore extends TextRange {
  readonly rule: string;
  /** Where problems are ignored; null for the whole note. */
  readonly within: TextRange | null;
}

/** What a note asks not to be told about. */
export interface FoundIgnores {
  readonly ignores: readonly Ignore[];
}

/** The rules that `preflight-ignore` in the frontmatter and `%% preflight-ignore-next rule %%` in the text name. */
export function findIgnores(note: Note): FoundIgnores {
  const property = findProperty(note.frontmatter, 'preflight-ignore');
  if (property === undefined) return { ignores: [] };
  const { value, valueRange } = property;
  const names = typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : [];
  return { ignores: names.map((rule) => ({ rule, within: null, from: valueRange.from, to: valueRange.to })) };
}

/** The problems without those that the note ignores. */
export function withoutIgnored(problems: readonly Problem[], { ignores }: FoundIgnores, severities: ReadonlyMap<string, Severity | 'off'>): readonly Problem[] {
  if (ignores.length === 0 || severities.get('ignore-unused') === 'off') return problems;
  return problems.filter((problem) => !ignores.some((ignore) => ignore.rule === problem.rule));
}
