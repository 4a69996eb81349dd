import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../../src/model/result.js';
import { about, AIMS, auditAt, BOARD_PAPERS, challenge, KEPT, LATE, METHODS, NOT_DUE, PAPERS, statusOf, USE } from '../../helpers/answering.js';
import type { Files } from '../../helpers/organisation.js';

const IN_GARDEN = 'projects/garden/challenge.yaml';
const IN_ORGANISATION = 'org/challenge.yaml';
const challenged = (changes: Parameters<typeof challenge>[0] = {}, files: Files = KEPT, path = IN_GARDEN): Files => ({ ...files, [path]: challenge(changes) });
const inGarden = (result: AuditResult): unknown => statusOf(result, PAPERS, 'garden');
const answered = { answered_on: '2025-02-12', answer: 'they went out a week before, by post', updated_on: '2025-02-12' };

describe('a challenge that nobody has answered', () => {
  it('turns a pass into disputed, which counts as met nowhere', async () => {
    const result = await auditAt('2025-02-10', challenged());
    expect([inGarden(result), statusOf(result, PAPERS)]).toEqual(['disputed', 'disputed']);
    expect(result.commitments.find(({ id }) => id === PAPERS)?.projects).toMatchObject({ pass: 1, disputed: 1 });
    expect(result.yearStatus).toMatchObject({ status: 'not-met', shortfalls: [{ commitment: PAPERS, status: 'disputed', severity: 'major', covered: false }] });
  });

  it('does so from the day it was raised', async () => {
    expect(inGarden(await auditAt('2025-01-31', challenged()))).toBe('pass');
    expect(inGarden(await auditAt('2025-02-01', challenged()))).toBe('disputed');
  });

  it('is a finding that weighs what the breach would', async () => {
    const { findings } = await auditAt('2025-02-10', challenged());
    expect(findings).toMatchObject([{ rule: 'answers/disputed', outcome: 'disputed', severity: 'major', commitments: [PAPERS], project: 'garden', place: { file: IN_GARDEN, line: 3 }, reason: 'A challenge raised on 2025-02-01 is open; the answer is due by 2025-03-01: the papers came on the day.' }]);
    expect((await auditAt('2025-02-10', challenged({ commitment: METHODS }))).findings).toMatchObject([{ severity: 'moderate' }]);
    expect((await auditAt('2025-02-10', challenged({ commitment: AIMS }, KEPT, IN_ORGANISATION))).findings).toMatchObject([{ severity: 'minor' }]);
  });

  it('is to be answered within 28 days, the last of them included; after that the silence is a finding of its own', async () => {
    expect(about(await auditAt('2025-03-01', challenged()))).toEqual(['disputed, major']);
    const late = await auditAt('2025-03-02', challenged());
    expect(about(late)).toEqual(['challenge-unanswered, moderate', 'disputed, major']);
    expect(late.findings.find(({ rule }) => rule === 'answers/challenge-unanswered')?.reason).toBe('It was raised on 2025-02-01, and the answer was due by 2025-03-01, 1 day ago. Not on record: the day of an answer, an answer, an outcome.');
  });

  it('betters nothing that falls short, and is still to be answered', async () => {
    const result = await auditAt('2025-03-02', challenged({}, LATE));
    expect([inGarden(result), about(result)]).toEqual(['fail', ['challenge-unanswered, moderate']]);
    expect(result.challenges).toMatchObject([{ state: 'open', disputes: false, dueOn: '2025-03-01' }]);
  });

  it('of an earlier year still disputes, since it was never answered', async () => {
    expect(inGarden(await auditAt('2025-02-10', challenged({ raised_on: '2024-02-01', recorded_on: '2024-02-01' })))).toBe('disputed');
  });
});

