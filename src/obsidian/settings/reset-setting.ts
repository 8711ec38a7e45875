import type { App, SettingDefinition } from 'obsidian';
import { attempt } from '../attempt';
import { askWhether } from '../views/ask';
import { words } from '../words';
import type { SettingsStore } from './setting-definition';

/** The button that sets everything as it was at first, once that was confirmed; `done` shows it. */
export function resetSetting(app: App, store: SettingsStore, done: () => void): SettingDefinition {
  return {
    name: words.resetSettings.name,
    desc: words.resetSettings.description,
    render: (setting) => {
      setting.addButton((button) => {
        button.setButtonText(words.reset).setDestructive().onClick(() =>
          attempt(async () => {
            const changed = store.values().size;
            if (!(await askWhether(app, { title: words.resetQuestion, text: words.resetLoses(changed), yes: words.resetAll, isRisky: true }))) return;
            await store.save(new Map());
            done();
          }),
        );
      });
    },
  };
}
