import { publishers } from '../publishers/index';
import { advancedPage } from './advanced-entries';
import { citationPage } from './citation-entries';
import { generalEntries } from './general-entries';
import { modelPage } from './model-entries';
import { privacyPage } from './privacy-entries';
import { ruleEntries, ruleGroups } from './rule-groups';
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

/** The pages of the settings tab behind the general settings. A group of settings is one file in this folder and a line here. */
export const settingPages: readonly SettingPage[] = [
  { name: 'Other publishers', description: 'What else the notes are published by; each is checked by its own rules.', entries: publisherEntries },
  { name: 'Checks', description: 'How much each kind of problem counts.', entries: ruleEntries, groups: ruleGroups },
  citationPage,
  simplifyPage,
  modelPage,
  privacyPage,
  advancedPage,
];

/** Every setting. */
export const settingEntries: readonly SettingEntry[] = [...generalEntries, ...settingPages.flatMap(({ entries }) => entries)];
