import type { App } from 'obsidian';
import type { Consent } from '../network/endpoint-consent';
import { words } from '../words';
import { ask } from './ask';

/** Asks the person, with the host and the number of characters in view. */
export function askConsent(app: App): Consent {
  return async ({ host, characters, secret }) => {
    const answer = await ask(app, {
      title: words.consentTitle(host),
      text: words.consentText(characters, secret),
      items: [],
      answers: [{ text: words.consentGive, value: true, kind: 'wanted' }],
    });
    return answer === true;
  };
}
