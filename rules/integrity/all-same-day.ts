import { count, sign } from '../define.js';

const fewest = count('all-same-day.reviews', 3, { meaning: 'Reviews of a project from which on it is no chance that all fell on one day.', stricter: 'lower', min: 2, max: 10 });

/** Reviews belong to the start, the middle and the end of a project; on one day they are paperwork. */
export const allSameDay = sign({
  id: 'all-same-day',
  title: 'All reviews of a project were held on one day.',
  mend: 'Hold each review when its stage has come, and record the day on which it was really held.',
  hard: false,
  uses: [fewest],
  *find(scene) {
    const held = scene.all('reviews').filter(({ data }) => data.held_on !== undefined);
    const [first, ...others] = held;
    if (first?.data.held_on === undefined || held.length < scene.value(fewest) || others.some(({ data }) => data.held_on !== first.data.held_on)) return;
    yield { at: first.part(), strikes: others.map((review) => review.part()), reason: `All ${String(held.length)} reviews were held on ${first.data.held_on}.` };
  },
});
