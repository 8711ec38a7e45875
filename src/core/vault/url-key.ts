/** What addresses have in common that lead to one file on some host: case and repeated slashes do not count. */
export function urlKey(url: string): string {
  const lower = url.toLowerCase();
  return lower.includes('//') ? lower.replaceAll(/\/{2,}/gu, '/') : lower;
}
