import type { Scene } from '../../src/model/charter.js';
import { addDays, latest } from '../../src/model/day.js';
import type { Judgement } from '../../src/model/judgement.js';
import { choiceInWords } from '../../src/model/words.js';
import { commitment, rule, share } from '../define.js';
import { endOf, heldInPeriod, participants } from '../derived.js';
import { askedBefore, offeredIn } from '../invitations.js';
import { fail, insufficient, notApplicable } from '../judging.js';
import { eachNeed, metInTime, needsOf, NEEDS, noneNeeded, reasoned } from '../needs.js';

type Reads = Scene<'activity' | 'invitations' | 'access', never>;

const asked = share('participant-support.asked', 0.9, { meaning: 'Of those who took part, the share that was asked beforehand what support they need.', stricter: 'higher' });
const answered = share('participant-support.answered', 0.5, { meaning: 'Of those asked what support they need, the share whose answer must be known.', stricter: 'higher' });
const inTime = share('participant-support.met-in-time', 0.9, { meaning: 'Of the needs for support, the share that is met by the day it is needed.', stricter: 'higher' });

const asking = (scene: Reads): readonly Judgement[] =>
  heldInPeriod(scene).map((activity) => askedBefore(scene, activity, { about: 'support', topic: 'support', least: scene.value(asked), leastAnswered: scene.value(answered) }));
const reads = ['activity', 'invitations', 'access'] as const;
const inductionMend = 'Offer newcomers an introduction in the invitation, and record that it did.';

export const participantSupport = commitment({
  name: 'participant-support',
  level: 'project',
  force: 'must',
  title: 'People get the support and training they need to take part.',
  why: 'Being invited is not the same as being able to contribute.',
  rules: [
    rule({
      id: 'asked-everybody',
      title: 'Before each activity those who take part are asked what support they need, and enough of them answer.',
      mend: 'Ask about support in every invitation, and record how many were asked and how many answered.',
      reads: ['activity', 'invitations'],
      uses: [asked, answered],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        yield* asking(scene);
      },
    }),
    rule({
      id: 'met-in-time',
      title: 'Support is there by the day it is needed.',
      mend: 'Arrange support before people come, and record when it was there.',
      reads,
      uses: [asked, answered],
      share: inTime,
      waitsFor: 'activity',
      *judge(scene) {
        yield* eachNeed(scene, needsOf(scene, NEEDS.support), (need) => metInTime(need, scene, need.need.reason !== undefined), () => noneNeeded(scene, asking(scene), 'support'));
      },
    }),
    rule({
      id: 'lateness-reasoned',
      title: 'Where support came late or not at all, it is on record why.',
      mend: 'Write down why.',
      reads,
      uses: [asked, answered],
      waitsFor: 'activity',
      *judge(scene) {
        yield* eachNeed(scene, needsOf(scene, NEEDS.support), (need) => reasoned(need, scene), () => noneNeeded(scene, asking(scene), 'support'));
      },
    }),
    rule({
      id: 'induction-offered',
      title: 'Newcomers are offered an introduction beforehand.',
      mend: inductionMend,
      reads: ['activity', 'invitations'],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        for (const activity of heldInPeriod(scene)) {
          const { newcomers, date: due } = activity.data;
          if (newcomers === 0 || (newcomers === undefined && participants(activity) === 0)) yield notApplicable(activity, 'Nobody was new (0 newcomers).', { due });
          else if (newcomers === undefined) yield insufficient(activity, 'It is not on record how many of those who took part were new.', { due, mend: 'Count the newcomers.', paste: { into: activity.part(), field: 'newcomers', value: '<count from 0>' } });
          else yield offeredIn(scene, activity, { what: 'An introduction for newcomers', offers: ['induction'], by: addDays(due, -1), mend: inductionMend });
        }
      },
    }),
    rule({
      id: 'same-for-all',
      title: 'Everybody had the same support, as if all needed the same.',
      mend: 'Ask each person what they need.',
      severity: 'query',
      reads: ['activity', 'access'],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        const needs = needsOf(scene, NEEDS.support);
        const most = Math.max(...heldInPeriod(scene).map((activity) => participants(activity) ?? 0));
        const whole = needs.find(({ need }) => need.people >= most && most > 1);
        const kinds = new Set(needs.map(({ need }) => need.category));
        if (whole !== undefined && kinds.size === 1) yield fail(whole.part, `The only support on record is ${choiceInWords(whole.need.category)}, for all ${String(whole.need.people)} people alike.`, { mend: 'Ask each person what they need, and record it.' });
      },
    }),
    rule({
      id: 'met-after-activity',
      title: 'Support that counts as in time came when the last activity was over.',
      mend: 'Check by when it was really needed.',
      severity: 'query',
      reads: ['activity', 'access'],
      waitsFor: 'activity',
      *judge(scene) {
        const last = latest(scene.all('activity').map(endOf));
        for (const { need, part } of needsOf(scene, NEEDS.support)) {
          const { met_on: met, needed_by: due } = need;
          if (met !== undefined && due !== undefined && last !== undefined && last < met && met <= due) {
            yield fail(part, `It was met on ${met}, in time for ${due} on paper, but the last activity was on ${last}.`, { due, mend: 'Check by when it was really needed, and correct the day.' });
          }
        }
      },
    }),
  ],
});
