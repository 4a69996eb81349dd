import { describe, expect, test } from 'vitest';
import { json } from '../../src/output/json.js';
import { text } from '../../src/output/text/text.js';
import { widthOf } from '../../src/output/width.js';
import type { AuditResult, Finding } from '../../src/model/result.js';
import { ANSWERED, auditResult, breach, commitmentsWith, RELAXED, reportOptions } from '../helpers/result.js';

const HOSTILE = 'x\n::error::gone \x1b[31m  ::add-mask::e a ##[error]b \u202Eevil\u200B \u{E0041}';

const rich = auditResult({
  policy: [RELAXED],
  notices: ['No year was asked for, and so on for long enough that this line has to be broken somewhere in the middle of it.'],
  problems: [{ code: 'yaml-tab', message: 'This line is indented with a tab.', mend: 'Indent with spaces.', place: { file: 'projects/a/scope.yaml', line: 3, column: 1 } }],
  findings: [
    breach(),
    breach({ outcome: 'insufficient-evidence', rule: 'culture/champions/named', commitments: ['culture/champions'], project: null, subject: 'the organisation' }),
    breach({ outcome: 'sign', severity: 'query', rule: 'integrity/thin-text', subject: 'decisions, entry 2' }),
    breach({ outcome: 'disputed', rule: 'answers/disputed', subject: 'challenge too-late' }),
    breach({ outcome: 'answer', severity: 'minor', rule: 'answers/exception-unused', subject: 'exception paper-claims' }),
  ],
  exceptedFindings: [{ ...ANSWERED.exceptionFinding, exception: 'morning-visits/paper-claims' }],
  exceptions: ANSWERED.exceptions,
  challenges: ANSWERED.challenges,
  actions: ANSWERED.actions,
  yearStatus: ANSWERED.yearStatus,
  outstanding: [breach({ reason: 'The claim of 2022-05-01 was never paid.' })],
});

