import { describe, expect, it } from 'vitest';
import type { YearStatus } from '../../../src/model/answers.js';
import { about, action, AIMS, auditAt, BOARD_PAPERS, broken, challenge, KEPT, LATE, PAPERS } from '../../helpers/answering.js';
import type { Files } from '../../helpers/organisation.js';

type Changes = Parameters<typeof action>[0];

const IN_GARDEN = 'projects/garden/action.yaml';
const IN_ORGANISATION = 'org/action.yaml';
const acting = (changes: Changes = {}, files: Files = LATE, path = IN_ORGANISATION): Files => ({ ...files, [path]: action(changes) });
const yearOf = async (files: Files, asOf = '2025-03-31'): Promise<YearStatus> => (await auditAt(asOf, files)).yearStatus;
const statusOf = async (files: Files, asOf?: string): Promise<unknown> => (await yearOf(files, asOf)).status;
const reasonOf = async (files: Files, asOf?: string): Promise<unknown> => (await yearOf(files, asOf)).shortfalls[0]?.reason;

describe('a year is met', () => {
  it('when nothing of severity major or moderate is broken, undecided or disputed', async () => {
    expect(await yearOf(KEPT, '2025-10-31')).toEqual({ year: '2024-25', status: 'met', reason: 'No commitment of severity major or moderate is broken, undecided or disputed.', shortfalls: [] });
  });

  it('although something minor falls short', async () => {
    const result = await auditAt('2025-10-31', Object.fromEntries(Object.entries(KEPT).filter(([path]) => path !== 'org/standing.yaml')));
    expect(result.commitments.find(({ id }) => id === AIMS)).toMatchObject({ status: 'fail', severity: 'minor' });
    expect(result.yearStatus.status).toBe('met');
  });

  it('so far, as long as it runs', async () => {
    expect((await yearOf(KEPT, '2025-03-31')).reason).toMatch(/That is so far: the year ends on 2025-03-31\.$/);
    expect((await yearOf(KEPT, '2025-04-01')).reason).not.toMatch(/so far/);
  });
});

describe('a year is approaching', () => {
  it('when an agreed action covers all that falls short', async () => {
    expect(await yearOf(acting())).toMatchObject({ status: 'approaching', shortfalls: [{ commitment: PAPERS, status: 'fail', severity: 'major', covered: true, reason: 'covered by send-earlier, due by 2025-06-30' }] });
  });

  it('when that action is of the project that falls short, or about the one thing that does', async () => {
    expect(await statusOf(acting({}, LATE, IN_GARDEN))).toBe('approaching');
    expect(await statusOf(acting({ about: 'a' }, LATE, IN_GARDEN))).toBe('approaching');
    expect(await statusOf(acting({ about: 'garden' }))).toBe('approaching');
    expect(await statusOf(acting({ about: 'garden/a' }))).toBe('approaching');
  });

  it('when the action was done early: that counts for no less than one still to be done', async () => {
    expect(await yearOf(acting({ due_on: '2025-03-20', done_on: '2025-03-14', updated_on: '2025-03-14' }))).toMatchObject({ status: 'approaching', shortfalls: [{ reason: 'covered by send-earlier, done on 2025-03-14' }] });
  });

  it('up to the last day on which the action may be due, and on the day it is due', async () => {
    expect(await statusOf(acting({ due_on: '2025-09-30' }))).toBe('approaching');
    expect(await statusOf(acting({ due_on: '2025-10-01' }))).toBe('not-met');
    expect(await statusOf(acting(), '2025-06-30')).toBe('approaching');
    expect(await statusOf(acting(), '2025-07-01')).toBe('not-met');
  });
});

