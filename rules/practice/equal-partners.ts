import type { Scene } from '../../src/model/charter.js';
import { addDays, latest } from '../../src/model/day.js';
import type { RecordData } from '../../src/model/generated/records.js';
import type { Judgement } from '../../src/model/judgement.js';
import type { AuditRecord, Part } from '../../src/model/record.js';
import { heldInPeriod, participants, sessions } from '../derived.js';
import { fail, insufficient, kOfN, notApplicable, notDue, pass, percent, reaches, several } from '../judging.js';

type Reads = Pick<Scene<'activity' | 'survey' | 'project', never>, 'all' | 'self' | 'asOf' | 'period'>;
type Group = NonNullable<RecordData['survey']['groups']>[number];

/** What one group answered, as evidence. */
interface Answers {
  readonly group: Group;
  readonly part: Part;
}

interface Levels {
  /** Times that somebody took part, from which on people are asked. */
  readonly fewestSessions: number;
  readonly fewestAnswers: number;
  /** Of those who answered, the share that was treated as an equal partner. */
  readonly least: number;
  /** Days after the last activity of the year within which the survey is collected. */
  readonly within: number;
}

const LIVED: ReadonlySet<string> = new Set(['pwus', 'carers', 'lived']);

/** Whether enough of the people who took part say that they were treated as equal partners. */
export function equalPartners(scene: Reads, { fewestSessions, fewestAnswers, least, within }: Levels): Judgement {
  const held = heldInPeriod(scene);
  const taken = sessions(held);
  const counted = sessions(held.filter((activity) => participants(activity) !== undefined)) ?? 0;
  if (taken !== undefined && taken < fewestSessions) return notApplicable(scene.self, `People took part ${several(taken, 'time')} in the year; from ${String(fewestSessions)} on they are asked.`, { rests: held.map((activity) => activity.part('people')) });
  const uncounted = held.find((activity) => participants(activity) === undefined);
  if (uncounted !== undefined && counted < fewestSessions) return insufficient(uncounted, 'It is not on record how many took part, so whether people had to be asked can\'t be told.', { mend: 'Count those who took part.' });
  const answers = answersOf(scene, within);
  const mend = 'Ask everybody who took part whether they were treated as an equal partner, and record the counts.';
  if (answers.length === 0) return unasked(scene, within, mend);
  const unknown = answers.find(({ group }) => group.equal_partner === undefined || group.responses === undefined);
  if (unknown !== undefined) {
    const { responses } = unknown.group;
    const paste = responses === undefined || answers.length > 1 || responses < fewestAnswers ? {} : { paste: { into: unknown.part, field: 'equal_partner', value: `<count from ${String(Math.ceil(responses * least - 1e-9))}>` } };
    return insufficient(unknown.part, `It is not on record how many of this group ${responses === undefined ? 'answered' : 'said that they were treated as an equal partner'}.`, { mend: 'Write down the counts from the survey.', ...paste });
  }
  const responses = answers.reduce((n, { group }) => n + (group.responses ?? 0), 0);
  const equal = answers.reduce((n, { group }) => n + (group.equal_partner ?? 0), 0);
  const rests = answers.map(({ part }) => part);
  if (responses < fewestAnswers) return insufficient(scene.self, `${several(responses, 'person', 'people')} answered; fewer than ${String(fewestAnswers)} answers say nothing.`, { rests, mend: 'Ask again, and make it easy to answer.' });
  const reason = `${kOfN(equal, responses)} of those who answered say that they were treated as an equal partner; at least ${percent(least)} are asked for.`;
  return reaches(equal, responses, least) ? pass(scene.self, reason, { rests }) : fail(scene.self, reason, { rests, mend: 'Go back to people with the figure, ask what kept it from being equal, and change that.' });
}

function answersOf(scene: Reads, within: number): readonly Answers[] {
  const last = addDays(scene.period.to, within);
  const isOfYear = ({ data }: AuditRecord<'survey'>): boolean => {
    const on = data.collected_from ?? data.collected_to;
    return on !== undefined && scene.period.from <= on && on <= last;
  };
  return scene.all('survey').filter(isOfYear).flatMap((survey) => (survey.data.groups ?? []).flatMap((group, i) => (LIVED.has(group.group) ? [{ group, part: survey.part('groups', i) }] : [])));
}

function unasked(scene: Reads, within: number, mend: string): Judgement {
  const project = scene.all('project')[0]?.data;
  const last = latest(heldInPeriod(scene).map(({ data }) => data.date));
  const isOpen = project !== undefined && project.closed_on === undefined && project.cancelled_on === undefined;
  if (isOpen && last !== undefined && scene.asOf <= addDays(last, within)) return notDue(scene.self, `The project is open and its last activity was on ${last}; people are to be asked by ${addDays(last, within)}.`);
  return insufficient(scene.self, 'No survey of the year, with its days and the counts of people with lived experience, is on record.', { mend });
}
