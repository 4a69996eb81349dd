import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/model/result.js';
import type { Status } from '../../src/model/verdict.js';
import { auditFiles, filesOf, type Files } from '../helpers/organisation.js';

const GOOD = filesOf('honest-good');
const PROJECT = 'projects/charging-letters';

type Change = (files: Files) => Files;

/** Rewrites every file whose path begins so. Fails when that changes nothing. */
const rewritten = (path: string, from: RegExp | string, to: string): Change => (files) => {
  const after = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, name.startsWith(path) && typeof text === 'string' ? text.replaceAll(from, to) : text]));
  if (Object.keys(files).every((name) => files[name] === after[name])) throw new Error(`Nothing under ${path} has ${String(from)}.`);
  return after;
};
const without = (path: string): Change => (files) => Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith(path)));
const withFile = (path: string, text: string): Change => (files) => ({ ...files, [path]: text });

async function after(...changes: readonly Change[]): Promise<AuditResult> {
  return auditFiles(changes.reduce((files, change) => change(files), GOOD));
}

const inProject = (result: AuditResult, commitment: string, slug = 'charging-letters'): Status | undefined =>
  result.projects.find((p) => p.slug === slug)?.commitments.find((c) => c.id === commitment)?.status;
const ofAll = (result: AuditResult, commitment: string): Status | undefined => result.commitments.find((c) => c.id === commitment)?.status;
const failing = (result: AuditResult, commitment: string): readonly string[] =>
  [...new Set(result.findings.filter((f) => f.outcome === 'fail' && f.rule.startsWith(`${commitment}/`)).map((f) => `${f.severity} ${f.rule.slice(commitment.length + 1)}`))].toSorted();

