declare module 'markdown-it' {
  /** What the tests ask of it; it brings no types. */
  export default class MarkdownIt {
    readonly core: { readonly ruler: { disable(name: string): void } };
    constructor(options: Readonly<Record<string, boolean>>);
    use(plugin: unknown): this;
    parse(text: string, environment: object): readonly MarkdownItToken[];
  }

  export interface MarkdownItToken {
    readonly type: string;
    readonly meta: { readonly label?: string } | null;
    readonly content: string;
    readonly children: readonly MarkdownItToken[] | null;
  }
}

declare module 'markdown-it-footnote' {
  const plugin: unknown;
  export default plugin;
}
