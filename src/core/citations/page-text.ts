/** How much of a page is read, in bytes. */
export const mostPageBytes = 512 * 1024;

/** Where a page may say in itself what it is written in. The standard looks at the first 1,024 bytes; pages that say it later are common. */
const declarationBytes = 4096;

/**
 * The text of a page of HTML, as far as it is read: by its byte order mark, else the charset of its content type, else the one that it names
 * itself, else UTF-8. Null where the content type is not HTML.
 */
export function readPageText(bytes: Uint8Array, contentType: string): string | null {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type !== 'text/html' && type !== 'application/xhtml+xml') return null;
  const read = bytes.subarray(0, mostPageBytes);
  const marked = markedCharset(read);
  const decoder = decoderOf(marked ?? '') ?? decoderOf(charsetIn(contentType)) ?? declaredDecoder(read) ?? new TextDecoder('utf-8');
  return decoder.decode(read);
}

function markedCharset(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : null;
}

function declaredDecoder(bytes: Uint8Array): TextDecoder | null {
  const declared = charsetIn(new TextDecoder('latin1').decode(bytes.subarray(0, declarationBytes)));
  // A declaration that can be read byte by byte is not written in UTF-16, whatever it says.
  return decoderOf(declared.toLowerCase().startsWith('utf-16') ? 'utf-8' : declared);
}

/** The first name behind `charset=`; empty where there is none. */
function charsetIn(text: string): string {
  const match = /charset[ \t\r\n]{0,9}=[ \t\r\n]{0,9}["']?([a-z0-9_:.-]{1,40})/i.exec(text);
  return match?.[1] ?? '';
}

/** Null where there is no such charset. */
function decoderOf(charset: string): TextDecoder | null {
  if (charset === '') return null;
  try {
    return new TextDecoder(charset);
  } catch {
    return null;
  }
}
