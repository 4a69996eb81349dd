import { isDeepStrictEqual } from 'node:util';
import { scieCharter } from '../../rules/index.js';
import { integrity } from '../../rules/integrity/index.js';
import type { Sign } from '../../src/model/charter.js';
import { differences, fixturesOf, stubborn } from '../helpers/marked-fixtures.js';
import { signMarks } from '../helpers/marked-signs.js';
import { keptOf, saidBy, shownBy } from '../helpers/said.js';
import { copyExamples, likenessExamples, runExamples, shingleExamples, signatureExamples, wordExamples } from '../helpers/text-examples.js';

/** One thing that holds of the rules as they are: `run` gives what doesn't hold, a line for each. */
export interface Case {
  readonly name: string;
  run(): Promise<readonly string[]>;
}

const otherwise = (said: string, id: string): readonly string[] => (said === keptOf(id) ? [] : ['Something else is said than is kept.']);

const texts = Object.entries({ words: wordExamples, shingles: shingleExamples, runs: runExamples, likeness: likenessExamples, copies: copyExamples, signatures: signatureExamples })
  .flatMap(([of, examples]) => examples.map(({ name, found, expected }): Case => ({ name: `${of} ${name}`, run: () => Promise.resolve(isDeepStrictEqual(found(), expected) ? [] : ['Something else is found.']) })));

const fixtures = scieCharter.commitments.flatMap(({ id }) => fixturesOf(id));

/**
 * What a changed rule is held to, in this order, so that a report of mutants tells what first noticed one: every mark of every fixture; what people are
 * told beside the verdict; what the comparison of texts gives; and that what a finding asks for mends it.
 */
export const cases: readonly Case[] = [
  ...fixtures.map((fixture): Case => ({ name: `${fixture.commitment}: ${fixture.name} is judged as marked`, run: () => differences(fixture) })),
  ...integrity.map((sign): Case => ({ name: `integrity/${sign.id} shows on the marked lines`, run: () => signDifferences(sign) })),
  ...scieCharter.commitments.map(({ id }): Case => ({ name: `${id} says what is kept`, run: async () => otherwise(await saidBy(id), id) })),
  ...integrity.map(({ id }): Case => ({ name: `integrity/${id} says what is kept`, run: async () => otherwise(await shownBy(id), `integrity/${id}`) })),
  ...texts,
  ...fixtures.map((fixture): Case => ({ name: `${fixture.commitment}: ${fixture.name} loses each finding whose lines are pasted in`, run: () => stubborn(fixture) })),
];

async function signDifferences(sign: Sign): Promise<readonly string[]> {
  const { found, marked } = await signMarks(sign);
  return found.join('\n') === marked.join('\n') ? [] : [`marked:\n${marked.join('\n')}\nfound:\n${found.join('\n')}`];
}
