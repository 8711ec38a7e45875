import type { Frontmatter, PropertyValue } from '../note/frontmatter';

/** `vault`: the note as its author keeps it. `site`: the compiled note in the site's repository, where `permalink` counts. */
export type PublisherForm = 'vault' | 'site';

/** What a property can be. A `date` is written as text: YAML 1.2 has no type for it. */
export type PropertyType = 'boolean' | 'string' | 'number' | 'list' | 'map' | 'date';

/** What a publisher expects of one property. */
export interface PropertySpec {
  readonly key: string;
  readonly forms: readonly PublisherForm[];
  /** The types it reads as meant. No value at all (null) is never wrong: it is read as a missing property. */
  readonly types: readonly PropertyType[];
  /** Single values of another type that do no harm, such as a `false` that is passed over where text is expected; none where absent. */
  readonly harmless?: readonly PropertyValue[];
  /** What another type does, as a verb with its object, such as `stops the publisher`; the message ends with it. */
  readonly wrongType: { readonly severity: 'error' | 'warning' | 'info'; readonly consequence: string };
}

/** The settings of the publisher's own plugin or site that change what it does, by name. */
export type PublisherSettings = ReadonlyMap<string, PropertyValue>;

/** A note as a publisher sees it. `path` is the path in the vault or site, with `/` and extension. */
export interface PublishedNote {
  readonly path: string;
  readonly frontmatter: Frontmatter;
  readonly form: PublisherForm;
  readonly settings: PublisherSettings;
}

/** A way to publish notes: data and a few pure functions. */
export interface Publisher {
  readonly id: string;
  readonly name: string;
  /** The id of its Obsidian plugin; null where it has none. */
  readonly pluginId: string | null;
  /** Full command ids of its plugin, `<plugin id>:<command id>`. */
  readonly commands: { readonly publishNote: string | null; readonly publishAll: string | null };
  /** The settings of its plugin that change what it does, by name. Nothing else of another plugin's settings may be read: they hold tokens. */
  readonly settingNames: readonly string[];
  /** The property that decides whether a note is published. */
  readonly flag: string;
  readonly properties: readonly PropertySpec[];
  /** How its site reads footnotes, where that may differ from Obsidian, which folds case. */
  readonly footnotes: { readonly labelsFoldCase: boolean };
  /** Forms in which it does not see properties whose opening fence has blanks behind it. Obsidian lets blanks trail. */
  readonly exactFence: readonly PublisherForm[];
  /** Keys that break the site or are overwritten by it when a note sets them, per form. */
  reservedKeys(form: PublisherForm): readonly string[];
  /** Whether the value of the flag (undefined where it is missing) publishes the note, exactly as the publisher decides. */
  isPublished(flag: PropertyValue | undefined, form: PublisherForm): boolean;
  /** The path of the page on the site, such as `/notes/a/`; null where the publisher would not make one. */
  publicUrl(note: PublishedNote): string | null;
  /** Which form the note has, by its path and frontmatter. */
  detectForm(path: string, frontmatter: Frontmatter): PublisherForm;
}
