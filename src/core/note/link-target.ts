import { code, isAlphanumeric, isLetter, isPunctuation } from './character';

/** A link's target and, where it leads into the vault, its subpath. */
export interface LinkTarget {
  readonly target: string;
  readonly subpath: string;
}

/** True where a target has a scheme such as `https:` and so leads out of the vault. */
export function hasScheme(target: string): boolean {
  if (!isLetter(target.charCodeAt(0))) return false;
  for (let index = 1; index < target.length && index < 33; index++) {
    const unit = target.charCodeAt(index);
    if (unit === code.colon) return index > 1;
    if (!isAlphanumeric(unit) && unit !== code.plus && unit !== code.dot && unit !== code.hyphen) return false;
  }
  return false;
}

/** Splits `note#heading` in two; a target with a scheme stays whole. */
export function splitTarget(target: string): LinkTarget {
  const hash = hasScheme(target) ? -1 : target.indexOf('#');
  return hash === -1 ? { target, subpath: '' } : { target: target.slice(0, hash), subpath: target.slice(hash) };
}

/** A Markdown destination as it names its target: escapes resolved and, where it leads into the vault, `%20` and its like too. */
export function readDestinationText(written: string): string {
  const text = unescapeMarkdown(written);
  if (!text.includes('%') || hasScheme(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone `%` is a character of the name.
    return text;
  }
}

/** Resolves backslash escapes. */
function unescapeMarkdown(text: string): string {
  if (!text.includes('\\')) return text;
  let result = '';
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) === code.backslash && isPunctuation(text.charCodeAt(index + 1))) index++;
    result += text.charAt(index);
  }
  return result;
}
