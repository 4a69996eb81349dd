import { isWithin } from '../../src/model/audit-year.js';
import { commitment, count, days, rule } from '../define.js';
import { fail, several } from '../judging.js';
import { changedWhereNobodyJoined, eachEffort, forOneGroup, madeBefore, namedFromFigures, reviewedSoon } from './outreach-efforts.js';
import { efforts, enoughGroups, moneySpent, sameEverywhere } from './outreach-year.js';

const sorts = count('seldom-heard-outreach.sorts', 2, { meaning: 'Sorts of effort before the first activity of a project, at the least.', stricter: 'higher', min: 1, max: 5 });
const reviewWithin = days('seldom-heard-outreach.review-within', 60, { meaning: 'Days after an effort within which its result is looked at.', stricter: 'lower', min: 14, max: 183 });
const groups = count('seldom-heard-outreach.groups', 3, { meaning: 'Groups that are sought out in a year, at the least.', stricter: 'higher', min: 1, max: 10 });
const crowd = count('seldom-heard-outreach.crowd', 200, { meaning: 'People said to have been reached by one effort without cost, from which on it is looked into.', stricter: 'lower', min: 20, max: 2000 });

/** Words of a circular, not of an effort made for some people. */
const CIRCULAR = /\b(open to (all|anyone|anybody|everyone|everybody)|mailings?|mail-?shot|newsletter|bulletin)\b/i;

export const seldomHeardOutreach = commitment({
  name: 'seldom-heard-outreach',
  level: 'both',
  force: 'effort',
  title: 'Special efforts are made so that people who are seldom heard can take part.',
  why: 'An open invitation reaches those who are already there.',
  shownBy: 'changed-approach',
  rules: [
    rule({
      id: 'named-from-figures',
      title: 'A project seeks out at least one group of which figures say that it is seldom heard.',
      mend: 'Choose from the organisation\'s list whom the project must hear, and go to them.',
      where: 'project',
      reads: ['outreach', 'project', 'activity'],
      consults: ['target-groups'],
      waitsFor: 'activity-in-year',
      *judge(scene) { yield forOneGroup(scene) ?? namedFromFigures(scene); },
    }),
    rule({
      id: 'before-the-start',
      title: 'Before its first activity a project tries different ways of reaching them.',
      mend: 'Make at least two different efforts before the work begins.',
      where: 'project',
      reads: ['outreach', 'project', 'activity'],
      consults: ['target-groups'],
      uses: [sorts],
      waitsFor: 'activity-in-year',
      *judge(scene) { yield forOneGroup(scene) ?? madeBefore(scene, scene.value(sorts)); },
    }),
    rule({
      id: 'result-reviewed',
      title: 'What came of each effort is looked at within two months.',
      mend: 'Look at the result of each effort, and record the day.',
      where: 'project',
      reads: ['outreach', 'project', 'activity'],
      uses: [reviewWithin],
      waitsFor: 'activity',
      *judge(scene) { yield* eachEffort(scene, (effort) => reviewedSoon(effort, scene, scene.value(reviewWithin))); },
    }),
    rule({
      id: 'changed-approach',
      title: 'Where nobody joined, something else is tried.',
      mend: 'Count who joined; where it was nobody, try another way.',
      where: 'project',
      reads: ['outreach', 'project', 'activity'],
      uses: [reviewWithin],
      waitsFor: 'activity',
      *judge(scene) { yield* eachEffort(scene, (effort) => changedWhereNobodyJoined(scene, effort, scene.value(reviewWithin))); },
    }),
    rule({
      id: 'enough-groups',
      title: 'In a year the organisation and its projects seek out at least three groups.',
      mend: 'Go to more of the groups on the list.',
      where: 'organisation',
      reads: ['target-groups'],
      facts: [efforts],
      uses: [groups],
      *judge(scene) { yield enoughGroups(scene, scene.facts(efforts), scene.value(groups)); },
    }),
    rule({
      id: 'money-spent',
      title: 'Money is spent on reaching people.',
      mend: 'Set money aside for it, and record what each effort cost.',
      where: 'organisation',
      reads: ['target-groups'],
      facts: [efforts],
      *judge(scene) { yield moneySpent(scene, scene.facts(efforts)); },
    }),
    rule({
      id: 'circular-as-outreach',
      title: 'A circular is passed off as an effort to reach some people.',
      mend: 'See whether anybody was sought out, or only written to with everybody else.',
      severity: 'query',
      where: 'both',
      reads: ['outreach'],
      uses: [crowd],
      *judge(scene) {
        for (const effort of scene.all('outreach')) {
          const { date, cost, reached, partner, next_step: next } = effort.data;
          const worded = CIRCULAR.test(next ?? '') || CIRCULAR.test(partner ?? '');
          const many = cost === 0 && reached !== undefined && reached >= scene.value(crowd);
          if (date !== undefined && !isWithin(date, scene.period)) continue;
          if (worded || many) yield fail(effort, `${many ? `${several(reached, 'person', 'people')} are said to have been reached without cost` : 'It reads like something sent to everybody'}${worded && many ? ', and it reads like something sent to everybody' : ''}.`, { mend: 'See whether anybody was sought out, or only written to with everybody else.' });
        }
      },
    }),
    rule({
      id: 'cost-nothing',
      title: 'No effort of a project cost anything.',
      mend: 'See whether there was anything to it.',
      severity: 'query',
      where: 'project',
      reads: ['outreach'],
      uses: [sorts],
      *judge(scene) {
        const made = scene.all('outreach').filter(({ data }) => data.date !== undefined && isWithin(data.date, scene.period));
        const [first] = made;
        if (first !== undefined && made.length >= scene.value(sorts) && made.every(({ data }) => data.cost === 0)) yield fail(first, `None of ${several(made.length, 'effort')} of the year cost anything.`, { rests: made, mend: 'See what was done, by whom and in whose time.' });
      },
    }),
    ...sameEverywhere,
  ],
});
