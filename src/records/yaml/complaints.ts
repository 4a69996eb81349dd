import { comparePlaces } from '../../model/place.js';
import type { Problem } from '../../model/problem.js';
import { lineAndColumn, type SourceText } from '../source.js';
import { LIMITS } from './limits.js';

/** Something wrong at an offset of the text, before it is known which file and line that is. */
export interface Complaint {
  readonly code: string;
  readonly offset: number;
  readonly message: string;
  readonly mend: string;
}

/** Collects complaints about one file. A hostile file has hundreds of thousands: only the first few are kept, all are counted. */
export class Complaints {
  readonly #kept: Complaint[] = [];
  #count = 0;

  add(complaint: Complaint | undefined): void {
    if (complaint === undefined) return;
    this.#count += 1;
    if (this.#kept.length < LIMITS.problemsShown) this.#kept.push(complaint);
  }

  get any(): boolean {
    return this.#count > 0;
  }

  /** The problems in order of place; where there are more than are shown, the last one says how many. */
  problems(source: SourceText, file: string): readonly Problem[] {
    const shown = this.#kept
      .map(({ code, message, mend, offset }): Problem => ({ code, message, mend, place: { file, ...lineAndColumn(source, offset) } }))
      .sort((a, b) => comparePlaces(a.place, b.place));
    const more = this.#count - shown.length;
    if (more === 0) return shown;
    return [...shown, { code: 'yaml-more', message: `and ${String(more)} more`, mend: 'Mend the ones above first.', place: { file } }];
  }
}
