import { join } from 'node:path';
import { scieCharter } from '../../rules/index.js';
import type { Charter, Commitment, Sign } from '../../src/model/charter.js';
import type { Example, Shown } from '../../src/model/example.js';
import type { Place } from '../../src/model/place.js';
import type { JudgedSubject } from '../../src/model/result.js';
import { excerpt } from './excerpt.js';
import { notingFields } from './fields.js';
import { judgeMarked, type MarkedJudged } from './judge-marked.js';
import { fixturesOf, readMarked, type MarkedPortfolio } from './marked-portfolio.js';

/** An example is short if it has no more lines; where none is, the shortest must do. */
const FEW_LINES = 25;

/** A fixture and what the charter says of it. */
interface Case extends MarkedJudged {
  readonly fixture: MarkedPortfolio;
}

/**
 * What shows each rule and each sign of a charter at work, by its whole id: taken from the marked fixtures in a folder, in which every verdict is tested.
 * @throws Error for a fixture with a mistake in it
 */
export async function collectExamples(fixtures: string, charter: Charter = scieCharter): Promise<Readonly<Record<string, Shown>>> {
  const shown: (readonly [string, Shown])[] = [];
  for (const commitment of charter.commitments) shown.push(...(await ofCommitment(commitment, charter, fixtures)));
  for (const sign of charter.signs) shown.push(await ofSign(sign, charter, fixtures));
  return Object.fromEntries(shown);
}

async function ofCommitment(commitment: Commitment, charter: Charter, fixtures: string): Promise<readonly (readonly [string, Shown])[]> {
  const noted = notingFields({ ...charter, commitments: [commitment], signs: [] });
  const cases = await judgeAll(join(fixtures, commitment.id), noted.charter);
  return commitment.rules.map((rule) => {
    const id = `${commitment.id}/${rule.id}`;
    const of = (verdict: JudgedSubject['verdict']): readonly Example[] => cases.flatMap(({ judged, fixture }) => judged.filter((j) => j.rule === id && j.verdict === verdict).map((j) => exampleOf(j.reason, placesOf(j), fixture)));
    return [id, { ...named('good', plainest(of('pass'))), ...named('poor', plainest(of('fail'))), fields: noted.fieldsOf(id, rule.facts) }];
  });
}

async function ofSign(sign: Sign, charter: Charter, fixtures: string): Promise<readonly [string, Shown]> {
  const id = `integrity/${sign.id}`;
  const cases = await judgeAll(join(fixtures, id), { ...charter, commitments: [], signs: [sign] });
  return [id, { ...named('poor', plainest(cases.flatMap(({ signs, fixture }) => signs.map(({ reason, place }) => exampleOf(reason, [place], fixture))))), fields: {} }];
}

async function judgeAll(path: string, charter: Charter): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for (const file of fixturesOf(path)) {
    const fixture = readMarked(file);
    const judged = await judgeMarked(fixture, charter);
    const mistakes = [...judged.problems.map(({ message }) => message), ...judged.defects.map(({ rule, message }) => `${rule}: ${message}`)];
    if (mistakes.length > 0) throw new Error(`${file} can't show anything: ${mistakes.join('; ')}`);
    cases.push({ ...judged, fixture });
  }
  return cases;
}

function placesOf({ rests, either }: JudgedSubject): readonly Place[] {
  return [...rests, ...(either?.of ?? [])].map(({ place }) => place);
}

function exampleOf(reason: string, places: readonly Place[], { files, year, asOf }: MarkedPortfolio): Example {
  return { year, asOf, reason, lines: excerpt(files, places) };
}

// Fixtures begin with the plain case: the first that is short enough, and has anything to show.
function plainest(examples: readonly Example[]): Example | undefined {
  const telling = examples.filter(({ lines }) => lines.length > 0);
  return telling.find(({ lines }) => lines.length <= FEW_LINES) ?? telling.toSorted((a, b) => a.lines.length - b.lines.length)[0] ?? examples[0];
}

function named(name: 'good' | 'poor', example: Example | undefined): Pick<Shown, 'good' | 'poor'> {
  return example === undefined ? {} : { [name]: example };
}
