import type { Scene } from '../src/model/charter.js';
import { addDays, latest, type Day } from '../src/model/day.js';
import type { Judgement } from '../src/model/judgement.js';
import { byText } from '../src/model/place.js';
import type { AuditRecord, Part } from '../src/model/record.js';
import { count, days, share } from './define.js';
import { endOf, heldInPeriod, lived } from './derived.js';
import { insufficient, kOfN, notApplicable, notDue, percent, reaches, several } from './judging.js';

// What people say that taking part was like, as counts.

export const leastSessions = count('positive-experience.least-sessions', 10, { meaning: 'Times that people with lived experience took part, from which on a project asks them what it was like.', stricter: 'lower', min: 1, max: 50 });
export const askedWithin = days('positive-experience.asked-within', 84, { meaning: 'Days after the last activity of the year within which people are asked what it was like.', stricter: 'lower', min: 14, max: 183 });
export const leastAnswers = count('positive-experience.least-answers', 5, { meaning: 'Answers below which a survey says nothing of a group.', stricter: 'higher', min: 5, max: 30 });
export const leastRate = share('positive-experience.response-rate', 0.3, { meaning: 'Of those asked, the share that must answer before the answers say anything.', stricter: 'higher' });

export type Survey = AuditRecord<'survey'>;
export type GroupName = NonNullable<Survey['data']['groups']>[number]['group'];

/** A scene of rules that look at surveys. */
export type OfSurveys = Scene<'survey' | 'activity' | 'project', never>;

/** Whose answers are wanted here: each set names the ways in which a group may be asked. */
export interface Wanted {
  readonly surveys: readonly Survey[];
  readonly groups: readonly (readonly [name: string, ...asked: GroupName[]])[];
  /** The last day for asking. */
  readonly by: Day;
}

/** The answers of one group, over all surveys that are looked at; a count is undefined when one of them lacks it. */
export interface Answers {
  readonly group: GroupName;
  /** The newest of the entries, to point at. */
  readonly part: Part;
  readonly parts: readonly Part[];
  readonly undated: Survey | undefined;
  readonly invited: number | undefined;
  readonly responses: number | undefined;
  readonly positive: number | undefined;
  readonly benefited: number | undefined;
}

/** When a survey was over; of one that doesn't say, when it was written down. */
export const overOn = ({ data, recordedOn }: Survey): Day => data.collected_to ?? data.collected_from ?? recordedOn;

/** Whom a project asks, and when; or why it need not. */
export function wantedOfProject(scene: OfSurveys): Wanted | Judgement {
  const { from } = scene.period;
  const all = scene.all('survey');
  const before = latest(all.filter(({ data }) => data.collected_to !== undefined && data.collected_to < from).map(overOn));
  const activities = scene.all('activity').filter(({ data }) => data.date <= scene.period.to && (before === undefined || data.date > before));
  const known = activities.reduce((sum, { data }) => sum + (lived(data.people) ?? 0), 0);
  const least = scene.value(leastSessions);
  if (known < least) {
    const uncounted = activities.find(({ data }) => data.people === undefined);
    if (uncounted === undefined) return notApplicable(scene.self, `People took part ${several(known, 'time')}${before === undefined ? '' : ` since they were last asked on ${before}`}; from ${String(least)} times on they are asked what it was like.`, { rests: activities });
    return insufficient(uncounted, 'How many took part is not on record, so whether they had to be asked what it was like can\'t be told.', { mend: 'Write down how many took part.', paste: { into: uncounted.part(), field: 'people', value: '{pwus: <count>, carers: <count>, both: <count>, staff: <count>}' } });
  }
  const by = addDays(latest(heldInPeriod(scene).map(endOf)) ?? scene.period.to, scene.value(askedWithin));
  const first = heldInPeriod(scene)[0]?.data.date ?? from;
  const surveys = all.filter((survey) => first <= overOn(survey) && overOn(survey) <= by);
  const named = scene.all('project')[0]?.data.constituencies ?? [];
  const groups = ([['people who use services', 'pwus', 'lived'], ['carers', 'carers', 'lived']] as const).filter(([, group]) => named.length === 0 || named.includes(group));
  return { surveys, groups, by };
}

/** Whom the organisation asks every year. */
export function wantedOfOrganisation(scene: OfSurveys): Wanted {
  const { from, to } = scene.period;
  const surveys = scene.all('survey').filter((survey) => from <= overOn(survey) && overOn(survey) <= to);
  return { surveys, groups: [['staff', 'staff', 'staff-and-trustees'], ['trustees', 'trustees', 'staff-and-trustees']], by: to };
}

