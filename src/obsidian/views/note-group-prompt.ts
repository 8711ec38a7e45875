import { type App, getAllTags, SuggestModal, type TFile } from 'obsidian';
import { words } from '../words';
import { allNotes } from '../vault/markdown-files';

/** Notes that belong together. */
export interface NoteGroup {
  readonly name: string;
  readonly notes: () => readonly TFile[];
}

/** The folders and the tags of a vault with the notes in them, at any depth, by name. */
export function folderAndTagGroups(app: App): readonly NoteGroup[] {
  const folders = new Map<string, TFile[]>();
  const tags = new Map<string, TFile[]>();
  for (const file of allNotes(app)) {
    for (const folder of withParents(file.path).slice(0, -1)) addTo(folders, folder, file);
    const cache = app.metadataCache.getFileCache(file);
    const own = cache === null ? [] : (getAllTags(cache) ?? []);
    for (const tag of new Set(own.flatMap((one) => withParents(one.toLowerCase())))) addTo(tags, tag, file);
  }
  return [...groupsOf(folders, words.refreshFolder), ...groupsOf(tags, words.refreshTag)];
}

function addTo(groups: Map<string, TFile[]>, name: string, file: TFile): void {
  const notes = groups.get(name);
  if (notes === undefined) groups.set(name, [file]);
  else notes.push(file);
}

/** `#a/b` is `#a`, too; the same goes for folders. */
function withParents(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}

function groupsOf(groups: ReadonlyMap<string, readonly TFile[]>, nameOf: (name: string) => string): readonly NoteGroup[] {
  return [...groups].sort(([left], [right]) => (left < right ? -1 : 1)).map(([name, notes]) => ({ name: nameOf(name), notes: () => notes }));
}

/** Asks for one of some groups of notes. */
export class NoteGroupPrompt extends SuggestModal<NoteGroup> {
  readonly #groups: readonly NoteGroup[];
  readonly #choose: (group: NoteGroup) => void;

  constructor(app: App, groups: readonly NoteGroup[], choose: (group: NoteGroup) => void) {
    super(app);
    this.#groups = groups;
    this.#choose = choose;
    this.emptyStateText = words.noSuchNotes;
    this.setPlaceholder(words.refreshWhich);
  }

  override getSuggestions(query: string): NoteGroup[] {
    const wanted = query.trim().toLowerCase();
    return this.#groups.filter(({ name }) => name.toLowerCase().includes(wanted));
  }

  override renderSuggestion({ name }: NoteGroup, element: HTMLElement): void {
    element.setText(name);
  }

  override onChooseSuggestion(group: NoteGroup): void {
    this.#choose(group);
  }
}
