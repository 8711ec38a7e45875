/**
 * A path or name as links compare it: in lower case, accents composed (macOS keeps them apart), and with plain blanks
 * where there are no-break ones. Linear in its length.
 */
export function foldPath(path: string): string {
  const lower = path.toLowerCase();
  for (let index = 0; index < lower.length; index++) {
    const unit = lower.charCodeAt(index);
    // No character below U+0300 is changed by composing; almost all paths hold none above it.
    if (unit >= 0x300 || unit === 0xa0) return lower.normalize('NFC').replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
  }
  return lower;
}

/** What stands behind the last `/`. */
export function nameOfPath(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What stands before the last `/`; empty for a path in the root. */
export function folderOfPath(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}
