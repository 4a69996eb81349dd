import { decideWithin } from '../contributions.js';
import { commitment, count, rule, share, words } from '../define.js';
import { fail, notApplicable, pass, several } from '../judging.js';
import { approved, eachItem, inputFact, inputInTime, linked, usedFact } from '../key-activities.js';
import { bothHeard, eachUsed, ofTheYear, takenUp } from '../project-use.js';
import { wordForWord } from '../section-text.js';
import { earlyStage, enoughStages } from '../stages.js';
import { useSigns } from '../use-signs.js';

const useRate = share('meaningful-use.use-rate', 1, { meaning: 'Of what people put forward, the share that went into a decision with an outcome.', stricter: 'higher' });
const minStages = count('meaningful-use.min-stages', 3, { meaning: 'Stages of a project in which people have a part, or all where it has fewer.', stricter: 'higher', min: 1, max: 5 });
const reasonWords = words('meaningful-use.reason-words', 15, { meaning: 'Words below which a reason for turning something down says nothing.', stricter: 'higher', min: 5, max: 60 });

const reads = ['activity', 'decisions', 'project'] as const;
const ofStages = ['activity', 'reviews', 'project'] as const;

export const meaningfulUse = commitment({
  name: 'meaningful-use',
  level: 'both',
  force: 'must',
  title: 'What people who use services and carers put forward shapes every key activity.',
  why: 'People give time and tell hard things; it is owed to them that something comes of it.',
  rules: [
    rule({
      id: 'all-used',
      title: 'Everything that people put forward goes into a decision with an outcome.',
      mend: 'Decide on everything that was put forward, and name it among what the decision drew on.',
      where: 'project', waitsFor: 'activity',
      reads, uses: [decideWithin], share: useRate,
      judge: (scene) => eachUsed(scene),
    }),
    rule({
      id: 'both-heard',
      title: 'At least one decision draws on what people who use services and carers both put forward.',
      mend: 'Ask both groups, and decide with what both say.',
      where: 'project', waitsFor: 'activity-in-year',
      reads, uses: [decideWithin],
      *judge(scene) { yield ofTheYear(scene, (use) => bothHeard(scene, use)); },
    }),
    rule({
      id: 'something-taken-up',
      title: 'At least one thing that people put forward is taken up, in full or in part.',
      mend: 'Ask people about what can still be changed, and change it.',
      where: 'project', waitsFor: 'activity-in-year',
      reads, uses: [decideWithin],
      *judge(scene) { yield ofTheYear(scene, (use) => takenUp(scene, use)); },
    }),
    rule({
      id: 'refusals-reasoned',
      title: 'Where something is turned down, the reason is given in full.',
      mend: 'Write down why, so that somebody who put it forward would understand.',
      where: 'project', waitsFor: 'activity',
      reads: ['decisions'], uses: [reasonWords],
      *judge(scene) {
        const refused = scene.all('decisions').filter(({ data }) => data.outcome === 'not-adopted');
        if (refused.length === 0) yield notApplicable(scene.self, 'No decision on record turned anything down.', { rests: scene.all('decisions') });
        for (const decision of refused) {
          const { reason = '', date } = decision.data;
          const length = wordForWord(reason).split(' ').filter((word) => word !== '').length;
          const due = date === undefined ? {} : { due: date };
          const said = `${decision.label} turned something down, with a reason of ${several(length, 'word')}`;
          if (length >= scene.value(reasonWords)) yield pass(decision.part('reason'), `${said}.`, due);
          else yield fail(decision.part('reason'), `${said}; at least ${String(scene.value(reasonWords))} are asked for.`, { ...due, mend: 'Write down why, so that somebody who put it forward would understand.', ...(decision.data.reason === undefined ? { paste: { into: decision.part(), field: 'reason', value: '"<text of 15 words>"' } } : {}) });
        }
      },
    }),
    rule({
      id: 'enough-stages',
      title: 'People have a part in most stages of the work, not in one alone.',
      mend: 'Involve people from the first idea to the review.',
      where: 'project', waitsFor: 'activity-in-year',
      reads: ofStages, uses: [minStages],
      *judge(scene) { yield enoughStages(scene, scene.value(minStages)); },
    }),
    rule({
      id: 'early-stage',
      title: 'People have a part while the work is still being designed or developed.',
      mend: 'Begin with people, while there is still something to shape.',
      where: 'project', waitsFor: 'activity-in-year',
      reads: ofStages,
      *judge(scene) { yield earlyStage(scene); },
    }),
    rule({
      id: 'register-approved',
      title: 'The Board approves the register of the key activities within its year.',
      mend: 'Make a register of the year\'s key activities, and take it to the Board.',
      where: 'organisation',
      reads: ['key-activities'],
      *judge(scene) { yield approved(scene); },
    }),
    rule({
      id: 'each-linked',
      title: 'Each key activity of the year is fed by a project with people.',
      mend: 'Involve people in every key activity, and name the project.',
      where: 'organisation',
      reads: ['key-activities'],
      judge: (scene) => eachItem(scene, linked),
    }),
    rule({
      id: 'input-before-decision',
      title: 'People put something forward before each key activity is decided.',
      mend: 'Involve people before the decision, and write down what they put forward.',
      where: 'organisation',
      reads: ['key-activities'], facts: [inputFact, usedFact],
      judge: (scene) => eachItem(scene, (item, part) => inputInTime(scene, item, part)),
    }),
    ...useSigns,
  ],
});
