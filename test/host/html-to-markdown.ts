import { hostWindow } from './dom';

/** The app's converter of HTML, as far as copies of assistants' answers need it: blocks, lists, emphasis and links. */
export function htmlToMarkdown(html: string): string {
  const { body } = new hostWindow.DOMParser().parseFromString(html, 'text/html');
  return blocksOf(body).join('\n\n');
}

function blocksOf(parent: Element): readonly string[] {
  const blocks: string[] = [];
  let line = '';
  const finish = (): void => {
    if (line.trim() !== '') blocks.push(line.trim());
    line = '';
  };
  for (const node of Array.from(parent.childNodes)) {
    const name = node.nodeName.toLowerCase();
    if (!blockNames.includes(name)) {
      line += inline(node);
      continue;
    }
    finish();
    const element = node as Element;
    if (name === 'ol' || name === 'ul') blocks.push(Array.from(element.children, (item, at) => `${name === 'ol' ? `${String(at + 1)}.` : '-'} ${inlines(item)}`).join('\n'));
    else if (/^h[1-6]$/.test(name)) blocks.push(`${'#'.repeat(Number(name.slice(1)))} ${inlines(element)}`);
    else blocks.push(...blocksOf(element));
  }
  finish();
  return blocks;
}

const blockNames = ['p', 'div', 'ol', 'ul', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

function inlines(element: Element): string {
  return Array.from(element.childNodes, inline).join('').trim();
}

function inline(node: Node): string {
  if (node.nodeType === 3) return (node.textContent ?? '').replaceAll(/\s+/g, ' ');
  const element = node as Element;
  const text = Array.from(element.childNodes, inline).join('');
  switch (element.nodeName.toLowerCase()) {
    case 'a':
      return `[${text}](${element.getAttribute('href') ?? ''})`;
    case 'strong':
      return `**${text}**`;
    case 'br':
      return '\n';
    default:
      return text;
  }
}
