/** Where something stands: a file, its path relative to the portfolio with `/`; line and column from 1, columns in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Steps from a record down to one of its fields: names of fields and, in lists, positions from 0. */
export type Path = readonly (string | number)[];

/** Order of places: by file, line, then column, in code units. */
export function comparePlaces(a: Place, b: Place): number {
  return byText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** Order of two texts by code unit, the same on every machine and in every locale. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A place as people write it: `file:line:column`. */
export function showPlace(place: Place): string {
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
}
