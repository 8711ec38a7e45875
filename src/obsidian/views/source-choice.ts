import { type FoundSource, hostOf } from '../../core/citations/search-sources';
import { words } from '../words';

/** Shows a source in a list: its title, or its address where it has none, and below where it comes from. */
export function showSource(element: HTMLElement, { title, url }: Pick<FoundSource, 'title' | 'url'>, origin: string): void {
  element.addClass('preflight-source');
  element.createDiv({ text: title === '' ? url : title });
  element.createDiv({ cls: 'preflight-source-origin', text: title === '' ? origin : `${origin}, ${url}` });
}

/** Where a source comes from. */
export function originOf({ label, path, url }: FoundSource): string {
  if (label !== null) return words.ofThisNote(label);
  return path === null ? hostOf(url) : words.ofNote(path);
}
