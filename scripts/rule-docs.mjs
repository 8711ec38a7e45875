/** Writes docs/rules.md from the registry of rules; with `--print` it goes to the standard output instead. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadSource } from './load-source.mjs';

const { rules } = await loadSource('src/core/rules/index.ts');
const { publishers } = await loadSource('src/core/publishers/index.ts');
const page = formatRuleDocs(rules, publishers);
if (process.argv.includes('--print')) process.stdout.write(page);
else writeFileSync(fileURLToPath(new URL('../docs/rules.md', import.meta.url)), page);

function formatRuleDocs(rules, publishers) {
  const rows = rules.map((rule) => `| [\`${rule.id}\`](#${rule.id}) | ${rule.severity} | ${scopeOf(rule, publishers)} | ${rule.summary} |`);
  return [
    '# Rules',
    '',
    '<!-- Made from src/core/rules by `node scripts/rule-docs.mjs`. -->',
    '',
    '`error` stops publishing, `warning` is visibly wrong on the page, `info` is worth knowing. A rule that is `off` says nothing until you turn it on.',
    'Every severity can be changed in the settings, and by `--rule` on the command line. A note can ask not to be told about a rule: see [Ignoring problems](ignoring.md).',
    'What your own properties must be is for you to say: see [The contract](contract.md).',
    '',
    'Each example below is run as a test: under Digital Garden and as a note of the vault, unless it says otherwise.',
    '',
    '| rule | severity | applies to | finds |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    ...rules.flatMap((rule) => formatRule(rule, publishers)),
  ].join('\n');
}

function scopeOf(rule, publishers) {
  const names = rule.publishers === 'all' ? 'all publishers' : rule.publishers.map((id) => nameOf(id, publishers)).join(', ');
  return `${names}, ${rule.forms === 'all' ? 'both forms' : `${rule.forms.join(', ')} form`}`;
}

function nameOf(id, publishers) {
  return publishers.find((publisher) => publisher.id === id)?.name ?? id;
}

function formatRule(rule, publishers) {
  const severity = rule.severity === 'off' ? 'off, unless you turn it on' : rule.severity;
  return [
    `## ${rule.id}`,
    '',
    rule.summary,
    '',
    `Severity: ${severity}. Applies to: ${scopeOf(rule, publishers)}.`,
    '',
    `${rule.why} (${rule.evidence}.)`,
    '',
    ...rule.examples.flatMap((example) => formatExample(example, publishers)),
  ];
}

function formatExample({ title, before, messages, after, context }, publishers) {
  const lines = [`### ${title}`, '', ...formatContext(context, publishers), ...fenced(before)];
  if (messages.length === 0) return [...lines, 'Nothing is found.', ''];
  lines.push(...messages.map((message) => `- ${message}`), '');
  if (after !== undefined) lines.push('Fixed:', '', ...fenced(after));
  return lines;
}

/** What an example is checked under, and what else there is in its vault. */
function formatContext({ publisher, form, path, summaryHeading, publisherSettings = {}, accepted = [], contract, notes = {}, files = [] } = {}, publishers) {
  const parts = [
    ...(publisher === undefined ? [] : [`publisher ${nameOf(publisher, publishers)}`]),
    ...(form === undefined ? [] : [`form ${code(form)}`]),
    ...(path === undefined ? [] : [`path ${code(path)}`]),
    ...(summaryHeading === undefined ? [] : [`summaries under ${code(summaryHeading)}`]),
    ...Object.entries(publisherSettings).map(([key, value]) => `setting ${code(key)} at ${code(JSON.stringify(value))}`),
    ...accepted.map((target) => `${code(target)} accepted`),
    ...(contract === undefined ? [] : [`the contract ${contract.split('\n').map(code).join(', ')}`]),
    ...files.map((file) => `a file ${code(file.path)}${fileFacts(file)}`),
  ];
  const lines = parts.length === 0 ? [] : [`With ${parts.join(', ')}:`, ''];
  return [...lines, ...Object.entries(notes).flatMap(([other, text]) => [`Beside it, ${code(other)}:`, '', ...fenced(text)]), ...(Object.keys(notes).length > 0 ? ['The note:', ''] : [])];
}

function fileFacts({ size, image }) {
  const facts = [];
  if (size >= 1_000_000) facts.push(`${(size / 1_000_000).toFixed(1)} MB`);
  if (image?.width != null && image.height != null) facts.push(`${image.width} × ${image.height} pixels`);
  if (image?.position === 'yes') facts.push('with a position');
  if (image?.position === 'unchecked') facts.push('not looked into');
  return facts.length === 0 ? '' : ` (${facts.join(', ')})`;
}

/** Text as code on one line, between as many back-ticks as it takes. */
function code(text) {
  const shown = text.replace(/\s+/g, ' ');
  const runs = (shown.match(/`+/g) ?? []).map((run) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  return runs.length === 0 ? `${fence}${shown}${fence}` : `${fence} ${shown} ${fence}`;
}

/** A block of code. What no page shows, controls and marks of direction, is written as JavaScript does. */
function fenced(text) {
  const shown = text.replace(/[^\P{C}\t\n]|[\p{Zl}\p{Zp}]/gu, (mark) => `\\u{${mark.codePointAt(0).toString(16)}}`);
  const longest = Math.max(2, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}markdown`, shown.replace(/\n$/, ''), fence, ''];
}
