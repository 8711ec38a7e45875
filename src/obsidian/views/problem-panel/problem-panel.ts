import { type IconName, ItemView, Platform, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { hasSafeFix } from '../../../core/problem/fix-safely';
import { attempt } from '../../attempt';
import type { CommandEnvironment } from '../../plugin-command';
import { timeOfDay } from '../../time-of-day';
import { words } from '../../words';
import { ActiveNote } from './active-note';
import { MarkedCheck } from './marked-check';
import { PanelDeeds } from './panel-deeds';
import { panelMessage } from './panel-message';
import { type PanelState, readPanelState } from './panel-state';
import { PanelToolbar } from './panel-toolbar';
import { type PanelRows, problemRows } from './problem-rows';
import { ProblemTree } from './problem-tree';
import { PublishCard } from './publish-card';
import { publishCardContent } from './publish-card-content';
import { Welcome } from './welcome';
import { isWelcomed, setWelcomed, welcomeContent } from './welcome-content';

/** By which the app knows the view. */
export const problemPanelType = 'preflight-problems';

/** Beyond so many problems nobody looks whether one of them can be fixed: planning fixes takes longer than finding problems. */
const searchedForFixes = 500;

/** The parts of the panel, from top to bottom. */
interface PanelParts {
  readonly welcome: Welcome;
  readonly card: PublishCard;
  readonly toolbar: PanelToolbar;
  readonly message: HTMLElement;
  readonly tree: ProblemTree;
}

/** What is wrong in the active note, or in all that are marked for publishing, with what can be done about it, and whether and where the active note is published. */
export class ProblemPanel extends ItemView {
  override icon: IconName = 'list-checks';
  readonly #environment: () => CommandEnvironment;
  readonly #note: ActiveNote;
  readonly #marked = new MarkedCheck();
  readonly #deeds: PanelDeeds;
  readonly #folded = new Set<string>();
  #state: PanelState = readPanelState(null, Platform.isPhone);
  #parts: PanelParts | null = null;

  constructor(leaf: WorkspaceLeaf, environment: () => CommandEnvironment) {
    super(leaf);
    this.#environment = environment;
    this.#note = new ActiveNote(environment, () => { this.#show(); });
    this.#deeds = new PanelDeeds(environment, { note: this.#note, marked: this.#marked, scope: () => this.#state.scope, changed: () => { this.#show(); } });
  }

  override getViewType(): string {
    return problemPanelType;
  }

  override getDisplayText(): string {
    return words.panelTitle;
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), ...this.#state };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    this.#state = readPanelState(state, Platform.isPhone);
    this.#show();
  }

  protected override onOpen(): Promise<void> {
    this.contentEl.addClass('preflight-panel-content');
    const panel = this.contentEl.createDiv({ cls: ['preflight-panel', ...(Platform.isMobile ? ['preflight-touch'] : [])] });
    const head = panel.createDiv({ cls: 'preflight-panel-head' });
    this.#parts = {
      welcome: this.#makeWelcome(head),
      card: this.#makeCard(head),
      toolbar: this.#makeToolbar(panel),
      message: panel.createDiv({ cls: 'preflight-panel-message' }),
      tree: this.#makeTree(panel),
    };
    const { vault, workspace } = this.app;
    const outdate = (): void => { this.#outdate(); };
    for (const event of [vault.on('create', outdate), vault.on('modify', outdate), vault.on('delete', outdate), vault.on('rename', outdate)]) this.registerEvent(event);
    // A panel of the last session is there before the vault is.
    workspace.onLayoutReady(() => {
      this.addChild(this.#note);
      void attempt(() => this.#showWelcome());
    });
    this.#show();
    return Promise.resolve();
  }

  /** Settings have changed: looks at the note anew, and tells that what marked notes were checked for may be another thing now. */
  followSettings(): void {
    this.#outdate();
    void this.#note.look();
  }

  override onResize(): void {
    this.#parts?.tree.resize();
  }

  #makeWelcome(parent: HTMLElement): Welcome {
    return new Welcome(parent, {
      checkMarked: () => {
        this.#change({ scope: 'marked' });
        this.#deeds.checkMarked();
      },
      createExample: () => { this.#deeds.createExample(); },
      dismiss: () => {
        setWelcomed(this.app);
        this.#parts?.welcome.show(null);
      },
    });
  }

  #makeCard(parent: HTMLElement): PublishCard {
    return new PublishCard(parent, {
      fold: (isCardFolded) => { this.#change({ isCardFolded }); },
      mark: (change) => { this.#deeds.mark(change); },
      copy: (address) => { this.#deeds.copy(address); },
      checkAndPublish: () => { this.#deeds.checkAndPublish(); },
      open: (path) => { this.#deeds.open(path); },
    });
  }

  #makeToolbar(parent: HTMLElement): PanelToolbar {
    return new PanelToolbar(parent, {
      change: (change) => { this.#change(change); },
      fixAll: () => { this.#deeds.fixAll(this.#state); },
      check: () => { this.#deeds.checkMarked(); },
      goToList: () => { this.#parts?.tree.focus(); },
    });
  }

  #makeTree(parent: HTMLElement): ProblemTree {
    return new ProblemTree(parent, words.problemList, {
      goTo: (row) => { this.#deeds.goTo(row); },
      fix: (row) => { this.#deeds.fix(row); },
      offer: (row, below) => { this.#deeds.offer(row, below); },
      toggle: (key) => {
        if (!this.#folded.delete(key)) this.#folded.add(key);
        this.#show();
      },
    });
  }

  #change(change: Partial<PanelState>): void {
    this.#state = { ...this.#state, ...change };
    this.app.workspace.requestSaveLayout();
    this.#show();
  }

  #outdate(): void {
    if (this.#marked.notes === null || this.#marked.isOutdated) return;
    this.#marked.outdate();
    this.#show();
  }

  async #showWelcome(): Promise<void> {
    this.#parts?.welcome.show(null);
    if (isWelcomed(this.app)) return;
    const environment = this.#environment();
    this.#parts?.welcome.show(welcomeContent(environment, false));
    const isCurrent = await environment.checks.current();
    if (isCurrent && !isWelcomed(this.app)) this.#parts?.welcome.show(welcomeContent(this.#environment(), true));
  }

  /** Shows what is known. Each part leaves alone what is the same as before. */
  #show(): void {
    if (this.#parts === null) return;
    const state = this.#state;
    const isMarked = state.scope === 'marked';
    const notes = isMarked ? (this.#marked.notes ?? []) : (this.#note.found === null ? [] : [this.#note.found]);
    const listed = problemRows(notes, state, this.#folded);
    const { card, toolbar, message, tree } = this.#parts;
    card.show(isMarked ? null : this.#cardContent(), state.isCardFolded, timeOfDay(this.#note.checkedAt));
    toolbar.show({ state, counts: listed.counts, status: this.#status(listed), canFix: canFix(listed), isChecked: this.#marked.notes !== null });
    const text = listed.rows.length > 0 ? '' : panelMessage({ scope: state.scope, note: this.#note.state, marked: this.#marked.notes?.length ?? null, leftOut: listed.all - listed.shown });
    if (message.textContent !== text) message.setText(text);
    tree.show(listed, state.grouping);
  }

  #cardContent(): ReturnType<typeof publishCardContent> | null {
    const { file, text } = this.#note;
    return file === null || text === null ? null : publishCardContent(this.#environment(), file, text);
  }

  #status({ shown, all }: PanelRows): string {
    const { notes, at, isOutdated } = this.#marked;
    if (this.#state.scope === 'note') return this.#note.found === null ? '' : words.problemsShown(shown, all);
    if (notes === null) return '';
    const faulty = notes.filter(({ problems }) => problems.length > 0).length;
    const time = timeOfDay(at) ?? '';
    return `${words.problemsInNotes(words.problemsShown(shown, all), faulty, notes.length)}. ${isOutdated ? words.checkedBefore(time) : words.checkedAt(time)}.`;
  }
}

function canFix({ rows, shown }: PanelRows): boolean {
  if (shown > searchedForFixes) return true;
  return rows.some((row) => (row.kind === 'problem' ? hasSafeFix(row.problem) : !row.isOpen));
}
