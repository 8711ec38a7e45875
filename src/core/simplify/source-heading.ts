import { withoutEnd } from '../text/without-end';
/** Headings, in lower case, of sections that point elsewhere and say nothing themselves. */
const names = new Set([
  ...['references', 'reference', 'references and notes', 'notes and references', 'sources', 'source', 'citations', 'works cited', 'bibliography'],
  ...['external links', 'external link', 'links', 'related links', 'useful links', 'see also', 'related', 'related notes', 'related posts', 'backlinks'],
  ...['further reading', 'further resources', 'read more', 'resources', 'footnotes', 'endnotes', 'table of contents', 'contents', 'toc'],
  ...['quellen', 'quelle', 'literatur', 'literaturverzeichnis', 'einzelnachweise', 'weblinks', 'siehe auch', 'weiterführende links', 'inhalt'],
  ...['références', 'référence', 'bibliographie', 'liens externes', 'liens', 'voir aussi', 'pour aller plus loin', 'notes et références', 'sommaire'],
  ...['referencias', 'fuentes', 'bibliografía', 'enlaces externos', 'enlaces', 'véase también', 'lecturas adicionales', 'índice'],
  ...['riferimenti', 'fonti', 'bibliografia', 'collegamenti esterni', 'vedi anche', 'referências', 'fontes', 'ligações externas', 'ver também'],
  ...['bronnen', 'referenties', 'literatuur', 'externe links', 'zie ook', 'ссылки', 'источники', 'литература', 'примечания', 'см. также'],
  ...['参考文献', '参考资料', '參考資料', '参考', '外部链接', '外部連結', '外部リンク', '関連項目', '脚注', '注释', '註釋', '참고 문헌', '참고문헌', '외부 링크', '같이 보기', '각주'],
]);

/** True for the plain text of a heading such as `References`, `3. External Links:` or `Quellen`. */
export function isSourceHeading(text: string): boolean {
  if (text.length > 60) return false;
  const bare = withoutEnd(text.replace(/^[\d.)\s]+/, ''), (unit) => /[\s:：.]/.test(unit)).replace(/^[^\p{L}]+/u, '');
  return names.has(bare.toLowerCase());
}
