import type { Scene } from '../src/model/charter.js';
import type { Judgement } from '../src/model/judgement.js';
import type { AuditRecord } from '../src/model/record.js';
import { participants, type Activity, lived } from './derived.js';
import { fail, insufficient, notApplicable, notDue, pass, several, type Shown } from './judging.js';

type OfStages = Scene<'activity' | 'reviews' | 'project', never>;
type Stage = NonNullable<Activity['data']['stage']>;

const ALL: readonly Stage[] = ['design', 'development', 'commissioning', 'delivery', 'review'];
const EARLY: readonly Stage[] = ['design', 'development'];

/** Whether people with lived experience had a part in enough stages of the project; owed when it ends. */
export function enoughStages(scene: OfStages, fewest: number): Judgement {
  const stages = stagesOf(scene);
  const needed = Math.min(fewest, stages.length);
  const found = stages.filter((stage) => evidenceOf(scene, stage).length > 0);
  const reason = `People had a part in ${String(found.length)} of ${several(stages.length, 'stage')}${found.length === 0 ? '' : ` (${found.join(', ')})`}; ${String(needed)} ${needed === 1 ? 'is' : 'are'} asked for.`;
  if (found.length >= needed) return pass(scene.self, reason, { rests: found.flatMap((stage) => evidenceOf(scene, stage).slice(0, 1)) });
  return short(scene, reason, found.length + 1 >= needed ? stages.filter((stage) => !found.includes(stage)) : [], found.length + unknown(scene).length >= needed, 'Involve people in the stages that are left; name the stages that the project really had.');
}

/** Whether one of those stages was an early one, while there was still something to shape. */
export function earlyStage(scene: OfStages): Judgement {
  const early = stagesOf(scene).filter((stage) => EARLY.includes(stage));
  if (early.length === 0) return notApplicable(scene.self, 'The project has neither a stage of design nor one of development.', { rests: scene.all('project') });
  const evidence = early.flatMap((stage) => evidenceOf(scene, stage));
  if (evidence.length > 0) return pass(scene.self, `People had a part in ${early.filter((stage) => evidenceOf(scene, stage).length > 0).join(' and ')}.`, { either: { count: 1, of: evidence } });
  return short(scene, `People had no part in ${early.join(' or ')}.`, early, unknown(scene).length > 0, 'Open up with people what can still be designed, and begin with them next time.');
}

function stagesOf(scene: OfStages): readonly Stage[] {
  const own = scene.all('project')[0]?.data.stages ?? [];
  return own.length > 0 ? [...new Set(own)] : ALL;
}

// Activities of the stage with people in them; a review of the project with them is one too.
function evidenceOf(scene: OfStages, stage: Stage): readonly Shown[] {
  const activities: readonly AuditRecord[] = scene.all('activity').filter((activity) => activity.data.stage === stage && (participants(activity) ?? 0) > 0);
  const reviews = stage === 'review' ? scene.all('reviews').filter(({ data }) => (lived(data.people) ?? 0) > 0) : [];
  return [...activities, ...reviews];
}

// Activities that may have been of a stage: which, or whether people took part, is not on record.
function unknown(scene: OfStages): readonly Activity[] {
  return scene.all('activity').filter((activity) => activity.data.type !== 'planning' && (activity.data.stage === undefined || activity.data.people === undefined) && participants(activity) !== 0);
}

function short(scene: OfStages, reason: string, left: readonly Stage[], isPossible: boolean, mend: string): Judgement {
  const project = scene.all('project')[0]?.data;
  // Where people were counted it is the stage that is missing.
  const unstaged = unknown(scene).find(({ data }) => data.people !== undefined);
  const [stage] = left;
  if (isPossible) {
    const paste = unstaged === undefined || stage === undefined ? {} : { paste: { into: unstaged.part(), field: 'stage', value: stage } };
    return insufficient(scene.self, `${reason} Of some activities the stage, or who took part, is not on record.`, { rests: unknown(scene), mend: 'Write down the stage that each activity served, in place of the one in the example, and who took part.', ...paste });
  }
  if (project?.closed_on === undefined && project?.cancelled_on === undefined) return notDue(scene.self, `${reason} The project still runs.`);
  return fail(scene.self, reason, { rests: scene.all('activity'), mend });
}