/** The answers of each group that is wanted, or that was asked besides and answered; then the groups of whom there is nothing. */
export function* eachGroup(scene: OfSurveys, wanted: Wanted | Judgement, judge: (answers: Answers) => Judgement): Generator<Judgement> {
  if (!('surveys' in wanted)) {
    yield wanted;
    return;
  }
  const { surveys, groups, by } = wanted;
  const mine = new Set(groups.flatMap(([, ...asked]) => asked));
  for (const answers of answersIn(surveys)) {
    const weak = weakness(answers, scene.value(leastAnswers), scene.value(leastRate));
    if (mine.has(answers.group)) yield weak ?? judge(answers);
    else if (answers.group !== 'disabled-or-carer-staff') yield weak === undefined ? judge(answers) : notApplicable(answers.part, `Nobody had to ask this group here, and the answers are too few to tell: ${weak.reason}`);
  }
  const asked = new Set(answersIn(surveys).map(({ group }) => group));
  for (const [name] of groups.filter(([, ...ways]) => !ways.some((way) => asked.has(way)))) {
    if (scene.asOf <= by && surveys.length === 0) yield notDue(scene.self, `What it was like for ${name} is asked by ${by}.`);
    else yield insufficient(scene.self, `What it was like for ${name} is not on record; it was to be asked by ${by}.`, { rests: surveys, mend: `Ask ${name} what it was like, on a form that somebody can fill in unseen, and record the counts.` });
  }
}

// Why answers can't carry a verdict, either way.
function weakness({ part, parts, undated, invited, responses, positive, benefited }: Answers, fewest: number, least: number): Judgement | undefined {
  const rests = { rests: parts };
  if (undated !== undefined) {
    const { collected_from: first, collected_to: last } = undated.data;
    const filled = first !== undefined ? { field: 'collected_to', value: `<day from ${first} by ${undated.recordedOn}>` } : last !== undefined ? { field: 'collected_from', value: `<day by ${last}>` } : undefined;
    return insufficient(part, 'When the answers were collected is not on record, so whether people could look back on anything can\'t be told.', { ...rests, mend: 'Write down the first and the last day of the survey.', ...(filled === undefined ? {} : { paste: { into: undated.part(), ...filled } }) });
  }
  if (responses === undefined || invited === undefined) {
    const filled = invited !== undefined ? { field: 'responses', from: Math.max(fewest, Math.ceil(invited * least), positive ?? 0, benefited ?? 0) } : responses !== undefined ? { field: 'invited', from: responses } : undefined;
    const isRest = parts.length === 1 && positive !== undefined && benefited !== undefined;
    return insufficient(part, `How many ${invited === undefined ? 'were asked' : 'answered'} is not on record.`, { ...rests, mend: 'Write down how many were asked and how many answered.', ...(filled !== undefined && isRest ? { paste: { into: part, field: filled.field, value: `<count from ${String(filled.from)}>` } } : {}) });
  }
  if (responses < fewest) return insufficient(part, `${several(responses, 'answer')} came; below ${String(fewest)} nothing can be told, and people could be known by them.`, { ...rests, mend: 'Ask again in a way that suits people, or ask a small group together with its neighbour.' });
  if (!reaches(responses, invited, least)) return insufficient(part, `${kOfN(responses, invited)} of those asked answered; below ${percent(least)} nothing can be told of the others.`, { ...rests, mend: 'Ask again, another way, those who did not answer.' });
  return undefined;
}

function answersIn(surveys: readonly Survey[]): readonly Answers[] {
  const entries = surveys.flatMap((survey) => (survey.data.groups ?? []).map((entry, i) => ({ survey, entry, part: survey.part('groups', i) })));
  return [...new Set(entries.map(({ entry }) => entry.group))].flatMap((group) => {
    const mine = entries.filter(({ entry }) => entry.group === group);
    const newest = mine.toSorted((a, b) => byText(overOn(b.survey), overOn(a.survey)))[0];
    if (newest === undefined) return [];
    const total = (name: 'invited' | 'responses' | 'positive' | 'benefited'): number | undefined =>
      mine.reduce<number | undefined>((sum, { entry }) => (sum === undefined || entry[name] === undefined ? undefined : sum + entry[name]), 0);
    const undated = mine.find(({ survey: { data } }) => data.collected_from === undefined || data.collected_to === undefined)?.survey;
    return [{ group, part: newest.part, parts: mine.map(({ part }) => part), undated, invited: total('invited'), responses: total('responses'), positive: total('positive'), benefited: total('benefited') }];
  });
}
