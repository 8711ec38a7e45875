import type { Severity } from '../problem/problem';
import { findPublisher, publishers } from '../publishers/index';
import type { Publisher, PublisherForm } from '../publishers/publisher';
import type { Contract } from '../rules/contract';
import { parseContract } from '../rules/parse-contract';
import type { RuleOptions } from '../rules/rule';
import type { ModelSettings } from '../simplify/models/model-engine';
import type { CitationOptions } from '../citations/citation-options';
import type { CitationServices } from './citation-services';
import { citationOptionsOf, citationServicesOf } from './citation-settings';
import { modelSettingsOf } from './model-settings';
import { ruleEntries, rulePrefix } from './rule-groups';
import { headingText } from './heading-text';
import { publisherEntries, publisherPrefix } from './setting-entries';
import { settingValue, type SettingValues } from './setting-values';
import { type SimplifySettings, simplifySettingsOf } from './simplify-settings';

/** The settings as the commands use them. */
export interface Settings {
  /** The id of a publisher of the registry, or `auto` for the one that is installed: see `publisherOf`. */
  readonly publisher: string;
  /** Ids of further publishers that the notes are checked for; it may name the first one again. */
  readonly alsoPublishers: readonly string[];
  /** `auto` where each note's form is found out. */
  readonly form: PublisherForm | 'auto';
  readonly summaryHeading: string;
  /** Whether a missing summary is a problem: always, never, or where another note of the vault has one. */
  readonly summaries: 'on' | 'off' | 'auto';
  /** How summaries are made and written. */
  readonly simplify: SimplifySettings;
  /** How citations are written. */
  readonly citations: CitationOptions;
  /** What is done about citations besides writing them. */
  readonly citationServices: CitationServices;
  /** How a language model is reached; its `engine` is `off` unless the user wants one. */
  readonly model: ModelSettings;
  /** What rules count as, where it is not their own, by rule id. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Paths of notes and addresses that no problem is made of. */
  readonly accepted: ReadonlySet<string>;
  /** What the user demands of properties; lines that could not be read are not in it. */
  readonly contract: Contract;
  /** Whether a note is checked before it is marked for publishing. */
  readonly checkBeforePublishing: boolean;
  /** In which open notes problems are marked. Under `never` those marked for publishing are checked all the same, and not drawn. */
  readonly showWhileWriting: 'published' | 'all' | 'never';
  /** Whether the status bar says how the active note stands. */
  readonly showInStatusBar: boolean;
  /** Whether lines with marks have a sign beside them. */
  readonly problemGutter: boolean;
}

/** What the rules ask for of the settings. */
export function ruleOptionsOf({ accepted, contract, summaries, summaryHeading, simplify: { length, layout } }: Settings): RuleOptions {
  return { accepted, contract, summaries, summaryHeading, summaryWriting: { length, layout } };
}

/** The publisher that is set; where none is, the installed one, else the first of the registry. */
export function publisherOf({ publisher }: Pick<Settings, 'publisher'>, installed: Publisher | undefined): Publisher {
  const found = findPublisher(publisher) ?? installed ?? publishers[0];
  if (found === undefined) throw new Error('No publisher is registered');
  return found;
}

/** All publishers that the notes are checked for, each once, `publisherOf` first. */
export function publishersOf(settings: Pick<Settings, 'publisher' | 'alsoPublishers'>, installed: Publisher | undefined): readonly Publisher[] {
  const also = settings.alsoPublishers.flatMap((id) => findPublisher(id) ?? []);
  return [...new Set([publisherOf(settings, installed), ...also])];
}

/** The settings that the values stand for. */
export function settingsOf(values: SettingValues): Settings {
  const form = settingValue(values, 'form');
  const summaries = settingValue(values, 'summaries');
  const showWhileWriting = settingValue(values, 'showWhileWriting');
  return {
    publisher: String(settingValue(values, 'publisher')),
    alsoPublishers: publisherEntries.filter(({ key }) => values.get(key) === true).map(({ key }) => key.slice(publisherPrefix.length)),
    form: form === 'vault' || form === 'site' ? form : 'auto',
    summaryHeading: headingText(String(settingValue(values, 'summaryHeading'))),
    summaries: summaries === 'on' || summaries === 'off' ? summaries : 'auto',
    simplify: simplifySettingsOf(values),
    citations: citationOptionsOf(values),
    citationServices: citationServicesOf(values),
    model: modelSettingsOf(values),
    severities: severitiesOf(values),
    accepted: new Set(String(settingValue(values, 'accepted')).split('\n').filter((line) => line !== '')),
    contract: parseContract(String(settingValue(values, 'contract'))).contract,
    checkBeforePublishing: settingValue(values, 'checkBeforePublishing') === true,
    showInStatusBar: settingValue(values, 'statusBar') === true,
    showWhileWriting: showWhileWriting === 'all' || showWhileWriting === 'never' ? showWhileWriting : 'published',
    problemGutter: settingValue(values, 'problemGutter') === true,
  };
}

function severitiesOf(values: SettingValues): ReadonlyMap<string, Severity | 'off'> {
  const severities = new Map<string, Severity | 'off'>();
  for (const { key } of ruleEntries) {
    const value = values.get(key);
    if (isRuleSeverity(value)) severities.set(key.slice(rulePrefix.length), value);
  }
  return severities;
}

/** Whether a value names what a rule can count as. */
export function isRuleSeverity(value: unknown): value is Severity | 'off' {
  return value === 'error' || value === 'warning' || value === 'info' || value === 'off';
}
