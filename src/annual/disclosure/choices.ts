import type { FigureKey, RawGroup, RawRelease, RawRow, RawTable } from '../raw-table.js';
import type { DisclosurePolicy } from './policy.js';

/** A group of rows with the ways in which it may be shown. */
export interface Choosable {
  /** Unique in the release. */
  readonly name: string;
  readonly table: RawTable;
  readonly group: RawGroup;
  /** The variants that may be shown, by their places, from the finest; none where there may be no table. */
  readonly allowed: readonly number[];
  /** The figures that each variant shows, or from which it shows something that is worked out; each once. */
  readonly keys: readonly ReadonlySet<FigureKey>[];
  /** Nearly everybody is in one category: whatever the cut, the categories are held back. */
  readonly alike: boolean;
}

/** Which variant of each group is shown, by the group's name; a group that is not in it is left out. */
export type Choices = ReadonlyMap<string, number>;

/** Every group of the release, by name. A group about too few people has no variant that may be shown. */
export function choosable({ tables, figures }: RawRelease, policy: DisclosurePolicy): readonly Choosable[] {
  return tables.flatMap((table) => table.groups.map((group) => ({ name: nameOf(table, group), table, group, keys: group.variants.map(({ rows }) => new Set(keysIn(rows))), ...waysToShow(group, figures, policy) })));
}

export function nameOf({ id }: Pick<RawTable, 'id'>, group: Pick<RawGroup, 'id'>): string {
  return `${id} ${group.id}`;
}

/** The rows of a table that are shown. */
export function rowsShown(table: RawTable, choices: Choices): readonly RawRow[] {
  return table.groups.flatMap((group) => group.variants[choices.get(nameOf(table, group)) ?? -1]?.rows ?? []);
}

/** The figures that a release shows or holds back where it could have shown them. */
export function keysShown(groups: readonly Choosable[], choices: Choices): ReadonlySet<FigureKey> {
  const shown = new Set<FigureKey>();
  for (const { name, keys } of groups) for (const key of keys[choices.get(name) ?? -1] ?? []) shown.add(key);
  return shown;
}

/** The figures that rows show, or from which they show something that is worked out. */
export function keysIn(rows: readonly RawRow[]): readonly FigureKey[] {
  const keys: FigureKey[] = [];
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell.kind === 'figure') keys.push(cell.key);
      else if (cell.kind === 'percent') keys.push(cell.part, cell.of);
      else if (cell.kind === 'ratio') keys.push(cell.a, cell.b, cell.c, cell.d);
    }
  }
  return keys;
}

function waysToShow(group: RawGroup, figures: RawRelease['figures'], policy: DisclosurePolicy): Pick<Choosable, 'allowed' | 'alike'> {
  const all = group.variants.map((_, i) => i);
  const population = group.population === undefined ? undefined : figures.get(group.population)?.value;
  if (population !== undefined && population < policy.smallestPopulation) return { allowed: [], alike: false };
  const most = population !== undefined && population < policy.manyCategories ? 2 : Number.POSITIVE_INFINITY;
  const few = all.filter((i) => categoriesOf(group, i) <= most);
  // A coarser cut can only make one category larger.
  const mixed = few.filter((i) => !isAlike(group.categories?.[i] ?? [], figures, policy));
  return mixed.length === 0 && few.length > 0 ? { allowed: few.slice(-1), alike: true } : { allowed: mixed, alike: false };
}

function categoriesOf({ variants, categories }: RawGroup, i: number): number {
  return categories?.[i]?.length ?? variants[i]?.rows.filter(({ total }) => total !== true).length ?? 0;
}

function isAlike(categories: readonly FigureKey[], figures: RawRelease['figures'], { dominantShare }: DisclosurePolicy): boolean {
  const counts = categories.flatMap((key) => figures.get(key)?.value ?? []);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return all > 0 && Math.max(...counts) >= dominantShare * all;
}
