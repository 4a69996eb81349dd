import { count, rule } from './define.js';
import { add, participants, type Activity } from './derived.js';
import { fail, several } from './judging.js';
import { wordForWord } from './section-text.js';

const fewestDecisions = count('feedback-on-time.fewest-decisions', 4, { meaning: 'Decisions from which on it is a sign that every one took up all that was said.', stricter: 'lower', min: 2, max: 20 });
const mailing = count('feedback-on-time.mailing', 3, { meaning: 'Times as many people told as took part, from which on feedback looks like a mailing to everybody.', stricter: 'lower', min: 2, max: 20 });

/** Signs of box-ticking that only feedback shows. */
export const feedbackSigns = [
  rule({
    id: 'same-change',
    title: 'Several decisions are said to have changed the very same thing.',
    mend: 'Say of each decision what changed because of it, and where that can be seen.',
    severity: 'query',
    reads: ['decisions'],
    *judge(scene) {
      const first = new Map<string, string>();
      for (const decision of scene.all('decisions')) {
        const text = wordForWord(decision.data.change ?? '');
        const before = first.get(text);
        if (text === '') continue;
        if (before === undefined) first.set(text, decision.label);
        else yield fail(decision.part('change'), `What changed is in the same words as in ${before}.`, { ...(decision.data.date === undefined ? {} : { due: decision.data.date }), mend: 'Say what this decision changed.' });
      }
    },
  }),
  rule({
    id: 'nothing-refused',
    title: 'Everything that people put forward was taken up in full, every time.',
    mend: 'Look whether what was turned down, or taken up in part, was left out of the records.',
    severity: 'query',
    reads: ['decisions'],
    uses: [fewestDecisions],
    *judge(scene) {
      const decided = scene.all('decisions').filter(({ data }) => data.outcome !== undefined);
      if (decided.length < scene.value(fewestDecisions) || decided.some(({ data }) => data.outcome !== 'adopted')) return;
      yield fail(scene.self, `All ${String(decided.length)} decisions took up what was said in full; nothing was ever changed or turned down.`, { rests: decided, mend: 'Look whether what was turned down, or taken up in part, was left out.' });
    },
  }),
  rule({
    id: 'told-one-person',
    title: 'Feedback went to one person in place of all who took part.',
    mend: 'Tell everybody who took part, not only a chair or a contact.',
    severity: 'query',
    reads: ['feedback', 'activity'],
    *judge(scene) {
      for (const feedback of scene.all('feedback')) {
        const { recipients, sent_on, opted_out } = feedback.data;
        const took = tookPart(scene.all('activity'), feedback.data.activities);
        if (recipients === undefined || recipients > 1 || took === undefined || took - (opted_out ?? 0) < 2) continue;
        yield fail(feedback, `It went to ${several(recipients, 'person', 'people')}; ${String(took)} had taken part.`, { ...(sent_on === undefined ? {} : { due: sent_on }), mend: 'Tell those who took part themselves.' });
      }
    },
  }),
  rule({
    id: 'mailed-to-everybody',
    title: 'Feedback looks like a newsletter: it went to many more people than took part.',
    mend: 'Tell those who took part what became of what they said; a newsletter may follow.',
    severity: 'query',
    reads: ['feedback', 'activity'],
    uses: [mailing],
    *judge(scene) {
      for (const feedback of scene.all('feedback')) {
        const { recipients, sent_on } = feedback.data;
        const took = tookPart(scene.all('activity'), feedback.data.activities);
        if (recipients === undefined || took === undefined || took === 0 || recipients < took * scene.value(mailing)) continue;
        yield fail(feedback, `It went to ${String(recipients)} people; ${String(took)} had taken part. Whether these were among them can't be seen.`, { ...(sent_on === undefined ? {} : { due: sent_on }), mend: 'Record how many of those who took part were told, and of what.' });
      }
    },
  }),
];

function tookPart(activities: readonly Activity[], ids: readonly string[]): number | undefined {
  return activities.filter(({ id }) => id !== undefined && ids.includes(id)).reduce<number | undefined>((sum, activity) => add(sum, participants(activity)), 0);
}
