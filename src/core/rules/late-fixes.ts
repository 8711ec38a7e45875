import type { Note } from '../note/note';
import { parseNote } from '../note/parse-note';
import type { Fix } from '../problem/problem';
import type { TextSource } from '../text/text-source';
import type { Finding, NoteRule, RuleContext } from './rule';

/** A note as a rule sees it, but for what was read of it. */
type Sight = Omit<RuleContext, 'note' | 'source'> & { readonly source: TextSource };

/** The note that was read again last, and what rules have found in it. Fixes are asked for note by note. */
let last: { readonly sight: Sight; readonly note: Note; readonly found: Map<NoteRule, readonly Finding[]> } | null = null;

/**
 * Plans the fixes of one finding of a rule, by its number among them, when they are asked for: the note is read again then.
 * Planned from the first reading, they would keep the whole of it for every note with a problem.
 */
export function lateFixes(rule: NoteRule, { path, publisher, form, publisherSettings, options, source }: Sight, number: number): () => readonly Fix[] {
  const sight = { path, publisher, form, publisherSettings, options, source };
  return () => {
    const fixes = findingsAgain(rule, sight)[number]?.fixes ?? [];
    return typeof fixes === 'function' ? fixes() : fixes;
  };
}

function findingsAgain(rule: NoteRule, sight: Sight): readonly Finding[] {
  if (last === null || !isSame(last.sight, sight)) {
    last = { sight, note: parseNote(sight.source.text, { summaryHeading: sight.options.summaryHeading }), found: new Map() };
  }
  const { note, found } = last;
  const known = found.get(rule) ?? [...rule.check({ ...sight, note })];
  found.set(rule, known);
  return known;
}

function isSame(left: Sight, right: Sight): boolean {
  const isSeenAlike = left.publisher === right.publisher && left.form === right.form && left.publisherSettings === right.publisherSettings;
  return isSeenAlike && left.options === right.options && left.path === right.path && left.source === right.source;
}
