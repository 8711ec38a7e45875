/** What a setting can be: one of some values, yes or no, a line of text that may be empty only where it says so, several lines, the name of a secret, or a whole number between bounds. */
export type SettingControl =
  | { readonly kind: 'choice'; readonly options: readonly { readonly value: string; readonly name: string }[]; readonly default: string }
  | { readonly kind: 'toggle'; readonly default: boolean }
  /** `fault` says what is wrong with a text, in one sentence; null where nothing is. `advice` does the same for what is typed: what was stored before stays, and is refused where it is used. */
  | { readonly kind: 'text'; readonly default: string; readonly mayBeEmpty?: true; readonly fault?: (text: string) => string | null; readonly advice?: (text: string) => string | null }
  /** Lines without blanks around them. `faults` says what is wrong with them, in one sentence for each line that is. */
  | { readonly kind: 'lines'; readonly default: string; readonly placeholder: string; readonly faults: (text: string) => readonly string[] }
  /** The name of a secret in the app's secret storage, never the secret; empty for none. */
  | { readonly kind: 'secret'; readonly default: '' }
  | { readonly kind: 'number'; readonly minimum: number; readonly maximum: number; readonly default: number };

/** One setting: the settings tab, the stored form and the tables of the documentation are made from it. */
export interface SettingEntry {
  /** The property of data.json that holds it; `rules.<rule id>` stands for that key of the object `rules`, `publishers.<id>` and others likewise. */
  readonly key: string;
  /** As the settings tab names it. */
  readonly name: string;
  /** As the settings tab explains it, with a full stop. */
  readonly description: string;
  /** By what else people look for it. */
  readonly aliases?: readonly string[];
  readonly control: SettingControl;
  /** The setting with whose values alone it counts; it is not shown with others. */
  readonly onlyWith?: { readonly key: string; readonly values: readonly string[] };
}

/** Settings of a page that stand under a heading. */
export interface SettingGroup {
  readonly heading: string;
  readonly entries: readonly SettingEntry[];
}

/** Settings that the settings tab shows together on a page of their own. */
export interface SettingPage {
  readonly name: string;
  readonly description: string;
  readonly entries: readonly SettingEntry[];
  /** The same entries in the same order under headings; without it the page has none. */
  readonly groups?: readonly SettingGroup[];
}
