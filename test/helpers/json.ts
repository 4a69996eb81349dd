/** What stands in a parsed JSON value at a path of keys; undefined where nothing does. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((found, key) => (typeof found === 'object' && found !== null ? Object.getOwnPropertyDescriptor(found, key)?.value : undefined), value);
}
