import type { PropertyType } from '../publishers/publisher';
import { codeSpan } from './code-span';
import type { Contract, Demand } from './contract';

/** A contract as it was written, with what could not be read of it. */
export interface ParsedContract {
  readonly contract: Contract;
  /** One sentence a line that says nothing, in their order. */
  readonly faults: readonly string[];
}

/** What a line says of one key, or why it says nothing. */
type LineReading = { readonly kind: 'demands'; readonly demands: readonly Demand[] } | { readonly kind: 'fault'; readonly message: string };

/**
 * Reads what the user demands of properties, line by line: `key: demand`, with `Folder/:` in front where only the notes of
 * that folder are meant. A demand is `required`, a type, `one of` and values, or several of these parted by commas.
 * Blank lines and lines that begin with `#` are passed over; what cannot be read is left out and becomes a fault.
 */
export function parseContract(text: string): ParsedContract {
  const demands: Demand[] = [];
  const faults: string[] = [];
  const firstLines = new Map<string, number>();
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const written = line.trim();
    if (written === '' || written.startsWith('#')) continue;
    const reading = readLine(written);
    if (reading.kind === 'fault') {
      faults.push(faultAt(index, reading.message));
      continue;
    }
    for (const demand of reading.demands) {
      const first = firstLines.get(identityOf(demand));
      if (first === undefined) {
        firstLines.set(identityOf(demand), index);
        demands.push(demand);
      } else faults.push(faultAt(index, `Unexpected repetition of line ${first + 1}, expected each demand once`));
    }
  }
  return { contract: { demands }, faults };
}

function faultAt(index: number, message: string): string {
  return `Line ${index + 1}: ${message}.`;
}

/** The same for two demands of which only one can count. */
function identityOf(demand: Demand): string {
  return JSON.stringify([demand.kind, demand.folder, demand.kind === 'tags' ? 'tags' : demand.key]);
}

function readLine(line: string): LineReading {
  const first = readName(line);
  if (first === null) return fault(`Unexpected ${codeSpan(line)} without a colon, expected a property and what it must be, such as \`title: required\``);
  if (!isFolder(first)) return readDemands('', first.name, first.rest);
  const second = readName(first.rest);
  if (second === null) return fault(`Unexpected folder ${codeSpan(first.name)} alone, expected a property and what it must be behind it`);
  return readDemands(normalFolder(first.name), second.name, second.rest);
}

/** What stands before a colon, and what behind it, both without blanks around them. */
interface NamedRest {
  readonly name: string;
  readonly quoted: boolean;
  readonly rest: string;
}

/** The name that the text begins with, in quotes or not; null where no colon ends it. */
function readName(text: string): NamedRest | null {
  const quote = text.charAt(0);
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, 1);
    const behind = text.slice(close + 1).trimStart();
    if (behind.startsWith(':')) return { name: text.slice(1, close), quoted: true, rest: behind.slice(1).trim() };
  }
  const colon = text.indexOf(':');
  return colon === -1 ? null : { name: text.slice(0, colon).trim(), quoted: false, rest: text.slice(colon + 1).trim() };
}

function isFolder({ name, quoted }: NamedRest): boolean {
  return !quoted && name.endsWith('/');
}

/** As paths of notes begin: without a slash in front, with one between folders. */
function normalFolder(folder: string): string {
  return folder.split('/').map((part) => part.trim()).filter((part) => part !== '').map((part) => `${part}/`).join('');
}

function readDemands(folder: string, key: string, written: string): LineReading {
  if (key === '') return fault('Unexpected colon, expected a property before it');
  const demands: Demand[] = [];
  for (let rest = written; rest !== '' || demands.length === 0; ) {
    const values = /^one of(?![^\s:])/iu.exec(rest);
    if (values !== null) return withValues(demands, folder, key, rest.slice(values[0].length).replace(/^\s*:/u, ''));
    const comma = rest.indexOf(',');
    const word = (comma === -1 ? rest : rest.slice(0, comma)).trim();
    const demand = wordDemand(folder, key, word.toLowerCase());
    if (demand === null) return fault(`Unexpected ${word === '' ? 'nothing' : codeSpan(word)} for ${codeSpan(key)}, expected \`required\`, a type (${typeNames}) or \`one of\` and values`);
    demands.push(demand);
    rest = comma === -1 ? '' : rest.slice(comma + 1).trim();
  }
  return { kind: 'demands', demands };
}

const types: ReadonlyMap<string, PropertyType> = new Map([
  ['text', 'string'],
  ['number', 'number'],
  ['checkbox', 'boolean'],
  ['date', 'date'],
  ['list', 'list'],
  ['map', 'map'],
  ['string', 'string'],
  ['boolean', 'boolean'],
]);

const typeNames = '`text`, `number`, `checkbox`, `date`, `list`, `map`';

function wordDemand(folder: string, key: string, word: string): Demand | null {
  if (word === 'required') return { kind: 'required', folder, key };
  const type = types.get(word);
  return type === undefined ? null : { kind: 'type', folder, key, type };
}

function withValues(before: readonly Demand[], folder: string, key: string, written: string): LineReading {
  const values = readValues(written);
  if (values === null) return fault(`Unexpected quote without its end in the values of ${codeSpan(key)}, expected another one behind the value`);
  if (values.length === 0) return fault(`Unexpected end of line, expected the values that ${codeSpan(key)} may have, parted by commas`);
  if (key.toLowerCase() !== 'tags') return { kind: 'demands', demands: [...before, { kind: 'values', folder, key, values }] };
  const tags = values.map((value) => value.replace(/^#+/u, ''));
  return { kind: 'demands', demands: [...before, { kind: 'tags', folder, tags }] };
}

/** Values parted by commas; one in quotes may hold commas itself. Null where a quote at the start of a value is not closed. */
function readValues(written: string): readonly string[] | null {
  const values: string[] = [];
  for (let rest = written.trim(); rest !== ''; ) {
    const quote = rest.charAt(0);
    const isQuoted = quote === '"' || quote === "'";
    const close = isQuoted ? rest.indexOf(quote, 1) : -1;
    if (isQuoted && close === -1) return null;
    const comma = rest.indexOf(',', close + 1);
    const end = comma === -1 ? rest.length : comma;
    const value = isQuoted ? rest.slice(1, close) : rest.slice(0, end).trim();
    if (value !== '') values.push(value);
    rest = rest.slice(end + 1).trim();
  }
  return [...new Set(values)];
}

function fault(message: string): LineReading {
  return { kind: 'fault', message };
}
