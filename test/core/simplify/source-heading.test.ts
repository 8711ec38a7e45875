import { describe, expect, it } from 'vitest';
import { isSourceHeading } from '../../../src/core/simplify/source-heading';

describe('a heading of what points elsewhere', () => {
  it.each([
    ['references', 'reference', 'references and notes', 'notes and references', 'sources', 'source', 'citations', 'works cited', 'bibliography'],
    ['external links', 'external link', 'links', 'related links', 'useful links', 'see also', 'related', 'related notes', 'related posts', 'backlinks'],
    ['further reading', 'further resources', 'read more', 'resources', 'footnotes', 'endnotes', 'table of contents', 'contents', 'toc'],
    ['quellen', 'quelle', 'literatur', 'literaturverzeichnis', 'einzelnachweise', 'weblinks', 'siehe auch', 'weiterführende links', 'inhalt'],
    ['références', 'référence', 'bibliographie', 'liens externes', 'liens', 'voir aussi', 'pour aller plus loin', 'notes et références', 'sommaire'],
    ['referencias', 'fuentes', 'bibliografía', 'enlaces externos', 'enlaces', 'véase también', 'lecturas adicionales', 'índice'],
    ['riferimenti', 'fonti', 'bibliografia', 'collegamenti esterni', 'vedi anche', 'referências', 'fontes', 'ligações externas', 'ver também'],
    ['bronnen', 'referenties', 'literatuur', 'externe links', 'zie ook', 'ссылки', 'источники', 'литература', 'примечания', 'см. также'],
    ['参考文献', '参考资料', '參考資料', '参考', '外部链接', '外部連結', '外部リンク', '関連項目', '脚注', '注释', '註釋', '참고 문헌', '참고문헌', '외부 링크', '같이 보기', '각주'],
  ])('is one of %j', (...names) => {
    expect(names.filter((name) => !isSourceHeading(name))).toEqual([]);
    expect(names.filter((name) => !isSourceHeading(`3. ${name.toUpperCase()}: `))).toEqual([]);
  });

  it.each(['', 'Bees', 'Sources of honey', 'The references', `${' '.repeat(51)}references`, 'references!'])('is not %j', (text) => {
    expect(isSourceHeading(text)).toBe(false);
  });

  it.each(['1.2) Links', '— See also —'.slice(0, 10), '参考文献：', '(Sources'])('may have a number or marks around it: %j', (text) => {
    expect(isSourceHeading(text)).toBe(true);
  });
});
