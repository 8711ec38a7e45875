import { defaultSummaryHeading } from '../note/parse-note';
import { publishers } from '../publishers/index';
import { rules } from '../rules/index';

/** What a setting can be: one of some values, a line of text, or a whole number between bounds. */
export type SettingControl =
  | { readonly kind: 'choice'; readonly options: readonly { readonly value: string; readonly name: string }[]; readonly default: string }
  | { readonly kind: 'text'; readonly default: string }
  | { readonly kind: 'number'; readonly minimum: number; readonly maximum: number; readonly default: number };

/** One setting: the settings tab, the stored form and the tables of the documentation are made from it. */
export interface SettingEntry {
  /** The property of data.json that holds it; `rules.<rule id>` stands for that key of the object `rules`. */
  readonly key: string;
  /** As the settings tab names it. */
  readonly name: string;
  /** As the settings tab explains it, with a full stop. */
  readonly description: string;
  readonly control: SettingControl;
}

/** The settings that are not about one rule, in the order of the settings tab. */
export const generalEntries: readonly SettingEntry[] = [
  {
    key: 'publisher',
    name: 'Publisher',
    description: 'How your notes get from the vault to the site.',
    control: { kind: 'choice', options: publishers.map(({ id, name }) => ({ value: id, name })), default: publishers[0]?.id ?? '' },
  },
  {
    key: 'form',
    name: 'Form of the notes',
    description: 'Whether the notes are as you write them, or already compiled for the site.',
    control: {
      kind: 'choice',
      options: [
        { value: 'auto', name: 'Find out for each note' },
        { value: 'vault', name: 'As written in the vault' },
        { value: 'site', name: 'As compiled for the site' },
      ],
      default: 'auto',
    },
  },
  {
    key: 'summaryHeading',
    name: 'Summary heading',
    description: 'The heading of the section that holds the plain summary of a note.',
    control: { kind: 'text', default: defaultSummaryHeading },
  },
  {
    key: 'summaries',
    name: 'Expect summaries',
    description: 'When a note without a summary is a problem.',
    control: {
      kind: 'choice',
      options: [
        { value: 'auto', name: 'Where another note has one' },
        { value: 'on', name: 'Always' },
        { value: 'off', name: 'Never' },
      ],
      default: 'auto',
    },
  },
  {
    key: 'summarySentences',
    name: 'Sentences of a summary',
    description: 'A new summary has at most this many sentences.',
    control: { kind: 'number', minimum: 1, maximum: 20, default: 3 },
  },
  {
    key: 'summaryWords',
    name: 'Words of a summary',
    description: 'A new summary has about this many words.',
    control: { kind: 'number', minimum: 20, maximum: 500, default: 60 },
  },
];

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

/** Every setting. */
export const settingEntries: readonly SettingEntry[] = [...generalEntries, ...ruleEntries];

/** `footnote-in-heading` as a name: `Footnote in heading`. */
function sentenceCase(id: string): string {
  return id.slice(0, 1).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}
