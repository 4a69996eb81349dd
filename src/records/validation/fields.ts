import leven from 'leven';
import type { Path } from '../../model/place.js';
import type { FieldInfo, SchemaInfo } from '../kind-info.js';

/** A field as the schema has it, with its path joined with dots. */
export interface Field {
  readonly path: string;
  readonly info: FieldInfo;
}

/** A longer word is no slip of the keyboard, and comparing it would cost time. */
const LONGEST_WORD = 60;

/** The field that a path in a record leads to; undefined where the schema has none. */
export function fieldAt(schema: SchemaInfo, path: Path): Field | undefined {
  let dotted = '';
  for (const step of path) {
    const named = typeof step === 'string' ? join(dotted, step) : '';
    dotted = named !== '' && Object.hasOwn(schema.fields, named) ? named : join(dotted, '*');
  }
  const info = Object.hasOwn(schema.fields, dotted) ? schema.fields[dotted] : undefined;
  return info === undefined ? undefined : { path: dotted, info };
}

/** The names of the fields that a mapping at this path may have. */
export function namesIn(schema: SchemaInfo, path: Path): readonly string[] {
  const parent = path.length === 0 ? '' : fieldAt(schema, path)?.path;
  if (parent === undefined) return [];
  return Object.keys(schema.fields).flatMap((dotted) => {
    const [before, name] = split(dotted);
    return before === parent && name !== '*' ? [name] : [];
  });
}

/** Fields of this name elsewhere in the schema. */
export function fieldsNamed(schema: SchemaInfo, name: string): readonly string[] {
  return Object.keys(schema.fields).filter((dotted) => split(dotted)[1] === name);
}

/** Every name of a field in the schema. */
export function allNames(schema: SchemaInfo): readonly string[] {
  return [...new Set(Object.keys(schema.fields).map((dotted) => split(dotted)[1]))].filter((name) => name !== '*');
}

/** The word that was probably meant: at most a third of its letters wrong, capitals and the kind of hyphen aside, or the rest of it left out (`paid` for `paid_on`). */
export function closest(word: string, choices: readonly string[]): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const written = levelled(word);
  const most = Math.max(1, Math.floor(written.length / 3));
  const ranked = choices.map((choice) => ({ choice, distance: leven(written, levelled(choice)) })).filter(({ distance }) => distance <= most);
  const begun = choices.filter((choice) => levelled(choice).startsWith(`${written}_`));
  return ranked.sort((a, b) => a.distance - b.distance)[0]?.choice ?? (begun.length === 1 ? begun[0] : undefined);
}

/** A path as people read it: `years, entry 1, staff`. */
export function inWords(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? `entry ${String(step + 1)}` : step.slice(0, LONGEST_WORD))).join(', ');
}

function levelled(word: string): string {
  return word.trim().replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase().replace(/[\s_-]+/g, '_');
}

function join(before: string, step: string): string {
  return before === '' ? step : `${before}.${step}`;
}

function split(dotted: string): readonly [string, string] {
  const at = dotted.lastIndexOf('.');
  return at < 0 ? ['', dotted] : [dotted.slice(0, at), dotted.slice(at + 1)];
}
