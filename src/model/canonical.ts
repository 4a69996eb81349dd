import { byText } from './place.js';

/** The one way of writing a plain value as JSON that its digests are taken of: no spaces, and the keys of every object in the order of their code units. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (isObject(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => byText(a, b))) : inner));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
