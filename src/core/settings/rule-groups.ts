import { rules } from '../rules/index';
import type { SettingEntry, SettingGroup } from './setting-entry';

/** The prefix of the keys of rules. */
export const rulePrefix = 'rules.';

const severityOptions = [
  { value: 'default', name: 'Default' },
  { value: 'error', name: 'Error' },
  { value: 'warning', name: 'Warning' },
  { value: 'info', name: 'Information' },
  { value: 'off', name: 'Off' },
] as const;

/** What rules are about, told by their ids; a rule is of the first that fits, so that the last takes what no other does. */
const kinds: readonly { readonly heading: string; readonly ids: RegExp }[] = [
  { heading: 'What should stay private', ids: /^(?:secret|private-|local-path|property-exposed|image-gps|comment-leak|html-comment)/ },
  { heading: 'Publishing and addresses', ids: /^(?:publish-|home-|url-|permalink-|hide-|bool-|works-here-)/ },
  { heading: 'Properties', ids: /^(?:frontmatter-|property-|field-|date-|reserved-|readers-|tags?-|title-)/ },
  { heading: 'Links and embeds', ids: /^(?:link-|embed-|callout-|heading-)/ },
  { heading: 'Images and files', ids: /^image-/ },
  { heading: 'Footnotes and citations', ids: /^(?:footnote-|citations?-|sources?-|ai-)/ },
  { heading: 'Summaries', ids: /^summary-/ },
  { heading: 'Other text', ids: /^/ },
];

/** One setting for each rule, what its problems count as, by what the rules are about. */
export const ruleGroups: readonly SettingGroup[] = kinds.map(({ heading, ids }) => ({
  heading,
  entries: rules.filter(({ id }) => kinds.find((kind) => kind.ids.test(id))?.ids === ids).map(({ id, summary, severity }): SettingEntry => ({
    key: rulePrefix + id,
    name: sentenceCase(id),
    description: `${summary} By default: ${severity === 'info' ? 'information' : severity}.`,
    aliases: [id, severity],
    control: { kind: 'choice', options: severityOptions, default: 'default' },
  })),
})).filter(({ entries }) => entries.length > 0);

/** The settings of all rules. */
export const ruleEntries: readonly SettingEntry[] = ruleGroups.flatMap(({ entries }) => entries);

/** `footnote-in-heading` as a name: `Footnote in heading`; abbreviations keep their capitals. */
function sentenceCase(id: string): string {
  const name = id.replaceAll('-', ' ').replaceAll(/\b(?:ai|gps|html|id|json|url)\b/g, (word) => word.toUpperCase());
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
