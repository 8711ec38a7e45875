import { codeSpan } from './code-span';

/** How many code units of a path a message shows at most. */
const longest = 40;

/**
 * Up to three paths as code, parted by commas, and how many more there are of `count`. Of a long path the end is shown: it
 * tells more.
 */
export function pathSpans(paths: readonly string[], count: number = paths.length): string {
  const shown = paths.slice(0, 3).map((path) => codeSpan(shortPath(path)));
  return count > shown.length ? `${shown.join(', ')} and ${count - shown.length} more` : shown.join(', ');
}

function shortPath(path: string): string {
  if (path.length <= longest) return path;
  const slash = path.indexOf('/', path.length - longest + 1);
  if (slash !== -1) return `…${path.slice(slash)}`;
  const from = path.length - longest + 1;
  const isLow = path.charCodeAt(from) >= 0xdc00 && path.charCodeAt(from) <= 0xdfff;
  return `…${path.slice(isLow ? from + 1 : from)}`;
}
