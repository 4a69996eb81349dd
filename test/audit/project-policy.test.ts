import { describe, expect, it } from 'vitest';
import { charter, commitment, days, piece, rule, share } from '../../rules/define.js';
import { fail, pass } from '../../rules/judging.js';
import { disclosing } from '../../rules/disclosure.js';
import { answering, shared } from '../../rules/shared.js';
import { audit, type AuditRequest } from '../../src/audit/audit.js';
import { documentReader } from '../../src/documents/index.js';
import { addDays, day } from '../../src/model/day.js';
import type { AuditResult } from '../../src/model/result.js';
import { filesInMemory } from '../../src/records/memory.js';

const within = days('prompt.within', 30, { meaning: 'Days within which an activity is written down.', stricter: 'lower', min: 1, max: 90 });
const least = share('prompt.share', 0.8, { meaning: 'The share of activities that are.', stricter: 'higher' });

/** One commitment, judged by a number of its rule and by a share over the subjects. */
const prompt = charter({
  culture: [], structure: [], review: [],
  practice: piece('practice', [commitment({
    name: 'prompt', level: 'project', force: 'must', title: 'Activities are written down soon.', why: 'People forget.',
    rules: [rule({
      id: 'soon', title: 'Activities are written down soon.', mend: 'Write them down.', reads: ['activity'], uses: [within], share: least,
      *judge(scene) {
        for (const activity of scene.all('activity')) {
          const by = addDays(activity.data.date, scene.value(within));
          yield activity.recordedOn <= by ? pass(activity, `Written down by ${by}.`) : fail(activity, `Not written down by ${by}.`, { mend: 'Write it down.' });
        }
      },
    })],
  })]),
}, [], { rollUp: { effort: shared.effortProjects, undecided: shared.undecidedProjects }, answers: answering, disclosure: disclosing });

// Twelve activities, ten written down the day after and two after 25 days.
const project = (title: string): string => [
  `kind: project\ntitle: ${title}\nstarted_on: 2024-05-01\nrecorded_on: 2024-05-02\nrecorded_by: S-N5VJP6`,
  ...Array.from({ length: 12 }, (_, i) => `kind: activity\nid: a${String(i)}\ndate: 2024-05-03\nrecorded_on: ${i < 2 ? '2024-05-28' : '2024-05-04'}\nrecorded_by: S-N5VJP6`),
].join('\n---\n');

const MEETINGS = 'kind: network-meetings\nitems: [{date: 2024-04-18, type: meeting}]\nrecorded_on: 2024-04-19\nrecorded_by: S-N5VJP6\n';

const SHARED = 'format: 1\norganisation: Skerby Federation\npolicy: {prompt.within: 20}\nlocked: [prompt.within]\n';

function auditWith(settings: string, { others, ...more }: Partial<AuditRequest> & { readonly others?: Readonly<Record<string, string>> } = {}): Promise<AuditResult> {
  const files = filesInMemory({
    ...others,
    'charter-audit.yaml': `format: 1\n${settings}`, 'org/network-meetings.yaml': MEETINGS,
    'projects/bench/project.yaml': project('A bench'), 'projects/shed/project.yaml': project('A shed'),
  });
  return audit({ files, folderName: 'p', charter: prompt, documents: documentReader, version: 'test', asOf: day('2025-03-31'), ...more });
}
const statuses = ({ projects }: AuditResult): readonly (string | undefined)[] => projects.map(({ commitments }) => commitments.find(({ id }) => id === 'practice/prompt')?.status);
const codes = ({ problems }: AuditResult): readonly string[] => problems.map(({ code }) => code);

