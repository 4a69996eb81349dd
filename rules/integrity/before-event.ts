import type { Scene, SignFound } from '../../src/model/charter.js';
import { earliest } from '../../src/model/day.js';
import { sign } from '../define.js';
import { besidesPlanning, endOf, firstActivity } from '../derived.js';

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
    const later = about.find((a) => sentOn !== undefined && sentOn < a.data.date);
    if (later !== undefined && told.data.stage !== 'interim') yield { at: told.part(), reason: `The feedback was sent on ${String(sentOn)}, before ${later.label} was held (${later.data.date}).` };
  }
}

function* surveys(scene: Scene): Generator<SignFound> {
  const first = firstActivity(scene) ?? scene.all('activity')[0];
  if (first === undefined) return;
  for (const survey of scene.all('survey')) {
    const from = survey.data.collected_from;
    if (from !== undefined && from < first.data.date) yield { at: survey.part(), reason: `Answers were collected from ${from}, before the first activity (${first.data.date}).` };
  }
}

function* signInSheets(scene: Scene): Generator<SignFound> {
  for (const activity of scene.all('activity')) {
    const sheet = activity.sources.find((s) => s.type === 'sign-in' && s.dated !== undefined && s.dated < activity.data.date);
    if (sheet !== undefined) yield { at: { ...activity.part(), place: activity.at('sources') }, reason: `The sign-in sheet is dated ${String(sheet.dated)}, before the activity (${activity.data.date}).` };
  }
}

// A plan that came out of a session after the work it plans had begun was not planned there.
function* plans(scene: Scene): Generator<SignFound> {
  const first = earliest(besidesPlanning(scene).map((a) => a.data.date));
  for (const session of scene.all('activity')) {
    const dated = session.data.planning?.plan_dated;
    if (session.data.type !== 'planning' || dated === undefined || first === undefined) continue;
    if (dated < session.data.date && session.data.date > first) {
      yield { at: session.part('planning'), reason: `The plan is dated ${dated}, but the session it came from ended on ${endOf(session)}, after the first activity (${first}).` };
    }
  }
}
