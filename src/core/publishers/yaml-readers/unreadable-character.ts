/** Where the first character stands that js-yaml and PyYAML stop at: within quotes controls, elsewhere also half pairs and C1 controls. Null where there is none. */
export function findUnreadable(written: string, isQuoted: boolean): number | null {
  for (let index = 0; index < written.length; index++) {
    const unit = written.charCodeAt(index);
    if (unit < 32 && unit !== 9 && unit !== 10 && unit !== 13) return index;
    if (isQuoted || unit < 0x7f) continue;
    if (unit <= 0x9f) {
      if (unit !== 0x85) return index;
    } else if (unit >= 0xd800 && unit <= 0xdfff) {
      if (unit >= 0xdc00 || !isLowHalf(written.charCodeAt(index + 1))) return index;
      index++;
    } else if (unit === 0xfffe || unit === 0xffff) return index;
  }
  return null;
}

function isLowHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
