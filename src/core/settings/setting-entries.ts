import { defaultSummaryHeading } from '../note/parse-note';
import { publishers } from '../publishers/index';
import { rules } from '../rules/index';
import { parseContract } from '../rules/parse-contract';

/** What a setting can be: one of some values, yes or no, a line of text, several lines, or a whole number between bounds. */
export type SettingControl =
  | { readonly kind: 'choice'; readonly options: readonly { readonly value: string; readonly name: string }[]; readonly default: string }
  | { readonly kind: 'toggle'; readonly default: boolean }
  | { readonly kind: 'text'; readonly default: string }
  /** Lines without blanks around them. `faults` says what is wrong with them, in one sentence for each line that is. */
  | { readonly kind: 'lines'; readonly default: string; readonly placeholder: string; readonly faults: (text: string) => readonly string[] }
  | { readonly kind: 'number'; readonly minimum: number; readonly maximum: number; readonly default: number };

/** One setting: the settings tab, the stored form and the tables of the documentation are made from it. */
export interface SettingEntry {
  /** The property of data.json that holds it; `rules.<rule id>` stands for that key of the object `rules`, `publishers.<id>` likewise. */
  readonly key: string;
  /** As the settings tab names it. */
  readonly name: string;
  /** As the settings tab explains it, with a full stop. */
  readonly description: string;
  readonly control: SettingControl;
}

/** Stands for the publisher whose plugin is turned on. */
export const installedPublisher = 'auto';

/** The settings that are not about one rule or one more publisher, in the order of the settings tab. */
export const generalEntries: readonly SettingEntry[] = [
  {
    key: 'publisher',
    name: 'Publisher',
    description: 'How your notes get from the vault to the site.',
    control: { kind: 'choice', options: [{ value: installedPublisher, name: 'The one that is installed' }, ...publishers.map(({ id, name }) => ({ value: id, name }))], default: installedPublisher },
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
    key: 'checkBeforePublishing',
    name: 'Check before publishing',
    description: 'Checks a note before it is marked for publishing, and shows its errors first.',
    control: { kind: 'toggle', default: true },
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
  {
    key: 'contract',
    name: 'What properties must be',
    description: 'One demand a line, such as title: required, or status: one of draft, done. A folder in front limits it to the notes in there.',
    control: { kind: 'lines', default: '', placeholder: 'title: required', faults: (text) => parseContract(text).faults },
  },
  {
    key: 'accepted',
    name: 'Accepted targets',
    description: 'Notes and addresses that no problem is made of, such as a private note that may be embedded. One path or address a line.',
    control: { kind: 'lines', default: '', placeholder: 'Notes/About me.md', faults: () => [] },
  },
];

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

/** Every setting. */
export const settingEntries: readonly SettingEntry[] = [...generalEntries, ...publisherEntries, ...ruleEntries];

/** `footnote-in-heading` as a name: `Footnote in heading`. */
function sentenceCase(id: string): string {
  return id.slice(0, 1).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}
