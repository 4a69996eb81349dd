import { count, sign } from '../define.js';

const remarkable = count('perfect-scores.answers', 10, { meaning: 'Answers of a group from which on it is remarkable that every one is positive.', stricter: 'lower', min: 5, max: 50 });

/** Among many people somebody always has a complaint. */
export const perfectScores = sign({
  id: 'perfect-scores',
  title: 'Everybody who answered a survey was content.',
  mend: 'Look at how people were asked, by whom, and whether they could answer without being known.',
  hard: false,
  uses: [remarkable],
  *find(scene) {
    for (const survey of scene.all('survey')) {
      for (const [i, { group, responses, positive }] of (survey.data.groups ?? []).entries()) {
        if (responses === undefined || responses < scene.value(remarkable) || positive !== responses) continue;
        yield { at: survey.part('groups', i), reason: `All ${String(responses)} answers of the group ${group} are positive.` };
      }
    }
  },
});
