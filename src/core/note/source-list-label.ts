import { isDigit } from './character';

/** Longer lines are running text: no label is read in them. In UTF-16 code units. */
export const MAX_LABEL_LENGTH = 60;

/** What lists of sources are called, in lower case. `External links` is no such name: nothing cites those. */
const LABELS: ReadonlySet<string> = new Set([
  ...['citations', 'sources', 'references', 'reference list', 'works cited', 'resources', 'bibliography', 'footnotes', 'endnotes'],
  ...['cited sources', 'sources cited', 'source list', 'sources and references', 'references and sources'],
  ...['quellen', 'quellenangaben', 'quellenverzeichnis', 'einzelnachweise', 'literatur', 'literaturverzeichnis', 'referenzen'],
  ...['fuentes', 'referencias', 'citas', 'bibliografía', 'obras citadas'],
  ...['références', 'bibliographie', 'ouvrages cités', 'œuvres citées'],
  ...['fontes', 'referências', 'citações', 'bibliografia'],
  ...['fonti', 'riferimenti', 'citazioni', 'opere citate'],
  ...['bronnen', 'referenties', 'bronvermelding'],
  ...['źródła', 'przypisy', 'zdroje', 'források', 'surse', 'izvori'],
  ...['källor', 'referenser', 'kilder', 'referencer', 'referanser', 'lähteet', 'viitteet'],
  ...['источники', 'литература', 'список литературы', 'джерела', 'πηγές', 'kaynaklar', 'kaynakça'],
  ...['参考文献', '参考资料', '參考文獻', '參考資料', '来源', '來源', '资料来源', '資料來源', '引用来源', '引用'],
  ...['出典', '引用文献', '情報源', '출처', '참고문헌', '참고 문헌', '참고 자료'],
  ...['المصادر', 'المراجع', 'מקורות', 'स्रोत', 'संदर्भ', 'sumber', 'referensi', 'daftar pustaka', 'nguồn', 'tài liệu tham khảo'],
]);

const LONGEST_LABEL = Math.max(...Array.from(LABELS, (label) => label.length));

/** How labels begin, in either case, composed or decomposed: most lines are told apart by their first character. */
const INITIALS: ReadonlySet<number> = new Set(
  Array.from(LABELS, (label) => [label, label.normalize('NFD'), label.toUpperCase(), label.toUpperCase().normalize('NFD')].map((form) => form.charCodeAt(0))).flat(),
);

/** Marks of headings, emphasis and the end of a label, as they may stand around its words. */
const MARKS: ReadonlySet<number> = new Set(Array.from(' \t\u00a0\u3000#*_:：', (mark) => mark.charCodeAt(0)));

/** True when the heading or line from `from` to `to`, as written, names a list of sources: `Citations:`, `## References`, `**Works cited**`, `## 📚 Sources`, `5. Sources`, `Sources (12)`, `12 sources`. */
export function isSourceListLabel(text: string, from: number, to: number): boolean {
  if (to - from > MAX_LABEL_LENGTH) return false;
  let start = from;
  let end = to;
  while (start < end && MARKS.has(text.charCodeAt(start))) start++;
  start = ornamentEnd(text, start, end);
  while (start < end && MARKS.has(text.charCodeAt(start))) start++;
  if (start === end || !INITIALS.has(text.charCodeAt(start))) return false;
  end = countStart(text, start, endOfWords(text, start, end));
  return end - start <= LONGEST_LABEL && LABELS.has(text.slice(start, end).toLowerCase().normalize('NFC'));
}

/** Where the words end that marks stand behind. */
function endOfWords(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && MARKS.has(text.charCodeAt(end - 1))) end--;
  return end;
}

/** In front of a number in parentheses at the end: how many sources the list has. */
function countStart(text: string, from: number, to: number): number {
  const count = /[(（]\d{1,3}[)）]$/.exec(text.slice(from, to));
  return count === null ? to : endOfWords(text, from, from + count.index);
}

/** Behind the number of a section, or of the sources, or the picture, that stands in front of a label. */
function ornamentEnd(text: string, from: number, to: number): number {
  let at = from;
  if (isDigit(text.charCodeAt(at))) {
    while (at < to && isDigit(text.charCodeAt(at))) at++;
    return at < to && '.) '.includes(text.charAt(at)) ? at + 1 : from;
  }
  while (at < to && isPicture(text.charCodeAt(at))) at++;
  return at;
}

/** Half of a character beyond the basic plane, a sign, a joiner or a selector of forms. */
function isPicture(unit: number): boolean {
  return (unit >= 0xd800 && unit <= 0xdfff) || (unit >= 0x2190 && unit <= 0x2bff) || unit === 0x200d || unit === 0xfe0f;
}