describe('the outcome of a challenge', () => {
  it.each([
    ['upheld', 'disputed'],
    ['not-upheld', 'pass'],
    ['withdrawn', 'pass'],
  ] as const)('%s: the verdict reads %s', async (outcome, status) => {
    expect(inGarden(await auditAt('2025-02-12', challenged({ ...answered, outcome })))).toBe(status);
  });

  it('counts from the day of the answer', async () => {
    const files = challenged({ ...answered, outcome: 'not-upheld' });
    expect([inGarden(await auditAt('2025-02-11', files)), inGarden(await auditAt('2025-02-12', files))]).toEqual(['disputed', 'pass']);
  });

  it.each([
    ['without an outcome', answered],
    ['without the day of the answer', { ...answered, answered_on: undefined, outcome: 'not-upheld' }],
    ['turned down without an answer', { ...answered, answer: undefined, outcome: 'not-upheld' }],
    ['answered before it was raised', { ...answered, answered_on: '2025-01-12', outcome: 'not-upheld' }],
    ['approved by whoever recorded it', { ...answered, outcome: 'not-upheld', approved_by: 'S-4K7QX2', approved_on: '2025-02-12' }],
  ])('does not stand %s', async (_what, changes) => {
    expect(inGarden(await auditAt('2025-02-13', challenged(changes)))).toBe('disputed');
  });

  it('that it was upheld is held against the year in which it was raised, and not against the next', async () => {
    const before = { ...answered, outcome: 'upheld', raised_on: '2024-03-31', answered_on: '2024-04-12', recorded_on: '2024-03-31', updated_on: '2024-04-12' };
    expect(inGarden(await auditAt('2025-02-13', challenged(before)))).toBe('pass');
    expect(inGarden(await auditAt('2025-02-13', challenged({ ...before, raised_on: '2024-04-01', recorded_on: '2024-04-01' })))).toBe('disputed');
  });

  it('that it was withdrawn is queried where nobody but staff says so', async () => {
    const withdrawn = { ...answered, outcome: 'withdrawn' };
    expect(about(await auditAt('2025-02-13', challenged(withdrawn)))).toEqual(['challenge-withdrawn, query']);
    expect(about(await auditAt('2025-02-13', challenged({ ...withdrawn, approved_by: 'P-9C4XN0', approved_on: '2025-02-12' })))).toEqual([]);
  });
});

describe('what a challenge is about', () => {
  it('may be one subject, which then counts as undecided', async () => {
    const result = await auditAt('2025-02-10', challenged({ about: 'a' }));
    expect(inGarden(result)).toBe('disputed');
    expect(result.projects.find(({ slug }) => slug === 'garden')?.commitments.find(({ id }) => id === PAPERS)?.rules).toMatchObject([{ verdict: 'disputed', subjects: { pass: 1, disputed: 1 } }]);
  });

  it('may be what the organisation’s verdict comes to, and may lie there', async () => {
    for (const commitment of [PAPERS, USE, BOARD_PAPERS]) {
      const result = await auditAt('2025-02-10', challenged({ commitment }, KEPT, IN_ORGANISATION));
      expect([statusOf(result, commitment), about(result)]).toEqual(['disputed', ['disputed, major']]);
    }
  });

  it('may be a project, or something in one, named from the organisation', async () => {
    for (const named of ['garden', 'The garden', 'garden/a']) expect(inGarden(await auditAt('2025-02-10', challenged({ about: named }, KEPT, IN_ORGANISATION)))).toBe('disputed');
  });

  it('may be what the organisation is judged by in a project', async () => {
    expect(statusOf(await auditAt('2025-02-10', challenged({ commitment: BOARD_PAPERS })), BOARD_PAPERS)).toBe('disputed');
    expect(statusOf(await auditAt('2025-02-10', challenged({ commitment: BOARD_PAPERS, about: 'beds' })), BOARD_PAPERS)).toBe('disputed');
  });

  it('turns the verdict on an effort of ten projects no more than the breach of one would', async () => {
    const more = Object.fromEntries(['e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'].flatMap((slug) => Object.entries(KEPT).flatMap(([path, text]) => (path.startsWith('projects/kitchen/') ? [[path.replace('kitchen', slug), text]] : []))));
    const result = await auditAt('2025-02-10', challenged({ commitment: METHODS }, { ...KEPT, ...more }));
    expect([statusOf(result, METHODS, 'garden'), statusOf(result, METHODS)]).toEqual(['disputed', 'pass']);
  });

  it.each([
    ['a record that is not there', { about: 'nowhere' }, 'There is nothing called "nowhere" on record here.'],
    ['a record that the commitment does not judge', { about: 'beds' }, 'It is on record here, but practice/papers does not judge it.'],
    ['a commitment that has no verdict there', { commitment: AIMS }, 'review/aims judges nothing in this project.'],
  ])('must be a verdict that there is: not %s', async (_what, changes, why) => {
    const result = await auditAt('2025-02-10', challenged(changes));
    expect([inGarden(result), about(result)]).toEqual(['pass', ['challenge-unmatched, moderate']]);
    expect(result.findings.map(({ reason }) => reason)).toEqual([why]);
  });

  it('must be a commitment that there is', async () => {
    expect((await auditAt('2025-02-10', challenged({ commitment: 'practice/paper' }))).problems).toMatchObject([{ code: 'record-unknown-commitment', mend: 'Did you mean practice/papers?', kind: 'challenge' }]);
  });
});

it('what is not due yet is not disputed', async () => {
  expect(inGarden(await auditAt('2025-02-10', challenged({}, NOT_DUE)))).toBe('not-due');
});
