import { sign } from '../define.js';

/** A day that is moved once it has come was not kept. */
export const movedDeadline = sign({
  id: 'moved-deadline',
  title: 'The day agreed for the feedback was moved only when it had come.',
  mend: 'Agree a later day, and tell people, before the old one comes; this one stands as late.',
  hard: false,
  *find(scene) {
    for (const activity of scene.all('activity')) {
      const { due_on: first, changes = [] } = activity.data.feedback_agreed ?? {};
      for (const [i, { changed_on: changedOn, due_on: later }] of changes.entries()) {
        const old = i === 0 ? first : changes[i - 1]?.due_on;
        if (changedOn === undefined || old === undefined || changedOn < old || later <= old) continue;
        yield { at: activity.part('feedback_agreed', 'changes', i), reason: `The feedback was due on ${old}; on ${changedOn} the day was moved to ${later}.` };
      }
    }
  },
});
