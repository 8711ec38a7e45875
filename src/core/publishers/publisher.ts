import type { Frontmatter, PropertyValue } from '../note/frontmatter';

/** `vault`: the note as its author keeps it. `site`: the compiled note in the site's repository, where `permalink` counts. */
export type PublisherForm = 'vault' | 'site';

/** What a property can be. A `date` is written as text: YAML 1.2 has no type for it. */
export type PropertyType = 'boolean' | 'string' | 'number' | 'list' | 'map' | 'date';

/** What a value of another type does. */
export interface WrongType {
  readonly severity: 'error' | 'warning' | 'info';
  /** As a verb with its object, such as `stops the publisher`; the message ends with it. */
  readonly consequence: string;
}

/** What a publisher expects of one property. */
export interface PropertySpec {
  readonly key: string;
  readonly forms: readonly PublisherForm[];
  /** The types it reads as meant. No value at all (null) is never wrong: it is read as a missing property. */
  readonly types: readonly PropertyType[];
  /** Single values of another type that do no harm, such as a `false` that is passed over where text is expected; none where absent. */
  readonly harmless?: readonly PropertyValue[];
  readonly wrongType: WrongType;
  /** The same for the note that is the home page, where it does something else there. */
  readonly wrongTypeOfHome?: WrongType;
}

/** The settings of the publisher's own plugin or site that change what it does, by name; parts of a nested name are joined by dots. */
export type PublisherSettings = ReadonlyMap<string, PropertyValue>;

/** A note as a publisher sees it. `path` is the path in the vault or site, with `/` and extension. */
export interface PublishedNote {
  readonly path: string;
  readonly frontmatter: Frontmatter;
  readonly form: PublisherForm;
  readonly settings: PublisherSettings;
}

/** The property that decides on publishing, and what is written to it: `on` publishes, `off` takes back. */
export interface PublishFlag {
  readonly key: string;
  readonly on: boolean;
  readonly off: boolean;
}

/** A key that a note had better not set. */
export interface ReservedKey {
  readonly key: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** What it does, as a verb with its object, such as `stops the build of the whole site`. */
  readonly consequence: string;
  /** Values that do no harm; none where absent. */
  readonly harmless?: readonly PropertyValue[];
}

/** A key that looks as if it steered the publisher, which passes it over. */
export interface IgnoredKey {
  readonly key: string;
  readonly forms: readonly PublisherForm[];
  /** The key that does what this one seems to do; null where there is none. */
  readonly instead: string | null;
  /** The only values at which it misleads; any value does where absent. */
  readonly values?: readonly PropertyValue[];
}

/** What becomes of a note's body on its way to the site. */
export interface BodyPolicy {
  /** What an embed of an unpublished note shows on the page: its text, or nothing. */
  readonly embedsOfUnpublished: 'baked-in' | 'left-out';
  /** What an embed of a heading or block that does not exist shows. */
  readonly embedsOfMissingPart: 'whole-note' | 'left-out';
  /** Whether `![[Note#A#B]]` shows B alone, as in Obsidian. */
  readonly readsNestedHeadings: boolean;
  /** Whether embeds inside code are replaced, too, and those in comments before these are cut. */
  readonly embedsInCode: boolean;
  /** Whether an embedded note stays inside the callout or quote that embeds it. */
  readonly embedsStayInQuotes: boolean;
  /** Whether comments are cut from one `%%` to the next, wherever these stand, and an unclosed one stays. */
  readonly commentsByPairs: boolean;
  /** Whether such a comment stays whose very text also stands in code; absent where code is cut like everything else. */
  readonly keepsCommentsInCode?: boolean;
  /** Whether what stands between `<!--` and `-->` reaches the public, if only in the source. */
  readonly showsHtmlComments: boolean;
  /** Whether dataview queries are run; where not, they show as code. */
  readonly runsDataview: boolean;
  /** Whether `__`, `~~` or `==` in the name of a linked note breaks the link. */
  readonly readsMarkupInLinks: boolean;
  /** Whether a link to an unpublished note is marked or dead on the page, and shows the note's path in the source. */
  readonly linksOfUnpublished: 'dead' | 'plain-text';
  /**
   * Whose bare addresses the site reads: where they end is not where Obsidian lets them end. `gfm`: those of remark-gfm. `markdown-it`: those of
   * its option linkify.
   */
  readonly bareAddresses: 'obsidian' | 'gfm' | 'markdown-it';
  /** Whether `^[text]` is a footnote on the site, and not text with marks in it. */
  readonly readsInlineFootnotes: boolean;
}

