import { count, rule } from './define.js';
import { fail } from './judging.js';
import { inPost, meetingsInPeriod, termsInPeriod } from './trustees.js';

const absences = count('board-membership.absences', 2, { meaning: 'Board meetings in a year without any of the trustees who use services, from which on it is a sign.', stricter: 'lower', min: 1, max: 6 });

/** Signs of box-ticking that only the terms of trustees show. */
export const trusteeSigns = [
  rule({
    id: 'appointed-but-absent',
    title: 'Trustees who use services are appointed and stay away.',
    mend: 'Ask them what keeps them away.',
    severity: 'query',
    reads: ['board-terms', 'board-meetings'], uses: [absences],
    *judge(scene) {
      const without = meetingsInPeriod(scene).filter(({ data }) => data.pwus_present === 0 && inPost(scene, data.date) >= 2);
      const last = without.at(-1);
      if (last !== undefined && without.length >= scene.value(absences)) yield fail(last, `Two are in post, but none of them came on ${without.map(({ data }) => data.date).join(', ')}.`, { rests: without, mend: 'Ask them what keeps them away.' });
    },
  }),
  rule({
    id: 'chair-past-term',
    title: 'The chair of the Network is no longer, or not yet, a trustee.',
    mend: 'Record the new term, or who chairs the Network now.',
    severity: 'query',
    reads: ['board-terms'],
    *judge(scene) {
      for (const term of termsInPeriod(scene)) {
        const { from, to, chairs_network: chair } = term.data;
        if (chair === undefined) continue;
        // Where the chair begins before the term or goes on after it, another term of the same trustee may stand there.
        const others = scene.all('board-terms').filter(({ data }) => data.member === term.data.member);
        const isEarly = chair.from < from && !others.some(({ data }) => data.from < from);
        const isLate = to !== undefined && (chair.to === undefined || chair.to > to) && !others.some(({ data }) => data.from > from);
        if (isEarly || isLate) yield fail(term.part('chairs_network'), `The term runs from ${from} to ${to ?? 'a day not on record'}, but the chair of the Network from ${chair.from} to ${chair.to ?? 'a day not on record'}.`, { mend: 'Record the new term, or who chairs the Network now.' });
      }
    },
  }),
  rule({
    id: 'asserted-not-declared',
    title: 'That a trustee uses services is said of them, not by them.',
    mend: 'Ask the trustee to declare it, and record the day.',
    severity: 'query',
    reads: ['board-terms'],
    *judge(scene) {
      for (const term of termsInPeriod(scene)) {
        const { capacity, declared_on } = term.data;
        if ((capacity === 'pwus' || capacity === 'both') && declared_on === undefined) yield fail(term, 'The record says that this trustee uses services, but no day on which they declared it.', { mend: 'Ask the trustee whether they want to declare it, and record the day.' });
      }
    },
  }),
];
