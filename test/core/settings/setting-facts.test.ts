import { expect, test } from 'vitest';
import { generalEntries } from '../../../src/core/settings/general-entries';
import { settingPages } from '../../../src/core/settings/setting-entries';
import type { SettingEntry } from '../../../src/core/settings/setting-entry';

test('the settings read as they are written down', async () => {
  const pages = settingPages.flatMap(({ name, description, entries, groups }) => [
    `# ${name}: ${description}`,
    ...(groups === undefined ? entries.flatMap(linesOf) : groups.flatMap((group) => [`## ${group.heading}`, ...group.entries.flatMap(linesOf)])),
  ]);
  await expect(`${[...generalEntries.flatMap(linesOf), ...pages].join('\n')}\n`).toMatchFileSnapshot('./setting-facts.txt');
});

function linesOf({ key, name, description, aliases = [], control, onlyWith }: SettingEntry): readonly string[] {
  const options = control.kind === 'choice' ? control.options.map((option) => `${option.value} "${option.name}"`) : [];
  const only = onlyWith === undefined ? [] : [`  only with ${onlyWith.key}: ${onlyWith.values.join(', ')}`];
  const found = aliases.length === 0 ? [] : [`  also found as ${aliases.join(', ')}`];
  return [`${key}: ${name}. ${description}`, `  ${control.kind}, ${JSON.stringify(control.default)}${options.length === 0 ? '' : ` of ${options.join(', ')}`}`, ...found, ...only];
}
