import type { Scene, SignFound } from '../../src/model/charter.js';
import { earliest, type Day } from '../../src/model/day.js';
import { sign } from '../define.js';
import { firstActivity } from '../derived.js';

/** What comes of an event can't be older than the event. */
export const beforeEvent = sign({
  id: 'before-event',
  title: 'Something that follows an activity is dated before it.',
  mend: 'Correct the date, or bring the record of what was done after the activity.',
  hard: true,
  *find(scene) {
    yield* feedback(scene);
    yield* surveys(scene);
    yield* signInSheets(scene);
    yield* plans(scene);
  },
});

function* feedback(scene: Scene): Generator<SignFound> {
  for (const told of scene.all('feedback')) {
    const about = scene.all('activity').filter((a) => a.id !== undefined && told.data.activities.includes(a.id));
    const sentOn = told.data.sent_on;
    const later = about.filter((a) => sentOn !== undefined && sentOn < a.data.date);
    // Interim feedback may come between the activities that it names, but not before all of them.
    const [first] = told.data.stage === 'interim' && later.length < about.length ? [] : later;
    if (first !== undefined) yield { at: told.part(), reason: `The feedback was sent on ${String(sentOn)}, before ${first.label} was held (${first.data.date}).` };
  }
}

function* surveys(scene: Scene): Generator<SignFound> {
  const first = firstDay(scene) ?? earliest(scene.all('activity').map((a) => a.data.date));
  if (first === undefined) return;
  for (const survey of scene.all('survey')) {
    const until = survey.data.collected_to ?? survey.data.collected_from;
    if (until !== undefined && until < first) yield { at: survey.part(), reason: `All answers were collected by ${until}, before the first activity (${first}).` };
  }
}

function* signInSheets(scene: Scene): Generator<SignFound> {
  for (const activity of scene.all('activity')) {
    const sheet = activity.sources.find((s) => s.type === 'sign-in' && s.dated !== undefined && s.dated < activity.data.date);
    if (sheet !== undefined) yield { at: { ...activity.part(), place: activity.at('sources') }, reason: `The sign-in sheet is dated ${String(sheet.dated)}, before the activity (${activity.data.date}).` };
  }
}

// A plan that is dated before the work it plans, out of a session held after that: it was not planned there. With an earlier session the
// date may be that session's, and a plan that simply came late is a breach which the records own up to.
function* plans(scene: Scene): Generator<SignFound> {
  const first = firstDay(scene);
  const sessions = scene.all('activity').filter((a) => a.data.type === 'planning');
  if (first === undefined || sessions.some((a) => a.data.date <= first)) return;
  for (const session of sessions) {
    const dated = session.data.planning?.plan_dated;
    if (dated === undefined || dated > first) continue;
    yield { at: session.part('planning'), reason: `The plan is dated ${dated}, but the session it came from was held on ${session.data.date}, after the first activity (${first}).` };
  }
}

function firstDay(scene: Scene): Day | undefined {
  return firstActivity(scene)?.data.date;
}
