import type { Scene } from '../src/model/charter.js';
import type { Need, RecordData } from '../src/model/generated/records.js';
import type { Judgement, Paste } from '../src/model/judgement.js';
import type { AuditRecord, Part } from '../src/model/record.js';
import { capital, choiceInWords } from '../src/model/words.js';
import { fail, insufficient, notApplicable, notDue, onTime, several } from './judging.js';
import { people } from './recognition.js';

/** What people may need, by the sort of barrier that it takes away. */
export const NEEDS = {
  physical: ['step-free', 'transport', 'personal-assistance', 'room'],
  information: ['easy-read', 'large-print', 'audio', 'braille', 'bsl', 'captions', 'translated', 'device'],
  emotional: ['quiet-space', 'breaks', 'companion', 'emotional-support'],
  support: ['training', 'briefing', 'mentor', 'advocate', 'confidence', 'it-skills'],
} as const satisfies Record<string, readonly Need[]>;

/** One entry for people with the same need, met on the same day. */
export interface NeedFound {
  readonly need: NonNullable<RecordData['access']['needs']>[number];
  readonly access: AuditRecord<'access'>;
  readonly part: Part;
  readonly at: (field: string) => Part;
}

type WithNeeds = Scene<'access', never>;

/** The needs on record of some categories. */
export function needsOf(scene: Pick<WithNeeds, 'all'>, categories: readonly Need[]): readonly NeedFound[] {
  return scene.all('access').flatMap((access) =>
    (access.data.needs ?? []).flatMap((need, i) => (categories.includes(need.category) ? [{ need, access, part: access.part('needs', i), at: (field: string) => access.part('needs', i, field) }] : [])),
  );
}

/** Judges each need; where none had to be there in the period, says what that means. */
export function* eachNeed(scene: WithNeeds, needs: readonly NeedFound[], judge: (need: NeedFound) => Judgement, none: () => Judgement): Generator<Judgement> {
  const { from, to } = scene.period;
  for (const need of needs) yield judge(need);
  if (!needs.some(({ need: { needed_by: by } }) => by === undefined || (from <= by && by <= to))) yield none();
}

/** Whether a need was met by the day it had to be; `explained` where the record says why not. */
export function metInTime({ need, part, at }: NeedFound, { asOf }: Pick<WithNeeds, 'asOf'>, isExplained: boolean): Judgement {
  const { needed_by: due, met_on: done } = need;
  if (due === undefined) return undatedNeed({ need, part });
  const paste: Paste = { into: part, field: 'met_on', value: `<day by ${due}>` };
  return onTime(done === undefined ? part : at('met_on'), {
    what: capital(showNeed(need)), due, done, asOf, rests: [part],
    mend: 'Ask people what it meant for them to do without, and have it there next time before they come.',
    ...(done === undefined ? { paste } : {}), ...(isExplained ? { explained: true } : {}),
  });
}

/** Judges a need that was met late or not at all; says of the others why they aren't judged. */
export function whereUnmet({ need, part }: NeedFound, { asOf }: Pick<WithNeeds, 'asOf'>, judge: (what: string) => Judgement): Judgement {
  const { needed_by: due, met_on: done } = need;
  if (due === undefined) return undatedNeed({ need, part });
  if (done !== undefined && done <= due) return notApplicable(part, `${capital(showNeed(need))}: there in time, on ${done}.`, { due });
  if (done === undefined && asOf <= due) return notDue(part, `${capital(showNeed(need))}: due by ${due}.`, { due });
  return { ...judge(`${capital(showNeed(need))}: ${done === undefined ? 'never met' : `met on ${done}`}, due by ${due}`), due };
}

/** Whether it is on record why a need was met late or not at all. */
export function reasoned(found: NeedFound, scene: Pick<WithNeeds, 'asOf'>): Judgement {
  const { need, part, at } = found;
  return whereUnmet(found, scene, (what) => (need.reason === undefined
    ? fail(part, `${what}; why is not on record.`, { mend: 'Write down why, and what will be done so that it does not happen again.', paste: { into: part, field: 'reason', value: '"<text of 15 words>"' } })
    : { verdict: 'pass', subject: at('reason'), reason: `${what}; the record says why.`, rests: [part] }));
}

/** What it means that no need is on record: that none was, where people were asked and answered; otherwise nothing. */
export function noneNeeded(scene: Pick<Scene, 'self'>, asked: readonly Judgement[], topic: string): Judgement {
  const open = asked.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'not-applicable');
  const rests = asked.flatMap((judgement) => [judgement.subject, ...(judgement.rests ?? [])]);
  if (asked.length === 0) return notApplicable(scene.self, 'No activity was held in the year.');
  if (open.length === 0) return notApplicable(scene.self, `People were asked about ${topic} before every activity of the year, and needed nothing.`, { rests });
  return insufficient(scene.self, `No need is on record for the year, but before ${String(open.length)} of ${several(asked.length, 'activity', 'activities')} too few were asked about ${topic}, or too few answered, to tell.`, { mend: `Ask everybody about ${topic} with the invitation, and record each need and when it was met.` });
}

/** "Easy Read for 2 people". */
function showNeed({ category, people: n }: NeedFound['need']): string {
  return `${choiceInWords(category)} for ${people(n)}`;
}

function undatedNeed({ need, part }: Pick<NeedFound, 'need' | 'part'>): Judgement {
  return insufficient(part, `It is not on record by when ${showNeed(need)} had to be there.`, {
    mend: 'Write down by when it was needed.', ...(need.met_on === undefined ? {} : { paste: { into: part, field: 'needed_by', value: `<day from ${need.met_on}>` } }),
  });
}
