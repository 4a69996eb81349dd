import { addDays, addMonths } from '../../src/model/day.js';
import { commitment, count, months, rule, share } from '../define.js';
import { lived, present } from '../derived.js';
import { fail, insufficient, notDue, pass, several, shareOf } from '../judging.js';
import { actionsDone, finding, medianAttendance, metOften, toldBoard } from '../network-judgements.js';
import { boardWithin, firstDue, heldOn, latest, ofLastReview, reviewsSoFar, tooYoung, youngest } from '../network-reviews.js';
import { networkSigns } from '../network-signs.js';
import { lastDay } from '../trustees.js';

const target = months('network-review.target', 12, { meaning: 'Months between reviews of the Network that are aimed at.', stricter: 'lower', min: 6, max: 24 });
const reviewers = share('network-review.lived-reviewers', 0.5, { meaning: 'Of those who hold the review, the share with lived experience.', stricter: 'higher' });
const respondents = share('network-review.respondents', 0.5, { meaning: 'Of the members, the share that is heard in the review.', stricter: 'higher' });
const actions = count('network-review.actions', 1, { meaning: 'Actions that come of a review at the least.', stricter: 'higher', min: 1, max: 10 });
const done = share('network-review.actions-done', 0.7, { meaning: 'Of the actions that were due from the last review and the one before, the share that was done.', stricter: 'higher' });
const meetings = count('network-review.meetings', 3, { meaning: 'Meetings of the Network in a year at the least.', stricter: 'higher', min: 1, max: 12 });
const attendance = share('network-review.attendance', 0.5, { meaning: 'Of the members, the share that comes to the middle one of the year\'s meetings.', stricter: 'higher' });

const reads = ['network-review', 'organisation'] as const;

