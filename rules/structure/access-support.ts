import type { Scene } from '../../src/model/charter.js';
import { addDays, addMonths, latest } from '../../src/model/day.js';
import type { Judgement } from '../../src/model/judgement.js';
import { commitment, months, rule, share } from '../define.js';
import { firstActivity, heldInPeriod } from '../derived.js';
import { askedBefore } from '../invitations.js';
import { fail, insufficient, notApplicable, notDue, pass, type Shown } from '../judging.js';
import { eachNeed, metInTime, needsOf, NEEDS, noneNeeded, reasoned, whereUnmet, type NeedFound } from '../needs.js';
import { formatsInStep } from './access-materials.js';
import { accessSigns } from './access-signs.js';

type Reads = Scene<'activity' | 'invitations' | 'access', never>;

const asked = share('access-support.asked', 0.95, { meaning: 'Of those who took part, the share that was asked beforehand about access.', stricter: 'higher' });
const answered = share('access-support.answered', 0.5, { meaning: 'Of those asked about access, the share whose answer must be known.', stricter: 'higher' });
const inTime = share('access-support.met-in-time', 0.95, { meaning: 'Of the access needs, the share that is met by the day it is needed.', stricter: 'higher' });
const venueWithin = months('access-support.venue-check', 12, { meaning: 'Months before an activity within which somebody went to see whether people can get into the venue and about in it.', stricter: 'lower', min: 1, max: 36 });

const DOMAINS = ['physical', 'information', 'emotional'] as const;
const ACCESS_NEEDS = [...NEEDS.physical, ...NEEDS.information, ...NEEDS.emotional];
const REMOTE: ReadonlySet<string | undefined> = new Set(['online', 'phone', 'post']);

const asking = (scene: Reads): readonly Judgement[] =>
  heldInPeriod(scene).map((activity) => askedBefore(scene, activity, { about: 'access', topic: 'access', least: scene.value(asked), leastAnswered: scene.value(answered) }));

/** An excuse is one where the record says why and another person looked at it. */
const isReviewed = ({ need, access }: NeedFound): boolean => need.reason !== undefined && need.reviewed_by !== undefined && need.reviewed_by !== access.recordedBy;

const barriersOf = (scene: Reads, domain: (typeof DOMAINS)[number]) =>
  scene.all('access').flatMap((access) => (access.data.barriers ?? []).flatMap((barrier, i) => (barrier.domain === domain ? [{ barrier, part: access.part('barriers', i) }] : [])));

function domainConsidered(scene: Reads, domain: (typeof DOMAINS)[number]): Judgement {
  const found = barriersOf(scene, domain);
  const [access] = scene.all('access');
  const first = firstActivity(scene)?.data.date;
  const held = scene.all('activity');
  if (domain === 'physical' && held.every(({ data }) => REMOTE.has(data.format))) return notApplicable(scene.self, 'Every activity was remote, so nobody had to get into a building.', { rests: held });
  const by = first === undefined ? scene.asOf : addDays(first, -1);
  const before = found.find(({ barrier: { considered_on: on, steps } }) => on !== undefined && on <= by && (steps ?? []).length > 0);
  if (before !== undefined) return pass(before.part, `Barriers of the ${domain} kind were considered on ${String(before.barrier.considered_on)}${first === undefined ? '' : `, before the first activity (${first})`}; steps taken: ${String(before.barrier.steps?.length)}.`);
  if (first === undefined && found.length === 0) return notDue(scene.self, `Barriers of the ${domain} kind must be considered before the first activity; only planning was held so far.`);
  const mend = `Consider with people which barriers of the ${domain} kind there are, and write down the day and the steps.`;
  const undecided = found.find(({ barrier: { considered_on: on, steps } }) => on === undefined || (on <= by && (steps ?? []).length === 0));
  if (undecided !== undefined) {
    const { considered_on: on, steps } = undecided.barrier;
    const paste = on === undefined ? (steps === undefined || steps.length === 0 ? undefined : { into: undecided.part, field: 'considered_on', value: `<day by ${by}>` }) : steps === undefined ? { into: undecided.part, field: 'steps', value: '["<text>"]' } : undefined;
    return insufficient(undecided.part, `It is not on record ${on === undefined ? 'when' : 'with what steps'} barriers of the ${domain} kind were considered.`, { mend, ...(paste === undefined ? {} : { paste }) });
  }
  const late = found[0];
  if (late !== undefined) return fail(late.part, `Barriers of the ${domain} kind were considered on ${String(late.barrier.considered_on)} only; the first activity was on ${String(first)}.`, { mend: 'Ask those who came what stood in their way, and consider barriers before the first activity of the next project.' });
  const entry = `{domain: ${domain}, considered_on: <day by ${by}>, steps: ["<text>"]}`;
  const paste = access === undefined ? { kind: 'access' as const, fields: [`barriers: [${entry}]`] } : access.data.barriers === undefined ? { into: access.part(), field: 'barriers', value: `[${entry}]` } : { list: access.part('barriers'), item: entry };
  return insufficient(scene.self, `Nothing is on record of barriers of the ${domain} kind.`, { mend, paste });
}

