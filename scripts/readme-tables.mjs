/** Writes the tables of README.md from the registries of commands, of what the app's command line can ask for, settings and rules; with `--print` the page goes to the standard output. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadSource } from './load-source.mjs';

const { commands } = await loadSource('src/obsidian/commands/index.ts');
const { cliHandlers } = await loadSource('src/obsidian/app-cli/handlers/index.ts');
const { settingEntries } = await loadSource('src/core/settings/setting-entries.ts');
const { rules } = await loadSource('src/core/rules/index.ts');
const file = fileURLToPath(new URL('../README.md', import.meta.url));

let page = readFileSync(file, 'utf8');
page = withTable(page, 'commands', table(['Command', 'What it does'], commands.map(({ name, description }) => [name, description])));
page = withTable(page, 'cli', table(['On the command line', 'What it does', 'Parameters'], cliHandlers.map((entry) => [`\`preflight:${entry.name}\``, entry.description, entry.parameters.map(parameterText).join(', ')])));
page = withTable(page, 'settings', table(['Setting', 'What it decides', 'Default'], generalSettings().map((entry) => [entry.name, entry.description, defaultOf(entry)].map(withMarksAsCode))));
page = withTable(page, 'rules', table(['Rule', 'Severity', 'What it finds'], rules.map(({ id, severity, summary }) => [`[\`${id}\`](docs/rules.md#${id})`, severity, summary])));

if (process.argv.includes('--print')) process.stdout.write(page);
else writeFileSync(file, page);

/** A bar would end the cell. */
function parameterText({ name, value, choices }) {
  const written = value === null ? name : `${name}=${choices === undefined ? value : choices.join('|')}`;
  return `\`${written.replaceAll('|', '\\|')}\``;
}

/** The settings that are not about one rule or one more publisher; rules have a table of their own. */
function generalSettings() {
  return settingEntries.filter(({ key }) => !key.startsWith('rules.') && !key.startsWith('publishers.'));
}

function defaultOf({ control }) {
  if (control.kind === 'toggle') return control.default ? 'On' : 'Off';
  if (control.kind === 'lines' || control.kind === 'text') return control.default === '' ? 'Nothing' : control.default;
  if (control.kind !== 'choice') return String(control.default);
  return control.options.find((option) => option.value === control.default)?.name ?? control.default;
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The words of the settings are plain text, and a page would take a mark such as `[1]` for a link. */
function withMarksAsCode(text) {
  return text.replace(/\[[^\s\]]*(?:\](?:\([^)\s]*\))?)?/g, '`$&`');
}

/** Puts a table between its two marks. */
function withTable(page, name, content) {
  const open = `<!-- ${name}: made by scripts/readme-tables.mjs -->`;
  const close = `<!-- /${name} -->`;
  const from = page.indexOf(open);
  const to = page.indexOf(close);
  if (from === -1 || to < from) throw new Error(`README.md has no place for the table of ${name}`);
  return `${page.slice(0, from + open.length)}\n${content}\n${page.slice(to)}`;
}
