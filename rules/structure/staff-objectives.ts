import type { Scene } from '../../src/model/charter.js';
import type { Ratio } from '../../src/model/generated/records.js';
import type { Judgement } from '../../src/model/judgement.js';
import { commitment, count, rule, share } from '../define.js';
import { fail, insufficient, notApplicable, pass, several, shareOf } from '../judging.js';
import { fromSystem } from '../workforce.js';
import { objectiveSigns } from './objective-signs.js';

const described = share('staff-objectives.job-descriptions', 0.95, { meaning: 'Of the job descriptions, the share that name co-production.', stricter: 'higher' });
const aimed = share('staff-objectives.objectives', 0.8, { meaning: 'Of the sets of objectives, the share that name co-production.', stricter: 'higher' });
const held = share('staff-objectives.appraisals-held', 0.9, { meaning: 'Of the appraisals due in the year, the share that was held.', stricter: 'higher' });
const covering = share('staff-objectives.appraisals-covering', 0.8, { meaning: 'Of the appraisals held, the share that covered co-production.', stricter: 'higher' });
const sampleFiles = count('staff-objectives.sample-files', 10, { meaning: 'Files that are looked at by another person; fewer will do where they are a large enough share of the staff.', stricter: 'higher', min: 1, max: 100 });
const sampleShare = share('staff-objectives.sample-share', 0.1, { meaning: 'Of the staff, the share whose files are looked at, where that is fewer files.', stricter: 'higher' });
const agreeing = share('staff-objectives.sample-agreeing', 0.9, { meaning: 'Of the files looked at, the share that is as the figures say.', stricter: 'higher' });

const reads = ['workforce-summary'] as const;
type Reads = Scene<'workforce-summary', never>;

/** How many of the papers of one sort name co-production. */
function naming(scene: Reads, field: 'job_descriptions' | 'new_job_descriptions' | 'objectives', what: string, least: number, mend: string): Judgement {
  return fromSystem(scene, (summary) => {
    const ratio: Ratio | undefined = summary.data[field];
    const { total: whole, naming: part } = ratio ?? {};
    const subject = summary.part(field);
    if (whole === 0) return notApplicable(subject, `By the figures there are no ${what}.`, { rests: [summary] });
    const enough = Math.ceil((whole ?? 0) * least - 1e-9);
    const missing = ratio !== undefined && whole !== undefined && part === undefined ? { paste: { into: subject, field: 'naming', value: `<count from ${String(enough)}>` } } : {};
    return shareOf(subject, { what: `of the ${what} name co-production`, part, whole, least, mend, rests: [summary], ...missing });
  });
}

