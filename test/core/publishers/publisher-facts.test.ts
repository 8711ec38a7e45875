import { expect, test } from 'vitest';
import { publishers } from '../../../src/core/publishers/index';
import type { Publisher } from '../../../src/core/publishers/publisher';
import { noteOf } from './note-of';

const forms = ['vault', 'site'] as const;

test('every publisher does with properties, links and files what is written down', async () => {
  await expect(`${publishers.map(factsOf).join('\n')}\n`).toMatchFileSnapshot('./publisher-facts.txt');
});

function factsOf(publisher: Publisher): string {
  const { id, name, pluginId, commands, settingNames, properties, footnotes, exactFence, body, files, ignoredKeys, reservedUrls } = publisher;
  const note = noteOf({ title: 'A', private: true, publish: true });
  const lines = {
    plugin: { pluginId, commands, settingNames },
    reads: { footnotes, exactFence, yaml: forms.map((form) => publisher.yamlReader(form)) },
    flag: publisher.flag(new Map()),
    keys: { permalink: forms.map((form) => publisher.permalinkKey(form)), home: forms.map((form) => publisher.homeKey(form)), public: publisher.publicKeys(note) },
    body,
    files: { ...files, largest: Object.fromEntries(files.largest) },
    reservedUrls,
  };
  return [
    `# ${id}: ${name}`,
    ...Object.entries(lines).map(([what, facts]) => `${what} ${JSON.stringify(facts)}`),
    ...properties.map((spec) => `property ${JSON.stringify(spec)}`),
    ...ignoredKeys.map((key) => `ignored ${JSON.stringify(key)}`),
    ...publisher.reservedKeys(note).map((key) => `reserved ${JSON.stringify(key)}`),
  ].join('\n');
}
