import type { SummaryWriting } from '../simplify/simplify-note';
import { headingText } from './heading-text';
import { chosenValue, settingValue, type SettingValues } from './setting-values';
import { simplifyPrefix } from './simplify-entries';

/** How summaries are made and written. */
export interface SimplifySettings extends SummaryWriting {
  /** Whether the day is noted beside a summary. */
  readonly isDated: boolean;
  /** Whether a summary is shown before it is written. */
  readonly isShownFirst: boolean;
}

/** How summaries are made and written, as it is set. */
export function simplifySettingsOf(values: SettingValues): SimplifySettings {
  const own = (name: string) => settingValue(values, simplifyPrefix + name);
  const isPlainer = own('plainer') === true;
  return {
    length: { sentences: Number(settingValue(values, 'summarySentences')), words: Number(settingValue(values, 'summaryWords')), ...(isPlainer ? { plainer: true } : {}), growsWithNote: own('longer') === true },
    layout: {
      heading: headingText(String(settingValue(values, 'summaryHeading'))),
      level: Number(own('level')),
      place: chosenValue(values, `${simplifyPrefix}place`, ['before-sources', 'top', 'end']),
      form: chosenValue(values, `${simplifyPrefix}form`, ['paragraph', 'bullets', 'callout', 'property']),
      citations: chosenValue(values, `${simplifyPrefix}citations`, ['drop', 'keep']),
      provenance: chosenValue(values, `${simplifyPrefix}provenance`, ['comment', 'property', 'none']),
    },
    isDated: own('date') === true,
    isShownFirst: own('preview') === true,
  };
}
