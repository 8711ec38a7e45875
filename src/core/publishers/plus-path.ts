const encoded: ReadonlyMap<string, string> = new Map([[' ', '+'], ['+', '%2B'], ['%', '%25'], ['?', '%3F'], ['#', '%23']]);

/** A path as it reads in an address whose host writes blanks as `+`: what would mean something else there is encoded, letters stay. */
export function plusPath(path: string): string {
  return path.replace(/[ +%?#]/gu, (character) => encoded.get(character) ?? character);
}

/** A path without the extension of a note. */
export function withoutNoteExtension(path: string): string {
  return path.endsWith('.md') ? path.slice(0, -'.md'.length) : path;
}
