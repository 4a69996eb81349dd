import type { Scene, SignFound } from '../../src/model/charter.js';
import type { AuditRecord } from '../../src/model/record.js';
import { sign } from '../define.js';
import { add, lived, present, sessions } from '../derived.js';

/** "There are more … than …": what is counted, and what it is counted out of. */
type Claim = readonly [more: string, part: number | undefined, whole: number | undefined, of: string];

/** A part can't be larger than its whole. */
export const impossibleCount = sign({
  id: 'impossible-count',
  title: 'A count is larger than what it is counted out of, or the parts do not add up.',
  mend: 'Count again from the register, the ledger or the answers, and correct the figure.',
  hard: true,
  *find(scene) {
    yield* activities(scene);
    yield* told(scene);
    yield* organisation(scene);
    yield* snapshots(scene);
  },
});

function* activities(scene: Scene): Generator<SignFound> {
  for (const activity of scene.all('activity')) {
    const { people, newcomers, in_person, recognition } = activity.data;
    const paid = peoplePaid(scene, activity);
    yield* check(activity, [
      ['newcomers', newcomers, lived(people), 'people with lived experience'],
      ['people in the room', in_person, present(people), 'people who took part'],
      ['people who could be offered a fee', recognition?.eligible, lived(people), 'people with lived experience'],
      ['people offered a fee', recognition?.offered, recognition?.eligible, 'people who could be'],
      ['people who accepted', recognition?.accepted, recognition?.offered, 'people who were offered a fee'],
      ['people paid', paid, recognition?.accepted, 'people who accepted'],
    ]);
  }
  for (const survey of scene.all('survey')) {
    for (const [i, g] of (survey.data.groups ?? []).entries()) {
      yield* check(survey, [
        ['answers', g.responses, g.invited, 'people invited'],
        ['positive and negative answers', add(g.positive, g.negative), g.responses, 'answers'],
        ['positive answers', g.negative === undefined ? g.positive : undefined, g.responses, 'answers'],
        ['negative answers', g.positive === undefined ? g.negative : undefined, g.responses, 'answers'],
        ['people who benefited', g.benefited, g.responses, 'answers'],
        ['people treated as equal partners', g.equal_partner, g.responses, 'answers'],
      ], ['groups', i]);
    }
  }
}

function* told(scene: Scene): Generator<SignFound> {
  for (const role of scene.all('roles')) yield* check(role, [['people who acknowledged the role', role.data.acknowledged, role.data.holders, 'people who hold it']]);
  for (const sent of scene.all('invitations')) yield* check(sent, [['people who answered', sent.data.answered, sent.data.to, 'people asked']]);
  for (const act of scene.all('outreach')) yield* check(act, [['people who joined', act.data.joined, act.data.reached, 'people reached']]);
  for (const feedback of scene.all('feedback')) {
    const about = scene.all('activity').filter((a) => a.id !== undefined && feedback.data.activities.includes(a.id));
    // An activity that is not on file leaves it open how many took part.
    const took = about.length < feedback.data.activities.length ? undefined : sessions(about);
    yield* check(feedback, [['people who didn\'t want to be told', feedback.data.opted_out, took, 'people who took part']]);
  }
  for (const project of scene.all('project')) {
    for (const [i, year] of (project.data.years ?? []).entries()) {
      yield* check(project, [['people trained', year.trained, year.staff, 'people on the project']], ['years', i]);
    }
  }
}

function* organisation(scene: Scene): Generator<SignFound> {
  for (const meeting of scene.all('network-meetings')) yield* check(meeting, [['members present', lived(meeting.data.present), meeting.data.members, 'members']]);
  for (const review of scene.all('network-review')) yield* check(review, [['members who answered', review.data.respondents, review.data.members, 'members']]);
  for (const summary of scene.all('workforce-summary')) {
    const { job_descriptions: all, new_job_descriptions: fresh, objectives, appraisals, sample, coproduction_staff: staff } = summary.data;
    yield* check(summary, [
      ['job descriptions naming co-production', all?.naming, all?.total, 'job descriptions'],
      ['new job descriptions naming co-production', fresh?.naming, fresh?.total, 'new job descriptions'],
      ['objectives naming co-production', objectives?.naming, objectives?.total, 'objectives'],
      ['appraisals covering co-production', appraisals?.covering, appraisals?.held, 'appraisals held'],
      ['files that agree', sample?.agreeing, sample?.checked, 'files checked'],
      ['staff trained', staff?.trained, staff?.staff, 'staff in roles that co-produce'],
    ]);
  }
  for (const vacancy of scene.all('vacancies')) yield* check(vacancy, [['people whose scores counted', vacancy.data.lived_scores_counted, vacancy.data.lived_involved, 'people involved']]);
}

function* snapshots(scene: Scene): Generator<SignFound> {
  for (const snapshot of scene.all('diversity-snapshot')) {
    const { headcount, asked, responded, characteristics, target_groups } = snapshot.data;
    yield* check(snapshot, [['people asked', asked, headcount, 'people'], ['people who answered', responded, asked, 'people asked']]);
    for (const [i, { people }] of (target_groups ?? []).entries()) yield* check(snapshot, [['people in the group', people, headcount, 'people in all']], ['target_groups', i]);
    for (const [i, c] of (characteristics ?? []).entries()) {
      if (c.counts === undefined || headcount === undefined) continue;
      const total = Object.values(c.counts).reduce((n, m) => n + m, 0) + (c.prefer_not_to_say ?? 0) + (c.not_stated ?? 0);
      // What was not counted leaves the sum short; that is no contradiction.
      const isWhole = c.prefer_not_to_say !== undefined && c.not_stated !== undefined;
      if (total > headcount || (isWhole && total < headcount)) yield { at: snapshot.part('characteristics', i), reason: `The counts of ${c.characteristic} add up to ${String(total)}; the headcount is ${String(headcount)}.` };
    }
  }
}

// One sign for a record or part of one, with all that does not fit.
function* check(record: AuditRecord, claims: readonly Claim[], path: readonly (string | number)[] = []): Generator<SignFound> {
  const reasons = claims.flatMap(([more, part, whole, of]) =>
    part !== undefined && whole !== undefined && part > whole ? [`There are more ${more} (${String(part)}) than ${of} (${String(whole)}).`] : [],
  );
  if (reasons.length > 0) yield { at: record.part(...path), reason: reasons.join(' ') };
}

/** People who were paid a fee or given a benefit for an activity; expenses are no reward. */
function peoplePaid(scene: Scene, activity: AuditRecord<'activity'>): number {
  return scene.all('payments').filter((p) => p.data.activity === activity.id && p.data.type !== 'expenses' && p.data.paid_on !== undefined).reduce((n, p) => n + p.data.people, 0);
}
