// node bench/copied-text.mjs: which of the copied texts are found, held against the exact answer, and how the time grows with their number.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { exactCopies, generateTexts } from './copied-texts.mjs';

/** From so many shingles in common on, two texts are near copies; and up to which a pair lies just above that. */
const NEAR = 0.8;
const JUST_ABOVE = 0.82;
/** Up to so many texts every pair is compared too; the pairs of 40,000 would take minutes. */
const MOST_COMPARED = 20_000;

const { bandingFor, chanceToMeet, nearCopies, shinglesOf } = await bundled();
const cpu = () => process.cpuUsage().user / 1000;
const percent = (part, whole) => `${((part / whole) * 100).toFixed(2)} %`;

const banding = bandingFor(NEAR);
console.log(`${banding.bands} bands of ${banding.rows} rows: of the pairs that share ${NEAR * 100} %, ${(chanceToMeet(NEAR, banding) * 100).toFixed(3)} % are to meet.\n`);
console.log('| texts | | copies | found | just above the threshold | found | wrongly | milliseconds | microseconds a text |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
measure(500, false);
for (const forms of [false, true]) for (const count of [5_000, 10_000, 20_000, 40_000]) console.log(measure(count, forms));

function measure(count, forms) {
  const texts = generateTexts(count, { forms }).map(({ group, words }) => ({ group, shingles: shinglesOf(words) }));
  const begin = cpu();
  const found = nearCopies(texts, NEAR);
  const taken = cpu() - begin;
  return `| ${count} | ${forms ? 'fill in one of twenty forms' : 'words of their own'} | ${compared(texts, found)} | ${taken.toFixed(0)} | ${((taken * 1000) / count).toFixed(0)} |`;
}

function compared(texts, found) {
  if (texts.length > MOST_COMPARED) return ' | | | | ';
  const exact = exactCopies(texts, NEAR);
  const all = [...exact.keys()];
  const close = all.filter((i) => exact.get(i) < JUST_ABOVE);
  const share = (some) => `${some.length} | ${percent(some.filter((i) => found.has(i)).length, some.length)}`;
  return `${share(all)} | ${share(close)} | ${[...found.keys()].filter((i) => !exact.has(i)).length}`;
}

async function bundled() {
  const outfile = join(import.meta.dirname, '.cache/similarity.mjs');
  mkdirSync(join(outfile, '..'), { recursive: true });
  const contents = "export * from './rules/integrity/min-hash.js'; export * from './rules/integrity/similarity.js';";
  await build({ stdin: { contents, resolveDir: join(import.meta.dirname, '..'), loader: 'ts' }, outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'error' });
  return import(pathToFileURL(outfile).href);
}
