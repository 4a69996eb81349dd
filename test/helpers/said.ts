import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { judgeMarked } from '../../scripts/examples/judge-marked.js';
import { fixturesOf as markedFixturesOf, readMarked } from '../../scripts/examples/marked-portfolio.js';
import { scieCharter } from '../../rules/index.js';
import type { EvidenceUse, JudgedSubject, SignReport } from '../../src/model/result.js';
import { fixturesOf, judge } from './marked-fixtures.js';

const RULES = join(import.meta.dirname, '../../fixtures/rules');
const SAID = join(import.meta.dirname, '../../fixtures/said');

/** Where it is kept, for people to read, what a commitment or sign says of its marked fixtures. */
export const pathOfSaid = (id: string): string => join(SAID, `${id}.txt`);

/** What is kept of a commitment or sign; empty where nothing is. */
export function keptOf(id: string): string {
  return existsSync(pathOfSaid(id)) ? readFileSync(pathOfSaid(id), 'utf8') : '';
}

/** Everything that the rules of a commitment say of its marked fixtures: beside the verdict the reason, the due day, the evidence and the lines to paste. */
export async function saidBy(commitment: string): Promise<string> {
  const fixtures = fixturesOf(commitment);
  const judged = await Promise.all(fixtures.map(judge));
  return fixtures.map(({ name }, i) => section(name, (judged[i] ?? []).flatMap(linesOf))).join('\n');
}

/** The same of a sign: what it shows on, why, and what it strikes out. */
export async function shownBy(sign: string): Promise<string> {
  const sections = await Promise.all(markedFixturesOf(join(RULES, 'integrity', sign)).map(async (path) => {
    const { signs } = await judgeMarked(readMarked(path), { ...scieCharter, commitments: [] });
    return section(basename(path), signs.filter((s) => s.sign === `integrity/${sign}`).flatMap(signLines));
  }));
  return sections.join('\n');
}

const section = (name: string, lines: readonly string[]): string => `# ${name}\n${lines.map((line) => `${line}\n`).join('')}`;

function linesOf({ rule, verdict, place, reason, mend, due, outstanding, explained, rests, either, edit }: JudgedSubject): readonly string[] {
  return [
    `${String(place.line ?? 1)}: ${verdict}, ${rule.split('/').at(-1) ?? rule}. ${reason}`,
    ...(mend === undefined ? [] : [`    to do: ${mend}`]),
    ...(due === undefined ? [] : [`    due: ${due}${outstanding === true ? ', outstanding' : ''}`]),
    ...(explained === undefined ? [] : [`    explained: ${String(explained)}`]),
    ...(rests.length === 0 ? [] : [`    rests on: ${rests.map(piece).join('; ')}`]),
    ...(either === undefined ? [] : [`    any ${String(either.count)} of: ${either.of.map(piece).join('; ')}`]),
    ...(edit === undefined ? [] : [`    paste at ${String(edit.line ?? 'a new file')}: ${edit.lines.join(' / ')}`]),
  ];
}

function signLines({ place, reason, strikes }: SignReport): readonly string[] {
  return [`${String(place.line ?? 1)}: ${reason}`, `    strikes: ${strikes.map(({ record, path }) => [record, ...path].join(' ')).join('; ')}`];
}

const piece = ({ record, path }: EvidenceUse): string => [record, ...path].join(' ');
