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
    '`error` stops publishing, `warning` is visibly wrong on the page, `info` is worth knowing. Every severity can be changed.',
    'Each example below is run as a test.',
    '',
    '| rule | severity | applies to | finds |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    ...rules.flatMap((rule) => formatRule(rule, publishers)),
  ].join('\n');
}

function scopeOf(rule, publishers) {
  const nameOf = (id) => publishers.find((publisher) => publisher.id === id)?.name ?? id;
  const names = rule.publishers === 'all' ? 'all publishers' : rule.publishers.map(nameOf).join(', ');
  return `${names}, ${rule.forms === 'all' ? 'both forms' : `${rule.forms.join(', ')} form`}`;
}

function formatRule(rule, publishers) {
  const head = [`## ${rule.id}`, '', rule.summary, '', `Severity: ${rule.severity}. Applies to: ${scopeOf(rule, publishers)}.`, ''];
  return [...head, ...rule.examples.flatMap(formatExample)];
}

function formatExample({ title, before, messages, after, context }) {
  const lines = [`### ${title}`, '', ...formatContext(context), ...fenced(before)];
  if (messages.length === 0) return [...lines, 'Nothing is found.', ''];
  lines.push(...messages.map((message) => `- ${message}`), '');
  if (after !== undefined) lines.push('Fixed:', '', ...fenced(after));
  return lines;
}

function formatContext({ form, path, summaryHeading } = {}) {
  const parts = [];
  if (form !== undefined) parts.push(`form \`${form}\``);
  if (path !== undefined) parts.push(`path \`${path}\``);
  if (summaryHeading !== undefined) parts.push(`summaries under \`${summaryHeading}\``);
  return parts.length === 0 ? [] : [`With ${parts.join(', ')}:`, ''];
}

function fenced(text) {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}markdown`, text.replace(/\n$/, ''), fence, ''];
}
