import type { App } from 'obsidian';
import type { Consent } from '../network/endpoint-consent';
import { words } from '../words';
import { askWhether } from './ask';

/** Asks the person, with the host and the number of characters in view. */
export function askConsent(app: App): Consent {
  return ({ host, characters, secret }) => askWhether(app, { title: words.consentTitle(host), text: words.consentText(characters, secret), yes: words.consentGive });
}
