import { commitment, count, rule, share } from '../define.js';
import { fail, kOfN } from '../judging.js';
import { daysSet, leadTrained, moneySet, ofTheYear, teamTrained } from './team-training.js';
import { budgets, coDelivered, coursesOf, outturn, rolesTrained } from './training-year.js';

const team = share('staff-training.team', 0.8, { meaning: 'Of the staff on a project, the share trained in the last two years.', stricter: 'higher' });
const roles = share('staff-training.roles', 0.8, { meaning: 'Of the staff in roles that co-produce, the share trained in the last two years.', stricter: 'higher' });
const shared = share('staff-training.co-delivered', 0.5, { meaning: 'Of the courses of the year, the share given with people with lived experience.', stricter: 'higher' });
const spent = share('staff-training.outturn', 0.7, { meaning: 'Of the money set aside for involvement, the share that is spent unless it is said why not.', stricter: 'higher' });
const oneDay = share('staff-training.one-day', 0.8, { meaning: 'Of all who were trained in the year, the share on one single day, from which on it is looked into.', stricter: 'lower' });
const manyTrained = count('staff-training.many-trained', 10, { meaning: 'People trained in the year, from which on it is looked into when that was.', stricter: 'lower', min: 2, max: 100 });

export const staffTraining = commitment({
  name: 'staff-training',
  level: 'both',
  force: 'must',
  title: 'Staff have the training, the support and the means to co-produce.',
  why: 'Good will without skill and time wears people out on both sides.',
  rules: [
    rule({
      id: 'team-trained',
      title: 'Most of the staff on a project were trained in co-production in the last two years.',
      mend: 'Train the staff on the project, and record how many they are and how many are trained.',
      where: 'project',
      reads: ['project'],
      uses: [team],
      *judge(scene) { yield ofTheYear(scene, 'staff: <count>, trained: <count>', (year) => teamTrained(year, scene.value(team))); },
    }),
    rule({
      id: 'lead-trained-first',
      title: 'Whoever leads a project was trained before its first activity.',
      mend: 'Train the lead before the work begins, and record the day.',
      where: 'project',
      reads: ['project', 'activity'],
      waitsFor: 'activity-in-year',
      *judge(scene) { yield leadTrained(scene); },
    }),
    rule({
      id: 'days-set-aside',
      title: 'Working days are set aside for involvement.',
      mend: 'Set days aside for involvement in each year of the project.',
      where: 'project',
      reads: ['project'],
      *judge(scene) { yield ofTheYear(scene, 'staff_days: <count from 1>', daysSet); },
    }),
    rule({
      id: 'money-set-aside',
      title: 'Money is set aside for involvement.',
      mend: 'Set money aside for involvement in each year of the project.',
      where: 'project',
      reads: ['project'],
      *judge(scene) { yield ofTheYear(scene, 'involvement_budget: <count from 1>', moneySet); },
    }),
    rule({
      id: 'roles-trained',
      title: 'Most of the staff whose work is to co-produce were trained in the last two years.',
      mend: 'Train those who were not, and record the counts from the personnel system.',
      where: 'organisation',
      reads: ['workforce-summary'],
      uses: [roles],
      *judge(scene) { yield rolesTrained(scene, scene.value(roles)); },
    }),
    rule({
      id: 'courses-co-delivered',
      title: 'At least half of the courses are given with people with lived experience.',
      mend: 'Have people with lived experience give the courses too.',
      where: 'organisation',
      reads: ['training'],
      uses: [shared],
      *judge(scene) { yield coDelivered(scene, scene.value(shared)); },
    }),
    rule({
      id: 'money-used',
      title: 'The money set aside for involvement is used, or it is said why not.',
      mend: 'Use the money for involvement, or write down why it was not needed.',
      where: 'organisation',
      reads: [],
      facts: [budgets],
      uses: [spent],
      *judge(scene) { yield outturn(scene, scene.facts(budgets), scene.value(spent)); },
    }),
    rule({
      id: 'all-trained-at-once',
      title: 'Nearly everybody was trained on one day, and by nobody with lived experience.',
      mend: 'Find out whether that was training, or a form to click through.',
      severity: 'query',
      where: 'organisation',
      reads: ['training'],
      uses: [oneDay, manyTrained],
      *judge(scene) {
        const courses = coursesOf(scene);
        const all = courses.reduce((sum, { data }) => sum + (data.attendees ?? 0), 0);
        for (const date of new Set(courses.map(({ data }) => data.date))) {
          const that = courses.filter(({ data }) => data.date === date);
          const trained = that.reduce((sum, { data }) => sum + (data.attendees ?? 0), 0);
          const [first] = that;
          if (first === undefined || all < scene.value(manyTrained) || trained < all * scene.value(oneDay) || that.some(({ data }) => (data.lived_trainers ?? 0) > 0)) continue;
          yield fail(first, `${kOfN(trained, all)} of those trained in the year were trained on ${date}; nobody with lived experience is on record as having trained them.`, { rests: that, mend: 'Find out what was done on that day, and whether anybody learnt from it.' });
        }
      },
    }),
  ],
});
