/** An entry of a menu, as a plugin fills it in. */
export class MenuItem {
  title = '';
  icon = '';
  section = '';
  #run: () => unknown = () => undefined;

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  setIcon(icon: string): this {
    this.icon = icon;
    return this;
  }

  setSection(section: string): this {
    this.section = section;
    return this;
  }

  onClick(run: () => unknown): this {
    this.#run = run;
    return this;
  }

  /** A person picks the entry. */
  click(): void {
    this.#run();
  }
}

/** A menu that is shown nowhere. */
export class Menu {
  readonly items: MenuItem[] = [];

  addItem(fill: (item: MenuItem) => unknown): this {
    const item = new MenuItem();
    fill(item);
    this.items.push(item);
    return this;
  }

  /** A person picks the entry of that title. */
  click(title: string): void {
    const item = this.items.find((one) => one.title === title);
    if (item === undefined) throw new Error(`No entry ${title} among ${this.items.map((one) => one.title).join(', ')}`);
    item.click();
  }
}
