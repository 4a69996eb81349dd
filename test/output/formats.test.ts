import AjvDraft04 from 'ajv-draft-04';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import readWorkbook from 'read-excel-file/node';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { day } from '../../src/model/day.js';
import type { AuditResult, Finding } from '../../src/model/result.js';
import { SEVERITIES, STATUS_WORDS, STATUSES } from '../../src/model/verdict.js';
import { workbook } from '../../src/output/check-workbook/workbook.js';
import { csv } from '../../src/output/csv.js';
import { fingerprints } from '../../src/output/fingerprint.js';
import { github, MOST_ANNOTATIONS } from '../../src/output/github.js';
import { gitlab } from '../../src/output/gitlab.js';
import { junit } from '../../src/output/junit.js';
import { markdown } from '../../src/output/markdown.js';
import { oscal } from '../../src/output/oscal.js';
import { MOST_RESULTS, sarif } from '../../src/output/sarif.js';
import { BASELINE_COUNTS } from '../../src/output/text/baseline.js';
import { text } from '../../src/output/text/text.js';
import { uuidOf } from '../../src/output/uuid.js';
import { at } from '../helpers/json.js';
import { auditResult, breach, commitmentsWith, DIGEST, RELAXED, reportOptions } from '../helpers/result.js';
import { publishedSchema } from '../helpers/shared.js';

const HOSTILE = 'x\n::error::gone \x1b[31m  ::add-mask::e a ##[error]b %0A::warning:: \u202Eevil\u200B </failure> ]]> &lt; \uFFFE\uD800 @team #123 ![](http://evil.example) [a](javascript:1) <script> |x|';

/** A result with this text wherever a record or a file name can put one. */
function saying(text: string): AuditResult {
  const found = breach({ subject: text, reason: text, mend: text, title: text, place: { file: `projects/${text}.yaml`, line: 3, column: 1 } });
  const usual = auditResult();
  return auditResult({
    organisation: text,
    policy: [RELAXED],
    findings: [found, breach({ outcome: 'sign', severity: 'query', rule: 'integrity/thin-text', subject: text })],
    outstanding: [found],
    problems: [{ code: 'yaml-tab', message: text, mend: text, place: { file: text, line: 1, column: 1 } }],
    defects: [{ rule: 'culture/champions/named', project: null, message: text }],
    projects: usual.projects.map((project) => ({ ...project, title: text })),
  });
}

const many = (count: number, changes: Partial<Finding> = {}): readonly Finding[] => Array.from({ length: count }, (_, i) => breach({ subject: `payments, entry ${String(i + 1)}`, ...changes }));

const logOf = (result: AuditResult): unknown => JSON.parse(sarif(result, reportOptions()));
const resultsOf = (log: unknown): readonly unknown[] => { const found = at(log, 'runs', 0, 'results'); return Array.isArray(found) ? found : []; };

