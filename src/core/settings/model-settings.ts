import type { ModelSettings } from '../simplify/models/model-engine';
import { modelPrefix } from './model-entries';
import { chosenValue, settingValue, type SettingValues } from './setting-values';

/** How a language model is reached, as it is set. */
export function modelSettingsOf(values: SettingValues): ModelSettings {
  const text = (name: keyof ModelSettings): string => String(settingValue(values, modelPrefix + name));
  return {
    engine: text('engine'),
    endpoint: text('endpoint'),
    model: text('model'),
    secret: text('secret'),
    audience: chosenValue(values, `${modelPrefix}audience`, ['A2', 'B1', 'B2']),
    contextSize: Number(text('contextSize')),
    anthropicVersion: text('anthropicVersion'),
    seconds: Number(text('seconds')),
  };
}
