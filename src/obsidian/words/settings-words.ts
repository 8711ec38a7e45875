import { counted } from './phrasing';

/** What the settings tab says beside the names and descriptions of the settings. */
export const settingsWords = {
  modelIsOff: { name: 'Language model', description: 'Off: no text of yours leaves this device. It is turned on under Language model.' },
  modelIsOn: { name: 'Language model', description: 'On: a note that you have summarised is sent to the address that is set under Language model, once you have agreed to that host.' },
  nothingElse: { name: 'Everything else', description: 'Checks, citations and summaries are made on this device. Nothing is counted or reported, and no news or updates are asked for.' },
  resetSettings: { name: 'Reset all settings', description: 'Sets everything as it was at first. Your notes and your keys stay as they are.' },
  reset: 'Reset',
  resetQuestion: 'Reset all settings?',
  resetLoses: (count: number): string => (count === 0 ? 'All settings are as they were at first.' : `What you have set in ${counted(count, 'place')} is forgotten, accepted targets and demands on properties too. It cannot be undone.`),
  resetAll: 'Reset all',
  settingsUnreadable: 'The settings cannot be read: those that were known stay. Mend data.json in the folder of the plugin, or set something to have it written anew.',
  settingsNotStored: 'The settings cannot be stored: what you have set holds until the app is closed.',
} as const;
