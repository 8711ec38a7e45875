import { Lexer, Parser, type CST } from 'yaml';
import { aliasLimit, depthLimit, keyLimit, overLimitMessage } from './frontmatter-limits';

/** The syntax tokens of a YAML text, or the limit it is over. */
export type YamlTokens =
  | { readonly kind: 'tokens'; readonly tokens: readonly CST.Token[] }
  | { readonly kind: 'too-large'; readonly message: string };

/**
 * Reads the tokens of a YAML text and stops at the first limit of keys, depth and aliases that it passes:
 * what is over a limit is never composed, which is where hostile texts take their time. It also stops at an error,
 * at an empty item, at a directive, which frontmatter has no place for, and behind a second document.
 */
export function readYamlTokens(source: string): YamlTokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const counter = new LexemeCounter();
  let documents = 0;
  for (const lexeme of new Lexer().lex(source)) {
    const message = counter.add(lexeme) ?? depthMessage(parser);
    if (message !== null) return { kind: 'too-large', message };
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === 'document') documents++;
    }
    const type = tokens[tokens.length - 1]?.type;
    if (type === 'error' || type === 'directive' || documents > 1 || counter.foundEmptyItem) break;
  }
  for (const token of parser.end()) tokens.push(token);
  return { kind: 'tokens', tokens };
}

function depthMessage(parser: Parser): string | null {
  if (parser.stack.length <= depthLimit) return null;
  const depth = parser.stack.filter((token) => 'items' in token).length;
  return depth > depthLimit ? overLimitMessage(depthLimit, 'levels') : null;
}

/** The lexeme in front of a scalar. The library's namespace that holds it would bring all of its own writing of tokens into the bundle. */
const scalarStart: typeof CST.SCALAR = '\u001F';

/** Counts keys by their colons: a key without one is counted once the text is read. */
class LexemeCounter {
  /** True once two commas follow each other, which no list or mapping may hold. */
  foundEmptyItem = false;
  private behindComma = false;
  private keys = 0;
  private aliases = 0;
  private inScalar = false;

  /** The message of the limit that is passed with this lexeme. */
  add(lexeme: string): string | null {
    const isScalar = this.inScalar;
    this.inScalar = lexeme === scalarStart;
    if (isScalar) return null;
    const isComma = lexeme === ',';
    if (isComma && this.behindComma) this.foundEmptyItem = true;
    if (lexeme.trim() !== '') this.behindComma = isComma;
    if (lexeme === ':') this.keys++;
    else if (lexeme.startsWith('*')) this.aliases++;
    if (this.keys > keyLimit) return overLimitMessage(keyLimit, 'keys');
    return this.aliases > aliasLimit ? overLimitMessage(aliasLimit, 'aliases') : null;
  }
}
