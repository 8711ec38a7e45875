import { createElement } from './dom';
import { hasManner } from './manners';
import { Events } from './events';

/** The app's secret storage: values by id, on this device and for this vault only. An id that is none is an error, as in the app. */
export class SecretStorage extends Events {
  readonly #secrets = new Map<string, string>();

  setSecret(id: string, secret: string): void {
    if (hasManner('secret-names') && !/^[a-z0-9]+(?:-+[a-z0-9]+)*$/.test(id)) throw new Error(`Invalid secret ID: ${id}`);
    this.#secrets.set(id, secret);
    this.trigger('change', id);
  }

  getSecret(id: string): string | null {
    return this.#secrets.get(id) ?? null;
  }

  listSecrets(): string[] {
    return [...this.#secrets.keys()];
  }
}

/** A control that lets a person choose a secret, or add one: what it holds and tells is the secret's name. */
export class SecretComponent {
  readonly inputEl: HTMLElement;
  #value = '';
  #changed: (value: string) => unknown = () => undefined;

  constructor(_app: unknown, container: HTMLElement) {
    this.inputEl = container.appendChild(createElement('button', { cls: 'secret-component', text: 'Select a secret' }));
  }

  setValue(value: string): this {
    this.#value = value;
    if (value !== '') this.inputEl.textContent = value;
    return this;
  }

  onChange(changed: (value: string) => unknown): this {
    this.#changed = changed;
    return this;
  }

  /** What it shows. */
  get shown(): string {
    return this.#value;
  }

  /** A person chooses the secret of that name. */
  async choose(name: string): Promise<void> {
    this.#value = name;
    await this.#changed(name);
  }
}

/** What plugins keep on this device for this vault. Values are copied, as on their way to the disk; null takes one away. */
export class LocalStorage {
  readonly #values = new Map<string, string>();

  load(key: string): unknown {
    const stored = this.#values.get(key);
    return stored === undefined ? null : JSON.parse(stored);
  }

  save(key: string, value: unknown): void {
    if (value === null) this.#values.delete(key);
    else this.#values.set(key, JSON.stringify(value));
  }

  /** All that is stored, as text. */
  get text(): string {
    return [...this.#values].map(([key, value]) => `${key}=${value}`).join('\n');
  }
}
