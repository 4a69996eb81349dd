import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../../src/model/result.js';
import { about, action, auditAt, BOARD_PAPERS, broken, challenge, exception, KEPT, LATE, NOT_DUE, PAPERS, statusOf, USE } from '../../helpers/answering.js';
import type { Files } from '../../helpers/organisation.js';

const IN_GARDEN = 'projects/garden/exception.yaml';
const IN_ORGANISATION = 'org/exception.yaml';
const with_ = (files: Files, path: string, ...records: readonly string[]): Files => ({ ...files, [path]: records.join('---\n') });
const lateWith = (...records: readonly string[]): Files => with_(LATE, IN_GARDEN, ...records);
const inGarden = (result: AuditResult): unknown => statusOf(result, PAPERS, 'garden');
const of = (condition: string, { findings }: AuditResult): readonly string[] => findings.filter(({ rule }) => rule === `answers/${condition}`).map(({ reason }) => reason);

describe('an exception in force', () => {
  it('stands in for what falls short in its place: the status reads excepted, never pass, with the reason and the verdict that it would read', async () => {
    const result = await auditAt('2025-03-31', lateWith(exception()));
    expect(inGarden(result)).toBe('excepted');
    expect(result.projects.find(({ slug }) => slug === 'garden')?.commitments.find(({ id }) => id === PAPERS)?.reason).toBe(
      'Excepted until 2025-10-24 by garden/no-papers: the printer of the community centre is broken, and people asked to be told by phone until there is a new one. Without it: Papers go out before each activity.',
    );
  });

  it('stands outside the share of projects that pass, in a column of its own', async () => {
    const result = await auditAt('2025-03-31', lateWith(exception()));
    const papers = result.commitments.find(({ id }) => id === PAPERS);
    expect(papers).toMatchObject({ status: 'pass', projects: { pass: 1, fail: 0, excepted: 1 } });
    expect(papers?.reason).toContain('Excepted: 1.');
  });

  it('takes its findings out of the totals and shows them apart', async () => {
    const bare = await auditAt('2025-03-31', LATE);
    const result = await auditAt('2025-03-31', lateWith(exception()));
    expect(bare.totals.findings.major).toBe(1);
    expect(result.totals).toMatchObject({ findings: { major: 0, moderate: 0 }, excepted: 1 });
    expect(result.exceptedFindings).toMatchObject([{ rule: `${PAPERS}/sent`, outcome: 'fail', severity: 'major', exception: 'garden/no-papers' }]);
    expect(result.exceptions).toMatchObject([{ id: 'no-papers', project: 'garden', state: 'in-force', covers: 1, expiresOn: '2025-10-24', approvedAt: '2024-10-22', lacks: [] }]);
  });

  it('may stand in for evidence that is missing too', async () => {
    expect(inGarden(await auditAt('2025-03-31', with_(broken('projects/garden/a.yaml', 'papers_sent_on: 2024-06-04', 'type: survey'), IN_GARDEN, exception())))).toBe('excepted');
  });

  it('covers its own place alone', async () => {
    const result = await auditAt('2025-03-31', with_(LATE, 'projects/kitchen/exception.yaml', exception()));
    expect([inGarden(result), statusOf(result, PAPERS)]).toEqual(['fail', 'fail']);
    expect(about(result)).toEqual(['exception-unused, minor']);
  });

  it('of the organisation may name a project, or something in one', async () => {
    for (const about of ['garden', 'The garden', 'garden/a']) expect(inGarden(await auditAt('2025-03-31', with_(LATE, IN_ORGANISATION, exception({ about }))))).not.toBe('fail');
    expect(inGarden(await auditAt('2025-03-31', with_(LATE, IN_ORGANISATION, exception({ about: 'kitchen' }))))).toBe('fail');
  });

  it('of the organisation covers no project that it does not name', async () => {
    const result = await auditAt('2025-03-31', with_(LATE, IN_ORGANISATION, exception()));
    expect([inGarden(result), statusOf(result, PAPERS)]).toEqual(['fail', 'fail']);
    expect(of('exception-unmatched', result)).toEqual(['practice/papers is kept by each project; the organisation has no part of its own in it.']);
  });
});

