import { rule } from '../define.js';
import { fail } from '../judging.js';
import { inYear, type Standing } from '../standing.js';

const reads = ['standing'] as const;
const OWN_PAGE = /\b(our|own)\b.{0,30}\b(web ?site|web ?page|page|site|blog|newsletter|channel)\b/i;

/** Signs of box-ticking that only what is said of the organisation's standing shows. */
export const standingSigns = [
  rule({
    id: 'own-page',
    title: 'The organisation\'s own page counts as recognition.',
    mend: 'Name who outside took it up.',
    severity: 'query',
    reads,
    *judge(scene) {
      for (const record of inYear(scene)) {
        const { ref = '', external_party: party = '' } = record.data;
        if (OWN_PAGE.test(ref) || OWN_PAGE.test(party)) yield fail(record, `It seems to have stood only on the organisation's own page: "${(OWN_PAGE.test(ref) ? ref : party).slice(0, 80)}".`, { mend: 'Name who outside took it up; if nobody did, leave it out.' });
      }
    },
  }),
  rule({
    id: 'nobody-outside',
    title: 'Nobody outside is named.',
    mend: 'Record who took it up, gave it or looked.',
    severity: 'query',
    reads,
    *judge(scene) {
      for (const record of inYear(scene)) {
        if (record.data.external_party === undefined) yield fail(record, `The entry of ${record.data.date} names nobody outside.`, { mend: 'Record who took it up, gave it or looked.' });
      }
    },
  }),
  rule({
    id: 'same-award-again',
    title: 'The same award counts in two years.',
    mend: 'Leave it out of the second.',
    severity: 'query',
    reads,
    *judge(scene) {
      for (const record of inYear(scene).filter(({ data }) => data.type === 'award')) {
        const earlier = scene.all('standing').find((other) => other.data.type === 'award' && other.data.date < scene.period.from && awardOf(other) === awardOf(record));
        if (earlier !== undefined) yield fail(record, `The same award is on record of ${earlier.data.date}.`, { rests: [earlier], mend: 'Leave it out, or say what is new about it.' });
      }
    },
  }),
];

function awardOf({ data }: Standing): string {
  return `${data.external_party ?? ''} ${data.ref ?? ''}`.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