export const networkReview = commitment({
  name: 'network-review',
  level: 'organisation',
  force: 'qualified',
  title: 'The Network and its membership are looked at regularly, so that they stay effective.',
  why: 'A network that never changes speaks for those who joined first.',
  shownBy: 'leads-to-action',
  rules: [
    rule({
      id: 'reviewed',
      title: 'There is a review of the Network.',
      mend: 'Look with its members at how the Network works and who is in it, and record what you find.',
      reads, uses: [latest, youngest],
      *judge(scene) {
        const until = lastDay(scene);
        const reviews = reviewsSoFar(scene);
        if (reviews.length === 0 && tooYoung(scene) === undefined) {
          const due = firstDue(scene);
          const mend = 'Hold a review with members; one that was held and is not on file can be added.';
          const paste = { kind: 'network-review', fields: ['id: <id of network-review>', `held_on: <day by ${until}>`] } as const;
          if (due === undefined) yield insufficient(scene.self, 'Neither a review of the Network nor the day on which it was founded is on record.', { mend, paste });
          else if (due < until) yield fail(scene.self, `No review of the Network is on record; the first was due by ${due}.`, { mend, paste });
        }
        yield* ofLastReview(scene, () => [pass(scene.self, `${several(reviews.length, 'review')} of the Network held by ${until}, the last on ${reviews.at(-1)?.data.held_on ?? ''}.`, { either: { count: 1, of: reviews } })]);
      },
    }),
    rule({
      id: 'reviewed-in-time',
      title: 'The last review of the Network is at most two years old.',
      mend: 'Hold the next review now.',
      severity: 'moderate',
      reads, uses: [latest, youngest],
      *judge(scene) {
        yield* ofLastReview(scene, (last) => {
          const [until, due] = [lastDay(scene), addMonths(last.data.held_on, scene.value(latest))];
          const reason = `The last review was held on ${last.data.held_on}; the next was due by ${due}`;
          if (until <= due) return [pass(heldOn(last), `The last review was held on ${last.data.held_on}, at most ${String(scene.value(latest))} months before ${until}.`)];
          return [fail(heldOn(last), `${reason}, and none is on record by ${until}.`, { mend: 'Hold the next review with members now; one that was held and is not on file can be added.', paste: { kind: 'network-review', fields: ['id: <id of network-review>', `held_on: <day from ${addDays(due, 1)} by ${until}>`] } })];
        });
      },
    }),
    rule({
      id: 'reviewed-yearly',
      title: 'The last review of the Network is at most a year old.',
      mend: 'Look at the Network once a year.',
      severity: 'minor',
      reads, uses: [target, latest, youngest],
      *judge(scene) {
        yield* ofLastReview(scene, (last) => {
          const [until, due] = [lastDay(scene), addMonths(last.data.held_on, scene.value(target))];
          if (until <= due) return [pass(heldOn(last), `The last review was held on ${last.data.held_on}, at most ${String(scene.value(target))} months before ${until}.`)];
          return [fail(heldOn(last), `The last review was held on ${last.data.held_on}, more than ${String(scene.value(target))} months before ${until}.`, { mend: 'Look at the Network once a year.' })];
        });
      },
    }),
    rule({
      id: 'both-looked-at',
      title: 'The review looks both at how the Network works and at who is in it.',
      mend: 'Look at both, and write down at least one finding about each.',
      reads, uses: [latest, youngest],
      *judge(scene) { yield* ofLastReview(scene, (last) => [finding(last, 'network'), finding(last, 'membership')]); },
    }),
    rule({
      id: 'members-review',
      title: 'At least half of those who hold the review have lived experience.',
      mend: 'Let members hold the review, with staff to help.',
      severity: 'moderate',
      reads, uses: [reviewers, latest, youngest],
      *judge(scene) {
        yield* ofLastReview(scene, (last) => {
          const paste = last.data.reviewers === undefined ? { paste: { into: last.part(), field: 'reviewers', value: '{pwus: <count>, carers: <count>, both: <count>, staff: <count>}' } } : {};
          return [shareOf(heldOn(last), { what: `of those who held the review of ${last.data.held_on} have lived experience`, part: lived(last.data.reviewers), whole: present(last.data.reviewers), least: scene.value(reviewers), rests: [last.part('reviewers')], mend: 'Let members hold the next review, with staff to help; record who held this one.', ...paste })];
        });
      },
    }),
    rule({
      id: 'members-heard',
      title: 'At least half of the members are heard in the review.',
      mend: 'Ask every member, in a way that suits them, and count the answers.',
      severity: 'moderate',
      reads, uses: [respondents, latest, youngest],
      *judge(scene) {
        yield* ofLastReview(scene, (last) => {
          const { members, respondents: heard } = last.data;
          const paste = heard === undefined && members !== undefined && members > 0 ? { paste: { into: last.part(), field: 'respondents', value: `<count from ${String(Math.ceil(members * scene.value(respondents)))}>` } } : {};
          return [shareOf(heldOn(last), { what: `of the members were heard in the review of ${last.data.held_on}`, part: heard, whole: members, least: scene.value(respondents), rests: [last.part('members'), last.part('respondents')], mend: 'Ask those who were not heard, by phone or face to face, and record how many members there were and how many were heard.', ...paste })];
        });
      },
    }),
    rule({
      id: 'leads-to-action',
      title: 'Something is to be done after the review.',
      mend: 'Agree with the members what is to change, who does it and by when.',
      severity: 'moderate',
      reads, uses: [actions, boardWithin, latest, youngest],
      *judge(scene) {
        yield* ofLastReview(scene, (last) => {
          const agreed = (last.data.actions ?? []).map((_, i) => last.part('actions', i));
          const least = scene.value(actions);
          const due = addDays(last.data.held_on, scene.value(boardWithin));
          const item = '{what: "<text>", owner: <id S>, due_on: <day>}';
          const reason = `${several(agreed.length, 'action')} came of the review of ${last.data.held_on}; at least ${String(least)} is asked for.`;
          if (agreed.length >= least) return [pass(heldOn(last), reason, { either: { count: least, of: agreed } })];
          if (scene.asOf <= due) return [notDue(heldOn(last), `${reason} There is time until ${due}.`)];
          return [fail(heldOn(last), reason, { mend: 'Agree with the members what is to change, who does it and by when, and record it.', paste: last.data.actions === undefined ? { into: last.part(), field: 'actions', value: `[${item}]` } : { list: last.part('actions'), item } })];
        });
      },
    }),
    rule({
      id: 'actions-done',
      title: 'Most of what was to be done after the last two reviews, and was due, is done.',
      mend: 'Go through the actions with the Network, do what is open, and write down the days.',
      severity: 'moderate',
      reads, uses: [done, latest, youngest],
      *judge(scene) { yield* ofLastReview(scene, (last, before) => [actionsDone(scene, before === undefined ? [last] : [last, before], scene.value(done))]); },
    }),
    rule({
      id: 'board-told',
      title: 'The Board is told of each review within three months.',
      mend: 'Take each review to the next meeting of the Board.',
      severity: 'moderate',
      reads, uses: [boardWithin, latest, youngest],
      *judge(scene) {
        const young = tooYoung(scene);
        if (young !== undefined) yield young;
        else if (reviewsSoFar(scene).length === 0) yield* ofLastReview(scene, () => [] /* no review, nothing to tell of */);
        else for (const review of scene.all('network-review')) yield toldBoard(scene, review);
      },
    }),
    rule({
      id: 'meets-often-enough',
      title: 'The Network meets at least three times a year.',
      mend: 'Agree the dates of the year with the members.',
      severity: 'moderate',
      reads: ['network-meetings', 'network-review', 'organisation'], uses: [meetings, youngest],
      *judge(scene) { yield metOften(scene, scene.value(meetings)); },
    }),
    rule({
      id: 'members-come',
      title: 'At most meetings at least half of the members are there.',
      mend: 'Ask members what keeps them away, and change it.',
      severity: 'moderate',
      reads: ['network-meetings', 'network-review', 'organisation'], uses: [attendance, youngest],
      *judge(scene) {
        const judged = medianAttendance(scene, scene.value(attendance));
        if (judged !== undefined) yield judged;
      },
    }),
    ...networkSigns,
  ],
});
