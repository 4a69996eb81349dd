import { commitment, days, rule, share } from '../define.js';
import { atYearEnd, attended, mostOfYear, planned } from '../trustee-judgements.js';
import { trusteeSigns } from '../trustee-signs.js';
import { hasChair, hasTwo } from '../trustees.js';

const mostDays = share('board-membership.most-days', 0.75, { meaning: 'Of the days of the year, the share on which two trustees who use services are in post, and one of them chairs the Network.', stricter: 'higher' });
const attendance = share('board-membership.attendance', 0.6, { meaning: 'Of the places that trustees who use services have at Board meetings, the share that was taken.', stricter: 'higher' });
const vacancy = days('board-membership.vacancy', 183, { meaning: 'Days within which a place is filled again.', stricter: 'lower', min: 28, max: 366 });

const mend = 'Ask the Network whom it would like to see on the Board, and appoint a second trustee who uses services.';
const chairMend = 'Have the Network chosen a chair who is such a trustee, and record from when to when.';

export const boardMembership = commitment({
  name: 'board-membership',
  level: 'organisation',
  force: 'aim',
  title: 'At least two trustees are people who use services, and one of them chairs the Network.',
  why: 'Decisions about people are made differently with them at the table.',
  shownBy: 'two-at-year-end',
  rules: [
    rule({
      id: 'two-most-days',
      title: 'On most days of the year two trustees are people who use services.',
      mend,
      reads: ['board-terms'], uses: [mostDays],
      *judge(scene) { yield mostOfYear(scene, scene.value(mostDays), 'two trustees who use services were in post', (on) => hasTwo(scene, on), mend); },
    }),
    rule({
      id: 'two-at-year-end',
      title: 'At the end of the year two trustees are people who use services.',
      mend,
      reads: ['board-terms'],
      *judge(scene) { yield atYearEnd(scene, 'two trustees who use services were in post', (on) => hasTwo(scene, on), mend); },
    }),
    rule({
      id: 'chairs-most-days',
      title: 'On most days of the year a trustee who uses services chairs the Network.',
      mend: chairMend,
      reads: ['board-terms'], uses: [mostDays],
      *judge(scene) { yield mostOfYear(scene, scene.value(mostDays), 'a trustee who uses services chaired the Network', (on) => hasChair(scene, on), chairMend); },
    }),
    rule({
      id: 'chairs-at-year-end',
      title: 'At the end of the year a trustee who uses services chairs the Network.',
      mend: chairMend,
      reads: ['board-terms'],
      *judge(scene) { yield atYearEnd(scene, 'a trustee who uses services chaired the Network', (on) => hasChair(scene, on), chairMend); },
    }),
    rule({
      id: 'they-attend',
      title: 'The trustees who use services are at the Board\'s meetings.',
      mend: 'Ask them what keeps them away, and change the hour, the place, the papers or the support.',
      reads: ['board-terms', 'board-meetings', 'nothing-to-report'], uses: [attendance],
      judge: (scene) => attended(scene, scene.value(attendance)),
    }),
    rule({
      id: 'vacancy-planned',
      title: 'A place that falls empty is filled within half a year, by a dated plan; so is it where none of the two chairs the Network.',
      mend: 'Record an action for this commitment with a day, and fill the place by then.',
      severity: 'moderate',
      reads: ['board-terms', 'action'], uses: [vacancy, mostDays],
      *judge(scene) { yield planned(scene, scene.value(mostDays), scene.value(vacancy)); },
    }),
    ...trusteeSigns,
  ],
});
