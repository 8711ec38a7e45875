import { beforeAll, describe, expect, test } from 'vitest';
import { RowHeights } from '../../src/obsidian/views/problem-panel/row-heights';
import { type ListedRows, VirtualList } from '../../src/obsidian/views/problem-panel/virtual-list';
import { createElement, hostDocument, installWindow } from '../host/dom';

beforeAll(installWindow);

describe('heights of rows', () => {
  test('are summed and looked up as a plain list would', () => {
    const plain = Array.from({ length: 37 }, (_, at) => 10 + ((at * 7) % 23));
    const heights = new RowHeights(plain);
    expect(heights.set(5, 100)).toBe(100 - (plain[5] ?? 0));
    plain[5] = 100;
    const above = (at: number): number => plain.slice(0, at).reduce((sum, height) => sum + height, 0);
    for (let at = 0; at <= plain.length; at++) expect(heights.above(at)).toBe(above(at));
    expect(heights.total).toBe(above(plain.length));
    for (let distance = 0; distance < heights.total; distance++) {
      const row = heights.at(distance);
      expect(above(row) <= distance && distance < above(row + 1)).toBe(true);
    }
  });

  test('are asked for outside of the list, too, and of an empty one', () => {
    const heights = new RowHeights([10, 10]);
    expect([heights.at(-5), heights.at(1000), heights.above(99)]).toEqual([0, 1, 20]);
    const none = new RowHeights([]);
    expect([none.at(0), none.total, none.above(3)]).toEqual([0, 0, 0]);
  });
});

/** A list in a pane that has a layout: each row is as high as it says, and wraps in a narrow pane. */
function listOf(heightOf: (key: string, width: number) => number, paneHeight = 300) {
  const scroller = createElement('div', { attr: { tabindex: -1 } });
  hostDocument.body.append(scroller);
  let width = 400;
  Object.defineProperties(scroller, { clientHeight: { value: paneHeight }, clientWidth: { get: () => width } });
  let changes = 0;
  const list = new VirtualList(scroller, () => { changes += 1; });
  const keysShown = (): string[] => Array.from(scroller.querySelectorAll('[data-key]'), (row) => row.getAttribute('data-key') ?? '');
  const rows = (keys: readonly string[]): ListedRows => ({
    count: keys.length,
    key: (at) => keys[at] ?? '',
    render: (at, parent) => {
      const key = keys[at] ?? '';
      const row = parent.createDiv({ attr: { 'data-key': key, tabindex: -1 } });
      row.getBoundingClientRect = () => ({ width, height: heightOf(key, width) }) as DOMRect;
      return row;
    },
  });
  const padding = (name: string): number => Number.parseFloat(scroller.querySelector<HTMLElement>('.preflight-list-body')?.style.getPropertyValue(name) ?? '');
  const scrollTo = (top: number): void => {
    scroller.scrollTop = top;
    scroller.dispatchEvent(new (scroller.win as Window & typeof globalThis).Event('scroll'));
  };
  return { list, rows, scroller, keysShown, padding, scrollTo, changes: () => changes, setWidth: (next: number) => { width = next; list.resize(); } };
}

const keysUpTo = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `r${String(at)}`);

