/** What YAML can say here, as plain JSON. A number with a fraction stays the text it was written as, so that `12.50` loses nothing. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Whether a value is a list. */
export function isList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value);
}

/** Whether a value is a mapping of fields. */
export function isMapping(value: Plain | undefined): value is { readonly [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An entry of a list or a field of a mapping. */
export function childOf(value: Plain | undefined, step: string | number): Plain | undefined {
  if (isList(value)) return typeof step === 'number' ? value[step] : undefined;
  return isMapping(value) && Object.hasOwn(value, step) ? value[String(step)] : undefined;
}

/**
 * Where a value stands in its file, as offsets in UTF-16 units into the decoded text (BOM left out).
 * The tree has the shape of the value: `children` by field name, or by position in a list.
 */
export interface SourceNode {
  /** Where the value begins. */
  readonly start: number;
  /** Where the key that names it begins; the dash or the value itself for an item of a list. */
  readonly keyStart: number;
  /** Just after the last character of the value: where one more entry of a mapping or list can be written. */
  readonly end: number;
  /** How a mapping or list is written: `flow` is `{…}` and `[…]`. */
  readonly style: 'block' | 'flow' | 'scalar';
  /** Of a block mapping or list: how many columns its entries are indented. */
  readonly indent: number;
  readonly children: ReadonlyMap<string | number, SourceNode>;
}

/** One YAML document of a file. */
export interface SourceDocument {
  readonly value: Plain;
  readonly node: SourceNode;
}

/** The text of a file with the means to turn offsets into lines and columns (both from 1). */
export interface SourceText {
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** The line and column, both from 1, of an offset. */
export function lineAndColumn(source: SourceText, offset: number): { readonly line: number; readonly column: number } {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (source.lineStarts[low] ?? 0) + 1 };
}
