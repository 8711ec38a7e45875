import { isLineEnding } from '../note/character';
import type { TextRange } from '../text/text-range';

/** Languages in which a line may begin with `#` and be a comment. */
const hashLanguages = /^(?:bash|sh|zsh|fish|shell|console|terminal|powershell|pwsh|ps1?|python|py|ruby|rb|perl|pl|r|julia|jl|ya?ml|toml|ini|conf|make|makefile|docker|dockerfile|nginx|elixir|gd|gdscript|tcl|awk|sed|nim|crystal|graphql|cmake|md|markdown)\b/iu;

const fence = /^(?:`{3,}|~{3,})[^`~\s]/u;
const task = /^[-*+] \[[ x]\] \S/u;
const other = /^(?:> ?\[!|!\[\[|\[\^[^\]\s]{1,40}\]: )/u;
const heading = /^#{1,6} \S/u;

/**
 * The first line of an unclosed block that looks like text which was not meant to be in it: where the line begins. A
 * heading or a sentence counts only below a blank line. Null where there is none.
 */
export function firstSwallowedLine(text: string, block: TextRange, info: string): number | null {
  let isBelowBlank = false;
  for (const line of linesAfterFirst(text, block)) {
    const written = text.slice(line.from, Math.min(line.to, line.from + longest)).replace(/^[ \t]{1,3}/u, '');
    if (written.trim() === '') {
      isBelowBlank = true;
      continue;
    }
    if (fence.test(written) || task.test(written) || other.test(written)) return line.from;
    if (isBelowBlank && ((heading.test(written) && !hashLanguages.test(info)) || isSentence(written))) return line.from;
    isBelowBlank = false;
  }
  return null;
}

/** How much of a line is looked at, in UTF-16 code units. */
const longest = 400;

function isSentence(line: string): boolean {
  return /^\p{Lu}/u.test(line) && !/[{}=;<>\\|]/u.test(line) && line.split(' ').length >= 8 && /[.!?:]["”)]?\s*$/u.test(line);
}

function* linesAfterFirst(text: string, { from, to }: TextRange): Iterable<TextRange> {
  let start = from;
  let isFirst = true;
  for (let at = from; at <= to; at++) {
    if (at < to && !isLineEnding(text.charCodeAt(at))) continue;
    if (!isFirst) yield { from: start, to: at };
    isFirst = false;
    if (text.charAt(at) === '\r' && text.charAt(at + 1) === '\n') at++;
    start = at + 1;
  }
}
