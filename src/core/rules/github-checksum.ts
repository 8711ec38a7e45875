const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const checksumLength = 6;

/**
 * Whether the last six characters of what follows `ghp_` are the CRC-32 of all in front of them, written to the base of
 * 62. GitHub describes it in "Behind GitHub's new authentication token formats" (2021).
 */
export function hasGithubChecksum(rest: string): boolean {
  const random = rest.slice(0, -checksumLength);
  return rest.endsWith(githubChecksum(random)) && random !== '';
}

/** The six characters that GitHub writes behind these. */
export function githubChecksum(random: string): string {
  let rest = crc32(random);
  let written = '';
  for (let place = 0; place < checksumLength; place++) {
    written = digits.charAt(rest % digits.length) + written;
    rest = Math.floor(rest / digits.length);
  }
  return written;
}

/** The checksum of zip files (ISO 3309) over ASCII characters. */
function crc32(text: string): number {
  let crc = 0xffffffff;
  for (let index = 0; index < text.length; index++) {
    crc ^= text.charCodeAt(index);
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
