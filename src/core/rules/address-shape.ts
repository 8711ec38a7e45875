/** What is wrong with the shape of an address: the part that is, for a message, and what comes of it. */
export interface AddressFault {
  readonly found: string;
  /** With a colon and a blank in front; empty where the message says enough. */
  readonly consequence: string;
  readonly severity: 'error' | 'warning' | 'info';
}

/** The longest name of a file or folder, in bytes of UTF-8, that common file systems hold. */
const longestName = 255;

const scheme = /^[a-z][a-z\d+.-]{1,20}:\/{0,2}/iu;

/** What nearly all addresses are made of. */
const plain = /^(?:\/[a-z\d-]+)+\/?$/u;

/** What is wrong with an address that a note sets for its page; the worst of it. Null where nothing is. */
export function addressFault(address: string, isCompiled: boolean): AddressFault | null {
  if (address.length <= longestName && plain.test(address)) return null;
  if (scheme.test(address)) return warning('web address');
  if (hasLongName(address)) return { found: 'name of more than 255 bytes', consequence: ': no file can have it', severity: 'error' };
  const names = address.split('/');
  if (names.includes('..') || names.includes('.')) return warning('`..` or `.` for a folder');
  if (address.includes('\\')) return warning('`\\`');
  if (address.includes('//')) return warning('`//`');
  const mark = /[?#%]/u.exec(address)?.[0];
  if (mark !== undefined) return warning(`\`${mark}\``, ': links to the page lead elsewhere');
  if (/\s/u.test(address.trim())) return isCompiled ? null : warning('blanks');
  // What a compiled note says was made of the name of its file.
  return !isCompiled && address !== address.toLowerCase() ? { found: 'upper case', consequence: ': some hosts tell it from lower case', severity: 'info' } : null;
}

/** The address without all that `addressFault` finds; null where nothing is left. */
export function mendedAddress(address: string): string | null {
  const start = scheme.exec(address)?.[0].length ?? 0;
  const host = start === 0 ? 0 : address.slice(start).search(/\//u);
  const path = start === 0 ? address : host === -1 ? '' : address.slice(start + host);
  const names = path.replace(/\\/gu, '/').replace(/[?#%]/gu, '').split('/').map((name) => name.trim().replace(/\s+/gu, '-').toLowerCase());
  const kept = names.filter((name) => name !== '' && name !== '.' && name !== '..');
  if (kept.length === 0 || kept.some((name) => utf8Length(name) > longestName)) return null;
  return `${/^[\\/]/u.test(path) ? '/' : ''}${kept.join('/')}${/[\\/]$/u.test(path) ? '/' : ''}`;
}

/** Whether a name of the path is too long for a file. */
export function hasLongName(path: string): boolean {
  return path.split('/').some((name) => name.length > longestName || utf8Length(name) > longestName);
}

function warning(found: string, consequence = ''): AddressFault {
  return { found, consequence, severity: 'warning' };
}

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return length;
}
