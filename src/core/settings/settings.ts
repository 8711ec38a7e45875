import type { Severity } from '../problem/problem';
import type { PublisherForm } from '../publishers/publisher';
import type { RuleOptions } from '../rules/rule';
import type { SummaryOptions } from '../simplify/summarizer';
import { emptyContract } from '../rules/contract';
import { ruleEntries, rulePrefix } from './setting-entries';
import { settingValue, type SettingValues } from './setting-values';

/** The settings as the commands use them. */
export interface Settings {
  /** The id of a publisher of the registry. */
  readonly publisher: string;
  /** `auto` where each note's form is found out. */
  readonly form: PublisherForm | 'auto';
  readonly summaryHeading: string;
  /** Whether a missing summary is a problem: always, never, or where another note of the vault has one. */
  readonly summaries: 'on' | 'off' | 'auto';
  readonly summary: SummaryOptions;
  /** What rules count as, where it is not their own, by rule id. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
}

/** What the rules ask for of the settings. */
export function ruleOptionsOf({ summaries, summaryHeading }: Settings): RuleOptions {
  return { accepted: new Set(), contract: emptyContract, summaries, summaryHeading };
}

/** The settings that the values stand for. */
export function settingsOf(values: SettingValues): Settings {
  const form = settingValue(values, 'form');
  const summaries = settingValue(values, 'summaries');
  return {
    publisher: String(settingValue(values, 'publisher')),
    form: form === 'vault' || form === 'site' ? form : 'auto',
    summaryHeading: String(settingValue(values, 'summaryHeading')),
    summaries: summaries === 'on' || summaries === 'off' ? summaries : 'auto',
    summary: { sentences: Number(settingValue(values, 'summarySentences')), words: Number(settingValue(values, 'summaryWords')) },
    severities: severitiesOf(values),
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
