import type { FactFound, FactValue, Scene } from '../src/model/charter.js';
import type { Action } from '../src/model/generated/records.js';
import type { Judgement } from '../src/model/judgement.js';
import type { Part } from '../src/model/record.js';
import { fact } from './define.js';
import { lived } from './derived.js';
import { fail, insufficient, notApplicable, notDue, pass, reaches, several, shareOf } from './judging.js';

// What was learnt, in projects and outside them. A date or text that isn't on record is empty in a fact.

interface Learnt {
  readonly from: Part;
  readonly what: string;
  readonly date: string | undefined;
  readonly origin: string | undefined;
  readonly isSourced: boolean;
  readonly action: Action | undefined;
  readonly applied: readonly string[];
}

interface LessonValue extends FactValue {
  readonly what: string;
  readonly date: string;
  readonly origin: string;
  readonly isSourced: boolean;
  readonly hasAction: boolean;
  readonly isOwned: boolean;
  readonly due: string;
  readonly done: string;
  readonly applied: readonly string[];
}

type Lesson = FactFound<LessonValue>;

/** Every lesson on record: of the reviews of projects, which are the organisation's own, and those kept by the organisation. */
export const lessonFact = fact({
  name: 'learning.lesson',
  reads: ['reviews', 'lessons'],
  *collect(scene) {
    for (const review of scene.all('reviews')) {
      for (const [i, { what, action, applied_in }] of (review.data.lessons ?? []).entries()) {
        yield valueOf({ from: review.part('lessons', i), what: what ?? '', date: review.data.held_on, origin: 'own', isSourced: true, action, applied: applied_in ?? [] });
      }
    }
    for (const lesson of scene.all('lessons')) {
      const { what, date, origin, source, action, applied_in } = lesson.data;
      yield valueOf({ from: lesson.part(), what, date, origin, isSourced: source !== undefined, action, applied: applied_in ?? [] });
    }
  },
});

function valueOf({ from, what, date, origin, isSourced, action, applied }: Learnt): { readonly from: Part; readonly value: LessonValue } {
  return { from, value: { what, date: date ?? '', origin: origin ?? '', isSourced, hasAction: action !== undefined, isOwned: action?.owner !== undefined, due: action?.due_on ?? '', done: action?.done_on ?? '', applied } };
}

/** What was found, parted by project: looked through once, however many projects there are. */
export function byProject<T extends FactValue>(found: readonly FactFound<T>[]): ReadonlyMap<string | undefined, readonly FactFound<T>[]> {
  const parted = new Map<string | undefined, FactFound<T>[]>();
  for (const one of found) {
    const mine = parted.get(one.project);
    if (mine === undefined) parted.set(one.project, [one]);
    else mine.push(one);
  }
  return parted;
}

/** Every review of a project, with how many people with lived experience took part; -1 where it isn't on record. */
export const reviewFact = fact({
  name: 'learning.review',
  reads: ['reviews'],
  *collect(scene) {
    for (const review of scene.all('reviews')) yield { from: review.part(), value: { stage: review.data.stage, held: review.data.held_on ?? '', lived: lived(review.data.people) ?? -1 } };
  },
});

/** Every project, with the day it ended. */
export const projectFact = fact({
  name: 'learning.project',
  reads: ['project'],
  *collect(scene) {
    for (const project of scene.all('project')) yield { from: project.part(), value: { started: project.data.started_on, closed: project.data.closed_on ?? '' } };
  },
});

/** A scene of the organisation's rules. */
export type OfOrganisation = Scene<never, never>;

/** The lessons of the year; those of reviews with no day may be of any. */
export function lessonsOfYear(scene: OfOrganisation): readonly Lesson[] {
  const { from, to } = scene.period;
  return scene.facts(lessonFact).filter(({ value: { date } }) => date === '' || (from <= date && date <= to));
}

const hasOwner = ({ value }: Lesson): boolean => value.hasAction && value.isOwned;
const isDated = ({ value }: Lesson): boolean => value.date !== '';

interface Wanted {
  /** What they are called, with their number: "3 lessons of its own". */
  readonly what: (n: number) => string;
  readonly least: number;
  /** Fewer lessons than these in the year, of whatever origin, tell nothing. */
  readonly fewest: number;
  readonly counts: (lesson: Lesson) => boolean;
  readonly mayCount: (lesson: Lesson) => boolean;
  readonly mend: string;
}

