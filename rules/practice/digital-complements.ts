import type { Paste } from '../../src/model/judgement.js';
import { commitment, count, rule, share } from '../define.js';
import { heldInPeriod, type Activity } from '../derived.js';
import { invitationsTo, thatOffer } from '../invitations.js';
import { fail, insufficient, notApplicable, pass, several } from '../judging.js';
import { closureOver, contactsIn, digitalIn, onlineAlone, roomOffered, uncountedContact } from './digital-activities.js';
import { byOffer } from './digital-offers.js';

const leastContacts = count('digital-complements.contacts', 1, { meaning: 'Activities in the year at which people meet face to face, at the least, where a project works digitally.', stricter: 'higher', min: 1, max: 12 });
const offerReach = share('digital-complements.offer-reach', 0.9, { meaning: 'Of those at a digital activity, the share that was offered beforehand to come in person.', stricter: 'higher' });
const reasons = share('digital-complements.reasons', 0.9, { meaning: 'Of the activities held online alone, the share with a recorded reason.', stricter: 'higher' });

/** Words of saving money, which is the organisation's reason and not the people's. */
const MONEY = /\b(?:cheap\w*|costs?|savings?|saves?|budgets?|money|expens\w*)\b/i;

const reads = ['activity', 'invitations'] as const;
const consults = ['organisation'] as const;

