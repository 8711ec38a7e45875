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

/** Marks of headings, emphasis and the end of a label, as they may stand around its words. */
const MARKS = ' \t\u00a0\u3000#*_:：';

/** True when a heading or line, as written, names a list of sources: `Citations:`, `## References`, `**Works cited**`. */
export function isSourceListLabel(line: string): boolean {
  if (line.length > MAX_LABEL_LENGTH) return false;
  let from = 0;
  let to = line.length;
  while (from < to && MARKS.includes(line.charAt(from))) from++;
  while (to > from && MARKS.includes(line.charAt(to - 1))) to--;
  return to - from <= LONGEST_LABEL && LABELS.has(line.slice(from, to).toLowerCase().normalize('NFC'));
}
