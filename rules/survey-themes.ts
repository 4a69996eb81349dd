import type { Judgement } from '../src/model/judgement.js';
import { fail, insufficient, notApplicable, notDue, pass, several } from './judging.js';
import type { OfSurveys, Survey, Wanted } from './surveys.js';

/** Whether something is done about what was complained of, with somebody to do it and a day. */
export function* themesOf(scene: OfSurveys, wanted: Wanted | Judgement): Generator<Judgement> {
  if (!('surveys' in wanted)) {
    yield wanted;
    return;
  }
  for (const survey of wanted.surveys) {
    const themes = survey.data.negative_themes ?? [];
    if (themes.length === 0) yield withoutThemes(survey, scene);
    for (const i of themes.keys()) yield theme(survey, i, scene);
  }
  if (wanted.surveys.length > 0) return;
  if (scene.asOf <= wanted.by) yield notDue(scene.self, `People are asked by ${wanted.by}.`);
  else yield insufficient(scene.self, 'No survey is on record, so what people were unhappy with can\'t be told.', { mend: 'Ask people what it was like, and what was bad about it.' });
}

function theme(survey: Survey, i: number, { asOf }: Pick<OfSurveys, 'asOf'>): Judgement {
  const found = survey.data.negative_themes?.[i];
  const subject = survey.part('negative_themes', i);
  const named = `"${(found?.theme ?? '').slice(0, 80)}"`;
  const action = found?.action;
  const date = action?.done_on ?? action?.due_on;
  const mend = 'Agree what is done about it, by whom and by when, and tell people.';
  if (action === undefined) return fail(subject, `Nothing is on record as to be done about ${named}.`, { mend, paste: { into: subject, field: 'action', value: `{what: "<text>", owner: <id S>, due_on: <day from ${asOf}>}` } });
  const into = survey.part('negative_themes', i, 'action');
  if (action.owner === undefined) return insufficient(into, `Who does something about ${named} is not on record.`, { mend, ...(date === undefined ? {} : { paste: { into, field: 'owner', value: '<id S>' } }) });
  if (date === undefined) return insufficient(into, `By when something is done about ${named} is not on record.`, { mend, paste: { into, field: 'due_on', value: `<day from ${asOf}>` } });
  return pass(subject, `About ${named} something ${action.done_on === undefined ? 'is to be' : 'was'} done by ${date}.`);
}

function withoutThemes(survey: Survey, { asOf }: Pick<OfSurveys, 'asOf'>): Judgement {
  const groups = survey.data.groups ?? [];
  const negative = groups.reduce((sum, group) => sum + (group.negative ?? 0), 0);
  const subject = survey.part('negative_themes');
  const paste = survey.data.negative_themes === undefined ? { paste: { into: survey.part(), field: 'negative_themes', value: `[{theme: "<text>", action: {what: "<text>", owner: <id S>, due_on: <day from ${asOf}>}}]` } } : {};
  const mend = 'Write down in a few words what people were unhappy with, and what is done about it.';
  if (negative > 0) return fail(subject, `${several(negative, 'answer was', 'answers were')} negative, and nothing is on record of what they were about.`, { mend, ...paste });
  const unknown = groups.some((group) => group.negative === undefined && (group.responses === undefined || group.positive !== group.responses));
  if (groups.length === 0 || unknown) return insufficient(subject, 'How many answers were negative is not on record.', { mend: 'Write down how many answers were negative, and what they were about.', ...paste });
  return notApplicable(survey, 'Nobody gave a negative answer.');
}