export const accessSupport = commitment({
  name: 'access-support',
  level: 'project',
  force: 'must',
  title: 'Barriers are looked for and removed in time: in buildings, in information, and in what weighs on people.',
  why: 'Support that comes late is support for a meeting that is over.',
  shownBy: 'met-in-time',
  rules: [
    rule({
      id: 'domains-considered',
      title: 'Barriers of all three kinds are considered before the first activity, with at least one step against each.',
      mend: 'Consider barriers in buildings, in information and in what weighs on people before the first activity.',
      reads: ['activity', 'access'],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        for (const domain of DOMAINS) yield domainConsidered(scene, domain);
      },
    }),
    rule({
      id: 'venue-checked',
      title: 'Somebody went to see the venue in the year before the activity.',
      mend: 'Go and see the venue with somebody who uses a wheelchair, and write down the day.',
      reads: ['activity', 'access'],
      uses: [venueWithin],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        const found = barriersOf(scene, 'physical');
        for (const activity of heldInPeriod(scene)) {
          const { date, format } = activity.data;
          const rests: readonly Shown[] = found.map(({ part }) => part);
          const checks = found.flatMap(({ barrier }) => barrier.venue_checked_on ?? []);
          const last = latest(checks.filter((on) => on <= date));
          const unchecked = found.find(({ barrier }) => barrier.venue_checked_on === undefined);
          const mend = 'Go and see the venue before people come, and write down the day.';
          if (REMOTE.has(format)) yield notApplicable(activity, `It was held ${format === 'online' ? 'online' : `by ${String(format)}`}.`);
          else if (checks.length === 0) yield insufficient(activity, 'It is not on record that anybody went to see the venue beforehand.', { rests, mend, ...(unchecked === undefined ? {} : { paste: { into: unchecked.part, field: 'venue_checked_on', value: `<day by ${date}>` } }) });
          else if (last === undefined) yield fail(activity, `The venue was seen only after the activity of ${date}.`, { rests, mend });
          else {
            const until = addMonths(last, scene.value(venueWithin));
            const reason = `The venue was last seen on ${last}, which holds until ${until}; the activity was on ${date}.`;
            yield date <= until ? pass(activity, reason, { either: { count: 1, of: found.filter(({ barrier: { venue_checked_on: on } }) => on !== undefined && on <= date && date <= addMonths(on, scene.value(venueWithin))).map(({ part }) => part) } }) : fail(activity, reason, { rests, mend });
          }
        }
      },
    }),
    rule({
      id: 'asked-everybody',
      title: 'Before each activity those who take part are asked about access, and enough of them answer.',
      mend: 'Ask about access in every invitation, and record how many were asked and how many answered.',
      reads: ['activity', 'invitations'],
      uses: [asked, answered],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        yield* asking(scene);
      },
    }),
    rule({
      id: 'met-in-time',
      title: 'What people need for access is there by the day it is needed.',
      mend: 'Arrange it before people come, and record when it was there.',
      reads: ['activity', 'invitations', 'access'],
      uses: [asked, answered],
      share: inTime,
      waitsFor: 'activity',
      *judge(scene) {
        yield* eachNeed(scene, needsOf(scene, ACCESS_NEEDS), (need) => metInTime(need, scene, isReviewed(need)), () => noneNeeded(scene, asking(scene), 'access'));
      },
    }),
    rule({
      id: 'lateness-reasoned',
      title: 'Where a need was met late or not at all, it is on record why.',
      mend: 'Write down why.',
      reads: ['activity', 'invitations', 'access'],
      uses: [asked, answered],
      waitsFor: 'activity',
      *judge(scene) {
        yield* eachNeed(scene, needsOf(scene, ACCESS_NEEDS), (need) => reasoned(need, scene), () => noneNeeded(scene, asking(scene), 'access'));
      },
    }),
    rule({
      id: 'lateness-reviewed',
      title: 'Where a need was met late or not at all, another person looked at it.',
      mend: 'Have another person look at it, and record their id.',
      reads: ['activity', 'invitations', 'access'],
      uses: [asked, answered],
      waitsFor: 'activity',
      *judge(scene) {
        yield* eachNeed(scene, needsOf(scene, ACCESS_NEEDS), (found) => whereUnmet(found, scene, (what) => {
          const { need: { reviewed_by: by }, access, part } = found;
          const mend = 'Have another person look at what went wrong, and record their id.';
          if (by === undefined) return insufficient(part, `${what}; it is not on record that another person looked at it.`, { mend, paste: { into: part, field: 'reviewed_by', value: '<id S>' } });
          if (by === access.recordedBy) return fail(found.at('reviewed_by'), `${what}; it was reviewed by the person who recorded it (${by}).`, { rests: [part], mend });
          return pass(part, `${what}; ${by} looked at it too.`);
        }), () => noneNeeded(scene, asking(scene), 'access'));
      },
    }),
    formatsInStep(asking, [asked, answered]),
    ...accessSigns,
  ],
});