describe('a number that a project has of its own', () => {
  it('is what its rules judge it by, and they say so', async () => {
    const { findings, ...rest } = await auditWith('policy: {prompt.share: 0.9}\nprojects: {bench: {policy: {prompt.within: 20}}}\n');
    expect(statuses({ findings, ...rest })).toEqual(['fail', 'pass']);
    expect(findings.map((f) => [f.project, f.reason])).toEqual([['bench', 'Not written down by 2024-05-23.'], ['bench', 'Not written down by 2024-05-23.']]);
  });

  it('is the share, too, that its subjects must reach', async () => {
    const breaching = 'policy: {prompt.within: 20}\n';
    expect(statuses(await auditWith(breaching))).toEqual(['pass', 'pass']);
    expect(statuses(await auditWith(`${breaching}projects: {shed: {policy: {prompt.share: 1}}}\n`))).toEqual(['pass', 'fail']);
  });

  it('stands in the result with the project, and only where the project was audited', async () => {
    const settings = 'policy: {prompt.within: 25}\nprojects:\n  bench: {policy: {prompt.within: 20}}\n  shed: {policy: {prompt.within: {value: 60, approved_by: P-3H8WZ1, approved_on: 2024-04-20, approved_at: 2024-04-18}}}\n';
    const { policy, problems } = await auditWith(settings);
    expect(problems).toEqual([]);
    expect(policy.map(({ key, project: slug, value, relaxed, place }) => [key, slug, value, relaxed?.approvedAt, place.line])).toEqual([
      ['prompt.within', null, 25, undefined, 2], ['prompt.within', 'bench', 20, undefined, 4], ['prompt.within', 'shed', 60, '2024-04-18', 5],
    ]);
    expect((await auditWith(settings, { projects: ['shed'] })).policy.map((s) => s.project)).toEqual([null, 'shed']);
  });

  it('is given to a project that is audited alone as it is with all others', async () => {
    const settings = 'projects: {bench: {policy: {prompt.within: 20, prompt.share: 1}}}\n';
    const [whole, alone] = [await auditWith(settings), await auditWith(settings, { projects: ['bench'] })];
    expect(alone.projects[0]).toEqual(whole.projects[0]);
  });
});

describe('a file that the portfolio extends', () => {
  it('is no record, wherever it lies', async () => {
    for (const path of ['shared.yaml', 'org/shared.yaml', 'projects/bench/shared.yaml']) {
      expect(codes(await auditWith(`extends: ${path}\n`, { others: { [path]: SHARED } }))).toEqual([]);
      expect(codes(await auditWith('', { others: { [path]: SHARED } }))).toEqual(['record-no-kind']);
    }
  });

  it('sets numbers for all projects, which stand where it locks them', async () => {
    const result = await auditWith('extends: shared.yaml\npolicy: {prompt.share: 1, prompt.within: 30}\nprojects: {bench: {policy: {prompt.within: 30}}}\n', { others: { 'shared.yaml': SHARED } });
    expect(codes(result)).toEqual(['policy-locked', 'policy-locked']);
    expect(statuses(result)).toEqual(['fail', 'fail']);
  });
});

describe('an approval', () => {
  const looser = (on: string): string => `policy: {prompt.within: {value: 60, approved_by: P-3H8WZ1, approved_on: 2024-04-20, approved_at: ${on}}}\n`;

  it('must name a meeting of the Network that is among the records', async () => {
    expect(codes(await auditWith(looser('2024-04-18')))).toEqual([]);
    expect(codes(await auditWith(looser('2024-04-17')))).toEqual(['policy-no-meeting']);
  });

  it('does not count before it was given, which is no error of the records', async () => {
    const { problems, policy } = await auditWith(looser('2024-04-18'), { asOf: day('2024-04-19') });
    expect([problems.map((p) => [p.code, p.warning]), policy]).toEqual([[['policy-not-yet', true]], []]);
  });
});

describe('an ignored folder', () => {
  it('holds no records, in a project or beside it', async () => {
    const files = { 'projects/bench/drafts/x.yaml': 'kind: 7\n', 'archive/y.yaml': 'kind: 7\n', 'projects/bench/project.yaml': project('A bench') };
    const run = (settings: string): Promise<AuditResult> => audit({ files: filesInMemory({ ...files, 'charter-audit.yaml': settings }), folderName: 'p', charter: prompt, documents: documentReader, version: 'test', asOf: day('2025-03-31') });
    expect(codes(await run('format: 1\nignore: [archive, projects/bench/drafts]\n'))).toEqual([]);
    expect(codes(await run('format: 1\n'))).toHaveLength(2);
  });
});
