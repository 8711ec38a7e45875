import { publishers } from '../publishers/index';
import { rules } from '../rules/index';
import { citationPage } from './citation-entries';
import { generalEntries } from './general-entries';
import { modelPage } from './model-entries';
import type { SettingEntry, SettingPage } from './setting-entry';
import { simplifyPage } from './simplify-entries';

/** The prefix of the keys of further publishers. */
export const publisherPrefix = 'publishers.';

/** One setting for each publisher: whether the vault is published by it, too. A vault may use several. */
export const publisherEntries: readonly SettingEntry[] = publishers.map(({ id, name }) => ({
  key: publisherPrefix + id,
  name,
  description: `Checks the notes for ${name}, too.`,
  control: { kind: 'toggle', default: false },
}));

/** The prefix of the keys of rules. */
export const rulePrefix = 'rules.';

const severityOptions = [
  { value: 'default', name: 'Default' },
  { value: 'error', name: 'Error' },
  { value: 'warning', name: 'Warning' },
  { value: 'info', name: 'Information' },
  { value: 'off', name: 'Off' },
] as const;

/** One setting for each rule: what its problems count as. */
export const ruleEntries: readonly SettingEntry[] = rules.map((rule) => ({
  key: rulePrefix + rule.id,
  name: sentenceCase(rule.id),
  description: `${rule.summary} By default: ${rule.severity}.`,
  control: { kind: 'choice', options: severityOptions, default: 'default' },
}));

/** The pages of the settings tab behind the general settings. A group of settings is one file in this folder and a line here. */
export const settingPages: readonly SettingPage[] = [
  citationPage,
  simplifyPage,
  modelPage,
  { name: 'Other publishers', description: 'What else the notes are published by; each is checked by its own rules.', entries: publisherEntries },
  { name: 'Rules', description: 'How much each kind of problem counts.', entries: ruleEntries },
];

/** Every setting. */
export const settingEntries: readonly SettingEntry[] = [...generalEntries, ...settingPages.flatMap(({ entries }) => entries)];

/** `footnote-in-heading` as a name: `Footnote in heading`. */
function sentenceCase(id: string): string {
  return id.slice(0, 1).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}
