import { sign } from '../define.js';

/** Answers from which on it is remarkable that not one of them is less than positive. */
const REMARKABLE_ANSWERS = 10;

/** Among many people somebody always has a complaint. */
export const perfectScores = sign({
  id: 'perfect-scores',
  title: 'Everybody who answered a survey was content.',
  mend: 'Look at how people were asked, by whom, and whether they could answer without being known.',
  hard: false,
  *find(scene) {
    for (const survey of scene.all('survey')) {
      for (const [i, { group, responses, positive }] of (survey.data.groups ?? []).entries()) {
        if (responses === undefined || responses < REMARKABLE_ANSWERS || positive !== responses) continue;
        yield { at: survey.part('groups', i), reason: `All ${String(responses)} answers of the group ${group} are positive.` };
      }
    }
  },
});