describe('the SARIF report', () => {
  const schema = publishedSchema('sarif-2.1.0.schema.json');

  test.skipIf(schema === undefined)('is valid against the published schema, whatever the records hold', () => {
    const ajv = new AjvDraft04.default({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(schema ?? '', 'utf8')));
    for (const result of [auditResult(), saying(HOSTILE), auditResult({ findings: [breach({ baseline: { state: 'known' } })] }), auditResult({ findings: [breach({ project: null, place: { file: 'a b%/é?#.yaml' } })] })]) {
      expect(validate(logOf(result)) ? [] : validate.errors).toEqual([]);
    }
  });

  test('gives every verdict its kind, and a level only to what fails', () => {
    const findings = [breach(), breach({ outcome: 'insufficient-evidence' }), breach({ outcome: 'sign', severity: 'query', rule: 'integrity/thin-text' }), breach({ outcome: 'sign', severity: 'major', rule: 'integrity/before-event' })];
    const results = resultsOf(logOf(auditResult({ findings }))).map((one) => [at(one, 'kind'), at(one, 'level')]);
    expect(results.slice(0, 4)).toEqual([['fail', 'warning'], ['open', 'none'], ['review', 'none'], ['fail', 'error']]);
    expect(results.slice(4)).toContainEqual(['pass', 'none']);
  });

  test('suppresses what an exception stands in for, with its reason', () => {
    const exceptions: AuditResult['exceptions'] = [{
      id: 'late-claims', project: 'morning-visits', commitment: 'structure/expenses-paid', place: { file: 'projects/morning-visits/exceptions/late-claims.yaml', line: 1, column: 1 }, state: 'in-force', covers: 1,
      reason: 'the finance system was changed over in June', recordedBy: 'S-4K7QX2', expiresOn: day('2025-05-31'), lacks: [],
    }];
    const log = logOf(auditResult({ findings: [], exceptions, exceptedFindings: [{ ...breach(), exception: 'morning-visits/late-claims' }] }));
    expect(at(resultsOf(log)[0], 'suppressions')).toEqual([{ kind: 'external', status: 'accepted', justification: 'morning-visits/late-claims, until 2025-05-31: the finance system was changed over in June' }]);
  });

  test('carries help for each rule, and points each result at its rule', () => {
    const log = logOf(auditResult());
    for (const one of resultsOf(log)) expect(at(log, 'runs', 0, 'tool', 'driver', 'rules', Number(at(one, 'ruleIndex')), 'id')).toBe(at(one, 'ruleId'));
    expect(at(log, 'runs', 0, 'tool', 'driver', 'rules', Number(at(resultsOf(log)[0], 'ruleIndex')), 'help', 'text')).toContain('To put it right: Pay claims within 30 days');
  });

  test('holds no more results than platforms take, the worst first, and says how many were left out', () => {
    const log = logOf(auditResult({ findings: [breach({ severity: 'major', reason: 'the worst' }), ...many(MOST_RESULTS + 10)] }));
    expect(resultsOf(log)).toHaveLength(MOST_RESULTS);
    expect(at(resultsOf(log)[0], 'message', 'text')).toContain('the worst');
    expect(at(log, 'runs', 0, 'invocations', 0, 'toolExecutionNotifications', 0, 'message', 'text')).toMatch(/^\d+ results more than are taken here were left out/);
  });
});