describe('the text report', () => {
  test('knows no more than the JSON report: read back from it, it gives the same text', () => {
    const parsed: AuditResult = JSON.parse(json(rich));
    for (const detail of ['quiet', 'normal', 'verbose'] as const) {
      for (const plain of [true, false]) expect(text(parsed, reportOptions({ detail, plain }))).toBe(text(rich, reportOptions({ detail, plain })));
    }
  });

  test('fits 80 columns', () => {
    const wide = text(rich, reportOptions({ detail: 'verbose' })).split('\n').filter((line) => widthOf(line) > 80);
    expect(wide).toEqual([]);
  });

  test('says on its face that it is internal, and puts locally relaxed policy before every finding', () => {
    const report = text(rich, reportOptions());
    expect(report.split('\n')[1]).toBe('For the people who run the projects: it holds small counts. Not for publication.');
    expect(before(report, 'Locally relaxed policy', 'Records that could not be read')).toBe(true);
    expect(report).toContain('expenses-paid.cap is 45 days, looser than the default of 30 days: approved by');
  });

  test('shows of a finding the verdict in words, what is asked, what to do, the place, the line with a caret, and why', () => {
    expect(text(auditResult(), reportOptions())).toContain(
      [
        '  fail, moderate: Every claim is paid within the limit.',
        '    Rule: structure/expenses-paid/paid-in-time (policy)',
        '    To do: Pay claims within 30 days, and say why where one takes longer.',
        '    At projects/morning-visits/payments.yaml:12:5',
        '      About: payments, entry 3',
        '        11 |   - claim: travel',
        '      > 12 |     accepted_on: 2024-06-01',
        '           |     ^',
        '        13 |     paid_on: 2024-07-15',
        '      Why: The claim was accepted on 2024-06-01 and paid on 2024-07-15, 44 days',
        '        later; the limit is 30 days.',
        '      If it was done, write it down: paste after',
        '        projects/morning-visits/payments.yaml:14, indented as the lines there',
        '        are:',
        '        reason: <text of 15 words>',
        '      And change updated_on at projects/morning-visits/payments.yaml:2:13 to:',
        '        2025-03-31',
      ].join('\n'),
    );
  });

  test('says once of several findings of a rule what it asks, and what to do where that is the same', () => {
    const findings = [breach({ subject: 'payments, entry 3' }), breach({ subject: 'payments, entry 4' })];
    const together = text(auditResult({ findings }), reportOptions({ plain: true }));
    expect(together.match(/Every claim is paid within the limit/g)).toHaveLength(1);
    expect(together.match(/To do: /g)).toHaveLength(1);
    expect(together).toContain('found 2 times');
    const apart = text(auditResult({ findings: [breach({ mend: 'Pay it.' }), breach({ mend: 'Say why.' })] }), reportOptions({ plain: true }));
    expect(apart).toMatch(/To do: Pay it\.[^]*To do: Say why\./);
  });

  test('keeps findings of projects, of the organisation, signs, answers, what is excepted and older duties apart, then the commitments, what was answered back, and the year', () => {
    const report = text(rich, reportOptions());
    const order = [
      'Project: Morning visits (morning-visits)', 'The organisation', 'Signs of box-ticking', 'About exceptions, challenges and actions', 'Excepted, and not counted', 'Older duties, never done',
      'The 31 commitments by status', 'Exceptions', 'Challenges', 'Agreed actions', 'The year 2024-25', 'In all',
    ];
    for (const [i, title] of order.slice(1).entries()) expect(before(report, order[i] ?? '', `\n${title}\n`)).toBe(true);
  });

  test('lists all commitments in the charter’s order, with how many pass of how many', () => {
    const report = text(auditResult(), reportOptions({ plain: true }));
    const listed = commitmentsWith({}).map((c) => report.indexOf(`\n${c.id}: `));
    expect(listed.every((at) => at >= 0)).toBe(true);
    expect(listed).toEqual(listed.toSorted((a, b) => a - b));
    expect(report).toContain('practice/joint-planning: pass; passing: 1 of 1 project');
  });

  test('says how strong the evidence is, and what was not assessed and why', () => {
    const report = text(auditResult(), reportOptions({ plain: true }));
    expect(report).toContain('Evidence: 23 pieces: 9 transactional, 12 contemporaneous, 2 late; 6 confirmed by participants; 1 struck out; 2024-04-03 to 2025-02-11');
    expect(report).toContain('not assessed yet: culture/meaningful-use, ');
  });

  test('shows of an exception until when it is in force, for what, why, who agreed, and how much it stands in for', () => {
    expect(text(rich, reportOptions())).toContain(
      [
        'Exceptions',
        '----------',
        'in force until 2025-04-30, 30 days left: structure/expenses-paid, project',
        '  morning-visits, about payments of May',
        '  Why: the ledger was moved in May and June',
        '  Agreed: by P-3H8WZ1 on 2024-06-20; Network meeting of 2024-06-18; recorded by',
        '    S-4K7QX2',
        '  Stands in for: 1 finding',
        '  At projects/morning-visits/exceptions/paper-claims.yaml:1:1',
        'expired on 2025-03-30, 1 day ago: practice/joint-planning',
      ].join('\n'),
    );
    expect(text(rich, reportOptions({ plain: true }))).toContain('It excepts nothing. It lacks the approval of another person; the Network meeting that agreed.');
  });

  test('shows what is excepted with its exception, and how much that is beside the findings that count', () => {
    const report = text(rich, reportOptions({ plain: true }));
    expect(report).toContain('      Excepted by: morning-visits/paper-claims');
    expect(report).toMatch(/^Findings: \d+ major, .*; excepted: 1$/m);
  });

  test('shows of a challenge by when it is to be answered and whether it turns a verdict, and of one that is settled the answer', () => {
    const report = text(rich, reportOptions({ plain: true }));
    expect(report).toContain('open, answer due by 2025-03-10, 21 days ago: practice/joint-planning, about morning-visits\n  Why: the plan was made before we met\n  Raised: by P-3H8WZ1 on 2025-02-10\n  What it is about does not count as met.');
    expect(report).toContain('not upheld on 2024-06-20: structure/access-support\n  Why: there was no lift\n  Raised: by P-3H8WZ1 on 2024-06-10\n  Answer: the room was on the ground floor');
  });

  test('shows the actions that are still to be done, and in a verbose report those that are done', () => {
    expect(text(rich, reportOptions({ plain: true }))).toContain('open, due by 2025-06-30: structure/expenses-paid\n  Gap: claims wait for the end of the month\n  To be done: pay every Friday; by S-4K7QX2');
    expect(text(rich, reportOptions({ plain: true }))).not.toContain('no closing review');
    expect(text(rich, reportOptions({ plain: true, detail: 'verbose' }))).toContain('done on 2025-01-12: culture/learning, project morning-visits');
  });

  test('says how the year stands, what stands in the way and what is done about it', () => {
    expect(text(rich, reportOptions({ plain: true }))).toContain('The year 2024-25\nStatus: approaching\nBroken, undecided or disputed: 1 commitment of severity major or moderate.\ncovered by pay-weekly, due by 2025-06-30: structure/expenses-paid (fail, moderate)');
    expect(text(rich, reportOptions({ detail: 'quiet' }))).toContain('\nYear 2024-25: approaching\n');
    expect(text(auditResult({ yearStatus: { year: '2024-25', status: null, reason: 'Only a part was asked for.', shortfalls: [] } }), reportOptions())).toContain('Status: not given\nOnly a part was asked for.');
  });

  test('ends with the outcome in words, how many pass of how many judged, and the meaning of the exit code', () => {
    const report = text(auditResult(), reportOptions({ plain: true }));
    expect(report.trimEnd().split('\n').at(-1)).toBe(
      'Outcome: 1 finding of severity moderate or graver. Of 2 commitments judged, 1 pass. Exit code 1: audited, findings at or above the threshold.',
    );
  });

  test('shows the first twenty unreadable records and how many more there are', () => {
    const problems = Array.from({ length: 25 }, (_, i) => ({ code: 'yaml-tab', message: 'A tab.', mend: 'Use spaces.', place: { file: `f${String(i)}.yaml` } }));
    const report = text(auditResult({ problems }), reportOptions());
    expect(report).toContain('f19.yaml: yaml-tab');
    expect(report).not.toContain('f20.yaml');
    expect(report).toContain('and 5 more');
  });

  test('names a fault of the tool with its rule and how to report it', () => {
    const report = text(auditResult({ defects: [{ rule: 'culture/champions/named', project: 'morning-visits', message: 'no such thing' }] }), reportOptions({ plain: true }));
    expect(report).toMatch(/The rule culture\/champions\/named broke down over project morning-visits: no such thing\..*Please report it/);
  });
});

