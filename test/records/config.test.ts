import fc from 'fast-check';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, type Config } from '../../src/records/config.js';
import { diskAt } from '../../src/records/disk.js';
import { filesInMemory } from '../../src/records/memory.js';
import { temporaryFolder, writeFiles } from '../helpers/on-disk.js';

const FILE = 'charter-audit.yaml';
const read = (text: string, others: Readonly<Record<string, string>> = {}): Config => readConfig(filesInMemory({ [FILE]: text, ...others }), FILE);
const wrong = ({ problems }: Config): readonly string[] => problems.map(({ place, code, message }) => `${place.file}:${String(place.line)}:${String(place.column)} ${code}: ${message}`);
const values = ({ policy }: Config): Readonly<Record<string, number>> => Object.fromEntries(policy.map(({ key, project, value }) => [project === undefined ? key : `${project} ${key}`, value]));

describe('the settings of a portfolio', () => {
  it('are the defaults where there is no file', () => {
    expect(readConfig(filesInMemory({}), undefined)).toEqual({
      organisation: undefined, yearStart: '04-01', policy: [], locks: [], projects: [], shared: [], boilerplate: [], ignore: [], problems: [], files: [],
    });
  });

  it('are read with the place of each number, for all projects and for one', () => {
    const config = read(`format: 1
organisation: Riverside Care
year_start: "08-01"
policy:
  feedback-on-time.cap: 70
  few-voices.newcomers: {value: 0.1, approved_by: P-3H8WZ1, approved_on: 2024-04-20, approved_at: 2024-04-18}
locked: [thin-text.reason]
projects:
  bench: {policy: {feedback-on-time.cap: 56}}
boilerplate: ["Fees are paid on the day itself."]
ignore: [archive]
`);
    expect(config).toEqual({
      organisation: 'Riverside Care',
      yearStart: '08-01',
      policy: [
        { key: 'feedback-on-time.cap', depth: 0, value: 70, place: { file: FILE, line: 5, column: 3 } },
        { key: 'few-voices.newcomers', depth: 0, value: 0.1, approvedBy: 'P-3H8WZ1', approvedOn: '2024-04-20', approvedAt: '2024-04-18', place: { file: FILE, line: 6, column: 3 } },
        { key: 'feedback-on-time.cap', project: 'bench', depth: 0, value: 56, place: { file: FILE, line: 9, column: 20 } },
      ],
      locks: [{ key: 'thin-text.reason', depth: 0, place: { file: FILE, line: 7, column: 10 } }],
      projects: [{ slug: 'bench', place: { file: FILE, line: 9, column: 3 } }],
      shared: [],
      boilerplate: ['Fees are paid on the day itself.'],
      ignore: ['archive'],
      problems: [],
      files: [{ path: FILE, bytes: expect.any(Uint8Array) }],
    });
  });

  it('may have a section for disclosure control, whose numbers are policy as the others are', () => {
    const config = read(`format: 1
policy: {disclosure.zero-base: 200}
disclosure:
  people-threshold: 8
  rounding-base: {value: 3, approved_by: P-3H8WZ1, approved_on: 2024-04-20, approved_at: 2024-04-18}
  percent-base: "30"
`);
    expect(config.policy).toEqual([
      { key: 'disclosure.zero-base', depth: 0, value: 200, place: { file: FILE, line: 2, column: 10 } },
      { key: 'disclosure.people-threshold', depth: 0, value: 8, place: { file: FILE, line: 4, column: 3 } },
      { key: 'disclosure.rounding-base', depth: 0, value: 3, approvedBy: 'P-3H8WZ1', approvedOn: '2024-04-20', approvedAt: '2024-04-18', place: { file: FILE, line: 5, column: 3 } },
    ]);
    expect(wrong(config)).toEqual([`${FILE}:6:17 record-wrong-type: disclosure, percent-base: the text "30" stands in quotes, where a number belongs.`]);
  });

  it.each([
    ['a word for a number', 'a.b: ten', `${FILE}:4:8 record-wrong-type: policy, a.b: found the text "ten", where a number, 0 or more, belongs.`],
    ['a number in quotes', 'a.b: "10"', `${FILE}:4:8 record-wrong-type: policy, a.b: the text "10" stands in quotes, where a number belongs.`],
    ['a number in single quotes, with an approval', "a.b: {value: '0.9'}", `${FILE}:4:16 record-wrong-type: policy, a.b, value: the text "0.9" stands in quotes, where a number belongs.`],
    ['a number below nought', 'a.b: -3', `${FILE}:4:8 record-wrong-type: policy, a.b: found the number -3, where a number, 0 or more, belongs.`],
    ['a yes or no', 'a.b: true', `${FILE}:4:8 record-wrong-type: policy, a.b: found the word true, where a number, 0 or more, belongs.`],
    ['a list', 'a.b: [10]', `${FILE}:4:8 record-wrong-type: policy, a.b: found a list, where a number, 0 or more, belongs.`],
    ['nothing', 'a.b:', `${FILE}:4:3 record-no-value: policy, a.b has no value.`],
    ['a key in pieces', 'practice: {feedback-on-time: {cap: 5}}', `${FILE}:4:3 policy-in-pieces: policy, practice: the name of a parameter is one word with a dot in it, not fields inside each other.`],
    ['an approval without a number', 'a.b: {approved_by: P-3H8WZ1}', `${FILE}:4:3 record-missing-field: policy, a.b: there is no value here.`],
    ['a word that approvals do not have', 'a.b: {value: 3, approved: yes}', `${FILE}:4:19 record-unknown-field: policy, a.b: there is no field "approved" here.`],
    ['a name for an id', 'a.b: {value: 3, approved_by: the board}', `${FILE}:4:32 record-wrong-type: policy, a.b, approved_by: found the text "the board", where the id of a person (S-, T- or P-, then six capital letters or digits) belongs.`],
    ['a day that there is not', 'a.b: {value: 3, approved_on: 2024-02-30}', `${FILE}:4:32 record-bad-date: policy, a.b, approved_on: "2024-02-30" is no real day: February 2024 has days 1 to 29.`],
    ['a meeting that is no day', 'a.b: {value: 3, approved_at: April}', `${FILE}:4:32 record-bad-date: policy, a.b, approved_at: "April" is no day as records write it.`],
  ])('may not hold %s; all that is right beside it stands', (_what, line, problem) => {
    const config = read(`format: 1\norganisation: Riverside Care\npolicy:\n  ${line}\n  feedback-on-time.cap: 70\n`);
    expect(wrong(config)).toEqual([problem]);
    expect(values(config)).toEqual({ 'feedback-on-time.cap': 70 });
    expect(config.organisation).toBe('Riverside Care');
  });

  it('say all that is wrong with them at once, in the order of the file', () => {
    const config = read('format: 1\nyear_start: "13-01"\npolicy: {a.b: ten, c.d: "5", e.f: 7}\nprojects:\n  bench: {polcy: {}}\n  shed: {policy: {a.b: x, c.d: 4}}\nlocked: all\nboilerplate: [of course]\nplugin: x\n');
    expect(wrong(config).map((line) => line.replace(/^\S+?:(\S+) (\S+): .*/, '$1 $2'))).toEqual([
      '2:13 record-bad-date', '3:15 record-wrong-type', '3:25 record-wrong-type', '5:11 record-unknown-field', '6:24 record-wrong-type', '7:9 record-wrong-type',
      '8:15 config-short-boilerplate', '9:1 record-unknown-field',
    ]);
    expect(values(config)).toEqual({ 'e.f': 7, 'shed c.d': 4 });
    expect([config.yearStart, config.locks, config.boilerplate]).toEqual(['04-01', [], []]);
  });

  it.each([['no format', ''], ['another format', 'format: 2\n'], ['more mistakes than are shown', `format: 1\nignore: [${'1,'.repeat(150)}]\n`]])('with %s are not used at all', (_what, begin) => {
    const config = read(`${begin}organisation: Riverside Care\npolicy: {a.b: 3}\n`);
    expect(config.problems.length).toBeGreaterThan(0);
    expect([config.organisation, config.policy]).toEqual([undefined, []]);
  });

  it.each([
    ['values of the wrong type', '', 'x', 'and 50 more in this record'],
    ['numbers in quotes', '', '"1"', 'and 50 more in this file'],
    ['the first of them in pieces, which the schema calls two mistakes', '  pieces: {a: 1}\n', 'x', 'and 52 more in this record'],
  ])('tell of a hundred mistakes, and how many more there are: %s', (_what, begin, value, more) => {
    const { problems, policy } = read(`format: 1\npolicy:\n${begin}${Array.from({ length: 150 }, (_, i) => `  a.v${String(i)}: ${value}\n`).join('')}  a.right: 1\n`);
    expect([problems.length >= 99 && problems.length <= 101, problems.at(-1)?.message, policy]).toEqual([true, more, []]);
  });

  it('are one document', () => {
    expect(wrong(read('format: 1\n---\nformat: 1\npolicy: {a.b: 3}\n'))).toEqual([`${FILE}:3:1 config-second-document: Settings are one document, and here a second one begins; it is not read.`]);
  });

  it('are read from any text whatever without breaking down', () => {
    const line = fc.constantFrom('format: 1', 'policy:', '  a.b: 3', '  a.b: {value: 3}', '  constructor: {a: 1}', 'projects:', '  x: {policy: {c.d: 1}}', '  x:', 'locked: [a.b]', 'extends: charter-audit.yaml', 'extends: b.yaml', 'boilerplate: [a]', '- 1', 'constructor: {toString: 1}', '{', '""', '---');
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), fc.array(line, { maxLength: 8 }), (own, other) => {
      const config = read(own.join('\n'), { 'b.yaml': other.join('\n') });
      expect(config.policy.every(({ value }) => typeof value === 'number')).toBe(true);
      expect(config.problems.every(({ message, mend }) => message.length + mend.length <= 500)).toBe(true);
    }), { numRuns: 500, seed: 20_253 });
  });
});

