/** The words of a title without the backslashes that Markdown needs. */
export function unescapeTitle(title: string): string {
  let words = '';
  for (let index = 0; index < title.length; index++) {
    const escapes = title.charAt(index) === '\\' && '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'.includes(title.charAt(index + 1) || ' ');
    words += title.charAt(escapes ? ++index : index);
  }
  return words;
}
