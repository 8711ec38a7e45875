type Listener = (...values: unknown[]) => unknown;

/** The app's event source: listeners by name, and a reference by which to take one off again. */
export class Events {
  readonly #listeners = new Map<string, Set<Listener>>();

  on(name: string, listener: Listener): { readonly name: string; readonly listener: Listener } {
    const listeners = this.#listeners.get(name) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(name, listeners);
    return { name, listener };
  }

  offref(reference: { readonly name: string; readonly listener: Listener }): void {
    this.#listeners.get(reference.name)?.delete(reference.listener);
  }

  trigger(name: string, ...values: unknown[]): void {
    for (const listener of [...(this.#listeners.get(name) ?? [])]) listener(...values);
  }
}
