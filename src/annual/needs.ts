import { byText } from '../model/place.js';
import type { Book } from './book.js';
import { access, type NeedCounts } from './measures/access.js';
import { measured } from './measures/measure.js';
import type { FigureKey } from './raw-table.js';
import { runningProjects } from './running.js';
import type { Source } from './source.js';

/** What becomes of a need, with the name of its column. */
export const NEED_STATES = { 'in-time': 'inTime', 'late': 'late', 'unmet': 'unmet', 'open': 'open' } as const;
type State = (typeof NEED_STATES)[keyof typeof NEED_STATES];

/** The needs of all projects; undefined where those of one are not known. */
export function allNeeds(source: Pick<Source, 'projects'>): readonly NeedCounts[] | undefined {
  const found = runningProjects(source).map((place) => measured(place, access));
  return found.some((one) => one === undefined) ? undefined : found.flatMap((one) => one?.needs ?? []);
}

/** People with a need, by what became of it. */
export function peopleWith(needs: readonly NeedCounts[], states: readonly State[]): number {
  return needs.reduce((sum, need) => sum + states.reduce((n, state) => n + need[state], 0), 0);
}

/** The name of a figure of some categories of need together, over all projects. */
export function needKey(categories: readonly string[], id: string): FigureKey {
  return `organisation/access/need/${categories.toSorted(byText).join('+')}/${id}`;
}

/** Enters what became of some categories of need together, and what each figure adds up from. */
export function enterNeeds(categories: readonly string[], needs: readonly NeedCounts[], book: Book): void {
  const mine = needs.filter(({ category }) => categories.includes(category));
  const ids = Object.entries(NEED_STATES);
  for (const [id, state] of ids) book.enter(needKey(categories, id), peopleWith(mine, [state]), 'people');
  book.total(needKey(categories, 'needs'), ids.map(([id]) => needKey(categories, id)), 'people');
  if (categories.length === 1) return;
  for (const category of categories) enterNeeds([category], needs, book);
  for (const id of ['needs', ...Object.keys(NEED_STATES)]) book.sum(needKey(categories, id), categories.map((category) => needKey([category], id)));
}
