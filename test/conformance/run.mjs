import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { loadSource } from '../../scripts/load-source.mjs';
import { compareMetadataIndex } from './metadata-index.mjs';
import { compareModelRequests } from './model-requests.mjs';
import { compareFootnoteCommands } from './footnote-commands.mjs';
import { compareUrlPredictions } from './url-predictions.mjs';

/** The cases in which the parser knowingly differs, each with its reason. One that passes is an error: it has to go. */
const exceptions = new Map([
  ['micromark-gfm-footnote/containers', 'micromark ends a definition in a quote behind the mark of the empty line after it; ours ends with its last text, so that moving it leaves the quote whole'],
]);
const mostExceptions = 3;

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
if (!existsSync(`${data}footnotes`) || !existsSync(`${data}metadata-cache`)) {
  console.log('conformance: the recorded cases are not beside the project (../shared/data): NOTHING WAS COMPARED');
  console.log('0 passed, 0 failed');
  process.exit(0);
}

const { parseNote } = await loadSource('src/core/note/parse-note.ts');
const groups = [
  { name: 'micromark-gfm-footnote', cases: footnoteCases('micromark-gfm-footnote', compareGfmFootnotes) },
  { name: 'markdown-it-footnote', cases: footnoteCases('markdown-it-footnote', compareMarkdownItFootnotes) },
  { name: 'metadata-cache', cases: captureCases() },
];

let passed = 0;
let failed = 0;
for (const group of groups) {
  let passedHere = 0;
  for (const { name, differences } of group.cases) {
    const faults = faultsOf(`${group.name}/${name}`, differences);
    if (faults.length === 0) passedHere++;
    for (const fault of faults) console.log(`FAIL ${group.name}/${name}: ${fault}`);
  }
  const excepted = group.cases.filter(({ name }) => exceptions.has(`${group.name}/${name}`)).length;
  console.log(`${group.name}: ${passedHere}/${group.cases.length}${excepted === 0 ? '' : `, ${excepted} of them by exception`}`);
  passed += passedHere;
  failed += group.cases.length - passedHere;
}
for (const [name, reason] of exceptions) console.log(`exception ${name}: ${reason}`);
if (exceptions.size > mostExceptions) {
  console.log(`FAIL ${exceptions.size} exceptions, expected at most ${mostExceptions}`);
  failed++;
}
const commands = await compareFootnoteCommands(`${data}footnotes/`);
passed += commands.passed;
failed += commands.failed;
const index = await compareMetadataIndex(`${data}metadata-cache/`);
passed += index.passed;
failed += index.failed;
const urls = await compareUrlPredictions(`${data}notes`);
passed += urls.passed;
failed += urls.failed;
const requests = await compareModelRequests(`${data}wires/openai-chat.schema.json`);
passed += requests.passed;
failed += requests.failed;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function faultsOf(name, differences) {
  if (!exceptions.has(name)) return differences;
  return differences.length === 0 ? ['is listed as an exception but passes'] : [];
}

function footnoteCases(file, compare) {
  const { cases } = JSON.parse(readFileSync(`${data}footnotes/${file}.json`, 'utf8'));
  return cases.map((recorded) => ({ name: recorded.name, differences: compare(recorded, parseNote(recorded.input)) }));
}

/** References and definitions with their offsets. The recorded label has its escapes resolved, so the text itself tells what was written. */
function compareGfmFootnotes(recorded, note) {
  const found = (list) => list.map(({ identifier, from, to }) => ({ id: identifier, start: from, end: to }));
  const expected = (list) => list.map(({ id, start, end }) => ({ id, start, end }));
  const labels = [...note.footnotes.references, ...note.footnotes.definitions];
  return [
    ...difference('references', found(note.footnotes.references), expected(recorded.refs)),
    ...difference('definitions', found(note.footnotes.definitions), expected(recorded.defs)),
    ...difference('labels', labels.map(({ label }) => label), labels.map(({ from, label }) => note.text.substr(from + 2, label.length))),
  ];
}

