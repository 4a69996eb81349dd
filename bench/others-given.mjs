// What charter-audit and the tools that it is measured against are all given: the same files, the same schemas, the same errors to find.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { FORMATS_FILE } from '../scripts/schemas/formats.mjs';
import { OWN_WORDS, ROOT, readSchemas, sharedName } from '../scripts/schemas/read.mjs';

const BUNDLE = { bundle: true, platform: 'node', target: 'node20', logLevel: 'error' };
const some = (n, file) => `projects/project-0000${n}/${file}`;
const workshop = 'activities/2024-06-11-workshop.yaml';

// One error for the schemas and one for each of the three rules, each in a file of its own: what stands there, and what is put in its place.
const PLANTED = [
  { rule: 'schema', file: some(0, 'payments.yaml'), good: 'type: fee', bad: 'type: gift' },
  { rule: 'impossible-count', file: some(1, workshop), good: 'accepted: ', bad: 'accepted: 9' },
  { rule: 'self-approval', file: some(2, 'roles.yaml'), good: /$/, bad: 'approved_by: S-4K7QX2\n' },
  { rule: 'before-event', file: some(3, workshop), good: /$/, bad: 'sources: [{type: sign-in, ref: "dms:88213", dated: "2024-06-10"}]\n' },
];

/** What whoever reads every file and goes by these rules finds, as `file rule`. */
export const planted = (rules) => PLANTED.flatMap(({ rule, file }) => (rules.includes(rule) ? [`${file} ${rule}`] : []));

/**
 * Copies a portfolio with its days in quotes (ajv-cli takes them for moments otherwise, and no schema asks for one), and plants the errors.
 * Returns how many files there are, and the pattern of the files of each kind.
 */
export function writePortfolio(from, folder) {
  cpSync(from, folder, { recursive: true });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const present = new Set();
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    present.add(/^kind: (\S+)$/m.exec(text)?.[1] ?? 'portfolio');
    writeFileSync(file, text.replace(/(?<=[:[,] ?|- )\d{4}-\d\d-\d\d(?=[\s,}\]])/g, '"$&"'));
  }
  for (const { file, good, bad } of PLANTED) {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(good, bad);
    if (after === before) throw new Error(`Nothing could be planted in ${file}: the generator writes something else now.`);
    writeFileSync(path, after);
  }
  const where = (schema) => (schema['x-level'] === 'project' ? `projects/*/${schema['x-file']}` : schema['x-file'] ?? 'charter-audit.yaml').replace(/\{\w+\}/g, '*');
  const patterns = new Map(schemasOf([...present]).map(([kind, schema]) => [kind, where(schema)]));
  return { count: files.length, patterns };
}

/** Writes for ajv-cli the schemas of these kinds as they stand, and one that chooses among them by the kind of a record. */
export async function writeForAjv(folder, kinds) {
  const write = (name, schema) => writeFileSync(join(folder, `${name}.schema.json`), JSON.stringify(schema));
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of schemasOf(kinds)) write(name, schema);
  write('common', readSchemas().common);
  const isA = (kind) => (kind === 'portfolio' ? { properties: { kind: false } } : { required: ['kind'], properties: { kind: { const: kind } } });
  write('any', { type: 'object', properties: { kind: { enum: kinds } }, allOf: kinds.map((kind) => ({ if: { type: 'object', ...isA(kind) }, then: { $ref: `${kind}.schema.json` } })) });
  await writeWords(folder);
}

/** Writes for Spectral the rules, both as it is meant to be used and with schemas compiled once, and the schemas of these kinds, each with the shared parts that it refers to inside. */
export async function writeForSpectral(folder, kinds) {
  mkdirSync(folder, { recursive: true });
  for (const file of ['ruleset.mjs', 'ruleset-once.mjs']) cpSync(join(import.meta.dirname, 'others', file), join(folder, file));
  const schemas = Object.fromEntries(schemasOf(kinds).map(([name, schema]) => [name, whole(schema)]));
  writeFileSync(join(folder, 'schemas.mjs'), `export const schemas = ${JSON.stringify(schemas)};\n`);
  await writeWords(folder);
  const once = join(folder, 'ruleset-once.mjs');
  await build({ ...BUNDLE, entryPoints: [once], outfile: once, allowOverwrite: true, format: 'esm', external: ['@stoplight/*'], nodePaths: [join(ROOT, 'node_modules')] });
}

// What an Ajv has to be told of this project: its own words in the schemas, and its formats.
async function writeWords(folder) {
  const contents = `module.exports = (ajv) => {
    ajv.addVocabulary(${JSON.stringify(OWN_WORDS)});
    for (const [name, format] of Object.entries(require(${JSON.stringify(FORMATS_FILE)}).formats)) ajv.addFormat(name, format);
  };`;
  await build({ ...BUNDLE, stdin: { contents, resolveDir: ROOT }, outfile: join(folder, 'words.cjs'), format: 'cjs' });
}

function schemasOf(names) {
  const { kinds, portfolio } = readSchemas();
  return [...kinds, ['portfolio', portfolio]].filter(([name]) => names.includes(name));
}

function whole(schema) {
  const { common } = readSchemas();
  const $defs = {};
  const inward = (part) => JSON.parse(JSON.stringify(part), (key, value) => {
    if (key !== '$ref') return value;
    const name = sharedName({ $ref: value });
    if (!(name in $defs)) {
      $defs[name] = {};
      $defs[name] = inward(common.$defs[name]);
    }
    return `#/$defs/${name}`;
  });
  return { ...inward(schema), $defs };
}
