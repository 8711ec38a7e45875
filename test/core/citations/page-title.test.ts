import { describe, expect, test } from 'vitest';
import { mostPageBytes, readPageText } from '../../../src/core/citations/page-text';
import { readPageTitle } from '../../../src/core/citations/page-title';

/** A page whose title is these bytes. */
function page(title: readonly number[], head = ''): Uint8Array {
  const ascii = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0));
  return Uint8Array.from([...ascii(`<!doctype html><html><head>${head}<title>`), ...title, ...ascii('</title></head></html>')]);
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  return Uint8Array.from(Array.from(`\ufeff${text}`).flatMap((character) => {
    const unit = character.charCodeAt(0);
    return isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
  }));
}

const titleOf = (bytes: Uint8Array, type: string): string | null => {
  const text = readPageText(bytes, type);
  return text === null ? null : readPageTitle(text);
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const html = 'text/html';
const zhongwen = [0xd6, 0xd0, 0xce, 0xc4];

describe('a page of bytes', () => {
  test.each<[string, Uint8Array, string, string | null]>([
    ['UTF-8 that nobody names', utf8('<title>Größe — 大小 😀</title>'), html, 'Größe — 大小 😀'],
    ['UTF-8 of the header', utf8('<title>Größe</title>'), 'text/html; charset=utf-8', 'Größe'],
    ['a header in capitals and quotes', utf8('<title>Größe</title>'), 'Text/HTML; Charset="UTF-8"', 'Größe'],
    ['latin1 of the header', page([0x47, 0x72, 0xf6, 0xdf, 0x65]), 'text/html; charset=iso-8859-1', 'Größe'],
    // Some versions of Node read it as latin1: nothing that differs is asked for.
    ['windows-1252', page([0xbf, 0xa1, 0xe9]), 'text/html;charset=windows-1252', '¿¡é'],
    ['iso-8859-2', page([0xa3, 0xf3, 0x64, 0xbc]), 'text/html; charset=iso-8859-2', 'Łódź'],
    ['iso-8859-15', page([0xa4]), 'text/html; charset=iso-8859-15', '€'],
    ['windows-1251', page([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), 'text/html; charset=windows-1251', 'Привет'],
    ['koi8-r', page([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]), 'text/html; charset=koi8-r', 'Привет'],
    ['gbk of the header', page(zhongwen), 'text/html; charset=gbk', '中文'],
    ['gb2312 of the page', page(zhongwen, '<meta charset="gb2312">'), html, '中文'],
    ['gbk of an old declaration', page(zhongwen, '<meta http-equiv="Content-Type" content="text/html; charset=gbk">'), html, '中文'],
    ['big5', page([0xa4, 0xa4, 0xa4, 0xe5]), 'text/html; charset=big5', '中文'],
    ['shift_jis', page([0x93, 0xfa, 0x96, 0x7b], "<meta charset='Shift_JIS'>"), html, '日本'],
    ['euc-jp', page([0xc6, 0xfc, 0xcb, 0xdc]), 'text/html; charset=euc-jp', '日本'],
    ['euc-kr', page([0xc7, 0xd1, 0xb1, 0xb9], '<meta charset=euc-kr>'), html, '한국'],
    ['utf-16le by its mark', utf16('<title>Größe</title>', true), html, 'Größe'],
    ['utf-16be by its mark', utf16('<title>Größe</title>', false), 'text/html; charset=utf-8', 'Größe'],
    ['a page that says utf-16 and is not', utf8('<meta charset="utf-16"><title>Größe</title>'), html, 'Größe'],
    ['the header before the page', page([0xf6], '<meta charset="utf-8">'), 'text/html; charset=latin1', 'ö'],
    ['a charset that there is not', utf8('<title>Größe</title>'), 'text/html; charset=x-none', 'Größe'],
    ['xhtml', utf8('<?xml version="1.0"?><html><title>A</title></html>'), 'application/xhtml+xml', 'A'],
    ['a picture', utf8('<title>A</title>'), 'image/svg+xml', null],
    ['a PDF', utf8('<title>A</title>'), 'application/pdf', null],
    ['plain text', utf8('<title>A</title>'), 'text/plain', null],
    ['JSON', utf8('{"title":"A"}'), 'application/json', null],
    ['a type that nobody names', utf8('<title>A</title>'), '', null],
  ])('is read as %s', (_name, bytes, type, title) => {
    expect(titleOf(bytes, type)).toBe(title);
  });

  test('is read no further than 512 KiB', () => {
    const filler = '<p>x</p>'.repeat(mostPageBytes / 8);
    expect(titleOf(utf8(`${filler}<title>Late</title>`), html)).toBeNull();
    expect(titleOf(utf8(`<title>${'x'.repeat(1024 * 1024)}</title>`), html)).toBeNull();
  });
});

describe('the title of a page', () => {
  test.each<[string, string | null]>([
    ['<title>Tides</title>', 'Tides'],
    ['<TITLE>Tides</TITLE>', 'Tides'],
    ['<title lang="en" data-x=1>Tides</title >', 'Tides'],
    ['<title\n>Tides\n  and\tmoons </title>', 'Tides and moons'],
    ['<titles>No</titles><title>Yes</title>', 'Yes'],
    ['<title>First</title><title>Second</title>', 'First'],
    ['<!-- <title>No</title> --><title>Yes</title>', 'Yes'],
    ['<!--><title>Yes</title>', 'Yes'],
    ['<!-- never closed <title>No</title>', null],
    ['<script>"<title>No</title>"</script><title>Yes</title>', 'Yes'],
    ['<style>a{}</style ><title>Yes</title>', 'Yes'],
    ['<svg><title>Icon</title></svg><title>Yes</title>', 'Yes'],
    ['<textarea><title>No</title></textarea><title>Yes</title>', 'Yes'],
    ['<script>never closed <title>No</title>', null],
    ['<title>Never closed', null],
    ['<title', null],
    ['', null],
    ['<title></title>', null],
    ['<title> \n </title>', null],
    ['<p>Tides</p>', null],
    ['<title>Fish &amp; chips &#8211; &#x201C;x&#x201d; &lt;b&gt;</title>', 'Fish & chips – “x” <b>'],
    ['<title>Once &amp;lt;b&amp;gt;</title>', 'Once &lt;b&gt;'],
    ['<title>AT&T &nosuch; &#xD800; &#0;</title>', 'AT&T &nosuch; &#xD800; &#0;'],
    ['<title>a\u202Eb\u200Bc\u0007d\u2066e</title>', 'abc de'],
    ['<title>x&#8238;y</title>', 'xy'],
    ['<title>a\u{E0041}b</title>', 'ab'],
    ['<title>Just a moment...</title>', null],
    ['<title>Attention Required! | Cloudflare</title>', null],
    ['<title>Access Denied</title>', null],
    ['<title>404 Not Found</title>', null],
    [`<title>${'word '.repeat(100)}</title>`, 'word '.repeat(40).trim()],
    [`<title>${'😀'.repeat(150)}</title>`, '😀'.repeat(100)],
    ['<title>a [b](c) | d `e` *f* #g ^h</title>', 'a [b](c) | d `e` *f* #g ^h'],
  ])('of %j is %j', (text, title) => {
    expect(readPageTitle(text)).toBe(title);
  });

  test.each([
    ['titles that begin', (count: number) => '<title '.repeat(count)],
    ['comments that begin', (count: number) => '<!--'.repeat(count)],
    ['scripts that begin', (count: number) => '<script>'.repeat(count)],
    ['ends of nothing', (count: number) => `<title>${'</titl'.repeat(count)}`],
    ['ampersands', (count: number) => `<title>${'&#1'.repeat(count)}</title>`],
    ['angles', (count: number) => '<'.repeat(count)],
  ])('is found at once among many %s', (_name, made) => {
    // A search that is not linear would take minutes here.
    const title = readPageTitle(made(150_000));
    expect(title === null || title.length <= 200).toBe(true);
  });
});
