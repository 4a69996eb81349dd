import { basename, join } from 'node:path';
import { scieCharter } from '../../rules/index.js';
import { judgeMarked } from '../../scripts/examples/judge-marked.js';
import { fixturesOf as markedFixturesOf, readMarked, type MarkedPortfolio } from '../../scripts/examples/marked-portfolio.js';
import type { JudgedSubject } from '../../src/model/result.js';
import type { FileLoaded, Loading } from '../../src/records/load.js';
import { applyEdit } from './paste.js';

const ROOT = join(import.meta.dirname, '../../fixtures/rules');

/** A marked fixture of a commitment. */
export interface Fixture {
  /** The name of its file. */
  readonly name: string;
  /** The whole id of the commitment that it shows. */
  readonly commitment: string;
  readonly portfolio: MarkedPortfolio;
}

/** The marked fixtures of a commitment. */
export function fixturesOf(commitment: string): readonly Fixture[] {
  return markedFixturesOf(join(ROOT, commitment)).map((path) => ({ name: basename(path), commitment, portfolio: readMarked(path) }));
}

/** What the rules of its commitment say of a fixture in its year. @throws Error when a record of it can't be read, or a rule breaks down. */
export async function judge({ commitment, portfolio }: Fixture): Promise<readonly JudgedSubject[]> {
  const alone = { ...scieCharter, signs: [], commitments: scieCharter.commitments.filter(({ id }) => id === commitment) };
  const { judged, problems, defects } = await judgeMarked(portfolio, alone, remembered(portfolio.files));
  if (problems.length + defects.length > 0) throw new Error(`A fixture must be sound: ${JSON.stringify([...problems, ...defects], null, 2)}`);
  return judged.filter(isTold);
}

/** Where a fixture and its marks differ, both ways, a line for each; a judgement that no mark tells of comes with its reason. */
export async function differences(fixture: Fixture): Promise<readonly string[]> {
  const judged = await judge(fixture);
  const marked = new Set(fixture.portfolio.expectations.map((e) => show(e.line, e.verdict, e.rule)));
  const found = new Set(judged.map(shown));
  return [
    ...judged.filter((j) => !marked.has(shown(j))).map((j) => `not marked, ${shown(j)}: ${j.reason}`),
    ...[...marked].filter((mark) => !found.has(mark)).map((mark) => `marked only, ${mark}`),
  ];
}

/** The findings of a fixture that stay when the lines that they suggest are pasted in. */
export async function stubborn(fixture: Fixture): Promise<readonly string[]> {
  const judged = await judge(fixture);
  const left: string[] = [];
  for (const finding of judged) {
    const { edit } = finding;
    if (edit === undefined) continue;
    const { portfolio } = fixture;
    const after = await judge({ ...fixture, portfolio: { ...portfolio, files: applyEdit(portfolio.files, edit, portfolio.asOf) } });
    const same = (j: JudgedSubject): boolean => j.rule === finding.rule && j.label === finding.label && j.project === finding.project && isBreach(j);
    if (after.filter(same).length >= judged.filter(same).length) left.push(`${shown(finding)}: ${finding.reason}\n${edit.insert}\n${after.filter(same).map((j) => j.reason).join('\n')}`);
  }
  return left;
}

const queries = new Set(scieCharter.commitments.flatMap((c) => c.rules.filter(({ severity }) => severity === 'query').map((r) => `${c.id}/${r.id}`)));

/** What a mark says of a judgement: its verdict, or that it is a sign; whatever else a query says is told to nobody. */
const wordOf = (j: JudgedSubject): JudgedSubject['verdict'] | 'sign' => (queries.has(j.rule) ? 'sign' : j.verdict);
const isTold = (j: JudgedSubject): boolean => j.verdict === 'fail' || !queries.has(j.rule);

const localName = (rule: string): string => rule.split('/').at(-1) ?? rule;

const isBreach = (j: JudgedSubject): boolean => ['fail', 'insufficient-evidence', 'sign'].includes(wordOf(j));
const shown = (j: JudgedSubject): string => show(lineOf(j), wordOf(j), localName(j.rule));
const show = (line: number, verdict: string, rule: string): string => `line ${String(line).padStart(4)}: ${verdict} ${rule}`;
const lineOf = ({ place }: JudgedSubject): number => (place.file === 'charter-audit.yaml' ? 1 : (place.line ?? 1));

// Fixtures are read again and again with one file changed: what a text gave is kept.
const read = new Map<string, FileLoaded>();

function remembered(files: MarkedPortfolio['files']): NonNullable<Loading['remember']> {
  return async (folderAndFile, load) => {
    const text = files[folderAndFile.slice(folderAndFile.indexOf(':') + 1)];
    const key = `${folderAndFile}\n${typeof text === 'string' ? text : ''}`;
    const known = read.get(key) ?? (await load());
    read.set(key, known);
    return known;
  };
}
