import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { day, type Day } from '../../src/model/day.js';
import type { History } from '../../src/model/history.js';
import { byText } from '../../src/model/place.js';
import type { Verdict } from '../../src/model/verdict.js';

/** What a fixture says of a rule, on the line that it is about. */
export interface Expectation {
  readonly line: number;
  readonly verdict: Verdict | 'sign';
  /** The last part of the rule's id. */
  readonly rule: string;
}

/**
 * A small portfolio written in one file: the organisation's records first, then each project under `--- # project: <slug>`. Headed
 * `, alone`, it is one project with no portfolio around it.
 */
export interface MarkedPortfolio {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly expectations: readonly Expectation[];
  /** What a version history would tell: lines `recorded_on: 2024-06-13 # committed: 2024-06-20`. */
  readonly history: History;
  readonly asOf: string;
  readonly year: string;
}

const WORDS: Readonly<Record<string, Expectation['verdict']>> = {
  fail: 'fail', insufficient: 'insufficient-evidence', pass: 'pass', 'n/a': 'not-applicable', 'not-due': 'not-due', sign: 'sign',
};

/**
 * The marked fixtures of a commitment or sign, whose path is given without an ending: one file, or a folder where its records name documents; and more,
 * named `<name>.<case>` or `<name>.<case>.yaml`, where one portfolio can't show it all. The one that shows most comes first.
 */
export function fixturesOf(path: string): readonly string[] {
  const [folder, name] = [dirname(path), basename(path)];
  const own = [name, `${name}.yaml`];
  const entries = readdirSync(folder).filter((entry) => own.includes(entry) || entry.startsWith(`${name}.`));
  return entries.toSorted((a, b) => Number(own.includes(b)) - Number(own.includes(a)) || byText(a, b)).map((entry) => join(folder, entry));
}

const SETTINGS = 'charter-audit.yaml';

/** Reads a marked fixture: a `.yaml` file, or a folder with `portfolio.yaml`, the documents that its records name and, where they are others than usual, the settings. */
export function readMarked(path: string): MarkedPortfolio {
  if (!statSync(path).isDirectory()) return parseMarked(readFileSync(path, 'utf8'), {});
  const { 'portfolio.yaml': portfolio, [SETTINGS]: settings, ...beside } = Object.fromEntries(listFiles(path, '').map((name) => [name, readFileSync(join(path, name))]));
  if (portfolio === undefined) throw new Error(`${path} has no portfolio.yaml.`);
  const marked = parseMarked(portfolio.toString(), beside);
  return settings === undefined ? marked : { ...marked, files: { ...marked.files, [SETTINGS]: settings.toString() } };
}

/** The same of a text; `beside` are the documents, which every folder gets. Each line keeps its number. */
export function parseMarked(text: string, beside: Readonly<Record<string, Uint8Array>>): MarkedPortfolio {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => {
    const slug = /^---\s+#\s*project:\s*([a-z0-9-]+)/.exec(line)?.[1];
    return slug === undefined ? [] : [{ slug, index }];
  });
  const part = (from: number, to: number): string => lines.map((line, i) => (i >= from && i < to ? line : '')).join('\n');
  const own = part(0, starts[0]?.index ?? lines.length);
  const folders = [...(/^kind:/m.test(own) ? [{ folder: 'org', file: 'records.yaml', text: own }] : []),
    ...starts.map(({ slug, index }, i) => ({ folder: `projects/${slug}`, file: 'project.yaml', text: part(index, starts[i + 1]?.index ?? lines.length) }))];
  const header = /^#\s*as-of:\s*(\S+?),\s*year:\s*(\d{4}-\d\d)(, alone)?/.exec(lines[0] ?? '');
  return {
    files: header?.[3] !== undefined ? { 'project.yaml': text } : Object.fromEntries<string | Uint8Array>([
      [SETTINGS, 'format: 1\norganisation: Fixture\n'],
      ...folders.flatMap(({ folder, file, text: own }) => [[`${folder}/${file}`, own] as const, ...Object.entries(beside).map(([name, bytes]) => [`${folder}/${name}`, bytes] as const)]),
    ]),
    expectations: lines.flatMap((line, i) => expectationsOn(line, i + 1)),
    history: { committed: new Map(folders.map(({ folder, file, text: own }) => [`${folder}/${file}`, committedIn(own)])), notices: [] },
    asOf: header?.[1] ?? '2025-10-31',
    year: header?.[2] ?? '2024-25',
  };
}

function expectationsOn(line: string, number: number): readonly Expectation[] {
  const marks = /#\s*expect:\s*(.*)$/.exec(line)?.[1];
  return (marks ?? '').split(/[,;]/).map((mark) => mark.trim()).filter((mark) => mark !== '').flatMap((mark) => {
    const [word = '', ...rules] = mark.split(/\s+/);
    const verdict = WORDS[word];
    if (verdict === undefined || rules.length === 0) throw new Error(`line ${String(number)}: can't read the expectation "${mark}"`);
    return rules.map((rule) => ({ line: number, verdict, rule }));
  });
}

function committedIn(text: string): ReadonlyMap<Day, Day> {
  return new Map([...text.matchAll(/recorded_on: (\d{4}-\d{2}-\d{2}).*# committed: (\d{4}-\d{2}-\d{2})/g)].map(([, on = '', committed = '']) => [day(on), day(committed)]));
}

function listFiles(root: string, inner: string): readonly string[] {
  return readdirSync(join(root, inner), { withFileTypes: true }).flatMap((entry) => {
    const name = inner === '' ? entry.name : `${inner}/${entry.name}`;
    return entry.isDirectory() ? listFiles(root, name) : [name];
  });
}
