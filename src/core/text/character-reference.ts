/** The named references that people write by hand and sites write into titles; all others stay as written. */
const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['euro', '€'],
  ['copy', '©'],
  ['deg', '°'],
  ['times', '×'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['middot', '·'],
  ['bull', '•'],
  ['reg', '®'],
  ['trade', '™'],
]);

const reference = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,6}));/y;

/** The character reference at `at`, such as `&amp;` or `&#39;`, and how long it is; the `&` itself where there is none. */
export function decodeEntity(text: string, at: number): { readonly text: string; readonly length: number } {
  reference.lastIndex = at;
  const match = reference.exec(text);
  if (match === null) return { text: '&', length: 1 };
  const [whole, decimal, hexadecimal, name] = match;
  const decoded = name === undefined ? codePoint(decimal, hexadecimal) : named.get(name);
  return decoded === undefined ? { text: '&', length: 1 } : { text: decoded, length: whole.length };
}

function codePoint(decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
  const point = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : parseInt(decimal, 10);
  const isCharacter = point >= 32 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : undefined;
}
