import { rule } from '../define.js';
import { fail, several } from '../judging.js';
import { actsInYear, keyOf, partnerActs, partnersOf } from '../partner-acts.js';

const reads = ['partner-influence'] as const;
const OWN_PEOPLE = /\b(own|our|internal|in-house|all)\b.*\b(staff|team|teams|volunteers|trustees|board)\b|^(staff|internal|in-house)\b/i;

/** Signs of box-ticking that only the work with partners shows. */
export const partnerSigns = [
  rule({
    id: 'one-letter-many-partners',
    title: 'One letter to many is counted once for each of them.',
    mend: 'Record it once.',
    severity: 'query',
    reads, facts: [partnerActs],
    *judge(scene) {
      const acts = actsInYear(scene);
      for (const key of new Set(acts.filter(({ value }) => value.ref !== '').map(keyOf))) {
        const same = acts.filter((act) => act.value.ref !== '' && keyOf(act) === key);
        const last = same.at(-1);
        if (last !== undefined && partnersOf(same).length > 1) yield fail(last.from, `The same thing ("${last.value.ref.slice(0, 80)}") stands for ${several(same.length, 'act')} with ${String(partnersOf(same).length)} partners.`, { rests: same.map(({ from }) => from), mend: 'Record it once, and what was done with each partner beside it.' });
      }
    },
  }),
  rule({
    id: 'never-followed-up',
    title: 'Nothing is ever followed up.',
    mend: 'Ask partners what came of it.',
    severity: 'query',
    reads, facts: [partnerActs],
    *judge(scene) {
      const acts = actsInYear(scene);
      if (acts.length >= 2 && acts.every(({ value }) => value.followedUp === '')) yield fail(scene.self, `Of ${several(acts.length, 'act')} in the year none was followed up on any day.`, { rests: acts.map(({ from }) => from), mend: 'Ask partners what came of it.' });
    },
  }),
  rule({
    id: 'own-people',
    title: 'An event or a course for the organisation\'s own people counts as work with partners.',
    mend: 'Find out who came from outside.',
    severity: 'query',
    reads, facts: [partnerActs],
    *judge(scene) {
      for (const { from, value: { act, partner, ref } } of actsInYear(scene)) {
        const isGathering = act === 'event' || act === 'joint-training';
        if (isGathering && (partner === '' || OWN_PEOPLE.test(partner) || OWN_PEOPLE.test(ref))) yield fail(from, `${act === 'event' ? 'An event' : 'A course'} ${partner === '' ? 'that names no partner' : `with "${partner.slice(0, 80)}"`} seems to have been for the organisation's own people.`, { mend: 'Find out who came from outside; if nobody did, leave it out.' });
      }
    },
  }),
];