describe('a long list', () => {
  test('of 10,000 rows has only those in the document that are near what is seen, and room for the others', () => {
    const { list, rows, keysShown, padding, scrollTo } = listOf(() => 50);
    list.show(rows(keysUpTo(10_000)));
    expect(keysShown()).toEqual(keysUpTo(13));
    expect([padding('--preflight-above'), padding('--preflight-below')]).toEqual([0, 9987 * 56]);
    scrollTo(280_000);
    expect(keysShown().length).toBeLessThan(25);
    expect(keysShown()).toContain('r5000');
  });

  test('keeps rows in order and in place while one scrolls through it, whatever their heights', () => {
    const heightOf = (key: string): number => 20 + ((Number(key.slice(1)) * 37) % 90);
    const { list, rows, scroller, keysShown, padding, scrollTo } = listOf(heightOf);
    const keys = keysUpTo(500);
    list.show(rows(keys));
    for (const step of [120, 120, 4000, -700, 9000, -3000, 50, -50_000, 100_000]) {
      scrollTo(Math.max(0, scroller.scrollTop + step));
      const shown = keysShown();
      const first = keys.indexOf(shown[0] ?? '');
      expect(shown).toEqual(keys.slice(first, first + shown.length));
      const bottom = padding('--preflight-above') + shown.reduce((sum, key) => sum + heightOf(key), 0);
      expect(padding('--preflight-above')).toBeLessThanOrEqual(scroller.scrollTop);
      expect(bottom >= scroller.scrollTop + 300 || shown.at(-1) === 'r499').toBe(true);
    }
  });

  test('keeps what is seen where it is when rows above it turn out to be higher', () => {
    const { list, rows, scroller, keysShown, padding, scrollTo } = listOf((key) => (key === 'r99' ? 500 : 56));
    list.show(rows(keysUpTo(1000)));
    // Row 100 at the top; row 99 is made and measured above it.
    scrollTo(100 * 56);
    expect(keysShown()).toContain('r99');
    expect(scroller.scrollTop).toBe(100 * 56 + 500 - 56);
    expect(padding('--preflight-above')).toBe(99 * 56);
  });

  test('keeps its place when other rows come, by the row that is seen first', () => {
    const { list, rows, scroller, keysShown, scrollTo } = listOf(() => 56);
    list.show(rows(keysUpTo(1000)));
    scrollTo(100 * 56 + 7);
    list.show(rows(keysUpTo(1000).slice(10)));
    expect(scroller.scrollTop).toBe(90 * 56 + 7);
    expect(keysShown()).toContain('r100');
  });

  test('measures all rows anew at another width', () => {
    const { list, rows, scroller, setWidth, scrollTo } = listOf((_key, width) => (width < 300 ? 112 : 56));
    list.show(rows(keysUpTo(100)));
    scrollTo(10 * 56);
    setWidth(200);
    expect(list.elementAt(10)).toBeDefined();
    scrollTo(0);
    list.reveal(99);
    expect(list.elementAt(99)).toBeDefined();
    expect(scroller.scrollTop).toBeGreaterThan(99 * 56);
  });

  test('brings any row into view, and no further than it must', () => {
    const { list, rows, scroller } = listOf(() => 56);
    list.show(rows(keysUpTo(1000)));
    list.reveal(3);
    expect(scroller.scrollTop).toBe(0);
    expect(list.reveal(500)?.getAttribute('data-key')).toBe('r500');
    expect(scroller.scrollTop).toBe(501 * 56 - 300);
    list.reveal(499);
    expect(scroller.scrollTop).toBe(501 * 56 - 300);
    list.reveal(2);
    expect(scroller.scrollTop).toBe(2 * 56);
    expect([list.reveal(-1), list.reveal(1000)]).toEqual([null, null]);
  });

  test('gives the focus to the pane where the row that has it goes out of sight', () => {
    const { list, rows, scroller, scrollTo } = listOf(() => 56);
    list.show(rows(keysUpTo(1000)));
    list.elementAt(2)?.focus();
    scrollTo(500 * 56);
    expect(hostDocument.activeElement).toBe(scroller);
  });

  test('fills a pane that is not shown yet', () => {
    const { list, rows, keysShown } = listOf(() => 0, 0);
    list.show(rows(keysUpTo(1000)));
    expect(keysShown().length).toBeGreaterThan(10);
    expect(keysShown().length).toBeLessThan(30);
  });

  test('of nothing shows nothing', () => {
    const { list, rows, keysShown, padding } = listOf(() => 56);
    list.show(rows(keysUpTo(50)));
    list.show(rows([]));
    expect([keysShown(), padding('--preflight-above'), padding('--preflight-below')]).toEqual([[], 0, 0]);
  });
});
