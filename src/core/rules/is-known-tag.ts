/** Whether the tags of a contract, in lower case, name a tag, or, with a slash at the end, one that it stands below. */
export function isKnownTag(tag: string, known: ReadonlySet<string>): boolean {
  const name = tag.toLowerCase();
  if (known.has(name)) return true;
  for (let slash = name.indexOf('/'); slash !== -1; slash = name.indexOf('/', slash + 1)) {
    if (known.has(name.slice(0, slash + 1))) return true;
  }
  return false;
}
