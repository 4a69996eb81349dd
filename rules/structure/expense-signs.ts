import { count, rule } from '../define.js';
import { heldInPeriod, participants } from '../derived.js';
import { fail } from '../judging.js';

const many = count('expenses-paid.many', 8, { meaning: 'So many people meeting face to face make it odd that nobody claims anything.', stricter: 'lower', min: 2, max: 50 });

const expensesOf = (activity: string | undefined) => ({ data }: { readonly data: { readonly activity: string; readonly type: string } }): boolean => data.type === 'expenses' && data.activity === activity;

/** Signs that claims are put off or not counted; each asks a person to look. */
export const expenseSigns = [
  rule({
    id: 'no-claims',
    title: 'Many people met face to face, and nobody claimed anything.',
    mend: 'Ask people whether they knew that they could claim, and how hard it was.',
    severity: 'query',
    reads: ['activity', 'payments'],
    uses: [many],
    waitsFor: 'activity-in-year',
    *judge(scene) {
      for (const activity of heldInPeriod(scene)) {
        const came = participants(activity) ?? 0;
        const claims = scene.all('payments').filter(expensesOf(activity.id));
        if (activity.data.format === 'in-person' && came >= scene.value(many) && claims.length === 0) {
          yield fail(activity, `${String(came)} people came in person, and nobody claimed anything.`, { due: activity.data.date, mend: 'Ask people whether they knew that they could claim, and how hard it was.' });
        }
      }
    },
  }),
  rule({
    id: 'refused-by-policy',
    title: 'Every refusal gives the policy as its reason.',
    mend: 'Look at each of these claims again, on its own merits.',
    severity: 'query',
    reads: ['activity', 'payments'],
    waitsFor: 'activity-in-year',
    *judge(scene) {
      const held = heldInPeriod(scene).map(({ id }) => id);
      const refused = scene.all('payments').filter(({ data }) => data.refused?.reason !== undefined && held.includes(data.activity));
      // One such refusal can be right; it is the pattern that asks for a look.
      if (refused.length < 2 || !refused.every(({ data }) => /\bpolic(y|ies)\b/i.test(data.refused?.reason ?? ''))) return;
      for (const claim of refused) yield fail(claim.part('refused', 'reason'), `All ${String(refused.length)} refusals of the year give the policy as their reason.`, { mend: 'Look at each of these claims again, on its own merits.' });
    },
  }),
  rule({
    id: 'more-claims-than-people',
    title: 'More people claimed than took part.',
    mend: 'Compare the claims with the sign-in sheet.',
    severity: 'query',
    reads: ['activity', 'payments'],
    waitsFor: 'activity-in-year',
    *judge(scene) {
      for (const activity of heldInPeriod(scene)) {
        const came = participants(activity);
        const claims = scene.all('payments').filter(expensesOf(activity.id));
        const claimed = claims.reduce((sum, { data }) => sum + data.people, 0);
        if (came !== undefined && claimed > came) yield fail(activity, `${String(claimed)} people claimed expenses, and ${String(came)} took part.`, { due: activity.data.date, rests: claims, mend: 'Compare the claims with the sign-in sheet.' });
      }
    },
  }),
];
