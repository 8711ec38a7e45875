import { describe, expect, it } from 'vitest';
import { isSourceListLabel } from '../../../src/core/note/source-list-label';

const isLabel = (text: string): boolean => isSourceListLabel(text, 0, text.length);

describe('the name of a list of sources', () => {
  it.each([
    ['citations', 'sources', 'references', 'reference list', 'works cited', 'resources', 'bibliography', 'footnotes', 'endnotes'],
    ['cited sources', 'sources cited', 'source list', 'sources and references', 'references and sources'],
    ['quellen', 'quellenangaben', 'quellenverzeichnis', 'einzelnachweise', 'literatur', 'literaturverzeichnis', 'referenzen'],
    ['fuentes', 'referencias', 'citas', 'bibliografía', 'obras citadas'],
    ['références', 'bibliographie', 'ouvrages cités', 'œuvres citées'],
    ['fontes', 'referências', 'citações', 'bibliografia'],
    ['fonti', 'riferimenti', 'citazioni', 'opere citate'],
    ['bronnen', 'referenties', 'bronvermelding'],
    ['źródła', 'przypisy', 'zdroje', 'források', 'surse', 'izvori'],
    ['källor', 'referenser', 'kilder', 'referencer', 'referanser', 'lähteet', 'viitteet'],
    ['источники', 'литература', 'список литературы', 'джерела', 'πηγές', 'kaynaklar', 'kaynakça'],
    ['参考文献', '参考资料', '參考文獻', '參考資料', '来源', '來源', '资料来源', '資料來源', '引用来源', '引用'],
    ['出典', '引用文献', '情報源', '출처', '참고문헌', '참고 문헌', '참고 자료'],
    ['المصادر', 'المراجع', 'מקורות', 'स्रोत', 'संदर्भ', 'sumber', 'referensi', 'daftar pustaka', 'nguồn', 'tài liệu tham khảo'],
  ])('is one of %j', (...names) => {
    expect(names.filter((name) => !isLabel(name))).toEqual([]);
    expect(names.filter((name) => !isLabel(`## ${name.toUpperCase().normalize('NFD')}`))).toEqual([]);
  });

  it.each(['Citations:', '**Works cited**', '__References__:', '# Sources #', ' Quellen\u3000', '参考文献：'])('may stand among marks: %j', (text) => {
    expect(isLabel(text)).toBe(true);
  });

  it.each(['## 📚 Sources', '🔗References:', '### ✅ **Quellen**', '## ⚖️ Sources', '## 👍🏿 Sources', '## 5. Sources', '**2) References**'])('may stand behind a picture or a number: %j', (text) => {
    expect(isLabel(text)).toBe(true);
  });

  it.each(['### Sources (2)', 'Sources (12):', '**References (3)**', '**References** (3)', 'Quellen(7)', '参考文献（3）', '12 sources', '**12 Sources**', '## 5 Sources', '5. Sources (120)'])('may count what it names: %j', (text) => {
    expect(isLabel(text)).toBe(true);
  });

  it.each(['Sources (of energy)', 'Sources (2 of 3)', 'Sources (1848)', 'Sources ()', 'Sources (2', 'Sources 2)', 'Sources 2', '(2)', '12', '12 ', '12 (2)', '12 x sources', '12sources', 'Sources (2) (3)', 'Sources (2) and more'])('counts otherwise in none: %j', (text) => {
    expect(isLabel(text)).toBe(false);
  });

  it.each(['', '**', '📚', '5.', '5.1 Sources', 'External links', 'Source', 'Sources and more', 'The references', '(Sources)', '（Sources', '\ue000Sources', `Sources${' '.repeat(54)}`, 'sources and references!'])('is not %j', (text) => {
    expect(isLabel(text)).toBe(false);
  });

  it('is looked for in its own stretch', () => {
    expect(isSourceListLabel('xSourcesx', 1, 8)).toBe(true);
    expect(isSourceListLabel('xSourcesx', 0, 8)).toBe(false);
    expect(isSourceListLabel(`Sources${' '.repeat(53)}`, 0, 60)).toBe(true);
  });
});
