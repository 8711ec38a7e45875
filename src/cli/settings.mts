import type { Severity } from '../core/problem/problem';
import type { PublisherForm } from '../core/publishers/publisher';
import type { SummaryOptions } from '../core/simplify/summarizer';
import { jsonEntries } from './json-file.mts';

/** The plugin's settings in a vault, as the headless face uses them. */
export interface VaultSettings {
  /** The id of a publisher, null where none is set; not checked for existence. */
  readonly publisher: string | null;
  /** Null where each note's form is found out. */
  readonly form: PublisherForm | null;
  readonly summaryHeading: string;
  /** Whether a missing summary is a problem: always, never, or where another note of the vault has one. */
  readonly summaries: 'on' | 'off' | 'auto';
  readonly summary: SummaryOptions;
  /** What rules count as, where it is not their own, by rule id; not checked for existence. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
}

/** Reads what the plugin has stored in its data.json. What is missing or not valid is the default, each setting by itself. */
export function readSettings(stored: ReadonlyMap<string, unknown>): VaultSettings {
  const form = stored.get('form');
  const summaries = stored.get('summaries');
  const severities = new Map<string, Severity | 'off'>();
  for (const [id, severity] of jsonEntries(stored.get('rules'))) {
    if (isRuleSeverity(severity)) severities.set(id, severity);
  }
  return {
    publisher: textOf(stored.get('publisher')),
    form: form === 'vault' || form === 'site' ? form : null,
    summaryHeading: textOf(stored.get('summaryHeading')) ?? 'Simplify',
    summaries: summaries === 'on' || summaries === 'off' ? summaries : 'auto',
    summary: {
      sentences: numberOf(stored.get('summarySentences'), { minimum: 1, maximum: 20, standard: 3 }),
      words: numberOf(stored.get('summaryWords'), { minimum: 20, maximum: 500, standard: 60 }),
    },
    severities,
  };
}

/** Whether a value names what a rule can count as. */
export function isRuleSeverity(value: unknown): value is Severity | 'off' {
  return value === 'off' || value === 'info' || value === 'warning' || value === 'error';
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' && !/[\r\n]/.test(value) ? value.trim() : null;
}

interface NumberBounds {
  readonly minimum: number;
  readonly maximum: number;
  readonly standard: number;
}

function numberOf(value: unknown, { minimum, maximum, standard }: NumberBounds): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return standard;
  return Math.min(maximum, Math.max(minimum, Math.round(value)));
}
