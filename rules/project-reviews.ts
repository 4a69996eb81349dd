import type { Scene } from '../src/model/charter.js';
import { addDays, earliest, latest, type Day } from '../src/model/day.js';
import type { Judgement, Paste } from '../src/model/judgement.js';
import { byText } from '../src/model/place.js';
import type { AuditRecord } from '../src/model/record.js';
import { days } from './define.js';
import { fail, insufficient, notApplicable, onTime, pass, several } from './judging.js';
import { lastDay } from './trustees.js';

/** A review of a project as evidence. */
export type Review = AuditRecord<'reviews'>;

/** What rules on the reviews of a project read. */
export type OfReviews = Scene<'project' | 'reviews', 'systems'>;

export const youngest = days('systems-prompt.youngest', 30, { meaning: 'Days after its start in which a project is too young to be judged.', stricter: 'lower', min: 0, max: 60 });
export const every = days('systems-prompt.mid-every', 183, { meaning: 'Days from the start of a project to its first review on the way, and from each such review to the next.', stricter: 'lower', min: 28, max: 366 });
export const grace = days('systems-prompt.review-grace', 30, { meaning: 'Days after the day on which a review at the start or on the way falls due, within which it is held.', stricter: 'lower', min: 0, max: 60 });
export const closeWithin = days('systems-prompt.close-within', 90, { meaning: 'Days around the end of a project within which its last review is held.', stricter: 'lower', min: 14, max: 183 });

/** Judges a project, unless it is too young. */
export function* ofProject<R extends 'project', C extends 'systems'>(scene: Pick<Scene<R | 'project', C>, 'all' | 'asOf' | 'period' | 'value'>, judge: (project: AuditRecord<'project'>) => Iterable<Judgement>): Generator<Judgement> {
  const [project] = scene.all('project');
  if (project === undefined) return;
  const [started, until] = [project.data.started_on, lastDay(scene)];
  if (addDays(started, scene.value(youngest)) > until) yield notApplicable(project.part('started_on'), `The project starts on ${started}; on ${until} it was younger than ${several(scene.value(youngest), 'day')}.`);
  else yield* judge(project);
}

/** Judges each review that fell due: at the start, every half year on the way, and at the end. */
export function* reviewsDue(scene: OfReviews, { data }: AuditRecord<'project'>): Generator<Judgement> {
  const { started_on: started, closed_on: closed, cancelled_on: cancelled } = data;
  const end = earliest([closed, cancelled]);
  const start = addDays(started, scene.value(grace));
  if (end !== undefined && end < start) yield notApplicable(scene.self, `The project ended on ${end}, before the review at its start was due by ${start}.`, { due: start });
  else yield held(scene, 'start', undefined, start);
  let before: Day = started;
  for (let due = addDays(started, scene.value(every)); due <= scene.asOf; due = addDays(due, scene.value(every))) {
    const by = addDays(due, scene.value(grace));
    if (end !== undefined && end < by) break;
    yield held(scene, 'mid', before, by, addDays(by, scene.value(every)));
    before = by;
  }
  // Around the end, as for what was learnt: people often look back on a project just before it is closed.
  const around = scene.value(closeWithin);
  if (closed !== undefined) yield held(scene, 'close', latest([started, addDays(closed, -around - 1)]), addDays(closed, around));
}

const NAMES = { start: 'The review at the start', mid: 'The review on the way', close: 'The review at the end' } as const;

// Whether a review of a stage was held after one day, by another; one held from `next` on is the next one's.
function held(scene: OfReviews, stage: 'start' | 'mid' | 'close', after: Day | undefined, due: Day, next?: Day): Judgement {
  const all = scene.all('reviews').filter(({ data }) => data.stage === stage);
  const dated = all.flatMap((review) => (review.data.held_on === undefined || (after !== undefined && review.data.held_on <= after) || (next !== undefined && review.data.held_on >= next) ? [] : [{ review, on: review.data.held_on }])).toSorted((a, b) => byText(a.on, b.on));
  const [first] = dated;
  const what = `${NAMES[stage]} of the project`;
  const undated = all.find(({ data }) => data.held_on === undefined);
  const window = after === undefined ? `<day by ${due}>` : `<day from ${addDays(after, 1)} by ${due}>`;
  if (first === undefined && undated !== undefined && scene.asOf > due) {
    return insufficient(undated, `${what} was due by ${due}; when the one on record was held nobody wrote down.`, { due, mend: 'Record the day on which it was held.', paste: { into: undated.part(), field: 'held_on', value: window } });
  }
  const paste: Paste = { kind: 'reviews', fields: [`stage: ${stage}`, `held_on: ${window}`] };
  const mend = 'Hold it with people who took part, now if it was left out; one that was held and is not on file can be added.';
  return onTime(first?.review.part() ?? scene.self, { what, due, done: first?.on, asOf: scene.asOf, mend, ...(first === undefined ? { paste } : {}) });
}

/** Whether each review answered as many questions as the organisation's project system asks at that stage. */
export function* answers(scene: OfReviews): Generator<Judgement> {
  const systems = scene.organisation?.all('systems').filter(({ data }) => data.system === 'project');
  for (const review of scene.all('reviews')) {
    const { stage, held_on: held, answered } = review.data;
    const dated = held === undefined ? {} : { due: held };
    const live = (systems ?? []).filter(({ data }) => held === undefined || data.live_from === undefined || data.live_from <= held);
    const asked = Math.max(0, ...live.map(({ data }) => (data.prompts ?? []).filter((prompt) => prompt.stage === stage).length));
    const later = (systems ?? []).map(({ data }) => data.live_from);
    const mend = 'Go through the questions of the project system, and record how many were answered.';
    if (systems === undefined) yield notApplicable(review, 'There is no portfolio around the project, so what its system asks was left out.', dated);
    else if (held === undefined) yield insufficient(review, 'When this review was held is not on record, so neither is what the project system asked then.', { mend: 'Record the day on which it was held.' });
    else if (systems.length > 0 && live.length === 0) yield notApplicable(review, `The project system asks from ${earliest(later) ?? ''} on; this review was held on ${held}.`, { ...dated, rests: systems });
    else if (asked === 0) yield insufficient(review, `What the project system asks at this stage (${stage}) is not on record.`, { ...dated, mend: 'Record the questions that the project system asks at each stage.', rests: live });
    else if (answered === undefined) yield insufficient(review, `How many of the ${several(asked, 'question')} were answered on ${held} is not on record.`, { ...dated, mend, rests: live, paste: { into: review.part(), field: 'answered', value: `<count from ${String(asked)}>` } });
    else yield answeredAll(review, { asked, answered, due: held, rests: live, mend });
  }
}

function answeredAll(review: Review, { asked, answered, ...more }: { readonly asked: number; readonly answered: number; readonly due: Day; readonly rests: readonly AuditRecord[]; readonly mend: string }): Judgement {
  const reason = `${String(answered)} of ${several(asked, 'question')} that the project system asks were answered on ${more.due}.`;
  return answered >= asked ? pass(review.part('answered'), reason, more) : fail(review.part('answered'), reason, more);
}