/** Which files a note may show, and how. */
export interface FilePolicy {
  /** The extensions that embeds can show, in lower case. */
  readonly extensions: readonly string[];
  /** Whether `A.PNG` is taken for an image as `A.png` is. */
  readonly foldsCase: boolean;
  /** Whether two `![[image]]` on one line are read as two. */
  readonly sharesLines: boolean;
  /** The largest file by extension, in bytes; `*` stands for all others. None where there is no limit. */
  readonly largest: ReadonlyMap<string, number>;
}

/** Who reads the frontmatter on the way to the site, where it is not Obsidian: `js-yaml-3` stands for gray-matter as it comes, `js-yaml-json` for js-yaml 4 with its JSON schema. */
export type YamlReader = 'obsidian' | 'js-yaml-3' | 'js-yaml-json' | 'pyyaml';

/**
 * Whose footnotes a site reads. `gfm`: GitHub's, as in Obsidian: labels without regard to case, the first definition wins. `markdown-it`: those of
 * markdown-it-footnote 3, which tells cases apart, takes the last definition, and finds none directly below a quote or table.
 */
export type FootnoteDialect = 'gfm' | 'markdown-it';

/** A way to publish notes: data and a few pure functions. */
export interface Publisher {
  readonly id: string;
  readonly name: string;
  /** The id of its Obsidian plugin, a core plugin's included; null where it has none. */
  readonly pluginId: string | null;
  /** Full command ids of its plugin, `<plugin id>:<command id>`. */
  readonly commands: { readonly publishNote: string | null; readonly publishAll: string | null };
  /** The settings of its plugin that change what it does, by name. Nothing else of another plugin's settings may be read: they hold tokens. */
  readonly settingNames: readonly string[];
  readonly properties: readonly PropertySpec[];
  /** How its site reads footnotes. */
  readonly footnotes: FootnoteDialect;
  /** Forms in which it does not see properties whose opening fence has blanks behind it. Obsidian lets blanks trail. */
  readonly exactFence: readonly PublisherForm[];
  readonly body: BodyPolicy;
  readonly files: FilePolicy;
  readonly ignoredKeys: readonly IgnoredKey[];
  /** Pages that the site makes by itself, such as `/404/`. */
  readonly reservedUrls: readonly string[];
  /** The reader of a note's frontmatter on the way to the site, by form. */
  yamlReader(form: PublisherForm): YamlReader;
  /** The property that decides on publishing. */
  flag(settings: PublisherSettings): PublishFlag;
  /** The property that sets the page's path; null where there is none. */
  permalinkKey(form: PublisherForm): string | null;
  /** The property that makes a note the home page; null where none does. */
  homeKey(form: PublisherForm): string | null;
  /** Keys that break the site or are overwritten by it when this note sets them. */
  reservedKeys(note: PublishedNote): readonly ReservedKey[];
  /** Keys of this note that become public without steering anything on the page. */
  publicKeys(note: PublishedNote): readonly string[];
  /** Whether the note is published, exactly as the publisher decides. */
  isPublished(note: PublishedNote): boolean;
  /** Whether the site reads the note before it leaves any out: the build stops at one that it cannot read, published or not. */
  readsUnpublished(note: PublishedNote): boolean;
  /**
   * Whether a file that is no note goes out though no note shows it. `has` tells whether the vault has a file at a path. Absent where files go out
   * with the notes that show them only.
   */
  sendsFile?(path: string, settings: PublisherSettings, has: (path: string) => boolean): boolean;
  /** Whether the note is the home page of the site, or claims to be. */
  isHome(note: PublishedNote): boolean;
  /** The path of the page on the site, such as `/notes/a/`; null where the publisher would not make one. */
  publicUrl(note: PublishedNote): string | null;
  /** Where the site stands, as `https://host/path` without a slash at the end; null where the settings do not say. Absent where no setting ever does. */
  siteUrl?(settings: PublisherSettings): string | null;
  /** The id that the page gives a heading of that text, where no heading before has it. Absent where that is not known. */
  headingId?(text: string): string;
  /** Which form the note has, by its path and frontmatter. */
  detectForm(path: string, frontmatter: Frontmatter): PublisherForm;
}
