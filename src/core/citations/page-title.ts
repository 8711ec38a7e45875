import { decodeEntity } from '../text/character-reference';
import { plainLine } from './plain-line';

/** Longer titles are cut. In UTF-16 code units. */
const longestTitle = 200;

/** How much of what stands in the title's element is read. */
const longestElement = 20_000;

/** Elements whose content is no part of the page's own text, or has titles of its own. */
const skipped = ['script', 'style', 'textarea', 'noscript', 'template', 'svg', 'math', 'iframe', 'xmp'];

/** What stands for a page that lets no program in. */
const walls = ['just a moment...', 'attention required! | cloudflare', 'access denied', 'are you a robot?', 'robot check', 'captcha', 'security check', 'verifying you are human', '403 forbidden', '404 not found', 'redirecting...', 'loading...'];

/**
 * The title that a page of HTML gives itself, as plain words on one line: references decoded once, blanks collapsed, nothing invisible in it, at
 * most 200 characters. Null where it has none, or one that only says that no program is let in. Linear in the length of the page.
 */
export function readPageTitle(html: string): string | null {
  const content = titleContent(html);
  if (content === null) return null;
  const title = plainLine(decoded(content), longestTitle);
  return title === '' || walls.includes(title.toLowerCase()) ? null : title;
}

/** What stands in the first title that is no part of a comment, a script or a drawing. */
function titleContent(html: string): string | null {
  let at = html.indexOf('<');
  while (at !== -1) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 2);
      if (end === -1) return null;
      at = html.indexOf('<', end);
      continue;
    }
    if (isTag(html, at, 'title')) {
      const from = html.indexOf('>', at) + 1;
      const to = from === 0 ? -1 : findClosing(html, 'title', from);
      return to === -1 ? null : html.slice(from, Math.min(to, from + longestElement));
    }
    const element = skipped.find((name) => isTag(html, at, name));
    const end = element === undefined ? at : findClosing(html, element, at + 1);
    if (end === -1) return null;
    at = html.indexOf('<', end + 1);
  }
  return null;
}

function isTag(html: string, at: number, name: string): boolean {
  const end = at + 1 + name.length;
  return html.slice(at + 1, end).toLowerCase() === name && /[\s/>]/.test(html.charAt(end) || '>');
}

/** Where the closing tag begins; -1 where none does. */
function findClosing(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
    if (isTag(html, at + 1, name)) return at;
  }
  return -1;
}

function decoded(content: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let next = content.indexOf('&'); next !== -1; next = content.indexOf('&', at)) {
    const { text, length } = decodeEntity(content, next);
    parts.push(content.slice(at, next), text);
    at = next + length;
  }
  return parts.join('') + content.slice(at);
}
