import { isWithin } from '../../src/model/audit-year.js';
import { commitment, count, rule, share } from '../define.js';
import { fail } from '../judging.js';
import { compared, gapsMet, offered, ofTheCounts, participantSnapshots, people, sharesOf } from './participant-snapshots.js';
import { bothGroups, differentExperiences, enoughNewcomers, notTheSameThree } from './who-took-part.js';

const manyPeople = count('widest-range.many-people', 8, { meaning: 'People who took part in the year, from whom on more than one experience of services is asked for.', stricter: 'lower', min: 2, max: 30 });
const experiences = count('widest-range.experiences', 2, { meaning: 'Different experiences of services among them, at the least.', stricter: 'higher', min: 2, max: 8 });
const newcomers = share('widest-range.newcomers', 0.2, { meaning: 'Of those who took part in the year, the share that was not involved in the 24 months before.', stricter: 'higher' });
const topThree = share('widest-range.top-three', 0.5, { meaning: 'Of the times that somebody took part, the share that the three who came most may have.', stricter: 'lower' });
const fewestPeople = count('widest-range.fewest-people', 20, { meaning: 'People who took part in the year, all projects added, from whom on they are asked who they are.', stricter: 'lower', min: 10, max: 100 });
const asked = share('widest-range.asked', 0.9, { meaning: 'Of those who took part, the share that is asked who they are.', stricter: 'higher' });
const answered = share('widest-range.answered', 0.5, { meaning: 'Of those asked who they are, the share that must answer before the figures say anything.', stricter: 'higher' });
const far = share('widest-range.far-below', 0.5, { meaning: 'Of its share among the people the organisation is for, the part below which something is to be done for a group.', stricter: 'higher' });

const reads = ['activity', 'project'] as const;
const own = ['diversity-snapshot', 'target-groups'] as const;
const countMend = 'Ask those who take part who they are, and record the totals.';

export const widestRange = commitment({
  name: 'widest-range',
  level: 'both',
  force: 'effort',
  title: 'Those taking part reflect the range of people who use services and carers.',
  why: 'The usual few cannot speak for everybody.',
  rules: [
    rule({
      id: 'both-groups',
      title: 'People who use services and carers both take part, or it is on record why one of them does not.',
      mend: 'Ask both, or say why the work concerns only one.',
      where: 'project',
      reads,
      waitsFor: 'activity-in-year',
      *judge(scene) { yield* bothGroups(scene); },
    }),
    rule({
      id: 'different-experiences',
      title: 'Those who take part know services from different sides.',
      mend: 'Look at whose experience is missing, and go to them.',
      where: 'project',
      reads,
      uses: [manyPeople, experiences],
      waitsFor: 'activity-in-year',
      *judge(scene) { yield differentExperiences(scene, scene.value(manyPeople), scene.value(experiences)); },
    }),
    rule({
      id: 'newcomers',
      title: 'A fifth of those who take part are new.',
      mend: 'Invite people who were not involved before.',
      where: 'project',
      reads,
      uses: [newcomers],
      waitsFor: 'activity-in-year',
      *judge(scene) { yield enoughNewcomers(scene, scene.value(newcomers)); },
    }),
    rule({
      id: 'not-the-same-three',
      title: 'The three who come most have no more than half of the places.',
      mend: 'Ask others in as well.',
      where: 'project',
      reads,
      uses: [topThree],
      waitsFor: 'activity-in-year',
      *judge(scene) { yield notTheSameThree(scene, scene.value(topThree)); },
    }),
    rule({
      id: 'monitoring-offered',
      title: 'Nearly all who take part are asked who they are.',
      mend: countMend,
      where: 'organisation',
      reads: own,
      facts: [people],
      uses: [fewestPeople, asked],
      *judge(scene) {
        yield* ofTheCounts(scene, scene.facts(people), scene.value(fewestPeople), (reason) => fail(scene.self, reason, { mend: countMend }), (snapshot) => [offered(snapshot, scene.value(asked))]);
      },
    }),
    rule({
      id: 'groups-compared',
      title: 'Each group that is seldom heard is set against its share of the people the organisation is for.',
      mend: 'Count each group, and find its share with the source.',
      where: 'organisation',
      reads: own,
      facts: [people],
      uses: [fewestPeople, answered],
      *judge(scene) {
        yield* ofTheCounts(scene, scene.facts(people), scene.value(fewestPeople), (reason) => fail(scene.self, reason, { mend: countMend }), (snapshot) => compared(scene, snapshot, scene.value(answered)));
      },
    }),
    rule({
      id: 'gaps-acted-on',
      title: 'For each group far below its share something is to be done, by somebody and by a day.',
      mend: 'Settle with the Network what is done for each of these groups.',
      where: 'organisation',
      reads: own,
      facts: [people],
      uses: [fewestPeople, answered, far],
      *judge(scene) {
        yield* ofTheCounts(scene, scene.facts(people), scene.value(fewestPeople), (reason) => fail(scene.self, reason, { mend: countMend }), (snapshot) => [gapsMet(scene, snapshot, scene.value(answered), scene.value(far))]);
      },
    }),
    rule({
      id: 'same-shares-as-last',
      title: 'Every share is the same as at the last count.',
      mend: 'Find out whether anybody was asked again.',
      severity: 'query',
      where: 'organisation',
      reads: ['diversity-snapshot'],
      *judge(scene) {
        const all = participantSnapshots(scene);
        for (const [i, snapshot] of all.entries()) {
          const last = all[i - 1];
          if (last === undefined || !isWithin(snapshot.data.as_at, scene.period) || sharesOf(snapshot) === '' || sharesOf(snapshot) !== sharesOf(last)) continue;
          yield fail(snapshot, `Every share among those who took part is the same as on ${last.data.as_at}.`, { rests: [last], mend: 'Find out whether anybody was asked again.' });
        }
      },
    }),
  ],
});
