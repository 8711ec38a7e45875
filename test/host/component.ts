import type { EventReference } from './events';

/** As in the app, children are loaded with their parent, or as they come where it is loaded already. */
export class Component {
  readonly #cleanups: (() => unknown)[] = [];
  readonly #children: Component[] = [];
  #isLoaded = false;

  async load(): Promise<void> {
    if (this.#isLoaded) return;
    this.#isLoaded = true;
    const loading = this.onload();
    for (const child of this.#children) await child.load();
    await loading;
  }

  addChild<T extends Component>(child: T): T {
    this.#children.push(child);
    if (this.#isLoaded) void child.load();
    return child;
  }

  removeChild<T extends Component>(child: T): T {
    const at = this.#children.indexOf(child);
    if (at !== -1) this.#children.splice(at, 1);
    child.unload();
    return child;
  }

  register(cleanup: () => unknown): void {
    this.#cleanups.push(cleanup);
  }

  registerEvent(reference: EventReference): void {
    this.register(() => { reference.source.offref(reference); });
  }

  registerDomEvent(target: EventTarget, name: string, listener: (event: never) => unknown, options?: boolean | AddEventListenerOptions): void {
    const heard = listener as unknown as EventListener;
    target.addEventListener(name, heard, options);
    this.register(() => { target.removeEventListener(name, heard, options); });
  }

  registerInterval(timer: ReturnType<typeof setInterval>): ReturnType<typeof setInterval> {
    this.register(() => { clearInterval(timer); });
    return timer;
  }

  onload(): void | Promise<void> {
    return undefined;
  }

  onunload(): void {
    return undefined;
  }

  unload(): void {
    if (!this.#isLoaded) return;
    this.#isLoaded = false;
    for (const child of this.#children) child.unload();
    for (const cleanup of this.#cleanups.splice(0)) cleanup();
    this.onunload();
  }
}
