/** What a text of JSON says; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The field at a path into data that may be anything; undefined where there is none. A number is a place in a list. */
export function fieldAt(value: unknown, ...path: readonly (string | number)[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = Reflect.get(at, step);
  }
  return at;
}

/** The text at a path; empty where none is. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const text = fieldAt(value, ...path);
  return typeof text === 'string' ? text : '';
}

/** The texts that a list of things holds in one of their fields. */
export function textsIn(list: unknown, field: string): readonly string[] {
  return Array.isArray(list) ? list.map((one) => textAt(one, field)).filter((text) => text !== '') : [];
}
