import type { YamlReader } from '../publisher';
import { readPlainAs } from './plain-scalar';
import { isReaderList, isReaderMap, type ReaderValue } from './reader-value';
import { readTimestamp } from './timestamp';

/** What the tags of YAML's own types begin with. */
const prefix = 'tag:yaml.org,2002:';

/** What a reader makes of a scalar with a tag; undefined where it stops at it. */
export function readTaggedScalar(source: string, tag: string, reader: YamlReader): ReaderValue | undefined {
  if (tag === '!' || tag === `${prefix}str`) return source;
  const value = readPlainAs(source, reader);
  switch (tag) {
    case `${prefix}int`:
    case `${prefix}float`:
      return typeof value === 'number' ? value : undefined;
    case `${prefix}bool`:
      return typeof value === 'boolean' ? value : undefined;
    case `${prefix}null`:
      return value === null ? null : undefined;
    case `${prefix}binary`:
      return reader === 'js-yaml-json' || !/^[\w+/=\s-]*$/u.test(source) ? undefined : { kind: 'bytes' };
    case `${prefix}timestamp`:
      return reader === 'js-yaml-json' ? undefined : (readTimestamp(source) ?? undefined);
    default:
      return undefined;
  }
}

/** Whether a reader takes a list or mapping with that tag for what it is without one. */
export function tagged(value: ReaderValue, tag: string, reader: YamlReader): boolean {
  if (tag === '!') return true;
  if (tag === `${prefix}map`) return isReaderMap(value);
  if (tag === `${prefix}seq`) return isReaderList(value);
  if (reader === 'js-yaml-json') return false;
  if (tag === `${prefix}set`) return isReaderMap(value) && [...value.values()].every((member) => member === null);
  if (tag === `${prefix}omap`) return isReaderList(value) && value.every((item) => isReaderMap(item) && item.size === 1);
  return false;
}