describe('in the honest organisation that does well', () => {
  it('a day for feedback that is agreed for the far future is a breach of this year, and excuses no silence', async () => {
    const result = await after(rewritten(`${PROJECT}/activities/`, /feedback_agreed: \{due_on: \d{4}/g, 'feedback_agreed: {due_on: 2099'), without(`${PROJECT}/feedback.yaml`));
    expect(inProject(result, 'practice/feedback-on-time')).toBe('fail');
    expect(failing(result, 'practice/feedback-on-time')).toEqual(expect.arrayContaining(['moderate day-agreed', 'major sent-by-agreed-day']));
  });

  it('feedback that went by letter to some and by call to the others has reached them all', async () => {
    const entry = /( {2}- \{activities: \[2024-05-21-reading-session\], stage: full, sent_on: 2024-06-20, recipients: )11(.*\n)/;
    const inTwo = (second: string): Change => (files) => {
      const path = `${PROJECT}/feedback.yaml`;
      return { ...files, [path]: String(files[path]).replace(entry, (_, head: string, tail: string) => `${head}6${tail}${head.replace('2024-06-20', second)}5${tail}`) };
    };
    expect(inProject(await after(inTwo('2024-06-25')), 'practice/feedback-on-time')).toBe('pass');
    expect(failing(await after(inTwo('2024-06-26')), 'practice/feedback-on-time')).toEqual(['major reached-participants']);
  });

  it('a closed project that calls everything planning is not waiting for its first activity', async () => {
    const result = await after(rewritten(`${PROJECT}/activities/`, /^type: (?:workshop|meeting)$/gm, 'type: planning'));
    expect(inProject(result, 'practice/scope-clarity')).toBe('insufficient-evidence');
  });

  it('a day of payment far off does not put a fee off for good', async () => {
    const result = await after(rewritten(`${PROJECT}/payments.yaml`, /(type: fee, people: 8, amount: [\d.]+), paid_on: [\d-]+, ledger_ref: "[^"]*"/g, '$1, due_on: 2099-01-01'));
    expect(inProject(result, 'structure/fee-or-benefit')).toBe('fail');
    expect(failing(result, 'structure/fee-or-benefit')).toContain('major accepted-paid');
  });

  it('formats that name the standard one alone do not answer a need for Easy Read', async () => {
    const result = await after(rewritten(`${PROJECT}/access.yaml`, /format: (?:easy-read|large-print),/g, 'format: standard,'));
    expect(inProject(result, 'structure/access-support')).toBe('insufficient-evidence');
  });

  it('planning with one group only needs a reason why the work concerns no other', async () => {
    const named = rewritten(`${PROJECT}/project.yaml`, 'lead: S-MCL9X4', 'constituencies: [pwus]\nlead: S-MCL9X4');
    const planning = rewritten(`${PROJECT}/activities/2024-04-22-planning.yaml`, 'people: {pwus: 2, carers: 2,', 'people: {pwus: 4, carers: 0,');
    const reasoned = rewritten(`${PROJECT}/project.yaml`, 'lead: S-MCL9X4', 'single_constituency_reason: only those who are billed themselves get these letters\nlead: S-MCL9X4');
    expect(inProject(await after(named, planning), 'practice/joint-planning')).toBe('insufficient-evidence');
    expect(inProject(await after(named, planning, reasoned), 'practice/joint-planning')).toBe('pass');
    expect(inProject(await after(named), 'practice/joint-planning')).toBe('pass');
  });

  it('an outside request excuses from planning only where the one activity answers it by its day', async () => {
    const unplanned = without('projects/reception-refresh/activities/2024-05-02-planning.yaml');
    const request = (received: string, due: string): Change => rewritten('projects/reception-refresh/project.yaml', 'lead: S-F4UH9C', `request: {from: the town council, received_on: ${received}, due_on: ${due}}\nlead: S-F4UH9C`);
    expect(inProject(await after(unplanned, request('2024-05-30', '2024-06-07')), 'practice/joint-planning', 'reception-refresh')).toBe('not-applicable');
    expect(inProject(await after(unplanned, request('2024-04-23', '2024-05-03')), 'practice/joint-planning', 'reception-refresh')).toBe('fail');
  });

  it('a trustee who uses services and does not chair the Network is no more than a shortfall with a dated plan, and a graver one without', async () => {
    const noChair = rewritten('org/board/terms.yaml', /\n {4}chairs_network: .*/g, '');
    const plan = (due: string): Change => withFile('org/actions/chair.yaml', `kind: action\nid: chair\ncommitment: structure/board-membership\ngap: the chair of the Network is no trustee\nwhat: the Network chooses a chair among the trustees\nowner: T-Q61ZPK\ndue_on: ${due}\nrecorded_on: 2024-04-20\nrecorded_by: S-YBS2G7\n`);
    const [bare, planned, old] = [await after(noChair), await after(noChair, plan('2024-12-01')), await after(noChair, plan('2024-01-15'))];
    expect([bare, planned, old].map((r) => r.commitments.find((c) => c.id === 'structure/board-membership')?.severity)).toEqual(['moderate', 'minor', 'moderate']);
  });

  it('trustees who have not declared that they use services leave it open who attended', async () => {
    const result = await after(
      rewritten('org/board/terms.yaml', /capacity: (pwus|both), declared_on: [\d-]+/g, 'capacity: $1'),
      rewritten('org/board/terms.yaml', /(capacity: pwus\n) +declared_on: .*\n/g, '$1'),
      rewritten('org/board/meetings.yaml', /pwus_present: \d+/g, 'pwus_present: 0'),
    );
    expect(ofAll(result, 'structure/board-membership')).toBe('insufficient-evidence');
  });

  it('staff who meet in a room among themselves are no face-to-face contact for a project that works online', async () => {
    const unoffered = rewritten('projects/telecare-choices/invitations.yaml', 'in-person, ', '');
    const meeting = (pwus: number): Change => withFile('projects/telecare-choices/activities/2024-07-02-room.yaml', `kind: activity\nid: room\ndate: 2024-07-02\ntype: briefing\nformat: in-person\npeople: {pwus: ${String(pwus)}, carers: 0, both: 0, staff: 4}\nrecorded_on: 2024-07-03\nrecorded_by: S-MCL9X4\n`);
    const failingBy = async (pwus: number): Promise<readonly string[]> => failing(await after(unoffered, meeting(pwus)), 'practice/digital-complements');
    expect(await failingBy(0)).toContain('moderate meets-in-person');
    expect(await failingBy(2)).not.toContain('moderate meets-in-person');
  });

  it('a key activity that no project fed needs an agreed exception about its title, which leaves the others to decide', async () => {
    const exception = 'org/exceptions/2024-12-investment-policy.yaml';
    const statuses = async (...changes: readonly Change[]): Promise<unknown> => {
      const result = await after(...changes);
      return [ofAll(result, 'culture/meaningful-use'), failing(result, 'culture/meaningful-use')];
    };
    expect(await statuses()).toEqual(['pass', []]);
    expect(await statuses(without(exception))).toEqual(['fail', ['major each-linked']]);
    expect(await statuses(rewritten(exception, 'about: Investment of the reserves', 'about: Investments'))).toEqual(['fail', ['major each-linked']]);
    expect(await statuses(rewritten('org/years/2024-25/key-activities.yaml', ', projects: [telecare-choices]', ''))).toEqual(['fail', ['major each-linked']]);
  });

  it('nobody can say beforehand that nothing will be held', async () => {
    const statement = (recorded: string): Change => withFile('projects/quiet/nothing.yaml', `kind: nothing-to-report\nid: nothing\nof: activities\nfrom: 2024-04-01\nto: 2025-03-31\nrecorded_on: ${recorded}\nrecorded_by: S-MCL9X4\n`);
    const project = withFile('projects/quiet/project.yaml', 'kind: project\ntitle: Quiet\nstarted_on: 2024-04-01\nrecorded_on: 2024-04-02\nrecorded_by: S-MCL9X4\n');
    const of = (result: AuditResult): Status | undefined => inProject(result, 'practice/scope-clarity', 'quiet');
    expect(of(await after(project, statement('2025-04-02')))).toBe('not-applicable');
    expect(of(await after(project, statement('2024-04-02')))).toBe('insufficient-evidence');
  });

  it('no count of staff is asked for of a year that had ended when the charter was adopted', async () => {
    const result = await after(without('org/equality/2024-25/staff.yaml'), rewritten('org/organisation.yaml', 'adopted_on: 2023-04-01', 'adopted_on: 2025-04-01'));
    expect(ofAll(result, 'review/staff-diversity-audit')).toBe('not-applicable');
    expect(ofAll(await after(without('org/equality/2024-25/staff.yaml')), 'review/staff-diversity-audit')).toBe('fail');
  });
});
