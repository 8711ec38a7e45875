import { RowHeights } from './row-heights';

/** What is listed. */
export interface ListedRows {
  readonly count: number;
  /** By which a row is known again in the next list: equal keys are the same row. */
  key(at: number): unknown;
  /** Makes the element of a row. */
  render(at: number, parent: HTMLElement): HTMLElement;
}

/** A row that nobody has measured yet, in CSS pixels. */
const usualHeight = 56;

/** A pane that is not shown has no height: it is filled as if it had this one, in CSS pixels. */
const usualPane = 600;

/** How far beyond what is seen rows are made, in CSS pixels. */
const margin = 300;

/** How many heights are remembered. */
const mostMeasured = 20_000;

/** Each pass measures the rows that the one before it made. */
const mostPasses = 4;

const noRows: ListedRows = { count: 0, key: () => null, render: (_at, parent) => parent.createDiv() };

/**
 * Keeps only those rows of a long list in the document that are near what is seen. Rows may have any height: they are measured
 * when they come, all of a pass at once, and what is seen stays where it is while that changes what is known of those above.
 */
export class VirtualList {
  readonly #scroller: HTMLElement;
  readonly #body: HTMLElement;
  readonly #changed: () => void;
  #rows: ListedRows = noRows;
  #heights = new RowHeights([]);
  /** By key: what was measured at this width. */
  #measured = new Map<unknown, number>();
  #width = 0;
  readonly #elements = new Map<number, HTMLElement>();

