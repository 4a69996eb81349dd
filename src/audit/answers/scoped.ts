import type { Answer } from '../../model/answers.js';
import { comparePlaces } from '../../model/place.js';
import type { PlaceResult } from '../../model/result.js';
import { scopeOf, type Places, type Scoped } from './scope.js';

/** Everything that people answered back about what is judged in this audit, with what it speaks of, in the order of its places. */
export interface ScopedAnswers {
  readonly exceptions: readonly Scoped<Answer<'exception'>>[];
  readonly challenges: readonly Scoped<Answer<'challenge'>>[];
  readonly actions: readonly Scoped<Answer<'action'>>[];
}

/** Sorts out what the answers of all places speak of; what that is outside the audit is left out. */
export function scopedAnswers(places: Places): ScopedAnswers {
  const { projects, organisation } = places;
  const all = organisation === undefined ? projects : [organisation, ...projects];
  const scoped = <A extends Answer>(of: (place: PlaceResult) => readonly A[]): readonly Scoped<A>[] =>
    all.flatMap(of).toSorted((a, b) => comparePlaces(a.place, b.place)).flatMap((answer) => {
      const scope = scopeOf(answer, places);
      return scope === 'outside' ? [] : [{ answer, scope }];
    });
  return {
    exceptions: scoped(({ answers }) => answers.exceptions),
    challenges: scoped(({ answers }) => answers.challenges),
    actions: scoped(({ answers }) => answers.actions),
  };
}
