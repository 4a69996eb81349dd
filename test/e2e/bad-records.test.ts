import { describe, expect, test } from 'vitest';
import { auditFolder, expectPlainWords, healthyAlone, healthyIn } from '../helpers/audited.js';
import { linesOf } from '../helpers/cli.js';
import { smallPortfolio, writeFiles } from '../helpers/on-disk.js';

interface Case {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The one line: the place with line and column, the code, and words of the message. */
  readonly says: RegExp;
}

const laughs = ['a0: &a0 [lol, lol]', ...Array.from({ length: 9 }, (_, i) => `a${String(i + 1)}: &a${String(i + 1)} [${`*a${String(i)}, `.repeat(9)}*a${String(i)}]`)].join('\n');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const CASES: readonly Case[] = [
  { name: 'a malformed file', content: 'kind: feedback\nitems: [1, 2\n', says: /:2:8: yaml-\S+: / },
  { name: 'an unclosed quote, at its opening', content: `kind: feedback\nnote: "never closed\n${'more: 1\n'.repeat(400)}`, says: /:2:7: yaml-\S+: / },
  { name: 'an empty file', content: '', says: /:1:1: yaml-empty: / },
  { name: 'a file of comments alone', content: '# to be written\n', says: /:1:1: yaml-empty: / },
  { name: 'a file that is not UTF-8', content: Uint8Array.from([...utf8('kind: feedback\nnote: caf'), 0xe9, 0x0a]), says: /:2:10: \S+: .*UTF-8/ },
  { name: 'a file in UTF-16', content: Uint8Array.from([0xff, 0xfe, 0x6b, 0, 0x69, 0, 0x6e, 0, 0x64, 0]), says: /: \S+: .*UTF-16/ },
  { name: 'a record of 10 MB', content: `kind: feedback\nnote: ${'x'.repeat(10_000_000)}\n`, says: /: file-too-large: .*10000022 bytes.*2097152/ },
  { name: 'lists nested 10,000 deep', content: `kind: feedback\nitems: ${'['.repeat(10_000)}`, says: /:2:\d+: yaml-\S+: .*\b64\b/ },
  { name: 'mappings nested 10,000 deep', content: Array.from({ length: 1500 }, (_, i) => `${' '.repeat(i)}k:`).join('\n'), says: /:\d+:\d+: yaml-\S+: .*\b64\b/ },
  { name: '1 KB of nested keys', content: '? '.repeat(512), says: /:1:\d+: yaml-\S+: / },
  { name: 'an alias bomb', content: laughs, says: /:1:5: yaml-\S+: .*[Aa]nchor/ },
  { name: 'a tag', content: 'kind: feedback\nnote: !!js/function "x"\n', says: /:2:7: yaml-\S+: .*js\/function/ },
  { name: 'a key that stands twice', content: 'kind: feedback\nkind: feedback\n', says: /:2:1: yaml-\S+: .*\b1\b/ },
  { name: 'the key __proto__', content: 'kind: feedback\n__proto__: {x: 1}\n', says: /:2:1: yaml-\S+: .*__proto__/ },
  { name: 'a control character', content: 'kind: feedback\nnote: "a\u001b[31mb"\n', says: /:2:9: \S+: .*1b/i },
  { name: 'a record that is a list', content: '- kind: feedback\n', says: /:1:1: \S+: .*list/ },
  { name: 'a record that is a word', content: 'feedback\n', says: /:1:1: \S+: / },
  { name: 'a kind that is a number', content: 'kind: 7\n', says: /:1:7: \S+: .*kind/ },
  { name: 'a kind that there is not', content: 'kind: fedback\n', says: /:1:7: \S+: .*fedback.*feedback/ },
  { name: 'no kind', content: 'items: []\n', says: /:1:1: \S+: .*kind/ },
  { name: 'a day that there is not', content: 'kind: feedback\nrecorded_on: 2023-02-29\nrecorded_by: S-7QDM24\nitems: []\n', says: /:2:14: \S+: .*2023-02-29/ },
];

describe('a record that can not be read', () => {
  test.each(CASES)('is one line that says what and where, and the rest is still audited: $name', async ({ content, says }) => {
    const root = smallPortfolio();
    writeFiles(root, { 'projects/bench/feedback.yaml': content });
    const { code, stdout, stderr, result } = await auditFolder(root);
    const lines = linesOf(stderr);
    expect(lines).toEqual([expect.stringMatching(says)]);
    expect(lines[0]).toMatch(/^projects\/bench\/feedback\.yaml:/);
    expect(lines[0]?.length).toBeLessThanOrEqual(500);
    expect(code).toBe(2);
    expectPlainWords(stdout + stderr);
    expect(stdout).toContain('projects/bench/feedback.yaml');
    expect(result.problems.map((problem) => [problem.place.file, problem.mend !== ''])).toEqual([['projects/bench/feedback.yaml', true]]);
    expect(healthyIn(result)).toEqual(await healthyAlone());
  });

  test('hides no other: all are shown, file by file', async () => {
    const root = smallPortfolio();
    writeFiles(root, { 'projects/bench/a.yaml': 'kind: 7\n', 'projects/bench/b.yaml': '[', 'projects/bench/c.yaml': '', 'org/d.yaml': 'x' });
    const { code, stderr, stdout } = await auditFolder(root);
    expect(linesOf(stderr).map((line) => /^([^:]+):/.exec(line)?.[1])).toEqual(['org/d.yaml', 'projects/bench/a.yaml', 'projects/bench/b.yaml', 'projects/bench/c.yaml']);
    for (const name of ['a', 'b', 'c']) expect(stdout).toContain(`projects/bench/${name}.yaml:1:`);
    expect(code).toBe(2);
  });

  test('among very many: the first 20 are shown, and how many more there are', async () => {
    const root = smallPortfolio();
    writeFiles(root, Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`projects/bench/r${String(i)}.yaml`, 'kind: 7\n'])));
    const { stderr } = await auditFolder(root);
    expect(linesOf(stderr)).toHaveLength(21);
    expect(linesOf(stderr).at(-1)).toBe('and 10 more');
  });
});

test('a file whose every line is wrong is told of in a page, not in a book', async () => {
  const root = smallPortfolio();
  writeFiles(root, { 'projects/bench/feedback.yaml': 'a: b: c\n'.repeat(50_000) });
  const { code, stderr, stdout } = await auditFolder(root);
  expect(code).toBe(2);
  expect(linesOf(stderr).length).toBeLessThanOrEqual(22);
  expect(linesOf(stdout).filter((line) => line.includes('bench/feedback.yaml')).length).toBeLessThanOrEqual(21);
});
