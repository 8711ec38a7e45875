import { pluginSources, textIn } from './project.mjs';

/** @import { Check } from './project.mjs' */

/** What a source does that users must be told, and the words that the disclosures tell it by. */
const disclosures = [
  ['requests to the network', /\brequestUrl\b|\bfetch\s*\(/, /\*\*Network\*\*/],
  ['what is read from the clipboard, and written to it', /\bclipboard(?:Data)?\b/, /\*\*Clipboard\*\*/],
  ['the listing of files in the vault', /\.(?:getFiles|getMarkdownFiles|getAllLoadedFiles)\(/, /\*\*Vault\*\*/],
  ['what is kept on this device', /\b(?:load|save)LocalStorage\b|\blocalStorage\b/, /\*\*On this device\*\*[^\n]*\blocal storage\b/],
  ['where keys are kept', /\bsecretStorage\b/, /\*\*On this device\*\*[^\n]*\bsecret storage\b/],
  ['settings of other plugins that are read', /\bgetPlugin\b|\.plugins\b/, /\*\*Other plugins\*\*/],
  ['which files are written', /\.(?:process|modify|create|rename|trashFile)\(/, /\*\*Writing\*\*/],
  ['accounts, payment and telemetry', /(?:)/, /\b[Nn]o account\b[^\n]*\bpayment\b[^\n]*\btelemetry\b/],
];

/** @type {Check} */
export const readmeDisclosures = {
  title: 'README.md says what it is for, how it is used, and discloses network, clipboard, vault, device and files',
  find(project) {
    const readme = textIn(project, 'README.md');
    const told = section(readme, 'Disclosures');
    const source = pluginSources(project).map(([, text]) => text).join('\n');
    const opening = readme.slice(0, Math.max(0, readme.indexOf('\n## ')));
    return [
      ...(opening.length >= 200 ? [] : ['Unexpected opening of README.md, expected what the plugin is for']),
      ...(section(readme, 'Commands') === '' ? ['Unexpected README.md without a section `Commands`, expected how the plugin is used'] : []),
      ...(told === '' ? ['Unexpected README.md without a section `Disclosures`, expected one'] : []),
      ...disclosures.filter(([, does, says]) => does.test(source) && !says.test(told)).map(([what]) => `Unexpected silence in README.md, expected a disclosure of ${what}`),
    ];
  },
};

/** @type {Check} */
export const readmeText = {
  title: 'README.md holds nothing that looks like a placeholder, and no heading with the name of the app',
  find(project) {
    const prose = textIn(project, 'README.md').replace(/^(```+)[^\n]*\n[\s\S]*?^\1$/gm, '').replace(/`[^`\n]*`/g, '').replace(/<!--[\s\S]*?-->/g, '');
    const links = [...prose.matchAll(/(?<link>!?\[[^\]\n]*\]\([^)\s]*\))|(?<bare>\[[^\]\n]*\])/g)];
    const bare = links.filter(({ groups }) => groups.bare !== undefined).map(([text]) => `Unexpected \`${text}\` in README.md, expected no text in brackets that is no link`);
    const words = [...prose.replace(/\]\([^)\s]*\)/g, ']').matchAll(/\b(?:TODO|TBD|FIXME|XXX)\b|lorem ipsum|<your[ -][^>]*>|\byour-username\b|\bplaceholder\b|coming soon/gi)];
    const headings = [...prose.matchAll(/^#{1,6} .*obsidian.*$/gim)];
    return [
      ...bare,
      ...words.map(([text]) => `Unexpected \`${text}\` in README.md, expected no placeholder`),
      ...headings.map(([text]) => `Unexpected heading \`${text}\` in README.md, expected one without the name of the app`),
    ];
  },
};

/** The text under a heading of the second level; empty where there is none. */
function section(readme, title) {
  const from = readme.indexOf(`\n## ${title}\n`);
  if (from === -1) return '';
  const to = readme.indexOf('\n## ', from + 1);
  return readme.slice(from + title.length + 5, to === -1 ? readme.length : to).trim();
}