describe('the OSCAL assessment results', () => {
  const schema = publishedSchema('oscal-1.2.1-assessment-results.schema.json');
  const documentOf = (result: AuditResult): unknown => JSON.parse(oscal(result));
  const listIn = (result: AuditResult, ...path: readonly (string | number)[]): readonly unknown[] => { const found = at(documentOf(result), 'assessment-results', 'results', 0, ...path); return Array.isArray(found) ? found : []; };
  const prop = (node: unknown, name: string): unknown => { const found = at(node, 'props'); return Array.isArray(found) ? found.map((one: unknown) => (at(one, 'name') === name ? at(one, 'value') : undefined)).find((value) => value !== undefined) : undefined; };

  test.skipIf(schema === undefined)('are valid against the published schema, whatever the records hold', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(schema ?? '', 'utf8')));
    const bare = auditResult({ findings: [], projects: [], commitments: commitmentsWith({}), selection: { projects: [], commitments: null, since: { ref: 'main', commit: 'a'.repeat(40), unchanged: ['x'] } } });
    for (const result of [auditResult(), saying(HOSTILE), saying(''), saying(' '), bare, auditResult({ organisation: null, findings: [breach({ project: null, place: { file: 'a b%/é?#:.yaml' } })], exceptedFindings: [{ ...breach(), exception: 'x' }] })]) {
      expect(validate(documentOf(result)) ? [] : validate.errors).toEqual([]);
    }
  });

  test('have a finding for each commitment of the organisation and of each project, and call satisfied only what passes or asks for nothing', () => {
    const found = listIn(auditResult(), 'findings');
    expect(found).toHaveLength(33);
    const states = found.map((one) => [prop(one, 'status'), at(one, 'target', 'status', 'state'), at(one, 'target', 'status', 'reason')].join(' '));
    expect([...new Set(states)].toSorted()).toEqual(['fail not-satisfied fail', 'not-assessed not-satisfied other', 'pass satisfied pass']);
    const all = STATUSES.map((status) => auditResult({ commitments: commitmentsWith({ 'culture/learning': { status, reason: 'r' } }) }));
    const satisfied = all.filter((result) => listIn(result, 'findings').some((one) => prop(one, 'project') === undefined && at(one, 'target', 'target-id') === 'culture.learning' && at(one, 'target', 'status', 'state') === 'satisfied'));
    expect(satisfied.map(({ commitments }) => commitments.find(({ id }) => id === 'culture/learning')?.status)).toEqual(['pass', 'not-applicable']);
  });

  test('lead from each verdict to what was observed, each with an identifier of its own', () => {
    const result = auditResult({ findings: [breach(), breach(), breach({ subject: 'payments, entry 4' })] });
    const observed = listIn(result, 'observations').map((one) => at(one, 'uuid'));
    expect(new Set(observed).size).toBe(3);
    const related = listIn(result, 'findings').flatMap((one) => { const found = at(one, 'related-observations'); return Array.isArray(found) ? found.map((other: unknown) => at(other, 'observation-uuid')) : []; });
    expect(related).toEqual(observed);
    const uuids = [...oscal(result).matchAll(/"uuid": "([^"]+)"/g)].map(([, uuid]) => uuid ?? '');
    expect(new Set(uuids).size).toBe(uuids.length);
    expect(uuids.filter((uuid) => !/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(uuid))).toEqual([]);
  });

  test('are the same bytes for the same result, and bear other identifiers for another', () => {
    const [one, other] = [auditResult({ digest: DIGEST }), auditResult({ digest: DIGEST.replace('3', '4') })];
    expect(oscal(one)).toBe(oscal(structuredClone(one)));
    expect(at(documentOf(one), 'assessment-results', 'uuid')).not.toBe(at(documentOf(other), 'assessment-results', 'uuid'));
    expect([...new Set(oscal(one).match(/\d{4}-\d\d-\d\dT[^"]*/g))]).toEqual(['2025-03-31T00:00:00Z']);
  });

  test('name what could not be read', () => {
    expect(at(listIn(saying('x'), 'assessment-log', 'entries')[0], 'title')).toBe('yaml\\-tab');
  });

  test('make identifiers as RFC 9562 does, whose example is this', () => {
    expect(uuidOf('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });
});

describe('the JUnit report', () => {
  const schema = publishedSchema('junit-10.xsd');
  const faultsOf = async (xml: string): Promise<readonly string[]> => {
    const { errors } = await validateXML({ xml: [{ fileName: 'report.xml', contents: xml }], schema: [{ fileName: 'junit.xsd', contents: readFileSync(schema ?? '', 'utf8') }], maxMemoryPages: memoryPages.MiB * 64 });
    return errors.map(({ message }) => message);
  };

  test.skipIf(schema === undefined)('is valid against the published schema, whatever the records hold', async () => {
    expect(await faultsOf(junit(auditResult(), { failOn: 'moderate' }))).toEqual([]);
    expect(await faultsOf(junit(saying(HOSTILE), { failOn: 'moderate' }))).toEqual([]);
  });

  test('fails a case where a finding counts towards the exit code, and none where no finding does', () => {
    const minor = auditResult({ findings: [breach({ severity: 'minor' })] });
    expect(junit(auditResult(), { failOn: 'moderate' })).toContain('<testsuites name="charter-audit" tests="33" failures="1" errors="0">');
    expect(junit(minor, { failOn: 'moderate' })).toContain('failures="0" errors="0">');
    expect(junit(minor, { failOn: 'minor' })).toContain('<testsuites name="charter-audit" tests="33" failures="1" errors="0">');
    expect(junit(auditResult(), { failOn: 'never' })).not.toContain('<failure');
  });

  test('tells what could not be read as an error, not as a failure', () => {
    const report = junit(auditResult({ findings: [], problems: [{ code: 'yaml-tab', message: 'A tab.', mend: 'Use spaces.', place: { file: 'a.yaml', line: 3, column: 1 } }] }), { failOn: 'moderate' });
    expect(report).toContain('<testsuites name="charter-audit" tests="34" failures="0" errors="1">');
    expect(report).toContain('<error type="yaml-tab" message="A tab. Use spaces."/>');
  });
});

describe('the annotations for GitHub', () => {
  const commandsIn = (log: string): readonly string[] => log.split('\n').filter((line) => /^\s*::/.test(line) || line.includes('##['));

  test('are no commands but our own, whatever the records hold', () => {
    const commands = commandsIn(github(saying(HOSTILE)));
    expect(commands).toHaveLength(4);
    expect(commands.filter((line) => !/^::(error|warning|notice) file=[^:]*::[^\n]*$/.test(line) || line.includes('##['))).toEqual([]);
  });

  test('keep percent signs, line ends, colons and commas as they were written', () => {
    const line = github(auditResult({ findings: [breach({ title: 'Half, or 50%: more', place: { file: 'a,b:c%.yaml', line: 1 }, reason: 'x%y' })] })).split('\n')[0];
    expect(line).toMatch(/^::error file=a%2Cb%3Ac%25\.yaml,line=1,title=moderate%3A Half%2C or 50%25%3A more::x%25y/);
  });

  test('are the worst ten of each level, the last of which counts the rest', () => {
    const log = github(auditResult({ findings: [...many(3, { severity: 'major' }), ...many(30), ...many(11, { severity: 'minor' })] })).split('\n');
    const errors = log.filter((line) => line.startsWith('::error'));
    expect(errors).toHaveLength(MOST_ANNOTATIONS);
    expect(errors.filter((line) => line.includes('title=major'))).toHaveLength(3);
    expect(errors.at(-1)).toContain('and 24 more of this level');
    expect(log.filter((line) => line.startsWith('::warning'))).toHaveLength(MOST_ANNOTATIONS);
  });
});

describe('the Code Quality report for GitLab', () => {
  test('gives every finding its place, a grade and a fingerprint of its own', () => {
    const issues: readonly unknown[] = JSON.parse(gitlab(auditResult({ findings: [...many(5), breach(), breach()] })));
    expect(issues.map((issue) => at(issue, 'severity'))).toEqual(Array.from({ length: 7 }, () => 'major'));
    expect(issues.map((issue) => at(issue, 'location', 'lines', 'begin'))).toEqual(Array.from({ length: 7 }, () => 12));
    expect(new Set(issues.map((issue) => at(issue, 'fingerprint'))).size).toBe(7);
  });
});

describe('a fingerprint', () => {
  test('stays when lines move, and changes with what was found', () => {
    const [before] = fingerprints([breach()]);
    const [moved] = fingerprints([breach({ place: { file: 'projects/morning-visits/payments.yaml', line: 99, column: 1 }, reason: 'in other words' })]);
    const [other] = fingerprints([breach({ subject: 'payments, entry 4' })]);
    expect(moved).toBe(before);
    expect(other).not.toBe(before);
  });
});

describe('the CSV report', () => {
  const rowsOf = (text: string): readonly (readonly string[])[] => parse(text);

  test('is one table that another reader reads back, with a row for each commitment, finding and unreadable record', () => {
    const rows = rowsOf(csv(auditResult({ findings: many(2), problems: [{ code: 'yaml-tab', message: 'A tab.', mend: 'Use spaces.', place: { file: 'a.yaml', line: 3, column: 1 } }] })));
    const kinds = rows.slice(1).map(([kind]) => kind);
    expect([...new Set(kinds)].map((kind) => [kind, kinds.filter((k) => k === kind).length])).toEqual([['commitment', 33], ['finding', 2], ['problem', 1]]);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  test('holds no formula and nothing hidden, whatever the records hold', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=1+1', '+1', '-1', '@x', '\t=1', '\n=1', '|cmd', '\uFF1D1', '=HYPERLINK("http://x")')), (text) => {
      const cells = rowsOf(csv(auditResult({ findings: [breach({ reason: text, subject: text })] }))).flat();
      expect(cells.filter((cell) => /^[=+\-@|\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell))).toEqual([]);
      expect(cells.filter((cell) => /[\p{Cc}\p{Cs}]/u.test(cell))).toEqual([]);
    }));
  });
});

describe('the Markdown report', () => {
  test('makes nothing of what stands in records: no markup, no link, no picture, no ping', () => {
    const report = markdown(saying(HOSTILE));
    expect(report).not.toMatch(/(?<!\\)!\[|@team|#123|(?<!\\)\]\(|(?<!\\)<|javascript:/);
    expect(report.split('\n').filter((line) => line.startsWith('|') && !line.endsWith(' |'))).toEqual([]);
  });
});

test('the strength of the evidence and how old it is stand beside every verdict, of the organisation and of each project', () => {
  const result = auditResult();
  const words = '23 pieces: 9 transactional, 12 contemporaneous, 2 late; 6 confirmed by participants; 1 struck out; 2024-04-03 to 2025-02-11, the oldest 11 months before the audit date';
  expect(junit(result, { failOn: 'moderate' }).split(`Evidence: ${words}`)).toHaveLength(5);
  expect(markdown(result).replaceAll('\\', '').split(words)).toHaveLength(3);
  const [head, ...rows]: readonly (readonly string[])[] = parse(csv(result));
  const strengths = rows.filter((row) => row[0] === 'commitment' && row[head?.indexOf('pieces') ?? 0] === '23').map((row) => row.slice(head?.indexOf('pieces'), head?.indexOf('baseline')));
  expect(strengths).toEqual(Array.from({ length: 4 }, () => ['23', '9', '12', '2', '0', '0', '6', '1', '2024-04-03', '2025-02-11']));
  expect(resultsOf(logOf(result)).filter((one) => at(one, 'properties', 'evidence', 'pieces') === 23)).toHaveLength(2);
});

describe('what a baseline made of the findings', () => {
  const was = { state: 'changed', outcome: 'fail', severity: 'minor', reason: 'as it stood' } as const;
  const result = auditResult({
    findings: [breach({ severity: 'major', subject: 'a', baseline: { state: 'known' } }), breach({ subject: 'b', baseline: was }), breach({ subject: 'c', baseline: { state: 'new' } }), breach({ outcome: 'baseline', severity: 'minor', rule: 'baseline/stale' })],
    baseline: { known: 1, changed: 1, new: 1, stale: 1, unseen: 3 },
  });
  const words = '1 finding known and not counted, 1 changed, 1 new; 1 entry stale, 3 not looked at';
  const [known, changed] = ['In the baseline, and not counted.', 'It counts again: the baseline has it as fail, minor: as it stood'];

  test('is counted in every format that counts, with the same figures', () => {
    for (const report of [text(result, reportOptions({ plain: true })), github(result), markdown(result)]) expect(report).toContain(words);
    expect(at(logOf(result), 'runs', 0, 'properties', 'baseline')).toEqual(result.baseline);
    expect(BASELINE_COUNTS.map((name) => Number(new RegExp(`"baseline ${name}" value="(\\d+)"`).exec(junit(result, { failOn: 'moderate' }))?.[1]))).toEqual([1, 1, 1, 1, 3]);
    const [head = [], ...rows]: readonly (readonly string[])[] = parse(csv(result));
    expect(rows.filter(([row]) => row === 'finding').map((row) => row[head.indexOf('baseline')])).toEqual(['known', 'changed', 'new', '']);
  });

  test('stands at each finding', () => {
    const plainMarkdown = markdown(result).replaceAll('\\', '');
    for (const report of [text(result, reportOptions({ plain: true })), github(result), plainMarkdown, gitlab(result), junit(result, { failOn: 'moderate' })]) {
      expect(report.split(known)).toHaveLength(2);
      expect(report.split(changed)).toHaveLength(2);
    }
  });

  test('makes nothing red of what it knows: no failed case, no error, a suppressed result', () => {
    const alone = auditResult({ findings: [breach({ severity: 'major', baseline: { state: 'known' } })], baseline: { known: 1, changed: 0, new: 0, stale: 0, unseen: 0 } });
    expect(junit(alone, { failOn: 'minor' })).not.toContain('<failure');
    expect(github(alone)).toMatch(/^::notice [^\n]*title=major%3A/);
    expect(at(resultsOf(logOf(alone))[0], 'suppressions', 0, 'status')).toBe('accepted');
    expect(text(alone, reportOptions({ detail: 'quiet' }))).not.toContain('expenses-paid/paid-in-time');
    const shown = resultsOf(logOf(result)).slice(0, 4);
    expect(shown.map((one) => at(one, 'suppressions') !== undefined)).toEqual([true, false, false, false]);
  });
});

test('the totals are the same in every format', async () => {
  const result = auditResult({ findings: [...many(3, { severity: 'major' }), ...many(2), ...many(4, { severity: 'minor' }), ...many(1, { severity: 'query', outcome: 'sign', rule: 'integrity/thin-text' })] });
  const findings = SEVERITIES.map((severity) => result.totals.findings[severity]);
  const xml = junit(result, { failOn: 'moderate' });
  expect(SEVERITIES.map((severity) => Number(new RegExp(`"findings ${severity}" value="(\\d+)"`).exec(xml)?.[1]))).toEqual(findings);
  expect(STATUSES.map((status) => Number(new RegExp(`"commitments ${status}" value="(\\d+)"`).exec(xml)?.[1]))).toEqual(STATUSES.map((status) => result.totals.commitments[status]));
  expect(at(JSON.parse(sarif(result, reportOptions())), 'runs', 0, 'properties', 'findings')).toEqual(result.totals.findings);
  expect(github(result)).toContain('charter-audit: 3 major, 2 moderate, 4 minor, 1 query');
  expect(markdown(result)).toContain('- Findings: 3 major, 2 moderate, 4 minor, 1 query');
  const totals = Object.fromEntries([...oscal(result).matchAll(/"name": "((?:findings|commitments)-[a-z-]+)",\s+"ns": "[^"]+",\s+"value": "(\d+)"/g)].map(([, name = '', value]) => [name, Number(value)]));
  expect(SEVERITIES.map((severity) => totals[`findings-${severity}`])).toEqual(findings);
  expect(STATUSES.map((status) => totals[`commitments-${status}`])).toEqual(STATUSES.map((status) => result.totals.commitments[status]));
  const rows: readonly (readonly string[])[] = parse(csv(result));
  expect(SEVERITIES.map((severity) => rows.filter((row) => row[0] === 'finding' && row[5] === severity).length)).toEqual(findings);
  const issues: readonly unknown[] = JSON.parse(gitlab(result));
  expect(issues).toHaveLength(findings.reduce((a, b) => a + b, 0));
  const sheets = new Map((await readWorkbook(Buffer.from(workbook(result, reportOptions())))).map(({ sheet, data }) => [sheet, data]));
  const said = new Map(sheets.get('Summary')?.map(([about, says]) => [about, says]));
  expect(SEVERITIES.map((severity) => said.get(`Findings: ${severity}`))).toEqual(findings);
  expect(STATUSES.map((status) => said.get(`Commitments: ${STATUS_WORDS[status]}`))).toEqual(STATUSES.map((status) => result.totals.commitments[status]));
  expect(SEVERITIES.map((severity) => sheets.get('Findings')?.filter((row) => row[1] === severity).length)).toEqual(findings);
});
