import type { SettingPage } from './setting-entry';

/** What few people need. */
export const advancedPage: SettingPage = {
  name: 'Advanced',
  description: 'The form of the notes, what is accepted, and all settings as they were at first.',
  entries: [
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
      key: 'accepted',
      name: 'Accepted targets',
      description: 'Notes and addresses that no problem is made of, such as a private note that may be embedded. One path or address a line.',
      control: { kind: 'lines', default: '', placeholder: 'Notes/About me.md', faults: () => [] },
    },
  ],
};
