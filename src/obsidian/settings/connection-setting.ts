import type { App, SettingDefinition } from 'obsidian';
import { modelSettingsOf } from '../../core/settings/model-settings';
import { attempt } from '../attempt';
import { testConnection } from '../network/connection-test';
import { askConsent } from '../views/ask-consent';
import { showConnection } from '../views/show-connection';
import { words } from '../words';
import type { SettingsStore } from './setting-definition';

/** The button that tests the connection to the language model; hidden where none is set. */
export function connectionSetting(app: App, store: SettingsStore): SettingDefinition {
  return {
    name: words.testConnection.name,
    desc: words.testConnection.description,
    visible: () => modelSettingsOf(store.values()).engine !== 'off',
    render: (setting) => {
      setting.addButton((button) => {
        button.setButtonText(words.test).onClick(() =>
          attempt(async () => {
            button.setDisabled(true).setButtonText(words.testing);
            try {
              showConnection(app, await testConnection(app, modelSettingsOf(store.values()), askConsent(app)));
            } finally {
              button.setDisabled(false).setButtonText(words.test);
            }
          }),
        );
      });
    },
  };
}
