/** Writes the tables of docs/publishers.md from src/core/publishers; with `--print` the page goes to the standard output. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadSource } from './load-source.mjs';

const { publishers } = await loadSource('src/core/publishers/index.ts');
const { rules } = await loadSource('src/core/rules/index.ts');
const file = fileURLToPath(new URL('../docs/publishers.md', import.meta.url));

const readers = {
  'obsidian': 'as Obsidian does',
  'js-yaml-3': 'with gray-matter (YAML 1.1): a day becomes a date, `0755` a number in octal, `10:30` a number',
  'js-yaml-json': 'with js-yaml and the types of JSON',
  'pyyaml': 'with PyYAML (YAML 1.1): `yes` and `on` are true there',
};

let page = readFileSync(file, 'utf8');
for (const publisher of publishers) page = withTable(page, publisher.id, tableOf(publisher));
if (process.argv.includes('--print')) process.stdout.write(page);
else writeFileSync(file, page);

function tableOf(publisher) {
  const { id, pluginId, body, files, footnotes, reservedUrls } = publisher;
  const settings = new Map();
  const flag = publisher.flag(settings);
  const note = { path: 'A.md', frontmatter: { kind: 'none' }, form: 'vault', settings };
  const rows = [
    ['id', code(id)],
    ['plugin', pluginId === null ? 'none' : code(pluginId)],
    ['publishes a note', `with ${code(`${flag.key}: ${flag.on}`)}; not with ${code(`${flag.key}: ${flag.off}`)}`],
    ['notes that are not public', unpublished(publisher, settings)],
    ['address of the page', `${keyOr(publisher.permalinkKey('vault'), 'where the file stands')}; of a compiled note: ${keyOr(publisher.permalinkKey('site'), 'where the file stands')}`],
    ['home page', keyOr(publisher.homeKey('vault'), 'no property makes one')],
    ['footnotes', footnotes === 'gfm' ? 'as in Obsidian' : 'tell capitals apart, take the last definition of a label, and find none directly below a quote or table'],
    ['bare addresses', body.bareAddresses === 'obsidian' ? 'end as in Obsidian' : '**go on over a footnote** that stands directly behind them'],
    ['inline footnotes', body.readsInlineFootnotes ? 'are footnotes, as in Obsidian' : '**are shown as text**'],
    ['reads properties', readers[publisher.yamlReader('vault')]],
    ['embeds of unpublished notes', body.embedsOfUnpublished === 'baked-in' ? '**show their text**' : 'are left out'],
    ['embeds of a part that is missing', body.embedsOfMissingPart === 'whole-note' ? '**show the whole note**' : 'are left out'],
    ['embeds inside code', body.embedsInCode ? '**are replaced by the note**' : 'stay as they are written'],
    ['comments (`%%`)', body.commentsByPairs ? '**cut from one mark to the next, wherever they stand; an unclosed one is shown**' : 'hidden as in Obsidian'],
    ['comments of HTML', body.showsHtmlComments ? '**stay in the public source**' : 'are taken out'],
    ['queries of Dataview', body.runsDataview ? '**are run**, over the whole vault' : 'are shown as code'],
    ['links to unpublished notes', body.linksOfUnpublished === 'dead' ? 'are marked or dead, **with the path of the note in the source**' : 'become plain text'],
    ['two images on one line', files.sharesLines ? 'are read as two' : '**may be read as one**'],
    ['largest file', sizes(files.largest)],
    ['pages that the site makes itself', reservedUrls.length === 0 ? 'none known' : reservedUrls.map(code).join(', ')],
    ['keys that break something', keys(publisher.reservedKeys(note).map(({ key, consequence }) => `${code(key)} ${consequence}`))],
    ['keys that it passes over', keys(publisher.ignoredKeys.map(({ key, instead }) => (instead === null ? code(key) : `${code(key)} (use ${code(instead)})`)))],
    ['rules of its own', keys(rules.filter((rule) => rule.publishers !== 'all' && rule.publishers.includes(id)).map((rule) => `[${code(rule.id)}](rules.md#${rule.id})`))],
  ];
  return ['| | |', '|---|---|', ...rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)].join('\n');
}

function unpublished(publisher, settings) {
  const reads = (form) => publisher.readsUnpublished({ path: 'A.md', frontmatter: { kind: 'none' }, form, settings });
  const stops = '**stop the build** where their properties cannot be read';
  if (reads('vault')) return stops;
  return reads('site') ? `stay in the vault; of a compiled site, they ${stops}` : 'stay in the vault';
}

function code(text) {
  return `\`${text}\``;
}

function keyOr(key, otherwise) {
  return key === null ? otherwise : code(key);
}

function keys(list) {
  return list.length === 0 ? 'none' : list.join(', ');
}

function sizes(largest) {
  const named = [...largest].map(([extension, bytes]) => `${extension === '*' ? 'any file' : code(extension)} ${bytes % 1_048_576 === 0 ? bytes / 1_048_576 : Math.round(bytes / 1_000_000)} MB`);
  return named.length === 0 ? 'no limit known' : named.join(', ');
}

/** Puts a table between its two marks. */
function withTable(page, name, content) {
  const open = `<!-- ${name}: made by scripts/publisher-docs.mjs -->`;
  const close = `<!-- /${name} -->`;
  const from = page.indexOf(open);
  const to = page.indexOf(close);
  if (from === -1 || to < from) throw new Error(`docs/publishers.md has no place for the table of ${name}`);
  return `${page.slice(0, from + open.length)}\n${content}\n${page.slice(to)}`;
}
