import { addMonths } from '../src/model/day.js';
import { months, rule } from './define.js';
import { lived } from './derived.js';
import { comparableWords, jaccard, shinglesOf } from './integrity/similarity.js';
import { fail } from './judging.js';
import { foundedOn, heldOn, reviewsSoFar, type NetworkReview } from './network-reviews.js';
import { shared } from './shared.js';

const withoutLeavers = months('network-review.without-leavers', 24, { meaning: 'Months in which nobody left the Network, from which on it is a sign.', stricter: 'lower', min: 12, max: 60 });

/** Signs of box-ticking that only reviews of the Network show. */
export const networkSigns = [
  rule({
    id: 'same-findings',
    title: 'The review found what the one before had found.',
    mend: 'Ask those who held it what they looked at.',
    severity: 'query',
    reads: ['network-review', 'organisation'], uses: [shared.likeness],
    *judge(scene) {
      const [before, last] = reviewsSoFar(scene).slice(-2);
      if (before === undefined || last === undefined) return;
      const [now, then] = [findingsOf(last), findingsOf(before)];
      if (now.length === 0 || !now.every((text) => then.some((old) => isSame(text, old, scene.value(shared.likeness))))) return;
      yield fail(last.part('findings'), `It found nothing but what the review of ${before.data.held_on} had found, in nearly the same words.`, { rests: [last, before], mend: 'Ask those who held it what they looked at.' });
    },
  }),
  rule({
    id: 'nobody-left',
    title: 'Nobody has left the Network in years.',
    mend: 'Compare with the list of members: who still comes?',
    severity: 'query',
    reads: ['network-review', 'organisation'], uses: [withoutLeavers],
    *judge(scene) {
      const reviews = reviewsSoFar(scene);
      const lastWithLeavers = reviews.findLastIndex(({ data }) => data.left !== 0);
      const [without, last] = [reviews.slice(lastWithLeavers + 1), reviews.at(-1)];
      const from = reviews[lastWithLeavers]?.data.held_on ?? foundedOn(scene) ?? without[0]?.data.held_on;
      if (last === undefined || without.length === 0 || from === undefined || addMonths(from, scene.value(withoutLeavers)) > last.data.held_on) return;
      yield fail(last.part('left'), `By the reviews nobody left from ${from} to ${last.data.held_on}.`, { rests: without, mend: 'Compare with the list of members: who still comes?' });
    },
  }),
  rule({
    id: 'staff-only',
    title: 'Staff reviewed the Network by themselves.',
    mend: 'Hold the review together with members.',
    severity: 'query',
    reads: ['network-review', 'organisation'],
    *judge(scene) {
      const last = reviewsSoFar(scene).at(-1);
      if (last === undefined || lived(last.data.reviewers) !== 0) return;
      yield fail(heldOn(last), `Nobody with lived experience was among those who held the review of ${last.data.held_on}.`, { rests: [last.part('reviewers')], mend: 'Hold the review together with members.' });
    },
  }),
];

function findingsOf({ data }: NetworkReview): readonly (readonly string[])[] {
  return (data.findings ?? []).map(({ finding }) => comparableWords(finding));
}

function isSame(a: readonly string[], b: readonly string[], least: number): boolean {
  return a.join(' ') === b.join(' ') || jaccard(shinglesOf(a), shinglesOf(b)) >= least;
}