export const digitalComplements = commitment({
  name: 'digital-complements',
  level: 'project',
  force: 'conditional',
  title: 'Digital ways of working add to meeting face to face and do not replace it.',
  why: 'Some people are online only on paper.',
  rules: [
    rule({
      id: 'meets-in-person',
      title: 'A project that works digitally also meets face to face in the year, or offered it to those who took part.',
      mend: 'Hold something face to face, or offer people to come in person, and count who does.',
      reads,
      consults,
      uses: [leastContacts, offerReach],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        const held = heldInPeriod(scene);
        const digital = digitalIn(scene);
        const contacts = contactsIn(scene);
        const unknown = held.find((activity) => activity.data.format === undefined && closureOver(scene, activity) === undefined);
        const uncountedRoom = uncountedContact(scene);
        const uncounted = digital.find(({ data }) => data.format === 'hybrid' && data.in_person === undefined);
        if (digital.length === 0 && unknown === undefined) {
          const closures = held.map((activity) => closureOver(scene, activity)).filter((part) => part !== undefined);
          yield notApplicable(scene.self, closures.length === 0 ? 'Nothing was held online in the year.' : 'Nothing was held online in the year but while meeting face to face was ruled out.', { rests: [...held, ...closures] });
          return;
        }
        if (digital.length > 0 && contacts.length >= scene.value(leastContacts)) {
          yield pass(scene.self, `${several(digital.length, 'activity in the year was', 'activities in the year were')} digital; at ${several(contacts.length, 'activity', 'activities')} people met face to face.`, { either: { count: scene.value(leastContacts), of: contacts } });
          return;
        }
        if (unknown !== undefined) yield insufficient(unknown, `It is not on record how people met on ${unknown.data.date}.`, { mend: 'Write down the format: in-person, online, hybrid, phone or post.' });
        else if (uncounted !== undefined) yield insufficient(uncounted.part('in_person'), `It is not on record how many people were in the room on ${uncounted.data.date}.`, { mend: 'Write down how many were in the room.', paste: { into: uncounted.part(), field: 'in_person', value: '<count from 1>' } });
        else if (uncountedRoom !== undefined) yield insufficient(uncountedRoom, `Who met face to face on ${uncountedRoom.data.date} was not counted.`, { mend: 'Write down who took part, as counts.', paste: { into: uncountedRoom.part(), field: 'people', value: '{pwus: <count from 1>, carers: <count>, both: <count>, staff: <count>}' } });
        else yield byOffer(digital, (activity) => roomOffered(scene, activity, scene.value(offerReach)), { self: scene.self, contacts: contacts.length, least: scene.value(offerReach) });
      },
    }),
    rule({
      id: 'offline-route',
      title: 'For every activity held online alone there is a way to take part offline.',
      mend: 'Offer a call, a letter, a visit or a session of its own to those who are not online.',
      reads,
      consults,
      waitsFor: 'activity-in-year',
      *judge(scene) {
        yield* onlineAlone(scene, (activity) => {
          const route = activity.data.remote?.offline_route;
          const due = activity.data.date;
          if (route !== undefined) return pass(activity.part('remote', 'offline_route'), `Those not online could take part by ${route === 'separate-session' ? 'a session of its own' : route}.`, { due });
          return fail(activity.part('remote'), `No way to take part offline is on record for ${due}.`, { due, mend: 'Ask those who could not come online, by phone or letter, what they would have said; next time offer a way beforehand.' });
        });
      },
    }),
    rule({
      id: 'reason-recorded',
      title: 'The reason for meeting online alone is on record.',
      mend: 'Write down why an activity is online alone.',
      reads,
      consults,
      share: reasons,
      waitsFor: 'activity-in-year',
      *judge(scene) {
        yield* onlineAlone(scene, (activity) => {
          const due = activity.data.date;
          const reason = activity.data.remote?.reason;
          if (reason !== undefined) return pass(activity.part('remote', 'reason'), `The reason is on record: ${reason}.`, { due });
          return fail(activity.part('remote'), `Why ${due} was online alone is not on record.`, { due, mend: 'Write down the reason, from the people\'s point of view.', paste: reasonToFill(activity) });
        });
      },
    }),
    rule({
      id: 'act-or-reason',
      title: 'Nothing is held online alone with neither a way round it nor a reason.',
      mend: 'Offer another way, or at the least say why there was none.',
      severity: 'major',
      reads,
      consults,
      uses: [offerReach],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        const contacts = contactsIn(scene);
        yield* onlineAlone(scene, (activity) => {
          const { date: due, remote } = activity.data;
          const offer = roomOffered(scene, activity, scene.value(offerReach));
          if (remote?.offline_route !== undefined) return pass(activity.part('remote', 'offline_route'), 'There was a way to take part offline.', { due });
          if (remote?.reason !== undefined) return pass(activity.part('remote', 'reason'), 'The reason is on record.', { due });
          if (contacts.length > 0) return pass(activity, `People met face to face at ${several(contacts.length, 'other activity', 'other activities')} in the year.`, { due, either: { count: 1, of: contacts } });
          if (offer.state === 'offered') return pass(activity, `Coming in person had been offered to ${several(offer.to, 'person', 'people')}.`, { due, rests: offer.by });
          return fail(activity, `On ${due} people could take part online alone, were offered nothing else in the year, and no reason is on record.`, { due, mend: 'Hold something face to face or offer it; say why this one was online.', paste: reasonToFill(activity) });
        });
      },
    }),
    rule({
      id: 'empty-room',
      title: 'Nobody was ever in the room of what is called hybrid.',
      mend: 'Ask people whether they could have come.',
      severity: 'query',
      reads,
      consults,
      waitsFor: 'activity-in-year',
      *judge(scene) {
        const hybrid = heldInPeriod(scene).filter(({ data }) => data.format === 'hybrid');
        const [first] = hybrid;
        if (first !== undefined && hybrid.every(({ data }) => data.in_person === 0)) yield fail(first.part('in_person'), `At ${several(hybrid.length, 'hybrid activity', 'hybrid activities')} in the year 0 people were in the room.`, { rests: hybrid, mend: 'See whether there was a room that people could reach, and whether they knew.' });
      },
    }),
    rule({
      id: 'offered-afterwards',
      title: 'Coming in person was offered when the activity was over.',
      mend: 'Look at the date of the offer.',
      severity: 'query',
      reads,
      waitsFor: 'activity-in-year',
      *judge(scene) {
        for (const activity of heldInPeriod(scene).filter(({ data }) => data.format === 'online' || data.format === 'hybrid')) {
          for (const invitation of thatOffer(invitationsTo(scene, activity), ['in-person'])) {
            const sentOn = invitation.data.sent_on;
            if (sentOn !== undefined && sentOn > activity.data.date) yield fail(invitation, `It offers to come in person, and was sent on ${sentOn}; ${activity.label} was held on ${activity.data.date}.`, { rests: [activity], mend: 'Correct the date, or take the offer out.' });
          }
        }
      },
    }),
    rule({
      id: 'only-cheaper',
      title: 'Everything online was online to save money.',
      mend: 'Ask what would suit the people.',
      severity: 'query',
      reads: ['activity'],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        const given = heldInPeriod(scene).filter(({ data }) => data.format === 'online' && data.remote?.reason !== undefined);
        const [first] = given;
        if (first !== undefined && given.every(({ data }) => MONEY.test(data.remote?.reason ?? ''))) yield fail(first.part('remote', 'reason'), `${given.length === 1 ? 'The one reason' : `Each of ${String(given.length)} reasons`} for meeting online is about money.`, { rests: given, mend: 'Ask people how they would rather meet, and record the answer.' });
      },
    }),
    rule({
      id: 'device-missing',
      title: 'Somebody who needed a device for an online activity did not have it in time.',
      mend: 'Lend a device, or bring the person another way to take part.',
      severity: 'query',
      reads: ['activity', 'access'],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        const digital = heldInPeriod(scene).filter(({ data }) => data.format === 'online' || data.format === 'hybrid');
        for (const access of digital.length === 0 ? [] : scene.all('access')) {
          for (const [i, { category, people, needed_by: by, met_on: met }] of (access.data.needs ?? []).entries()) {
            const isOfYear = by === undefined || (scene.period.from <= by && by <= scene.period.to);
            if (category !== 'device' || !isOfYear || (met !== undefined && by !== undefined && met <= by)) continue;
            yield fail(access.part('needs', i), `${several(people, 'person', 'people')} needed a device${by === undefined ? ', by a day not on record' : ` by ${by}`}; ${met === undefined ? 'that they had it is not on record' : `they had it on ${met}`}.`, { rests: digital, mend: 'See how they could take part without it.' });
          }
        }
      },
    }),
  ],
});

function reasonToFill(activity: Activity): Paste {
  return activity.data.remote === undefined ? { into: activity.part(), field: 'remote', value: '{reason: "<text>"}' } : { into: activity.part('remote'), field: 'reason', value: '"<text>"' };
}
