/** A path as the vault knows it: one slash between two names and none around, no blanks that only look like others, letters composed. */
export function normalizePath(path: string): string {
  const plain = path.replace(/[\\/]+/g, '/').replace(/^\/+|\/+$/g, '').replace(/[\u00a0\u202f]/g, ' ').normalize('NFC');
  return plain === '' ? '/' : plain;
}
