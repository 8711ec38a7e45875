import { htmlToMarkdown } from 'obsidian';
import { holdsCitations } from '../../core/citations/holds-citations';

/** What the clipboard or a paste carries; empty where there is nothing of that kind. */
export interface Copied {
  readonly html: string;
  readonly text: string;
}

/** More than this, in UTF-16 code units, no assistant answers: converting it would freeze the app for a moment. */
const longestHtml = 500_000;

/**
 * The Markdown of a copy with citations: from its HTML, through the app's own converter, since plain text has lost the addresses of
 * links; else from its text. Null where neither holds citations.
 */
export function copiedCitations({ html, text }: Copied): string | null {
  // Without a link or a bracket, the HTML of a copy says no more than its text.
  if (html.length <= longestHtml && /<a\s|\[/i.test(html)) {
    const converted = htmlToMarkdown(html);
    if (holdsCitations(converted)) return converted;
  }
  return holdsCitations(text) ? text : null;
}

/** What the clipboard holds; null where it cannot be read here. Only the window that has the focus may read it. */
export async function readClipboard(): Promise<Copied | null> {
  const { clipboard } = activeWindow.navigator;
  try {
    const items = await clipboard.read();
    const [html, text] = await Promise.all([partOf(items, 'text/html'), partOf(items, 'text/plain')]);
    return { html, text };
  } catch {
    return readText(clipboard);
  }
}

/** Some phones hand out the text alone. */
async function readText(clipboard: Clipboard): Promise<Copied | null> {
  try {
    return { html: '', text: await clipboard.readText() };
  } catch {
    return null;
  }
}

async function partOf(items: readonly ClipboardItem[], type: string): Promise<string> {
  const item = items.find(({ types }) => types.includes(type));
  return item === undefined ? '' : (await item.getType(type)).text();
}
