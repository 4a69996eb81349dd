// The tools that are compared: how each is run on the same files, and what it says that it found.
import { join, relative } from 'node:path';
import { planted } from './others-given.mjs';

export const home = join(import.meta.dirname, '..');
/** Where the other tools are installed. */
export const others = join(import.meta.dirname, 'others');

const RULES = ['impossible-count', 'self-approval', 'before-event'];

/**
 * Each tool: its runs, as arguments of node with the exit code to come; what is added to them where a program is to read what it found, the rules it goes by,
 * and how to read that; and the target: how many times as long as charter-audit it takes at least, cold or warm.
 */
export function toolsFor(work, folder, patterns) {
  const check = [join(home, 'bin/charter-audit.js'), 'check', folder, '--year', '2024-25', '--as-of', '2025-10-31', '--jobs', '1', '--quiet'];
  const lint = (rules) => [join(others, 'node_modules/@stoplight/spectral-cli/dist/index.js'), 'lint', '--quiet', '--ruleset', join(work, 'spectral', rules), `${folder}/**/*.yaml`];
  const schema = (name) => join(work, 'ajv', `${name}.schema.json`);
  const validate = (of, shared, files) => [
    join(others, 'node_modules/ajv-cli/dist/index.js'), 'validate', '--spec=draft2020', '--all-errors', '--allow-union-types', '--own-properties', '--errors=line',
    '-c', join(work, 'ajv/words.cjs'), '-s', schema(of), ...['common', ...shared].flatMap((name) => ['-r', schema(name)]), '-d', join(folder, files),
  ];
  const kinds = [...patterns.keys()];
  // The one file that is against its schema has the name of its kind; the run for that kind alone is to end with 1.
  const wrong = planted(['schema'])[0];
  const all = { readable: ['--format', 'json'], finds: ['schema', ...RULES] };
  const own = { ...all, found: foundByCharterAudit };
  const spectral = { ...all, found: foundBySpectral };
  const ajv = { readable: [], finds: ['schema'], found: foundByAjv };
  return [
    { ...own, name: 'charter-audit, cold', runs: [[[...check, '--no-cache'], 2]] },
    { ...own, name: 'charter-audit, warm', runs: [[[...check, '--cache-dir', join(work, 'cache')], 2]] },
    { ...spectral, name: 'Spectral', runs: [[lint('ruleset.mjs'), 1]], target: { than: 'cold', times: 20 } },
    { ...spectral, name: 'Spectral, each schema compiled once by a function of one\'s own', runs: [[lint('ruleset-once.mjs'), 1]] },
    { ...ajv, name: 'ajv-cli, one run with a schema that chooses by kind', runs: [[validate('any', kinds, '**/*.yaml'), 1]], target: { than: 'warm', times: 1 } },
    { ...ajv, name: `ajv-cli, a run for each of ${kinds.length} kinds`, runs: [...patterns].map(([kind, files]) => [validate(kind, [], files), wrong.includes(`/${kind}.yaml `) ? 1 : 0]), target: { than: 'warm', times: 1 } },
  ];
}

const sorted = (found) => [...new Set(found)].toSorted();

function foundByCharterAudit([{ stdout }]) {
  const { problems, findings } = JSON.parse(stdout);
  const signs = findings.flatMap(({ rule, place }) => RULES.filter((name) => rule === `integrity/${name}`).map((name) => `${place.file} ${name}`));
  return sorted([...problems.map(({ place }) => `${place.file} schema`), ...signs]);
}

function foundBySpectral([{ stdout }], { folder }) {
  return sorted(JSON.parse(stdout).map(({ code, source }) => `${relative(folder, source)} ${code}`));
}

// It names every file that it read, valid or not.
function foundByAjv(said, { folder, count }) {
  const read = said.flatMap(({ stdout, stderr }) => [...`${stdout}\n${stderr}`.matchAll(/^(.+\.yaml) (valid|invalid)$/gm)]);
  if (read.length !== count) throw new Error(`ajv-cli read ${read.length} files of ${count}.`);
  return sorted(read.filter(([, , how]) => how === 'invalid').map(([, file]) => `${relative(folder, file)} schema`));
}
