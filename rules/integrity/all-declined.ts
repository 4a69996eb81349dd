import { sign } from '../define.js';
import { several } from '../judging.js';

/** Where an offer is meant, somebody takes it. */
export const allDeclined = sign({
  id: 'all-declined',
  title: 'Fees or other benefits were offered, and nobody in the whole project took one.',
  mend: 'Ask people whether the offer reached them and could be taken: when it came, how it was worded, whether advice on their benefits came with it.',
  hard: false,
  *find(scene) {
    const offers = scene.all('activity').filter(({ data }) => (data.recognition?.offered ?? 0) > 0);
    const [first, ...others] = offers;
    if (first === undefined || offers.some(({ data }) => data.recognition?.accepted !== 0)) return;
    const offered = offers.reduce((n, { data }) => n + (data.recognition?.offered ?? 0), 0);
    yield {
      at: first.part('recognition'),
      strikes: others.map((activity) => activity.part('recognition')),
      reason: `At ${several(offers.length, 'activity', 'activities')} ${several(offered, 'offer')} of a fee or benefit were made, and none was accepted.`,
    };
  },
});
