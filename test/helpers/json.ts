/** What stands in a parsed JSON value at a path of keys; undefined where nothing does. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((found, key) => (typeof found === 'object' && found !== null ? Object.getOwnPropertyDescriptor(found, key)?.value : undefined), value);
}

/** The texts of a list at a path. @throws Error when no list of texts stands there. */
export function textsAt(value: unknown, ...path: readonly (string | number)[]): readonly string[] {
  const found = at(value, ...path);
  if (!Array.isArray(found) || !found.every((item) => typeof item === 'string')) throw new Error(`At ${path.join('.')} is no list of texts.`);
  return found;
}

/** The names of what stands in an object at a path; none where there is no object. */
export function namesAt(value: unknown, ...path: readonly (string | number)[]): readonly string[] {
  const found = at(value, ...path);
  return typeof found === 'object' && found !== null ? Object.keys(found) : [];
}