describe('the days of an exception', () => {
  it('begin on the day of its approval and end with the day it expires, both included', async () => {
    const files = lateWith(exception());
    expect(inGarden(await auditAt('2024-10-24', files))).toBe('fail');
    expect(inGarden(await auditAt('2024-10-25', files))).toBe('excepted');
    expect(inGarden(await auditAt('2025-10-24', files))).toBe('excepted');
    expect(inGarden(await auditAt('2025-10-25', files))).toBe('fail');
  });

  it('are over when they are over: the verdict returns, and the report says so', async () => {
    const result = await auditAt('2025-10-25', lateWith(exception()));
    expect(about(result)).toEqual(['exception-expired, minor']);
    expect(of('exception-expired', result)).toEqual(['It ended on 2025-10-24, 1 day before the audit date, and practice/papers still falls short: the verdict has returned.']);
    expect(result.exceptions).toMatchObject([{ state: 'expired', covers: 0 }]);
    expect(result.totals.findings.major).toBe(1);
  });

  it('leave nothing to say when they are over and the promise is kept', async () => {
    expect(about(await auditAt('2025-10-25', with_(KEPT, IN_GARDEN, exception())))).toEqual([]);
  });

  it('are reminded of 60 days before the end, and with more weight 30 days before', async () => {
    const files = lateWith(exception());
    expect(about(await auditAt('2025-08-24', files))).toEqual([]);
    expect(about(await auditAt('2025-08-25', files))).toEqual(['exception-expiring, query']);
    expect(about(await auditAt('2025-09-23', files))).toEqual(['exception-expiring, query']);
    expect(about(await auditAt('2025-09-24', files))).toEqual(['exception-expiring, minor']);
    expect(of('exception-expiring', await auditAt('2025-10-24', files))).toEqual(['It ends today, on 2025-10-24; after that the verdict returns.']);
  });

  it('may be twelve months and not a day more; one that runs longer excepts nothing', async () => {
    expect(inGarden(await auditAt('2025-03-31', lateWith(exception({ expires_on: '2025-10-25' }))))).toBe('excepted');
    const result = await auditAt('2025-03-31', lateWith(exception({ expires_on: '2025-10-26' })));
    expect(inGarden(result)).toBe('fail');
    expect(about(result)).toEqual(['exception-over-long, minor']);
    expect(of('exception-over-long', result)).toEqual(['It was approved on 2024-10-25 and ends on 2025-10-26; it may end by 2025-10-25 (12 months). It excepts nothing.']);
  });

  it('may begin when the year that is judged has ended; a person is then asked to look', async () => {
    const result = await auditAt('2025-05-31', lateWith(exception({ approved_on: '2025-04-01', expires_on: '2025-12-31' })));
    expect([inGarden(result), about(result)]).toEqual(['excepted', ['exception-afterwards, query']]);
    expect(about(await auditAt('2025-05-31', lateWith(exception({ approved_on: '2025-03-31', expires_on: '2025-12-31' }))))).toEqual([]);
  });
});