describe('a file that the settings extend', () => {
  const shared = `format: 1
organisation: Skerby Federation
year_start: "09-01"
policy: {feedback-on-time.cap: 60, thin-text.reason: 18}
locked: [thin-text.reason]
boilerplate: ["Fees are paid on the day itself."]
ignore: [archive]
`;

  it('gives what the portfolio leaves open, and goes behind what it sets', () => {
    const config = read('format: 1\nextends: shared/federation.yaml\npolicy: {feedback-on-time.cap: 50}\nboilerplate: ["Lunch is there for whoever comes."]\n', { 'shared/federation.yaml': shared });
    expect(config.policy.map(({ key, value, depth, place }) => [key, value, depth, place.file])).toEqual([
      ['feedback-on-time.cap', 60, 1, 'shared/federation.yaml'], ['thin-text.reason', 18, 1, 'shared/federation.yaml'], ['feedback-on-time.cap', 50, 0, FILE],
    ]);
    expect(config.locks).toEqual([{ key: 'thin-text.reason', depth: 1, place: { file: 'shared/federation.yaml', line: 5, column: 10 } }]);
    expect([config.yearStart, config.ignore]).toEqual(['09-01', ['archive']]);
    expect(config.boilerplate).toEqual(['Lunch is there for whoever comes.', 'Fees are paid on the day itself.']);
    expect(config.problems).toEqual([]);
  });

  it('names with organisation the body that shares it, not the one that is audited', () => {
    const config = read('format: 1\nextends: shared/federation.yaml\n', { 'shared/federation.yaml': shared });
    expect(config.organisation).toBeUndefined();
    expect(config.shared).toEqual([{ path: 'shared/federation.yaml', by: 'Skerby Federation' }]);
  });

  it('may extend another, relative to itself', () => {
    const config = read('format: 1\nextends: shared/a.yaml\n', { 'shared/a.yaml': 'format: 1\nextends: more/b.yaml\n', 'shared/more/b.yaml': 'format: 1\npolicy: {a.b: 3}\n' });
    expect(config.shared.map(({ path }) => path)).toEqual(['shared/a.yaml', 'shared/more/b.yaml']);
    expect(values(config)).toEqual({ 'a.b': 3 });
  });

  it('can hold nothing for single projects, which it does not know', () => {
    const config = read('format: 1\nextends: a.yaml\n', { 'a.yaml': 'format: 1\nprojects: {bench: {policy: {a.b: 3}}}\n' });
    expect(wrong(config)).toEqual(['a.yaml:2:1 config-shared-projects: A shared file can have no settings for single projects: it does not know those of whoever extends it.']);
    expect([config.policy, config.projects]).toEqual([[], []]);
  });

  it('is told of with its own lines where something in it is wrong', () => {
    expect(wrong(read('format: 1\nextends: a.yaml\n', { 'a.yaml': 'format: 1\npolicy: {a.b: x}\n' }))).toEqual(['a.yaml:2:15 record-wrong-type: policy, a.b: found the text "x", where a number, 0 or more, belongs.']);
    expect(wrong(read('format: 1\nextends: a.yaml\n', { 'a.yaml': 'a: [\n' }))[0]).toMatch(/^a\.yaml:1:4 yaml-/);
  });

  it.each(['../shared.yaml', '/etc/passwd', 'C:\\shared.yaml', '\\\\host\\share.yaml', 'file:///etc/passwd', 'https://example.org/a.yaml', '~/a.yaml', '%2e%2e/a.yaml', 'a.yaml:hidden', 'nul.yaml', 'shared/', 'x/../../a.yaml'])('must lie inside the portfolio: %s', (named) => {
    const opened: string[] = [];
    const files = filesInMemory({ [FILE]: `format: 1\norganisation: X\nextends: '${named}'\n` });
    const watched = { ...files, read: (path: string, most: number) => { opened.push(path); return files.read(path, most); } };
    const config = readConfig(watched, FILE);
    expect(config.problems.map(({ code, place }) => [code, place])).toEqual([['config-outside', { file: FILE, line: 3, column: 1 }]]);
    expect([opened, config.organisation]).toEqual([[FILE], 'X']);
  });

  it.each([
    ['is not there', 'b.yaml', 'file-missing'],
    ['is a folder', 'shared', 'file-not-a-file'],
  ])('that %s is a problem where it is named', (_what, named, code) => {
    const config = read(`format: 1\nextends: ${named}\npolicy: {a.b: 3}\n`, { 'shared/a.yaml': 'format: 1\n' });
    expect(config.problems.map((p) => [p.code, p.place])).toEqual([[code, { file: FILE, line: 2, column: 1 }]]);
    expect(values(config)).toEqual({ 'a.b': 3 });
  });

  it('is not read through a link, wherever the link leads', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'outside.yaml': 'format: 1\npolicy: {a.b: 3}\n', 'p/charter-audit.yaml': 'format: 1\nextends: linked.yaml\n', 'q/charter-audit.yaml': 'format: 1\nextends: out/outside.yaml\n' });
    symlinkSync('../outside.yaml', join(folder, 'p/linked.yaml'));
    mkdirSync(join(folder, 'q'), { recursive: true });
    symlinkSync('..', join(folder, 'q/out'));
    for (const [root, code] of [['p', 'file-is-link'], ['q', 'file-outside']] as const) {
      const config = readConfig(diskAt(join(folder, root)), FILE);
      expect([config.problems.map((p) => p.code), config.policy]).toEqual([[code], []]);
    }
  });

  it.each([
    ['itself', { [FILE]: `format: 1\nextends: ${FILE}\n` }, `${FILE}:2:1 config-cycle: This extends ${FILE}, by which it is itself extended.`],
    ['a file that extends it', { [FILE]: 'format: 1\nextends: a.yaml\n', 'a.yaml': `format: 1\nextends: ./${FILE}\n` }, `a.yaml:2:1 config-cycle: This extends ${FILE}, by which it is itself extended.`],
    ['one that extends itself', { [FILE]: 'format: 1\nextends: a.yaml\n', 'a.yaml': 'format: 1\nextends: b/../a.yaml\n' }, 'a.yaml:2:1 config-cycle: This extends a.yaml, by which it is itself extended.'],
  ])('can not be %s', (_what, files, problem) => {
    expect(wrong(readConfig(filesInMemory(files), FILE))).toEqual([problem]);
  });

  it('may be five deep, and no more', () => {
    const chain = (length: number): Config => read('format: 1\nextends: f1.yaml\n', Object.fromEntries(Array.from({ length }, (_, i) => [`f${String(i + 1)}.yaml`, i + 1 === length ? 'format: 1\n' : `format: 1\nextends: f${String(i + 2)}.yaml\n`])));
    expect([chain(5).problems, chain(5).shared.length]).toEqual([[], 5]);
    expect(wrong(chain(6))).toEqual(['f5.yaml:2:1 config-too-deep: This is one shared file too many that extends another (limit extends depth: 5); it is not read.']);
    expect(chain(6).shared).toHaveLength(5);
  });
});