/** That engine lists references in the order of rendering, so only which and how many can be compared. */
function compareMarkdownItFootnotes(recorded, note) {
  const labels = (list) => list.map(({ label }) => label).sort();
  return [
    ...difference('references', labels(note.footnotes.references), labels(recorded.refs)),
    ...difference('inline footnotes', note.footnotes.inline.length, recorded.inlineFootnotes.length),
    ...difference('definitions', [...new Set(labels(note.footnotes.definitions))], [...recorded.definedLabels].sort()),
  ];
}

function captureCases() {
  return readdirSync(`${data}metadata-cache`).sort().map((file) => {
    const { fileContents, cachedMetadata } = JSON.parse(readFileSync(`${data}metadata-cache/${file}`, 'utf8'));
    return { name: file, differences: compareCapture(cachedMetadata, parseNote(fileContents)) };
  });
}

/** Everything that Obsidian's index and the note model both hold. */
function compareCapture(cache, note) {
  const place = ({ position }) => [position.start.offset, position.end.offset];
  const sections = (type) => cache.sections.filter((section) => section.type === type).map(place);
  const blocks = (kind) => note.blocks.filter((block) => block.kind === kind && block.container === null).map(({ from, to }) => [from, to]);
  const links = (list) => (list ?? []).map((link) => [...place(link), link.link, link.displayText]);
  return [
    ...difference('headings', note.headings.map((heading) => [heading.from, heading.to, heading.level, heading.text]),
      (cache.headings ?? []).map((heading) => [...place(heading), heading.level, heading.heading])),
    ...['code', 'html', 'comment'].flatMap((kind) => difference(`${kind} sections`, blocks(kind), sections(kind))),
    ...difference('frontmatter', frontmatterOf(note), cache.frontmatter === undefined ? null : { position: place({ position: cache.frontmatterPosition }), values: cache.frontmatter }),
    ...difference('links', note.links.filter(leadsIntoVault).map((link) => [link.from, link.to, link.target + link.subpath, displayText(note, link)]), links(cache.links)),
    ...difference('embeds', note.embeds.filter(leadsIntoVault).map((embed) => [embed.from, embed.to, embed.target + embed.subpath, displayText(note, embed)]), links(cache.embeds)),
    ...difference('tags', note.tags.map((tag) => [tag.from, tag.to, tag.name]), (cache.tags ?? []).map((tag) => [...place(tag), tag.tag])),
    ...difference('block ids', note.blockIds.map(({ id }) => id), Object.keys(cache.blocks ?? {})),
    ...difference('footnote references', note.footnotes.references.map(({ from, to }) => [from, to]), (cache.footnoteRefs ?? []).map(place)),
    ...difference('footnotes', note.footnotes.definitions.map(({ from, to }) => [from, to]), (cache.footnotes ?? []).map(place)),
  ];
}

/** The index holds no frontmatter for a block without properties. */
function frontmatterOf({ frontmatter }) {
  if (frontmatter.kind !== 'parsed' || frontmatter.properties.length === 0) return null;
  const values = Object.fromEntries(frontmatter.properties.map(({ key, value }) => [key, plainValue(value)]));
  return { position: [frontmatter.from, frontmatter.to], values };
}

function plainValue(value) {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [key, plainValue(inner)]));
  return Array.isArray(value) ? value.map(plainValue) : value;
}

function leadsIntoVault({ kind, target, subpath }) {
  if (target + subpath === '') return false;
  if (kind === 'wikilink') return true;
  return (kind === 'inline' || kind === 'reference' || kind === 'image') && !/^([a-z][a-z\d+.-]*:|\/\/)/i.test(target);
}

/** What the index gives as displayed: the alias or text, else the target with its subpath as a trail. */
function displayText(note, link) {
  if (link.alias !== null) return link.alias;
  if (link.kind === 'inline' || link.kind === 'reference') return note.text.slice(link.text.from, link.text.to);
  return (link.target + link.subpath).split('#').filter((part) => part !== '').join(' > ');
}

function difference(what, found, expected) {
  if (isDeepStrictEqual(found, expected)) return [];
  return [`${what}\n  expected ${JSON.stringify(expected)}\n  got      ${JSON.stringify(found)}`];
}
