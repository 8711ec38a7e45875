declare module 'markdown-it' {
  /** What of the library the tests use; it brings no types. */
  export default class MarkdownIt {
    readonly core: { readonly ruler: { disable(name: string): void } };
    constructor(options: { readonly breaks?: boolean; readonly html?: boolean; readonly linkify?: boolean });
    use(plugin: (site: MarkdownIt) => void): this;
    parse(text: string, env: object): readonly MarkdownItToken[];
    render(text: string, env: object): string;
  }

  export interface MarkdownItToken {
    readonly type: string;
    readonly meta: { readonly label?: string } | null;
    readonly content: string;
    readonly children: readonly MarkdownItToken[] | null;
  }
}

declare module 'markdown-it-footnote' {
  import type MarkdownIt from 'markdown-it';
  const plugin: (site: MarkdownIt) => void;
  export default plugin;
}
