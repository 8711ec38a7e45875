import type { Scenario } from '../scenario';
import { checking } from './checking';
import { citations } from './citations';
import { marks } from './marks';
import { publishStatus } from './publish-status';
import { publishing } from './publishing';
import { settings } from './settings';
import { summaries } from './summaries';
import { vaultCheck } from './vault-check';
import { writing } from './writing';

/** Everything that is played on the page that stands for the app, and on the app itself. A new file of this folder is a line here. */
export const scenarios: readonly Scenario[] = [...publishStatus, ...citations, ...checking, ...marks, ...publishing, ...summaries, ...vaultCheck, ...writing, ...settings];