describe('how much is shown', () => {
  const findings = [breach({ severity: 'minor', subject: 'a small matter' }), breach()];

  test('quiet: only findings that count towards the exit code, and the end', () => {
    const report = text(auditResult({ findings }), reportOptions({ detail: 'quiet' }));
    expect(report).toContain('payments, entry 3');
    expect(report).not.toContain('a small matter');
    expect(report).not.toContain('The 31 commitments');
    expect(report).toContain('Outcome:');
  });

  test('verbose: also what passed, how many subjects of each rule, and tolerated breaches', () => {
    const report = text(auditResult(), reportOptions({ detail: 'verbose', plain: true }));
    expect(report).toContain('pass: practice/joint-planning\n    Every rule that applies is met (1 of 1).');
    expect(report).toContain('paid: pass (major), 11 of 12 subjects pass; 1 fail; 1 breach tolerated; 2 of another year, 1 of them never done');
  });

  test('plain: no boxes, no carets, no colour', () => {
    const report = text(rich, reportOptions({ plain: true }));
    expect(report).not.toMatch(/[│─┌┐└┘├┤┬┴┼]|\^|\x1b|---/);
    expect(report).toContain('Line 12 reads: accepted_on: 2024-06-01');
  });

  test('colour changes no word', () => {
    const coloured = text(rich, reportOptions({ colour: true }));
    expect(coloured).toContain('\x1b[31mfail, moderate\x1b[39m');
    expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(text(rich, reportOptions()));
  });
});

