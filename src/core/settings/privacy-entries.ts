import { citationPrefix } from './citation-entries';
import type { SettingPage } from './setting-entry';

/** What may reach the network. The language model has a page of its own; the settings tab tells on this one what is set there. */
export const privacyPage: SettingPage = {
  name: 'Privacy',
  description: 'What may reach the network: nothing unless you turn it on.',
  entries: [
    {
      key: `${citationPrefix}network`,
      name: 'Ask the web about sources',
      description: 'Lets you fetch titles of addresses, have references of DOIs written out, and check links. Nothing is asked before you run one of these and agree to the hosts.',
      control: { kind: 'toggle', default: false },
    },
  ],
};
