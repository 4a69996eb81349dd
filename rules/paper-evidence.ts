import type { Scene } from '../src/model/charter.js';
import { addDays, isDay, type Day } from '../src/model/day.js';
import type { Judgement } from '../src/model/judgement.js';
import type { Part } from '../src/model/record.js';
import { activitiesByName, allPapers, eachPaper, papersOnFile, reasonForNone, titled, type Paper } from './board-papers.js';
import { rule } from './define.js';
import { participants } from './derived.js';
import { fail, insufficient, notApplicable, pass, several } from './judging.js';
import { isWithin } from '../src/model/audit-year.js';

/** What a paper draws on: an activity or a Network meeting. `lived` is undefined where nobody was counted. */
interface Drawn {
  readonly what: string;
  readonly date: Day;
  readonly lived: number | undefined;
  readonly from: Part | undefined;
}

interface Question {
  readonly due: Day;
  readonly submitted: Day | undefined;
  /** Undefined where the paper names none, and its project's activities stand in. */
  readonly listed: boolean;
  readonly drawn: readonly Drawn[];
}

type OfEvidence = Scene<'board-paper' | 'board-meetings' | 'nothing-to-report' | 'activity', never>;

/** The involvement that a paper tells of came before the paper. */
export const evidenceBeforeSubmission = rule({
  id: 'evidence-before-submission',
  title: 'What a Board paper draws on had happened when the paper was handed in.',
  mend: 'Name the activities and Network meetings that the paper draws on, and involve people before it is written.',
  where: 'both',
  reads: ['board-paper', 'board-meetings', 'nothing-to-report', 'activity'],
  facts: [papersOnFile, activitiesByName],
  *judge(scene) {
    yield* eachPaper(scene, (paper, due) => {
      const draws = paper.data.coproduction?.draws_on ?? [];
      if (reasonForNone(paper) !== undefined) return [notApplicable(titled(paper), 'The paper says that there was no co-production to draw on.', { due })];
      if (scene.slug !== undefined && !draws.every((name) => isOwn(name, scene.slug))) return [];
      return [judged(titled(paper), paper, { due, submitted: paper.data.submitted_on, listed: draws.length > 0, drawn: drawnOn(scene, draws) })];
    });
    if (scene.slug === undefined) yield* papersOnOthers(scene);
  },
});

// A project sees its own activities only; where a paper draws on another's, the organisation looks.
function* papersOnOthers(scene: OfEvidence): Generator<Judgement> {
  for (const { from, project, none, draws, meeting: due, submitted } of allPapers(scene)) {
    if (project === undefined || none || !isWithin(due, scene.period) || draws.every((name) => isOwn(name, project))) continue;
    if (submitted === undefined && scene.asOf < due) continue;
    yield judged(from, undefined, { due, submitted, listed: true, drawn: drawnOn(scene, draws, project) });
  }
}

function isOwn(name: string, slug: string | undefined): boolean {
  return isDay(name) || !name.includes('/') || name.startsWith(`${slug ?? ''}/`);
}

function drawnOn(scene: OfEvidence, draws: readonly string[], project: string | undefined = scene.slug): readonly Drawn[] {
  const known: readonly (Drawn & { readonly name: string })[] = scene.slug === undefined
    ? scene.facts(activitiesByName).flatMap(({ from, value }) => (isDay(value.date) ? [{ name: value.name, what: from.label, date: value.date, lived: value.lived < 0 ? undefined : value.lived, from }] : []))
    : scene.all('activity').map((a) => ({ name: `${scene.slug ?? ''}/${a.id ?? ''}`, what: a.label, date: a.data.date, lived: participants(a), from: a.part() }));
  if (draws.length === 0) return scene.slug === undefined ? [] : known.filter(({ lived }) => lived !== 0);
  return draws.flatMap((name): readonly Drawn[] => {
    if (isDay(name)) return [{ what: `the Network meeting on ${name}`, date: name, lived: 1, from: undefined }];
    return known.filter((activity) => activity.name === (name.includes('/') ? name : `${project ?? ''}/${name}`));
  });
}

function judged(subject: Part, paper: Paper | undefined, { due, submitted, listed, drawn }: Question): Judgement {
  if (submitted === undefined) {
    return insufficient(subject, 'The day on which the paper was handed in is not on record, so whether anything came before it can\'t be told.', {
      due, mend: 'Record the day.', ...(paper === undefined || !drawn.some(({ date, lived }) => lived !== 0 && date < addDays(due, -1)) ? {} : { paste: { into: paper.part(), field: 'submitted_on', value: `<day by ${addDays(due, -1)}>` } }),
    });
  }
  const before = drawn.filter(({ date }) => date < submitted);
  const late = drawn.filter(({ date }) => date >= submitted);
  const parts = (some: readonly Drawn[]): readonly Part[] => some.flatMap(({ from }) => (from === undefined ? [] : [from]));
  const mend = 'Involve people before the paper is written, or leave out what had not happened yet.';
  if (listed && late.length > 0) return fail(subject, `The paper was handed in on ${submitted}, but draws on ${late.map(({ what, date }) => `${what} (${date})`).join(', ')}.`, { due, mend, rests: parts(late) });
  if (before.length === 0 && late.length > 0) return fail(subject, `The paper was handed in on ${submitted}; the first involvement on record is ${late.map(({ date }) => date).toSorted()[0] ?? ''}.`, { due, mend, rests: parts(late) });
  if (before.length === 0) return insufficient(subject, `No activity and no Network meeting that the paper could draw on is on record before ${submitted}.`, { due, mend: 'Name what the paper draws on, and record those activities with the people who came.' });
  const counted = before.filter(({ lived }) => lived !== undefined && lived > 0);
  if (counted.length === 0) {
    return before.some(({ lived }) => lived === undefined)
      ? insufficient(subject, 'Who took part in what the paper draws on was not counted.', { due, mend: 'Record the people who came, by group.', rests: parts(before) })
      : fail(subject, `Nobody with lived experience took part in what the paper draws on (${before.map(({ what }) => what).join(', ')}).`, { due, mend, rests: parts(before) });
  }
  const reason = `${several(counted.length, 'occasion')} with people before the paper was handed in on ${submitted}, the last on ${counted.map(({ date }) => date).toSorted().at(-1) ?? ''}.`;
  return pass(subject, reason, { due, ...(parts(counted).length < counted.length ? {} : { either: { count: 1, of: parts(counted) } }) });
}
