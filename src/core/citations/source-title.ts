/** False for what only repeats an address, or says nothing. */
export function isTitle(words: string): boolean {
  return words.trim() !== '' && !/^<?https?:\/\//i.test(words.trim());
}