describe('a report of hostile records', () => {
  const finding: Finding = breach({
    subject: HOSTILE,
    reason: HOSTILE,
    mend: HOSTILE,
    title: HOSTILE,
    place: { file: `::error::${HOSTILE}`, line: 12, column: 9 },
    frame: { first: 11, lines: [HOSTILE, HOSTILE, HOSTILE] },
    edit: { file: HOSTILE, insert: HOSTILE, lines: [HOSTILE, `::warning::${HOSTILE}`] },
  });
  const project = { ...auditResult().projects[0], title: HOSTILE, slug: 'morning-visits', place: { file: HOSTILE }, records: { files: 1, records: 1, leftOut: 0 }, readInFull: false, commitments: [] };
  const hostile = auditResult({
    organisation: HOSTILE,
    notices: [HOSTILE],
    policy: [{ ...RELAXED, key: HOSTILE, place: { file: HOSTILE } }],
    problems: [{ code: 'x', message: HOSTILE, mend: HOSTILE, place: { file: HOSTILE } }],
    defects: [{ rule: 'a/b/c', project: HOSTILE, message: HOSTILE }],
    selection: { projects: [HOSTILE], commitments: [HOSTILE] },
    findings: [finding, { ...finding, outcome: 'sign' }, { ...finding, project: null }],
    outstanding: [finding],
    exceptedFindings: [{ ...finding, exception: HOSTILE }],
    exceptions: ANSWERED.exceptions.map((one) => ({ ...one, about: HOSTILE, reason: HOSTILE, lacks: [HOSTILE], place: { file: HOSTILE } })),
    challenges: ANSWERED.challenges.map((one) => ({ ...one, about: HOSTILE, reason: HOSTILE, answer: HOSTILE, place: { file: HOSTILE } })),
    actions: ANSWERED.actions.map((one) => ({ ...one, about: HOSTILE, gap: HOSTILE, what: HOSTILE, place: { file: HOSTILE } })),
    yearStatus: { ...ANSWERED.yearStatus, reason: HOSTILE, shortfalls: ANSWERED.yearStatus.shortfalls.map((one) => ({ ...one, reason: HOSTILE })) },
    projects: [project],
  });

  test.each([
    ['text', (o: Parameters<typeof reportOptions>[0]) => text(hostile, reportOptions(o))],
    ['json', () => json(hostile)],
  ])('%s: sends no control character and no command to whoever shows it', (_format, report) => {
    for (const detail of ['quiet', 'normal', 'verbose'] as const) {
      for (const plain of [true, false]) {
        for (const line of report({ detail, plain }).split('\n')) {
          expect(line).not.toMatch(/[\p{Cc}\u202A-\u202E\u200B\u{E0000}-\u{E007F}]/u);
          expect(line).not.toMatch(/^\s*::|##\[/);
        }
      }
    }
  });

  test('puts the caret under the column where characters before it are shown as several', () => {
    const report = text(auditResult({ findings: [breach({ place: { file: 'a.yaml', line: 1, column: 4 }, frame: { first: 1, lines: ['a\x1bb: c'] } })] }), reportOptions());
    const [shown, caret] = report.split('\n').filter((line) => /^ +(>.*)?\|? /.test(line) && /a\\x1bb|\^$/.test(line));
    expect((shown ?? '').charAt((caret ?? '').indexOf('^'))).toBe(':');
  });

  test('cuts a long line around the column and keeps the caret in view', () => {
    const line = `${'a'.repeat(300)}HERE${'b'.repeat(300)}`;
    const report = text(auditResult({ findings: [breach({ place: { file: 'a.yaml', line: 1, column: 301 }, frame: { first: 1, lines: [line] } })] }), reportOptions());
    const lines = report.split('\n');
    const shown = lines.find((l) => l.includes('HERE')) ?? '';
    const caret = lines.find((l) => l.endsWith('^')) ?? '';
    expect(shown.length).toBeLessThanOrEqual(80);
    expect(shown.slice(caret.indexOf('^')).startsWith('HERE')).toBe(true);
  });
});

function before(report: string, first: string, second: string): boolean {
  return report.includes(first) && report.indexOf(first) < report.indexOf(second);
}
