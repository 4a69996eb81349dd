import { DuckDBInstance } from '@duckdb/node-api';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { byText } from '../../src/model/place.js';
import { WHEN } from '../helpers/audited.js';
import { ROOT, runCli } from '../helpers/cli.js';
import { at } from '../helpers/json.js';
import { fixture, temporaryFolder } from '../helpers/on-disk.js';

const ORGANISATIONS = ['honest-good', 'honest-poor', 'box-ticker'];

test('the queries of the page on scale give of many results what each of them says', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'results'));
  for (const name of ORGANISATIONS) await runCli(['check', fixture(name), ...WHEN, '--format', `json=results/${name}.json`], { cwd: folder });
  const results = ORGANISATIONS.map((name): unknown => JSON.parse(readFileSync(join(folder, `results/${name}.json`), 'utf8')));
  const page = readFileSync(join(ROOT, 'docs/scale.md'), 'utf8');
  const queries = [...page.matchAll(/```sql\n([^]*?)```/g)].map((match) => (match[1] ?? '').replaceAll("'results/", `'${folder}/results/`));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const answers: unknown[] = [];
  for (const query of queries) answers.push((await connection.runAndReadAll(query)).getRowObjectsJson());
  connection.closeSync();

  const organisations = results.map((result) => ({ organisation: String(at(result, 'organisation')), major: at(result, 'totals', 'findings', 'major'), moderate: at(result, 'totals', 'findings', 'moderate') }));
  expect(answers[0]).toEqual(organisations.toSorted((a, b) => byText(a.organisation, b.organisation)));
  const listOf = (result: unknown): readonly unknown[] => [at(result, 'commitments')].flat();
  const commitments = listOf(results[0]).map((c) => String(at(c, 'id'))).toSorted(byText);
  const passes = (id: string): number => results.filter((result) => listOf(result).some((c) => at(c, 'id') === id && at(c, 'status') === 'pass')).length;
  expect(answers[1]).toEqual(commitments.map((commitment) => ({ commitment, passes: String(passes(commitment)), organisations: '3' })));
});
