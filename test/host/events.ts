type Listener = (...values: unknown[]) => unknown;

/** What `on` gives back. */
export interface EventReference { readonly name: string; readonly listener: Listener; readonly source: Events }

/** The app's event source: listeners by name, and a reference by which to take one off again. */
export class Events {
  readonly #listeners = new Map<string, Set<Listener>>();

  on(name: string, listener: Listener): EventReference {
    const listeners = this.#listeners.get(name) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(name, listeners);
    return { name, listener, source: this };
  }

  /** How many listen. */
  count(name: string): number {
    return this.#listeners.get(name)?.size ?? 0;
  }

  offref(reference: EventReference): void {
    this.#listeners.get(reference.name)?.delete(reference.listener);
  }

  trigger(name: string, ...values: unknown[]): void {
    for (const listener of [...(this.#listeners.get(name) ?? [])]) listener(...values);
  }
}
