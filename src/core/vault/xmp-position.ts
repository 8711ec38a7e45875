/**
 * Whether an XMP packet says where a picture was taken: `exif:GPSLatitude` or `exif:GPSLongitude` as an attribute or an
 * element with a number other than zero. Linear in the packet's length.
 */
export function hasXmpPosition(packet: string): boolean {
  return hasValue(packet, 'GPSLatitude') || hasValue(packet, 'GPSLongitude');
}

/** How far behind a name its value is looked for: `="52,30.123456N"`. */
const longestValue = 80;

function hasValue(packet: string, name: string): boolean {
  for (let at = packet.indexOf(name); at !== -1; at = packet.indexOf(name, at + name.length)) {
    const rest = packet.slice(at + name.length, at + name.length + longestValue);
    // Behind the name the value begins at once: `GPSLatitudeRef` is another name.
    const value = /^\s{0,8}(?:=\s{0,8}["']|>)([^"'<]*)/u.exec(rest)?.[1] ?? '';
    if (/[1-9]/u.test(value)) return true;
  }
  return false;
}
