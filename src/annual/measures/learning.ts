import { isWithin } from '../../model/audit-year.js';
import { isDay } from '../../model/day.js';
import { lessonFact } from '../../../rules/lessons.js';
import { measure } from './measure.js';

export interface Learning {
  readonly own: number;
  readonly external: number;
  readonly originUnknown: number;
  /** Of these, the ones that were put to use in another project. */
  readonly reused: number;
  /** Actions on lessons of any year that fell due in this one. */
  readonly done: number;
  readonly overdue: number;
}

/** What was learnt in the year, and what came of it (annual.md, I9). */
export const learning = measure({
  name: 'learning',
  reads: ['reviews', 'lessons'],
  collect(scene): Learning {
    const all = [...lessonFact.collect(scene)].map(({ value }) => value);
    const learnt = all.filter(({ date }) => isDay(date) && isWithin(date, scene.period));
    const due = all.filter(({ due: on, hasAction }) => hasAction && isDay(on) && isWithin(on, scene.period) && on < scene.asOf);
    return {
      own: learnt.filter(({ origin }) => origin === 'own').length,
      external: learnt.filter(({ origin }) => origin === 'external').length,
      originUnknown: learnt.filter(({ origin }) => origin === '').length,
      reused: learnt.filter(({ applied }) => applied.some((slug) => slug !== scene.slug)).length,
      done: due.filter(({ done }) => done !== '').length,
      overdue: due.filter(({ done }) => done === '').length,
    };
  },
});
