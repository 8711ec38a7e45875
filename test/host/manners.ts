/**
 * What the app does, and neither a simpler stand-in for it nor a careless plugin reckons with. The host has all of it. A test may take one away, and
 * sees then whether the tests of the plugin miss it: what none of them misses, none of them tests.
 */
export const manners = [
  /** What is typed reaches the file two seconds later, or when the view is asked to save. */
  'late-save',
  /** Nothing comes between the reading and the writing of `Vault.process`. */
  'atomic-process',
  /** The index lags behind the file. */
  'late-index',
  /** A rename is no change that the index tells of. */
  'silent-rename',
  /** In Live Preview the editor drops what would change the frontmatter. */
  'frontmatter-filter',
  /** The editor holds LF, whatever the file holds. */
  'lf-editor',
  /** What is typed and not saved stays when the file changes. */
  'typed-stays',
  /** Reading view has a text of its own. */
  'own-reading-text',
  /** The views of the last session come when somebody looks. */
  'deferred-views',
  /** A view at the side is there once. */
  'one-side-view',
  /** At the start every file is told of as if it were new. */
  'files-told-at-start',
  /** Only the window that has the focus may ask for the clipboard. */
  'focused-clipboard',
  /** A pop-out window has a document of its own. */
  'own-document',
  /** A question closes when what its button does has been done. */
  'answer-first',
  /** A list closes before it tells what was chosen. */
  'close-first',
  /** A message without a duration stays. */
  'lasting-notice',
  /** A setting is stored only where nothing is said against it. */
  'checked-settings',
  /** Secrets have names of small letters, digits and dashes. */
  'secret-names',
  /** A request that is told not to throw does not, whatever the status is. */
  'tame-request',
  /** A request takes as long as it takes. */
  'endless-request',
  /** `processFrontMatter` writes the whole block anew: comments and quotes are lost. */
  'reprinted-frontmatter',
  /** Entries of a section of a menu stand together, whoever adds them last. */
  'sections-of-menus',
  /** A name on the app's command line that is taken is refused. */
  'one-handler-a-name',
] as const;

/** One of them. */
export type Manner = (typeof manners)[number];

const missing = new Set<Manner>();

/** Whether the host has that manner now. */
export function hasManner(manner: Manner): boolean {
  return !missing.has(manner);
}

/** Runs something in a host that lacks one of its manners. */
export async function without(manner: Manner, run: () => Promise<void>): Promise<void> {
  missing.add(manner);
  try {
    await run();
  } finally {
    missing.delete(manner);
  }
}