/** Whether enough lessons of a kind were learnt in the year, each with somebody to act on it. */
export function enoughLessons(scene: OfOrganisation, { what, least, fewest, counts, mayCount, mend }: Wanted): Judgement {
  const all = lessonsOfYear(scene);
  const sure = all.filter((lesson) => isDated(lesson) && hasOwner(lesson) && counts(lesson)).map(({ from }) => from);
  const possible = all.filter((lesson) => mayCount(lesson));
  const reason = `In the year ${what(sure.length)} had an action and somebody to take it; at least ${String(least)} ${least === 1 ? 'is' : 'are'} asked for.`;
  const rests = all.map(({ from }) => from);
  if (sure.length >= least) return pass(scene.self, reason, { either: { count: least, of: sure } });
  if (scene.asOf <= scene.period.to) return notDue(scene.self, `${reason} The year ends on ${scene.period.to}.`);
  if (possible.length >= least) return insufficient(scene.self, `${reason} Of ${several(possible.length - sure.length, 'more', 'more')} the action, its owner, where it was learnt or when is not on record.`, { rests, mend: 'Write down what is done differently, who does it, and where and when it was learnt.' });
  if (all.length < fewest) return insufficient(scene.self, `${reason} Only ${several(all.length, 'lesson is', 'lessons are')} on file, too few to tell.`, { rests, mend });
  return fail(scene.self, reason, { rests, mend });
}

/** Whether enough of the actions that fell due in the year were taken. */
export function actionsTaken(scene: OfOrganisation, least: number): Judgement {
  const { from, to } = scene.period;
  const until = scene.asOf < to ? scene.asOf : to;
  const acts = scene.facts(lessonFact).filter(({ value }) => value.hasAction);
  const due = acts.filter(({ value }) => from <= value.due && value.due <= until);
  const undated = acts.filter(({ value }) => value.due === '' && value.done === '' && value.date <= until);
  const done = due.filter(({ value }) => value.done !== '');
  const rests = [...due, ...undated].map((f) => f.from);
  const mend = 'Take the actions that are open, or agree with those who learnt it what is done in their place.';
  if (due.length + undated.length === 0) {
    if (scene.facts(lessonFact).length === 0) return scene.asOf <= to ? notDue(scene.self, `Nothing was learnt yet; the year ends on ${to}.`) : insufficient(scene.self, 'No lesson is on file, so what came of any can\'t be told.', { mend: 'Write down what was learnt, what is done about it, by whom and by when.' });
    if (acts.length === 0) return insufficient(scene.self, 'No lesson on file has an action.', { rests: scene.facts(lessonFact).map((f) => f.from), mend: 'Write down what is done about each lesson, by whom and by when.' });
    return notApplicable(scene.self, 'By the days on record no action fell due in the year.', { rests: acts.map((f) => f.from) });
  }
  const judged = shareOf(scene.self, { what: 'actions that fell due in the year were taken', part: done.length, whole: due.length + undated.length, least, rests, mend });
  // Without those whose day is not on record it would do.
  if (judged.verdict === 'pass' || !reaches(done.length, due.length, least)) return judged;
  return insufficient(scene.self, `${judged.reason} Of ${several(undated.length, 'action')} it is not on record by when it was to be taken.`, { rests, mend: 'Write down by when each action is taken, and when it was.' });
}

/** Whether what one project learnt was put to use in another. */
export function appliedElsewhere(scene: OfOrganisation, fewest: number): Judgement {
  const { to } = scene.period;
  const projects = scene.facts(projectFact).filter(({ value }) => value.started <= to);
  const all = lessonsOfYear(scene);
  const applied = all.filter(({ project, value }) => value.applied.some((slug) => slug !== project));
  const sure = applied.filter(isDated).map(({ from }) => from);
  const reason = `${several(sure.length, 'lesson')} of the year ${sure.length === 1 ? 'was' : 'were'} put to use in another project.`;
  const mend = 'Tell the other projects what was learnt, and write down who put it to use.';
  if (sure.length > 0) return pass(scene.self, reason, { either: { count: 1, of: sure } });
  if (projects.length === 1) return notApplicable(scene.self, 'There has only ever been one project.', { rests: projects.map((f) => f.from) });
  if (scene.asOf <= to) return notDue(scene.self, `${reason} The year ends on ${to}.`);
  if (applied.length > 0) return insufficient(scene.self, `${reason} When another was learnt that was put to use is not on record.`, { rests: applied.map((f) => f.from), mend: 'Write down the day of the review.' });
  if (all.length < fewest) return insufficient(scene.self, `${reason} Only ${several(all.length, 'lesson is', 'lessons are')} on file, too few to tell.`, { mend });
  return fail(scene.self, reason, { rests: all.map((f) => f.from), mend });
}
