import { hostDocument } from '../dom';
import { fillElement } from '../window/element-additions';

/** Puts an icon into an element, as the app does: a drawing of that name. Here all look alike. */
export function setIcon(parent: Element, name: string): void {
  const svg = fillElement(hostDocument.createElementNS('http://www.w3.org/2000/svg', 'svg'), {
    cls: `svg-icon lucide-${name}`,
    attr: { viewBox: '0 0 24 24', width: 24, height: 24, fill: 'none', stroke: 'currentColor', 'stroke-width': 2 },
  });
  svg.append(fillElement(hostDocument.createElementNS('http://www.w3.org/2000/svg', 'circle'), { attr: { cx: 12, cy: 12, r: 9 } }));
  parent.replaceChildren(svg);
}

/** What an element says when the pointer rests on it, and to who does not see it. */
export function setTooltip(element: HTMLElement, text: string, options: { readonly placement?: string } = {}): void {
  element.setAttribute('aria-label', text);
  element.setAttribute('data-tooltip-position', options.placement ?? 'bottom');
}
