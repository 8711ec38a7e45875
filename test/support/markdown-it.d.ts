declare module 'markdown-it' {
  /** What of the library the tests use. */
  export default class MarkdownIt {
    constructor(options: { readonly breaks?: boolean; readonly html?: boolean; readonly linkify?: boolean });
    use(plugin: (site: MarkdownIt) => void): this;
    render(text: string, env: object): string;
  }
}

declare module 'markdown-it-footnote' {
  import type MarkdownIt from 'markdown-it';
  const plugin: (site: MarkdownIt) => void;
  export default plugin;
}
