import type { SettingDefinition } from 'obsidian';
import { modelSettingsOf } from '../../core/settings/model-settings';
import { words } from '../words';
import type { SettingsStore } from './setting-definition';

/** What the privacy page tells beside its switches: whether a language model is set, and that there is nothing else. */
export function networkFacts(store: SettingsStore): readonly SettingDefinition[] {
  const isOff = (): boolean => modelSettingsOf(store.values()).engine === 'off';
  return [
    { name: words.modelIsOff.name, desc: words.modelIsOff.description, visible: isOff },
    { name: words.modelIsOn.name, desc: words.modelIsOn.description, visible: () => !isOff() },
    { name: words.nothingElse.name, desc: words.nothingElse.description },
  ];
}
