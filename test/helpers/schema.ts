import { at } from './json.js';

/** The names of all properties that a schema knows, at any depth. */
export function propertiesOf(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(propertiesOf);
  if (typeof node !== 'object' || node === null) return [];
  const properties = at(node, 'properties');
  return [...(typeof properties === 'object' && properties !== null ? Object.keys(properties) : []), ...Object.values(node).flatMap(propertiesOf)];
}

/** The places in a schema, at or below this path, of fields without a description. */
export function undescribed(node: unknown, path: string): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const fields = ['properties', '$defs'].flatMap((name) => Object.entries(at(node, name) ?? {}));
  const bare = fields.filter(([, field]) => typeof at(field, 'description') !== 'string' || at(field, 'description') === '').map(([name]) => `${path}/${name}`);
  return [...bare, ...Object.entries(node).flatMap(([key, child]) => undescribed(child, `${path}/${key}`))];
}
