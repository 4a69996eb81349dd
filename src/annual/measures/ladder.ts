import { isWithin } from '../../model/audit-year.js';
import type { Scene } from '../../model/charter.js';
import { allSaid, drawnOnBy, type Said } from '../../../rules/contributions.js';
import { heldInPeriod, lived, participants } from '../../../rules/derived.js';

/** The steps of the ladder of participation, the lowest first. */
export type Rung = 'informing' | 'consultation' | 'engagement' | 'co-design' | 'co-production';

type OfLadder = Scene<'activity' | 'decisions' | 'feedback', never>;

/**
 * The highest step that the records of the year bear out; none is reached without those below it. Informing: an activity. Consultation:
 * people put something forward. Engagement: all of it was answered and fed back. Co-design: something from design or development was
 * adopted or adapted. Co-production: people also had a part in planning and in a decision (annual.md, I1).
 */
export function evidencedLevel(scene: OfLadder): Rung | undefined {
  const said = allSaid(scene).filter(({ activity }) => isWithin(activity.data.date, scene.period));
  const steps: readonly (readonly [Rung, () => boolean])[] = [
    ['informing', () => heldInPeriod(scene).length > 0],
    ['consultation', () => said.length > 0],
    ['engagement', () => said.every((one) => isFedBack(scene, one))],
    ['co-design', () => said.some((one) => isEarly(one) && isTakenUp(scene, one))],
    ['co-production', () => isPlannedTogether(scene) && said.some((one) => isDecidedTogether(scene, one))],
  ];
  const missed = steps.findIndex(([, holds]) => !holds());
  return steps[(missed === -1 ? steps.length : missed) - 1]?.[0];
}

function isFedBack(scene: OfLadder, { id, activity }: Said): boolean {
  const answers = drawnOnBy(scene, id);
  return scene.all('feedback').some(({ data }) => data.stage === 'full' && data.sent_on !== undefined && activity.id !== undefined && data.activities.includes(activity.id)
    && answers.some((decision) => decision.id !== undefined && data.decisions?.includes(decision.id) === true));
}

const isEarly = ({ activity: { data: { stage } } }: Said): boolean => stage === 'design' || stage === 'development';

function isTakenUp(scene: OfLadder, { id }: Said): boolean {
  return drawnOnBy(scene, id).some(({ data }) => data.outcome === 'adopted' || data.outcome === 'adapted');
}

function isDecidedTogether(scene: OfLadder, { id }: Said): boolean {
  return drawnOnBy(scene, id).some(({ data }) => (lived(data.decided_by) ?? 0) > 0);
}

// A plan made before the year holds for it.
function isPlannedTogether(scene: OfLadder): boolean {
  return scene.all('activity').some((activity) => activity.data.type === 'planning' && activity.data.date <= scene.period.to && (participants(activity) ?? 0) > 0);
}