describe('an exception excepts nothing', () => {
  it.each([
    ['without an approval', { approved_by: undefined }, 'the approval of another person'],
    ['without the day of its approval', { approved_on: undefined }, 'the day of its approval'],
    ['without a Network meeting', { approved_at: undefined }, 'the Network meeting that agreed'],
    ['with a reason of 14 words', { reason: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen' }, 'a reason of at least 15 words (it has 14)'],
    ['approved by its own author', { approved_by: 'S-4K7QX2' }, 'the approval of another person (S-4K7QX2 recorded and approved it)'],
  ])('%s', async (_what, changes, lack) => {
    const result = await auditAt('2025-03-31', lateWith(exception(changes)));
    expect(inGarden(result)).toBe('fail');
    expect(about(result)).toEqual(['exception-void, minor']);
    expect(of('exception-void', result)).toEqual([`It excepts nothing. It lacks ${lack}.`]);
    expect(result.exceptions).toMatchObject([{ state: 'void', lacks: [lack], covers: 0 }]);
  });

  it('when its author approved it, and that sign stays a finding of its own', async () => {
    const result = await auditAt('2025-03-31', lateWith(exception({ approved_by: 'S-4K7QX2' })));
    expect(result.findings.filter(({ outcome }) => outcome === 'sign')).toMatchObject([{ rule: 'integrity/self-approval', severity: 'major', place: { file: IN_GARDEN } }]);
  });

  it('with a reason of 15 words it does', async () => {
    expect(inGarden(await auditAt('2025-03-31', lateWith(exception({ reason: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen' }))))).toBe('excepted');
  });

  it('where the Network meeting is not on record, which is an error of the record as well', async () => {
    const result = await auditAt('2025-03-31', lateWith(exception({ approved_at: '2024-10-21' })));
    expect(inGarden(result)).toBe('fail');
    expect(result.problems).toMatchObject([{ code: 'record-dangling-reference', place: { file: IN_GARDEN } }]);
  });

  it('for a commitment that there is not, which is an error of the record with what may have been meant', async () => {
    const result = await auditAt('2025-03-31', lateWith(exception({ commitment: 'practice/paper' })));
    expect(inGarden(result)).toBe('fail');
    expect(result.problems).toMatchObject([{ code: 'record-unknown-commitment', message: 'There is no commitment called practice/paper.', mend: 'Did you mean practice/papers?', place: { file: IN_GARDEN, line: 3, column: 1 }, kind: 'exception' }]);
    expect(result.exceptions).toEqual([]);
  });
});

describe('an exception about one subject', () => {
  it('takes that subject out, and the rest decide', async () => {
    const result = await auditAt('2025-03-31', lateWith(exception({ about: 'a' })));
    expect(inGarden(result)).toBe('pass');
    const rule = result.projects.find(({ slug }) => slug === 'garden')?.commitments.find(({ id }) => id === PAPERS)?.rules[0];
    expect(rule).toMatchObject({ verdict: 'pass', subjects: { pass: 1, fail: 0, excepted: 1 } });
    expect(result.exceptedFindings.map(({ subject }) => subject)).toEqual(['activity a']);
  });

  it('leaves another one that falls short as it is', async () => {
    const both = broken('projects/garden/b.yaml', 'papers_sent_on: 2024-06-04\n', '', lateWith(exception({ about: 'a' })));
    const result = await auditAt('2025-03-31', both);
    expect(inGarden(result)).toBe('fail');
    expect(result.totals).toMatchObject({ findings: { major: 1 }, excepted: 1 });
  });

  it('reads excepted, never pass, where more are taken out than are left', async () => {
    const both = broken('projects/garden/b.yaml', 'papers_sent_on: 2024-06-04\n', '', lateWith(exception({ about: 'a' }), exception({ id: 'nor-b', about: 'b' })));
    expect(inGarden(await auditAt('2025-03-31', both))).toBe('excepted');
  });

  it('finds a key activity by its title', async () => {
    const unlinked = broken('org/register.yaml', 'Fees, type: policy, projects: [kitchen]', 'Fees, type: policy');
    expect(statusOf(await auditAt('2025-03-31', unlinked), USE)).toBe('fail');
    const result = await auditAt('2025-03-31', with_(unlinked, IN_ORGANISATION, exception({ commitment: USE, about: 'Fees' })));
    expect(statusOf(result, USE)).toBe('pass');
    expect(result.exceptedFindings).toMatchObject([{ rule: `${USE}/linked`, project: null, exception: 'no-papers' }]);
  });

  it('finds what the organisation is judged by in a project', async () => {
    const absent = broken('projects/garden/paper.yaml', 'submitted_on: 2024-09-04\n');
    expect(statusOf(await auditAt('2025-03-31', absent), BOARD_PAPERS)).toBe('fail');
    for (const about of ['beds', 'Raised beds', undefined]) {
      expect(statusOf(await auditAt('2025-03-31', with_(absent, IN_GARDEN, exception({ commitment: BOARD_PAPERS, about }))), BOARD_PAPERS)).toBe('excepted');
    }
    expect(statusOf(await auditAt('2025-03-31', with_(absent, 'projects/kitchen/e.yaml', exception({ commitment: BOARD_PAPERS }))), BOARD_PAPERS)).toBe('fail');
  });
});

describe('an exception of the organisation for a promise that its projects keep too', () => {
  const unlinked = broken('org/register.yaml', 'projects: [kitchen]', 'projects: []');
  const own = with_(unlinked, IN_ORGANISATION, exception({ commitment: USE }));

  it('stands in for the organisation’s own part, which then does not read pass', async () => {
    expect(statusOf(await auditAt('2025-03-31', own), USE)).toBe('excepted');
  });

  it('stands in for no project', async () => {
    expect(statusOf(await auditAt('2025-03-31', broken('projects/garden/a.yaml', 'contributions: [{id: a-1, said: more light, from: [pwus]}]\n', '', own)), USE)).toBe('fail');
  });
});

describe('an exception of the organisation for a promise of its own', () => {
  it('stands in for all of it, wherever it falls short', async () => {
    const absent = broken('projects/garden/paper.yaml', 'submitted_on: 2024-09-04\n');
    expect(statusOf(await auditAt('2025-03-31', with_(absent, IN_ORGANISATION, exception({ commitment: BOARD_PAPERS }))), BOARD_PAPERS)).toBe('excepted');
  });
});

describe('the numbers of an exception', () => {
  it('are policy, and a portfolio may tighten them', async () => {
    const tighter = (line: string): Files => ({ ...lateWith(exception()), 'charter-audit.yaml': `format: 1\npolicy: {${line}}\n` });
    expect(about(await auditAt('2025-03-31', tighter('shared.exception-months: 6')))).toEqual(['exception-over-long, minor']);
    expect(about(await auditAt('2025-03-31', tighter('shared.exception-reason-words: 25')))).toEqual(['exception-void, minor']);
    expect(about(await auditAt('2025-03-31', tighter('shared.exception-first-warning: 300')))).toEqual(['exception-expiring, query']);
  });
});

describe('an exception is a finding itself', () => {
  it('when it is about something that is not there, with what may have been meant', async () => {
    const result = await auditAt('2025-03-31', lateWith(exception({ about: 'aa' })));
    expect([inGarden(result), about(result)]).toEqual(['fail', ['exception-unmatched, minor']]);
    expect(of('exception-unmatched', result)).toEqual(['There is nothing called "aa" on record here. Did you mean "a"?']);
  });

  it('when the commitment does not judge what it is about', async () => {
    const result = await auditAt('2025-03-31', lateWith(exception({ about: 'beds' })));
    expect(of('exception-unmatched', result)).toEqual(['It is on record here, but practice/papers does not judge it.']);
  });

  it('when the promise is kept without it', async () => {
    for (const about_ of [undefined, 'a']) expect(about(await auditAt('2025-03-31', with_(KEPT, IN_GARDEN, exception({ about: about_ }))))).toEqual(['exception-unused, minor']);
  });

  it('but not when what it is for is not due yet, or may be for what came after the year', async () => {
    for (const named of [undefined, 'a']) {
      const result = await auditAt('2025-03-31', with_(NOT_DUE, IN_GARDEN, exception({ about: named })));
      expect([inGarden(result), about(result)]).toEqual(['not-due', []]);
    }
    expect(about(await auditAt('2025-05-31', with_(KEPT, IN_GARDEN, exception({ approved_on: '2025-04-01', expires_on: '2025-12-31' }))))).toEqual([]);
  });

  it('when another is in force for the same', async () => {
    const result = await auditAt('2025-03-31', lateWith(exception(), exception({ id: 'again' })));
    expect([inGarden(result), about(result)]).toEqual(['excepted', ['exception-duplicated, minor']]);
    expect(of('exception-duplicated', result)).toEqual(['garden/no-papers is in force for the same until 2025-10-24.']);
  });

  it('but not when it follows on another that is about to end, which nobody is reminded of then', async () => {
    const renewed = exception({ id: 'again', approved_on: '2025-10-01', expires_on: '2026-06-30', recorded_on: '2025-10-01' });
    expect(about(await auditAt('2025-10-02', lateWith(exception(), renewed)))).toEqual([]);
    expect(inGarden(await auditAt('2025-10-25', lateWith(exception(), renewed)))).toBe('excepted');
  });
});

describe('an exception and the rest', () => {
  it('keeps a challenge from nothing: what is disputed stays so', async () => {
    const result = await auditAt('2025-02-10', with_(KEPT, IN_GARDEN, exception(), challenge()));
    expect(inGarden(result)).toBe('disputed');
  });

  it('leaves the year met where nothing else falls short, and needs no action', async () => {
    expect((await auditAt('2025-03-31', lateWith(exception()))).yearStatus.status).toBe('met');
    expect((await auditAt('2025-03-31', lateWith(exception({ approved_at: undefined })))).yearStatus.status).toBe('not-met');
    expect((await auditAt('2025-03-31', lateWith(exception({ approved_at: undefined }), action()))).yearStatus.status).toBe('approaching');
  });

  it('is read where one project is asked for, in its folder and in the organisation’s, and says nothing of others', async () => {
    const files = with_(lateWith(exception({ about: 'a' })), IN_ORGANISATION, exception({ id: 'x', about: 'kitchen' }), exception({ id: 'y', commitment: USE }));
    const result = await auditAt('2025-03-31', files, { projects: ['garden'] });
    expect([inGarden(result), about(result), result.exceptions.map(({ id }) => id)]).toEqual(['pass', [], ['no-papers']]);
    expect(inGarden(await auditAt('2025-03-31', with_(LATE, IN_ORGANISATION, exception({ about: 'garden/a' })), { projects: ['garden'] }))).toBe('pass');
  });

  it('says nothing where its commitment was not asked for', async () => {
    const files = with_(KEPT, IN_GARDEN, exception(), challenge({ raised_on: '2024-10-01', recorded_on: '2024-10-01' }), action({ due_on: '2025-03-01' }));
    const result = await auditAt('2025-03-31', files, { commitments: [USE] });
    expect([about(result), result.exceptions, result.challenges, result.actions]).toEqual([[], [], [], []]);
  });
});
