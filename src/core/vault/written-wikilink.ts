import { splitTarget } from '../note/link-target';
import type { TextRange } from '../text/text-range';

/** A wikilink in a text that is no running text of a note: code, or the value of a property. The range runs from its first bracket. */
export interface WrittenWikilink extends TextRange {
  readonly target: string;
  readonly subpath: string;
  readonly alias: string | null;
}

/** Longer ones are not looked for. */
const longestLink = 1_000;

/** Reads the `[[wikilink]]` whose brackets stand at `at`, which must end before `end`, on its line; null where it is none. */
export function readWrittenWikilink(text: string, at: number, end: number): WrittenWikilink | null {
  const rest = text.slice(at + 2, Math.min(end, at + longestLink));
  const close = rest.indexOf(']]');
  const inside = rest.slice(0, Math.max(0, close));
  if (inside.startsWith('[') || /\[\[|[\r\n]/u.test(inside)) return null;
  // A pipe right behind the brackets is a part of the name; an escaped one, as in a table, separates all the same.
  const pipe = inside.indexOf('|', 1);
  const name = pipe === -1 ? inside : inside.slice(0, inside.charAt(pipe - 1) === '\\' ? pipe - 1 : pipe);
  const { target, subpath } = splitTarget(name.trim());
  if (target === '' && subpath === '') return null;
  return { target, subpath, alias: pipe === -1 ? null : inside.slice(pipe + 1), from: at, to: at + 2 + close + 2 };
}
