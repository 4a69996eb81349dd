import { byText } from '../model/place.js';
import { Book } from './book.js';
import type { RawRelease } from './raw-table.js';
import type { Source } from './source.js';
import { TABLES } from './tables/index.js';

/** Every table of a year as counted, with its figures and the sums among them. The order in which projects are given makes no difference. */
export function rawRelease(source: Source): RawRelease {
  const book = new Book();
  // An earlier release of the same year is none of last year.
  const isLastYears = source.previous !== undefined && source.previous.year !== source.year;
  const ordered: Source = { ...source, previous: isLastYears ? source.previous : undefined, projects: source.projects.toSorted((a, b) => byText(a.slug ?? '', b.slug ?? '')) };
  const tables = Object.values(TABLES).map((make) => make(ordered, book));
  return { tables, ...book.close() };
}
