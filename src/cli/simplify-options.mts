import { plainSummarizer } from '../core/simplify/plain/plain-summarizer';
import type { SimplifyOptions } from '../core/simplify/simplify-note';
import type { SummaryForm } from '../core/simplify/summary-layout';
import type { Settings } from '../core/settings/settings';
import { settingEntries } from '../core/settings/setting-entries';
import { headingText } from '../core/settings/heading-text';
import { optionValue, type CliArguments, type CliOption, type Misuse } from './args.mts';
import { misuse } from './command.mts';

const forms: readonly SummaryForm[] = ['paragraph', 'bullets', 'callout', 'property'];

/** The options that say what a summary is like, instead of the vault's settings. */
export const summaryOptions: readonly CliOption[] = [
  { name: 'as', value: 'FORM', choices: forms, help: 'What a summary is written as' },
  { name: 'heading', value: 'TEXT', help: 'The heading of its section, or the title of its callout' },
  { name: 'sentences', value: 'N', help: 'At most so many sentences' },
  { name: 'words', value: 'N', help: 'About so many words' },
  { name: 'plainer', value: null, help: 'Prefer short and easy sentences even where others say more' },
  { name: 'date', value: 'DAY', help: 'The day to note beside it, as in 2026-01-30; today by default, or none where the settings want none' },
];

/** How summaries are made: as the options say, else as it is set for the vault. */
export function simplifyOptions(given: CliArguments, { simplify }: Settings, today: string): SimplifyOptions | Misuse {
  const sentences = bounded(given, 'sentences', 'summarySentences');
  const words = bounded(given, 'words', 'summaryWords');
  if (typeof sentences === 'object') return sentences;
  if (typeof words === 'object') return words;
  const written = optionValue(given, 'heading');
  const heading = written === undefined ? simplify.layout.heading : headingText(written);
  if (heading === '' || /[\r\n]/.test(heading)) return misuse('Unexpected --heading, expected one line of text');
  const date = optionValue(given, 'date');
  if (date !== undefined && !isDay(date)) return misuse(`Unexpected --date ${date}, expected a day such as 2026-01-30`);
  const form = forms.find((one) => one === optionValue(given, 'as')) ?? simplify.layout.form;
  return {
    length: {
      ...simplify.length,
      ...(sentences === undefined ? {} : { sentences }),
      ...(words === undefined ? {} : { words }),
      ...(given.options.has('plainer') ? { plainer: true } : {}),
      ...(sentences === undefined && words === undefined ? {} : { growsWithNote: false }),
    },
    layout: { ...simplify.layout, heading, form },
    summarizer: plainSummarizer,
    date: date ?? (simplify.isDated ? today : null),
  };
}

/** A whole number within the bounds of the setting of that key. */
function bounded(given: CliArguments, name: string, key: string): number | undefined | Misuse {
  const written = optionValue(given, name);
  const control = settingEntries.find((entry) => entry.key === key)?.control;
  if (written === undefined || control?.kind !== 'number') return undefined;
  const { minimum, maximum } = control;
  const number = Number(written);
  return /^\d+$/.test(written) && number >= minimum && number <= maximum ? number : misuse(`Unexpected --${name} ${written}, expected a number from ${minimum} to ${maximum}`);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The day where the program runs. */
export function today(): string {
  const now = new Date();
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return [now.getFullYear(), twoDigits(now.getMonth() + 1), twoDigits(now.getDate())].join('-');
}
