/**
 * A value with what it is made of changed, as plain data: the very same where nothing in it changes, so that little is made anew where little changes.
 */
export function changedWithin(value: unknown, change: (part: unknown) => unknown): unknown {
  if (isList(value)) {
    let list: unknown[] | undefined;
    for (let i = 0; i < value.length; i += 1) {
      const part = change(value[i]);
      if (part !== value[i]) (list ??= [...value])[i] = part;
    }
    return list ?? value;
  }
  if (!isObject(value)) return value;
  let object: Record<string, unknown> | undefined;
  for (const key of Object.keys(value)) {
    const part = change(value[key]);
    if (part !== value[key]) (object ??= { ...value })[key] = part;
  }
  return object ?? value;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