describe('a year is not met', () => {
  it('when no action is agreed', async () => {
    expect(await yearOf(LATE)).toEqual({
      year: '2024-25', status: 'not-met',
      reason: 'Broken, undecided or disputed: 1 commitment of severity major or moderate, 1 of them not covered by an agreed action. That is so far: the year ends on 2025-03-31.',
      shortfalls: [{ commitment: PAPERS, status: 'fail', severity: 'major', covered: false, reason: 'no action is agreed for it' }],
    });
  });

  it.each<readonly [string, Changes, string]>([
    ['nobody but its author agreed to', { approved_by: undefined, approved_on: undefined }, 'nobody but its author has agreed to the action send-earlier'],
    ['its author approved', { approved_by: 'S-4K7QX2' }, 'nobody but its author has agreed to the action send-earlier'],
    ['nobody sees to', { owner: undefined }, 'the action send-earlier does not say what is to be done, by whom and by when'],
    ['has no day', { due_on: undefined }, 'the action send-earlier does not say what is to be done, by whom and by when'],
    ['is due too late', { due_on: '2025-12-31' }, 'the action send-earlier is due only by 2025-12-31; 2025-09-30 would be within 183 days'],
    ['is overdue', { due_on: '2025-03-30' }, 'the action send-earlier was due by 2025-03-30 and is not done'],
    ['is two years old', { approved_on: '2023-03-31', recorded_on: '2023-03-30' }, 'the action send-earlier is of an earlier year'],
    ['was agreed for it in the year before', { approved_on: '2024-03-31', recorded_on: '2024-03-30' }, 'the action send-earlier was agreed for it in the year before already, on 2024-03-31'],
    ['is about another thing', { about: 'garden/b' }, 'no action is agreed for all that falls short in garden'],
    ['is of another project', { about: 'kitchen' }, 'no action is agreed for all that falls short in garden'],
    ['is for another commitment', { commitment: BOARD_PAPERS }, 'no action is agreed for it'],
  ])('when the only action is one that %s', async (_what, changes, reason) => {
    expect(await yearOf(acting(changes))).toMatchObject({ status: 'not-met', shortfalls: [{ covered: false, reason }] });
  });

  it('when an action was agreed in the year before, whatever was agreed since', async () => {
    const files = { ...acting(), 'org/old.yaml': action({ id: 'old', approved_on: '2023-04-01', recorded_on: '2023-04-01', done_on: '2023-06-01', updated_on: '2023-06-01' }) };
    expect(await statusOf(files)).toBe('not-met');
    expect(await statusOf({ ...files, 'org/old.yaml': action({ id: 'old', approved_on: '2023-03-31', recorded_on: '2023-03-30' }) })).toBe('approaching');
  });

  it('when one of two projects that fall short has no action', async () => {
    const both = broken('projects/kitchen/c.yaml', 'papers_sent_on: 2024-06-04\n', '', LATE);
    expect(await reasonOf(acting({}, both, IN_GARDEN))).toBe('no action is agreed for all that falls short in kitchen');
    expect(await statusOf(acting({}, both))).toBe('approaching');
  });

  it('when a pass is disputed, unless that has an action too', async () => {
    const disputed = { ...KEPT, 'projects/garden/challenge.yaml': challenge() };
    expect(await statusOf(disputed)).toBe('not-met');
    expect(await statusOf(acting({}, disputed, IN_GARDEN))).toBe('approaching');
  });
});

describe('no status is given', () => {
  it.each([
    ['where some projects were asked for', { projects: ['garden'] }],
    ['where some commitments were asked for', { commitments: [PAPERS] }],
  ])('%s', async (_what, options) => {
    expect((await auditAt('2025-03-31', KEPT, options)).yearStatus).toMatchObject({ status: null, reason: 'Only a part was asked for; the status of a year is that of the whole portfolio.', shortfalls: [] });
  });

  it('of a project on its own', async () => {
    const alone = Object.fromEntries(Object.entries(KEPT).flatMap(([path, text]) => (path.startsWith('projects/garden/') ? [[path.replace('projects/garden/', ''), text]] : [])));
    expect((await auditAt('2025-03-31', alone)).yearStatus).toMatchObject({ status: null, reason: 'A project was audited on its own; the status of a year is that of a whole portfolio.' });
  });

  it('where something could not be read, such as a challenge', async () => {
    expect((await auditAt('2025-03-31', { ...KEPT, 'org/challenge.yaml': 'kind: challenge\nid: x\n' })).yearStatus).toMatchObject({ status: null, reason: 'Something could not be read; an audit that is not whole says nothing of the year.' });
  });

  it('before the year has begun', async () => {
    expect((await auditAt('2024-03-31', KEPT)).yearStatus).toMatchObject({ status: null, reason: 'The year begins on 2024-04-01.' });
  });
});

describe('an agreed action', () => {
  it('that is overdue is a finding, unless it is on record why', async () => {
    expect(about(await auditAt('2025-06-30', acting()))).toEqual([]);
    expect(about(await auditAt('2025-07-01', acting()))).toEqual(['action-overdue, minor']);
    expect(about(await auditAt('2025-07-01', acting({ why: 'the printer firm closed down' })))).toEqual([]);
    expect(about(await auditAt('2025-07-01', acting({ done_on: '2025-06-12', updated_on: '2025-06-12' })))).toEqual([]);
  });

  it('that is about nothing on record is a finding', async () => {
    expect(about(await auditAt('2025-03-31', acting({ about: 'nowhere' })))).toEqual(['action-unmatched, minor']);
  });

  it('tells how it stands', async () => {
    const stateOf = async (changes: Changes): Promise<unknown> => (await auditAt('2025-07-01', acting(changes))).actions.map(({ state }) => state);
    expect(await stateOf({})).toEqual(['overdue']);
    expect(await stateOf({ due_on: '2025-07-01' })).toEqual(['open']);
    expect(await stateOf({ done_on: '2025-06-12' })).toEqual(['done']);
    expect(await stateOf({ approved_by: undefined })).toEqual(['proposed']);
  });
});
