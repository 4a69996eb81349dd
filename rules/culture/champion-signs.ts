import { actsOfYear, appointed } from '../champions.js';
import { count, rule } from '../define.js';
import { fail, several } from '../judging.js';

const enough = count('champions.enough-acts', 3, { meaning: 'Acts of a year from which on it says something that they are all one person\'s, or all of one sort.', stricter: 'lower', min: 2, max: 20 });

/** Signs of box-ticking that only champions and their acts show. */
export const championSigns = [
  rule({
    id: 'one-enthusiast',
    title: 'One person did everything that is on record.',
    mend: 'Ask what the others did.',
    severity: 'query',
    reads: ['champions'], uses: [enough],
    *judge(scene) {
      const acts = actsOfYear(scene);
      const last = acts.at(-1);
      if (last !== undefined && acts.length >= scene.value(enough) && new Set(acts.map(({ act }) => act.person)).size === 1) yield fail(last.part, `All ${String(acts.length)} acts of the year are those of ${last.act.person}.`, { rests: acts.map(({ part }) => part), mend: 'Ask what the others did, and what would be left if this person went.' });
    },
  }),
  rule({
    id: 'only-took-part',
    title: 'All that anybody did was to be there.',
    mend: 'Ask what changed because they were there.',
    severity: 'query',
    reads: ['champions'], uses: [enough],
    *judge(scene) {
      const acts = actsOfYear(scene);
      const last = acts.at(-1);
      if (last !== undefined && acts.length >= scene.value(enough) && acts.every(({ act }) => act.type === 'took-part')) yield fail(last.part, `In each of ${several(acts.length, 'act')} somebody took part; nobody spoke up, found money, cleared anything away or taught others.`, { rests: acts.map(({ part }) => part), mend: 'Ask what changed because they were there.' });
    },
  }),
  rule({
    id: 'champion-by-job',
    title: 'The champion is whose job co-production is anyway.',
    mend: 'Appoint somebody else of standing.',
    severity: 'query',
    reads: ['champions', 'organisation'],
    *judge(scene) {
      const lead = scene.all('organisation')[0]?.data.coproduction_lead;
      for (const { appointment, part } of appointed(scene, 'senior-manager')) {
        const isOfYear = appointment.from <= scene.period.to && (appointment.to === undefined || appointment.to >= scene.period.from);
        if (isOfYear && appointment.person === lead) yield fail(part, `${appointment.person} is both the champion and the co-production lead.`, { mend: 'Appoint somebody of standing whose job it is not.' });
      }
    },
  }),
];
