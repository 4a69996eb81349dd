import { commitment, count, days, rule, share } from '../define.js';
import { heldInPeriod } from '../derived.js';
import { fail, several } from '../judging.js';
import { agreedMet, decidedInTime, declinedWithCare, eachRequest, requestsOfPeriod } from './requests.js';
import { sameness, varied } from './varied-methods.js';

const manyPeople = count('flexible-approaches.many-people', 8, { meaning: 'People at an activity from whom on there is more than one way to contribute.', stricter: 'lower', min: 2, max: 30 });
const manyNeeds = count('flexible-approaches.many-needs', 2, { meaning: 'Sorts of need for an activity from which on there is more than one way to contribute.', stricter: 'lower', min: 1, max: 6 });
const leastMethods = count('flexible-approaches.methods', 2, { meaning: 'Ways to contribute at the least.', stricter: 'higher', min: 2, max: 6 });
const decideWithin = days('flexible-approaches.decide-within', 10, { meaning: 'Days after a request came within which it is decided.', stricter: 'lower', min: 1, max: 28 });
const decided = share('flexible-approaches.decided-in-time', 0.9, { meaning: 'Of the requests, the share that is decided in time.', stricter: 'higher' });
const fewRequests = count('flexible-approaches.few-requests', 2, { meaning: 'Requests, all agreed and none met, from which on it is looked into.', stricter: 'lower', min: 1, max: 10 });

const reads = ['access', 'activity', 'invitations'] as const;

export const flexibleApproaches = commitment({
  name: 'flexible-approaches',
  level: 'project',
  force: 'effort',
  title: 'Ways of working vary with what people need, and individual requests are met where they can be.',
  why: 'One way for all leaves somebody out each time.',
  rules: [
    rule({
      id: 'methods-vary',
      title: 'Where many take part, or people with different needs, there is more than one way to contribute.',
      mend: 'Offer a second way to contribute, and record both.',
      reads: ['activity', 'access'],
      uses: [manyPeople, manyNeeds, leastMethods],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        for (const activity of heldInPeriod(scene)) yield varied(scene, activity, { people: scene.value(manyPeople), needs: scene.value(manyNeeds), methods: scene.value(leastMethods) });
      },
    }),
    rule({
      id: 'requests-decided',
      title: 'Requests are decided within days, and before the day for which they were made.',
      mend: 'Decide requests as they come, and record the day.',
      reads,
      uses: [decideWithin],
      share: decided,
      waitsFor: 'activity',
      *judge(scene) { yield* eachRequest(scene, (request) => [decidedInTime(request, scene, scene.value(decideWithin))]); },
    }),
    rule({
      id: 'declined-with-care',
      title: 'Where a request is declined, the reason is given and something else is offered.',
      mend: 'Give the reason, and offer something else.',
      reads,
      waitsFor: 'activity',
      *judge(scene) { yield* eachRequest(scene, (request) => declinedWithCare(request, scene)); },
    }),
    rule({
      id: 'agreed-met',
      title: 'What was agreed is there in time.',
      mend: 'Keep what was agreed, and record when it was there.',
      reads,
      waitsFor: 'activity',
      *judge(scene) { yield* eachRequest(scene, (request) => [agreedMet(request, scene)]); },
    }),
    rule({
      id: 'agreed-never-met',
      title: 'Every request was agreed, and none is on record as met.',
      mend: 'Ask those who made the requests what came of them.',
      severity: 'query',
      reads: ['access', 'activity'],
      uses: [fewRequests],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        const requests = requestsOfPeriod(scene);
        const [first] = requests;
        if (first === undefined || requests.length < scene.value(fewRequests) || !requests.every(({ need }) => need.decision === 'agreed' && need.met_on === undefined)) return;
        yield fail(first.access.part('needs'), `All ${several(requests.length, 'request')} of the year were agreed, and not one is on record as met.`, { rests: requests.map(({ part }) => part), mend: 'Ask those who made the requests what came of them.' });
      },
    }),
    ...sameness,
  ],
});
