import { code, isLetter } from './character';
import { htmlTagEnd } from './html-tag';
import type { InlineScanner } from './inline-scanner';
import { hasScheme } from './link-target';

/** Reads an autolink or inline HTML that begins with `<` at `at`; the offset behind it, or behind the mark where there is none. */
export function scanAngle(scanner: InlineScanner, at: number): number {
  const close = scanner.find('>', at + 1);
  if (close === -1) return at + 1;
  if (scanner.text.charCodeAt(at + 1) > code.exclamation) {
    const link = scanAutolink(scanner, at, close);
    if (link !== -1) return link;
  }
  const end = htmlEnd(scanner, at);
  if (end === -1) return at + 1;
  scanner.protect('html', at, end);
  return end;
}

/** `<scheme:...>` or `<name@host>` without blanks (CommonMark 6.5). */
function scanAutolink(scanner: InlineScanner, at: number, close: number): number {
  const { text, found } = scanner;
  let email = false;
  for (let index = at + 1; index < close; index++) {
    const unit = text.charCodeAt(index);
    if (unit <= 32 || unit === code.less) return -1;
    if (unit === 64) email = true;
  }
  const target = text.slice(at + 1, close);
  const scheme = hasScheme(target);
  if (!scheme && !(email && isEmail(target))) return -1;
  const range = { from: scanner.noteOffset(at), to: scanner.noteOffset(close + 1) };
  const inside = { from: scanner.noteOffset(at + 1), to: scanner.noteOffset(close) };
  const address = scheme ? target : `mailto:${target}`;
  found.links.push({ kind: 'autolink', from: range.from, to: range.to, target: address, subpath: '', alias: null, inComment: false, destination: inside, text: inside });
  scanner.protect('url', at, close + 1);
  return close + 1;
}

/** CommonMark's rule for addresses, with its lengths. */
function isEmail(address: string): boolean {
  const at = address.indexOf('@');
  if (at < 1 || address.length > 512) return false;
  const hosts = address.slice(at + 1).split('.');
  return /^[\w.!#$%&'*+/=?^`{|}~-]+$/.test(address.slice(0, at)) && hosts.every((host) => host.length < 64 && /^[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$/.test(host));
}

/** Where the inline HTML at `at` ends; -1 where there is none (CommonMark 6.6). */
function htmlEnd(scanner: InlineScanner, at: number): number {
  const { text } = scanner;
  const second = text.charCodeAt(at + 1);
  if (second === code.question) return endOf(scanner, '?>', at + 2);
  if (second !== code.exclamation) return htmlTagEnd(text, at, scanner.to);
  if (text.startsWith('--', at + 2)) {
    if (text.startsWith('>', at + 4)) return at + 5;
    if (text.startsWith('->', at + 4)) return at + 6;
    return endOf(scanner, '-->', at + 4);
  }
  if (text.startsWith('[CDATA[', at + 2)) return endOf(scanner, ']]>', at + 9);
  return isLetter(text.charCodeAt(at + 2)) ? endOf(scanner, '>', at + 3) : -1;
}

function endOf(scanner: InlineScanner, mark: string, from: number): number {
  const place = scanner.find(mark, from);
  return place === -1 ? -1 : place + mark.length;
}
