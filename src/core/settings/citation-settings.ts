import type { CitationOptions } from '../citations/citation-options';
import { citationPrefix } from './citation-entries';
import type { CitationServices } from './citation-services';
import { headingText } from './heading-text';
import { chosenValue, settingValue, type SettingValues } from './setting-values';

/** How citations are written, as it is set. */
export function citationOptionsOf(values: SettingValues): CitationOptions {
  return {
    uncited: chosenValue(values, `${citationPrefix}uncited`, ['list', 'drop', 'definitions']),
    definitionStyle: chosenValue(values, `${citationPrefix}definitionStyle`, ['link', 'url', 'text']),
    labels: chosenValue(values, `${citationPrefix}labels`, ['numbers', 'keep', 'host']),
    heading: headingText(String(settingValue(values, `${citationPrefix}heading`))),
    marker: chosenValue(values, `${citationPrefix}marker`, ['as-written', 'after', 'before']),
    stripTracking: settingValue(values, `${citationPrefix}stripTracking`) === true,
  };
}

/** What is done about citations besides writing them, as it is set. */
export function citationServicesOf(values: SettingValues): CitationServices {
  return {
    gluedDigits: settingValue(values, `${citationPrefix}gluedDigits`) === true,
    paste: chosenValue(values, `${citationPrefix}paste`, ['offer', 'always', 'never']),
    trigger: String(settingValue(values, `${citationPrefix}trigger`)),
    network: settingValue(values, `${citationPrefix}network`) === true,
    references: chosenValue(values, `${citationPrefix}references`, ['plain', 'apa']),
  };
}
