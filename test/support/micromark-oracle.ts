import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { readWithCommonmark, type CommonmarkReading } from './commonmark-oracle';

/** A stretch of the text, `[from, to]` in UTF-16 code units. */
export type Span = readonly [number, number];

interface LabelledSpan {
  readonly label: string;
  readonly identifier: string;
  readonly span: Span;
}

/** What micromark with GFM footnotes reads in a text, in the order of the text. Its offsets leave out a byte order mark. */
export interface MicromarkReading {
  readonly references: readonly LabelledSpan[];
  readonly definitions: readonly (LabelledSpan & { readonly isNested: boolean })[];
  readonly headings: readonly { readonly level: number; readonly content: Span | null; readonly span: Span }[];
  readonly codeBlocks: readonly Span[];
  readonly codeSpans: readonly Span[];
  readonly links: readonly { readonly kind: 'link' | 'linkReference'; readonly span: Span }[];
  readonly images: readonly Span[];
  readonly linkDefinitions: readonly Span[];
  readonly htmlBlocks: readonly Span[];
  readonly htmlTags: readonly Span[];
}

/** Reads the text with the reference implementation of GFM footnotes. Slow on hostile input: give it small texts. */
export function readWithMicromark(text: string): MicromarkReading {
  const found = nodesOf(fromMarkdown(text, { extensions: [gfmFootnote()], mdastExtensions: [gfmFootnoteFromMarkdown()] }));
  const all = found.map(({ node }) => node);
  const spans = (...types: readonly Nodes['type'][]): readonly Span[] => all.filter(({ type }) => types.includes(type)).map(spanOf);
  const html = (wanted: boolean): readonly Span[] => found.filter(({ node, parent }) => node.type === 'html' && flowParents.has(parent) === wanted).map(({ node }) => spanOf(node));
  return {
    references: all.flatMap((node) => (node.type === 'footnoteReference' ? [labelled(node)] : [])),
    definitions: found.flatMap(({ node, parent }) => (node.type === 'footnoteDefinition' ? [{ ...labelled(node), isNested: parent !== 'root' }] : [])),
    headings: all.flatMap((node) => (node.type === 'heading' ? [{ level: node.depth, content: contentOf(node), span: spanOf(node) }] : [])),
    codeBlocks: spans('code'),
    codeSpans: spans('inlineCode'),
    links: all.flatMap((node) => (node.type === 'link' || node.type === 'linkReference' ? [{ kind: node.type, span: spanOf(node) }] : [])),
    images: spans('image', 'imageReference'),
    linkDefinitions: spans('definition'),
    htmlBlocks: html(true),
    htmlTags: html(false),
  };
}

/**
 * True where both reference implementations find the same in a text; where they differ, neither can be held against a third.
 * Only one of them knows footnotes, so the text is also tried with list items in place of the definitions: they hold blocks just so.
 */
export function doReferencesAgree(text: string): boolean {
  return agreeOn(text) && agreeOn(text.replaceAll(/(?:^ {1,3})?\[\^[^\]\s]+\]:[ \t]*/gm, '1.  ').replaceAll('[^', '['));
}

function agreeOn(text: string): boolean {
  const found = nodesOf(fromMarkdown(text));
  const count = (...types: readonly Nodes['type'][]): number => found.filter(({ node }) => types.includes(node.type)).length;
  const html = (isBlock: boolean): number => found.filter(({ node, parent }) => node.type === 'html' && flowParents.has(parent) === isBlock).length;
  const counts: CommonmarkReading = {
    headings: found.flatMap(({ node }) => (node.type === 'heading' ? [node.depth] : [])),
    codeBlocks: count('code'),
    codeSpans: count('inlineCode'),
    htmlBlocks: html(true),
    htmlTags: html(false),
    quotes: count('blockquote'),
    items: count('listItem'),
    links: count('link', 'linkReference'),
    images: count('image', 'imageReference'),
  };
  return JSON.stringify(counts) === JSON.stringify(readWithCommonmark(text));
}

interface Found {
  readonly node: Nodes;
  readonly parent: string;
}

const flowParents = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

function nodesOf(root: Nodes): readonly Found[] {
  const found: Found[] = [];
  const collect = (node: Nodes, parent: string): void => {
    found.push({ node, parent });
    if ('children' in node) for (const child of node.children) collect(child, node.type);
  };
  collect(root, '');
  return found;
}

function spanOf(node: Nodes): Span {
  return [node.position?.start.offset ?? -1, node.position?.end.offset ?? -1];
}

function contentOf(node: Extract<Nodes, { type: 'heading' }>): Span | null {
  const first = node.children[0];
  const last = node.children.at(-1);
  return first && last ? [spanOf(first)[0], spanOf(last)[1]] : null;
}

function labelled(node: Extract<Nodes, { type: 'footnoteReference' | 'footnoteDefinition' }>): LabelledSpan {
  return { label: node.label ?? '', identifier: node.identifier, span: spanOf(node) };
}
