/** The text of a heading that somebody has written with its marks or without, as `## Sources` or `Sources`. */
export function headingText(written: string): string {
  return written.trim().replace(/^#{1,6}[ \t]+/u, '').trim();
}