  /** `changed` is told whenever elements have come or are about to go. */
  constructor(scroller: HTMLElement, changed: () => void) {
    this.#scroller = scroller;
    this.#changed = changed;
    this.#body = scroller.createDiv({ cls: 'preflight-list-body', attr: { role: 'presentation' } });
    scroller.addEventListener('scroll', () => { this.#update(); }, { passive: true });
  }

  /** Lists other rows. What is seen stays where it is, as far as it is there still. */
  show(rows: ListedRows): void {
    const anchor = this.#anchor();
    const key = this.#rows.count === 0 ? null : this.#rows.key(anchor.at);
    this.#clear();
    this.#rows = rows;
    const usual = mean(this.#measured.values()) ?? usualHeight;
    if (this.#measured.size > mostMeasured) this.#measured = new Map();
    const heights = Array.from({ length: rows.count }, (_, at) => this.#measured.get(rows.key(at)) ?? usual);
    this.#heights = new RowHeights(heights);
    const same = this.#indexOf(key, anchor.at);
    this.#update(same === -1 ? undefined : { at: same, inside: anchor.inside });
  }

  /** The pane has another size. */
  resize(): void {
    if (this.#scroller.clientWidth === this.#width) {
      this.#update();
      return;
    }
    this.#measured = new Map();
    this.show(this.#rows);
  }

  /** Brings a row into view, and answers its element; null where there is no such row. */
  reveal(at: number): HTMLElement | null {
    if (at < 0 || at >= this.#rows.count) return null;
    for (let pass = 0; pass < mostPasses; pass++) {
      const top = this.#heights.above(at);
      const bottom = this.#heights.above(at + 1);
      const { scrollTop } = this.#scroller;
      const height = this.#paneHeight();
      const wanted = top < scrollTop ? top : bottom > scrollTop + height ? Math.min(top, bottom - height) : scrollTop;
      if (wanted === scrollTop && this.#elements.has(at)) break;
      this.#scroller.scrollTop = wanted;
      this.#update({ at: this.#heights.at(wanted), inside: wanted - this.#heights.above(this.#heights.at(wanted)) });
    }
    return this.#elements.get(at) ?? null;
  }

  /** The element of a row; undefined where it is too far away to have one. */
  elementAt(at: number): HTMLElement | undefined {
    return this.#elements.get(at);
  }

  /** The row that an element stands in; null where it is in none. */
  rowOf(node: Node | null): number | null {
    if (node === null) return null;
    for (const [at, element] of this.#elements) if (element.contains(node)) return at;
    return null;
  }

  /** How many rows are seen at once, about. */
  get pageLength(): number {
    const first = this.#heights.at(this.#scroller.scrollTop);
    return Math.max(1, this.#heights.at(this.#scroller.scrollTop + this.#paneHeight()) - first);
  }

  /** Makes what comes near, takes away what is far, measures what is new, and keeps the anchor where it is seen. */
  #update(anchor: Anchor = this.#anchor()): void {
    this.#width = this.#scroller.clientWidth;
    for (let pass = 0; pass < mostPasses; pass++) {
      const top = this.#heights.above(anchor.at) + anchor.inside;
      this.#fill(top);
      const isMeasured = this.#measure();
      const now = this.#heights.above(anchor.at) + anchor.inside;
      if (isMeasured) this.#pad();
      if (Math.abs(now - this.#scroller.scrollTop) >= 1) this.#scroller.scrollTop = now;
      if (!isMeasured) break;
    }
    this.#changed();
  }

  /** Makes the rows around a distance from the top, in their order. */
  #fill(top: number): void {
    const { count } = this.#rows;
    const from = this.#heights.at(Math.max(0, top - margin));
    const to = count === 0 ? 0 : this.#heights.at(top + this.#paneHeight() + margin) + 1;
    const gone = [...this.#elements].filter(([at]) => at < from || at >= to);
    for (const [at, element] of gone) {
      this.#elements.delete(at);
      if (element.contains(element.doc.activeElement)) this.#scroller.focus({ preventScroll: true });
      element.remove();
    }
    let next: Element | null = this.#body.firstElementChild;
    for (let at = from; at < to; at++) {
      const known = this.#elements.get(at);
      if (known !== undefined) {
        next = known.nextElementSibling;
        continue;
      }
      const element = this.#rows.render(at, this.#body);
      this.#body.insertBefore(element, next);
      this.#elements.set(at, element);
    }
    this.#pad();
  }

  /** Answers whether a row has another height than was known. Nothing is written in between: the page is laid out once. */
  #measure(): boolean {
    const measured = Array.from(this.#elements, ([at, element]) => ({ at, height: element.getBoundingClientRect().height }));
    let isChanged = false;
    for (const { at, height } of measured) {
      // A pane that is not shown has no rows that could be measured.
      if (height === 0) continue;
      this.#measured.set(this.#rows.key(at), height);
      if (Math.abs(this.#heights.set(at, height)) >= 0.5) isChanged = true;
    }
    return isChanged;
  }

  /** Room for the rows that are not there. */
  #pad(): void {
    const shown = [...this.#elements.keys()];
    const [from, to] = shown.length === 0 ? [0, 0] : [Math.min(...shown), Math.max(...shown) + 1];
    const above = this.#heights.above(from);
    const below = this.#heights.total - this.#heights.above(to);
    this.#body.setCssProps({ '--preflight-above': `${above}px`, '--preflight-below': `${below}px` });
  }

  /** The first row that is seen, and how much of it is not. */
  #anchor(): Anchor {
    const { scrollTop } = this.#scroller;
    const at = this.#heights.at(scrollTop);
    return { at, inside: Math.max(0, scrollTop - this.#heights.above(at)) };
  }

  #indexOf(key: unknown, near: number): number {
    if (key === null) return -1;
    for (let distance = 0; distance < this.#rows.count; distance++) {
      for (const at of [near - distance, near + distance]) if (at >= 0 && at < this.#rows.count && this.#rows.key(at) === key) return at;
    }
    return -1;
  }

  #paneHeight(): number {
    return this.#scroller.clientHeight === 0 ? usualPane : this.#scroller.clientHeight;
  }

  #clear(): void {
    if (this.#body.contains(this.#body.doc.activeElement)) this.#scroller.focus({ preventScroll: true });
    this.#elements.clear();
    this.#body.empty();
  }
}

interface Anchor {
  readonly at: number;
  readonly inside: number;
}

function mean(values: Iterable<number>): number | null {
  let [sum, count] = [0, 0];
  for (const value of values) {
    sum += value;
    count += 1;
  }
  return count === 0 ? null : sum / count;
}