export const staffObjectives = commitment({
  name: 'staff-objectives',
  level: 'organisation',
  force: 'must',
  title: 'Job descriptions, objectives and yearly appraisals of staff promote co-production.',
  why: 'What is not in anybody\'s objectives is nobody\'s job.',
  rules: [
    rule({
      id: 'job-descriptions',
      title: 'Nearly all job descriptions name co-production.',
      mend: 'Rewrite those that do not, with the people who hold the posts.',
      reads, uses: [described],
      *judge(scene) { yield naming(scene, 'job_descriptions', 'job descriptions', scene.value(described), 'Find those that do not, and say in each what co-production means in that post.'); },
    }),
    rule({
      id: 'new-job-descriptions',
      title: 'Every job description written or revised in the year names co-production.',
      mend: 'Put it in the form from which job descriptions are written.',
      reads,
      *judge(scene) { yield naming(scene, 'new_job_descriptions', 'job descriptions new or revised in the year', 1, 'Put it right before the post is next advertised, and put it in the form that they are written from.'); },
    }),
    rule({
      id: 'objectives',
      title: 'Most staff have an objective that names co-production.',
      mend: 'Agree one at the next talk about objectives.',
      reads, uses: [aimed],
      *judge(scene) { yield naming(scene, 'objectives', 'sets of objectives', scene.value(aimed), 'Agree with each of the others what they will do with people, beginning with those who meet them most.'); },
    }),
    rule({
      id: 'appraisals-held',
      title: 'Nearly all appraisals that are due are held.',
      mend: 'Hold those that were left out.',
      reads, uses: [held],
      *judge(scene) {
        yield fromSystem(scene, (summary) => {
          const { due: whole, held: part } = summary.data.appraisals ?? {};
          const subject = summary.part('appraisals');
          if (whole === 0) return notApplicable(subject, 'Nobody had been there for half a year, so no appraisal was due.', { rests: [summary] });
          return shareOf(subject, { what: 'of the appraisals due were held', part, whole, least: scene.value(held), mend: 'Hold those that were left out, and find out why they were.', rests: [summary] });
        });
      },
    }),
    rule({
      id: 'appraisals-cover',
      title: 'Most appraisals look at what somebody did to co-produce.',
      mend: 'Put a question on it on the appraisal form.',
      reads, uses: [covering],
      *judge(scene) {
        yield fromSystem(scene, (summary) => {
          const { held: whole, covering: part } = summary.data.appraisals ?? {};
          const subject = summary.part('appraisals');
          if (whole === 0) return notApplicable(subject, 'By the figures no appraisal was held.', { rests: [summary] });
          const enough = Math.ceil((whole ?? 0) * scene.value(covering) - 1e-9);
          const missing = whole !== undefined && part === undefined ? { paste: { into: subject, field: 'covering', value: `<count from ${String(enough)}>` } } : {};
          return shareOf(subject, { what: 'of the appraisals held covered co-production', part, whole, least: scene.value(covering), mend: 'Put a question on it on the appraisal form, and tell managers what a good answer sounds like.', rests: [summary], ...missing });
        });
      },
    }),
    rule({
      id: 'sample-large-enough',
      title: 'Enough personnel files are looked at to see whether the figures are right.',
      mend: 'Draw ten files by lot, or one in ten where staff are few.',
      reads, uses: [sampleFiles, sampleShare],
      *judge(scene) {
        yield fromSystem(scene, (summary) => {
          const { staff, sample } = summary.data;
          const subject = summary.part('sample');
          const [most, part] = [scene.value(sampleFiles), scene.value(sampleShare)];
          const asked = staff === undefined ? most : Math.min(most, Math.max(1, Math.ceil(staff * part - 1e-9)));
          const mend = 'Have another person look at more files, drawn by lot, and record how many and how many agreed.';
          const checked = sample?.checked;
          if (checked === undefined) {
            const paste = sample === undefined ? { into: summary.part(), field: 'sample', value: `{checked: <count from ${String(asked)}>, agreeing: <count from ${String(asked)}>, by: <id S>}` } : { into: subject, field: 'checked', value: `<count from ${String(asked)}>` };
            return insufficient(subject, 'It is not on record that anybody looked into personnel files to see whether the figures are right.', { mend, paste });
          }
          const reason = `${several(checked, 'file')} ${checked === 1 ? 'was' : 'were'} looked at; ${String(asked)} ${asked === 1 ? 'is' : 'are'} asked for${staff === undefined ? '' : ` with ${String(staff)} staff`}.`;
          if (checked >= asked) return pass(subject, reason, { rests: [summary] });
          return staff === undefined && checked > 0 ? insufficient(subject, `${reason} Of how many staff is not on record.`, { mend: 'Record how many staff there are.', paste: { into: summary.part(), field: 'staff', value: '<count from 1>' } }) : fail(subject, reason, { mend });
        });
      },
    }),
    rule({
      id: 'sample-by-another',
      title: 'The files are looked at by somebody other than who made the figures.',
      mend: 'Ask somebody else to look, and record who did.',
      reads,
      *judge(scene) {
        yield fromSystem(scene, (summary) => {
          const by = summary.data.sample?.by;
          const subject = summary.part('sample');
          const mend = 'Have somebody look who did not make the figures.';
          if (by === undefined) return insufficient(subject, 'Who looked into the files is not on record.', { mend: 'Record who looked into the files.', ...(summary.data.sample === undefined ? {} : { paste: { into: subject, field: 'by', value: '<id S>' } }) });
          if (by === summary.recordedBy) return fail(subject, `${by} both recorded the figures and looked into the files.`, { mend });
          return pass(subject, `${by} looked into the files; ${summary.recordedBy} recorded the figures.`, { rests: [summary] });
        });
      },
    }),
    rule({
      id: 'sample-agrees',
      title: 'The files are as the figures say.',
      mend: 'Find out how the figures were made, and take them again.',
      reads, uses: [agreeing],
      *judge(scene) {
        yield fromSystem(scene, (summary) => {
          const { checked: whole, agreeing: part } = summary.data.sample ?? {};
          const subject = summary.part('sample');
          if (whole === 0) return fail(subject, 'No file was looked at.', { mend: 'Have another person look into files drawn by lot.' });
          const missing = whole !== undefined && part === undefined ? { paste: { into: subject, field: 'agreeing', value: `<count from ${String(Math.ceil(whole * scene.value(agreeing) - 1e-9))}>` } } : {};
          return shareOf(subject, { what: 'of the files looked at were as the figures say', part, whole, least: scene.value(agreeing), mend: 'Find out where files and figures part, and take the figures again.', rests: [summary], ...missing });
        });
      },
    }),
    ...objectiveSigns,
  ],
});
