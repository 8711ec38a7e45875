/** A text that came from outside the note as one line of at most `longest` code units: blanks collapsed, without controls, direction marks and other invisible characters, no character cut in two. */
export function plainLine(text: string, longest: number): string {
  const parts: string[] = [];
  let length = 0;
  let isBlank = false;
  for (const character of text) {
    const unit = character.codePointAt(0) ?? 0;
    if (isInvisible(unit)) continue;
    if (isBlankUnit(unit)) {
      isBlank = true;
      continue;
    }
    const word = isBlank && parts.length > 0 ? ` ${character}` : character;
    if (length + word.length > longest) break;
    isBlank = false;
    length += word.length;
    parts.push(word);
  }
  return parts.join('');
}

/** Controls and every kind of blank, line ends included. */
function isBlankUnit(unit: number): boolean {
  return unit <= 32 || (unit >= 0x7f && unit <= 0xa0) || unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000;
}

/** Zero-width and direction marks, characters of the tags block, variation and replacement characters, lone surrogates. */
function isInvisible(unit: number): boolean {
  if (unit >= 0xd800 && unit <= 0xdfff) return true;
  if ((unit >= 0x200b && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x206f)) return true;
  return unit === 0xad || unit === 0x61c || unit === 0x180e || unit === 0xfeff || unit === 0xfffd || (unit >= 0xe0000 && unit <= 0xe0fff);
}
