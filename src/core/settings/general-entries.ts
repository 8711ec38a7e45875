import { publishers } from '../publishers/index';
import { parseContract } from '../rules/parse-contract';
import type { SettingEntry } from './setting-entry';

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
    key: 'checkBeforePublishing',
    name: 'Check before publishing',
    description: 'Checks a note before it is marked for publishing, and shows its errors first.',
    control: { kind: 'toggle', default: true },
  },
  {
    key: 'showWhileWriting',
    name: 'Show problems while writing',
    description: 'Marks what is wrong in the text of open notes, once you stop typing for a moment.',
    control: {
      kind: 'choice',
      options: [
        { value: 'published', name: 'In published notes' },
        { value: 'all', name: 'In all notes' },
        { value: 'never', name: 'Never' },
      ],
      default: 'published',
    },
  },
  {
    key: 'problemGutter',
    name: 'Signs beside lines with problems',
    description: 'Shows a sign at the side of each line that something is marked in.',
    control: { kind: 'toggle', default: false },
    onlyWith: { key: 'showWhileWriting', values: ['published', 'all'] },
  },
  {
    key: 'statusBar',
    name: 'Show in status bar',
    description: 'Shows whether the active note is published, and how many problems it has. Phones and tablets have no status bar.',
    control: { kind: 'toggle', default: true },
  },
  {
    key: 'contract',
    name: 'What properties must be',
    description: 'One demand a line, such as title: required, or status: one of draft, done. A folder in front limits it to the notes in there.',
    control: { kind: 'lines', default: '', placeholder: 'title: required', faults: (text) => parseContract(text).faults },
  },
];
