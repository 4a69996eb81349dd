import type { Scene } from '../src/model/charter.js';
import { isWithin } from '../src/model/audit-year.js';
import type { RecordData } from '../src/model/generated/records.js';
import type { Judgement } from '../src/model/judgement.js';
import type { Part } from '../src/model/record.js';
import { add } from './derived.js';
import { insufficient, notDue, shareOf } from './judging.js';

type OfSurveys = Scene<'survey', never>;
type Group = NonNullable<RecordData['survey']['groups']>[number];

/** The answers of a group in the year, over every survey; a count is undefined where one of them lacks it. */
interface Answers {
  readonly parts: readonly Part[];
  readonly responses: number | undefined;
  readonly positive: number | undefined;
}

/** The answers that some groups gave in the surveys of the year; undefined where none of them was asked. */
function answersOf(scene: Pick<OfSurveys, 'all' | 'period'>, groups: readonly Group['group'][]): Answers | undefined {
  const found = scene.all('survey').filter(({ data, recordedOn }) => isWithin(data.collected_to ?? data.collected_from ?? recordedOn, scene.period))
    .flatMap((record) => (record.data.groups ?? []).map((group, i) => ({ group, part: record.part('groups', i) }))).filter(({ group }) => groups.includes(group.group));
  if (found.length === 0) return undefined;
  const sum = (of: (group: Group) => number | undefined): number | undefined => found.reduce<number | undefined>((n, { group }) => add(n, of(group)), 0);
  return { parts: found.map(({ part }) => part), responses: sum((g) => g.responses), positive: sum((g) => g.positive) };
}

interface Asked {
  /** The share of answers that is to be positive. */
  readonly least: number;
  /** Answers from disabled and carer staff from which on they are heard by themselves. */
  readonly enough: number;
  /** Answers below which nothing can be said. */
  readonly fewest: number;
}

/** Whether disabled and carer staff say that it is good to work here; where few of them answered, all staff. */
export function staffSay(scene: OfSurveys, { least, enough, fewest }: Asked): Judgement {
  const concerned = answersOf(scene, ['disabled-or-carer-staff']);
  const everybody = answersOf(scene, ['staff', 'staff-and-trustees']);
  const alone = concerned !== undefined && (concerned.responses === undefined || concerned.responses >= enough);
  const answers = alone ? concerned : everybody;
  const who = alone ? 'disabled and carer staff' : 'all staff';
  const mend = 'Ask disabled and carer staff what would have to change, do it, and tell them.';
  if (answers === undefined) {
    if (scene.asOf <= scene.period.to) return notDue(scene.self, `Staff are asked by ${scene.period.to}.`);
    return insufficient(scene.self, concerned === undefined ? 'No survey of staff in the year is on record.' : `Fewer than ${String(enough)} disabled and carer staff answered, and no answers of all staff are on record.`, { mend: 'Ask staff every year, disabled and carer staff by themselves, and record the counts.' });
  }
  const { parts, responses, positive } = answers;
  const [part] = parts;
  if (part === undefined || responses === undefined || responses < fewest) {
    return insufficient(part ?? scene.self, `${responses === undefined ? 'How many' : String(responses)} of ${who} answered${responses === undefined ? ' is not on record' : ''}; under ${String(fewest)} answers nothing can be said.`, { rests: parts, mend: 'Ask again, and say what the answers are for.' });
  }
  const [, another] = parts;
  const paste = positive === undefined && another === undefined ? { paste: { into: part, field: 'positive', value: `<count from ${String(Math.ceil(responses * least - 1e-9))}>` } } : {};
  return shareOf(part, { what: `answers from ${who} were positive`, part: positive, whole: responses, least, mend, rests: parts, ...paste });
}
