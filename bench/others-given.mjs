// What charter-audit and the tools that it is measured against are all given: the same files, the same schemas, the same errors to find.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { FORMATS_FILE } from '../scripts/schemas/formats.mjs';
import { OWN_WORDS, ROOT, readSchemas, sharedName } from '../scripts/schemas/read.mjs';

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
  const where = (schema) => (schema['x-level'] === 'project' ? `projects/*/${schema['x-file']}` : schema['x-file']).replace(/\{\w+\}/g, '*');
  const { kinds } = readSchemas();
  const patterns = new Map([['portfolio', 'charter-audit.yaml'], ...kinds.map(([kind, schema]) => [kind, schema])].filter(([kind]) => present.has(kind)).map(([kind, at]) => [kind, typeof at === 'string' ? at : where(at)]));
  return { count: files.length, patterns };
}

/** Writes for ajv-cli the schemas of these kinds as they stand, one that chooses among them by the kind of a record, and the formats and words of this project. */
export async function writeForAjv(folder, kinds) {
  const write = (name, schema) => writeFileSync(join(folder, `${name}.schema.json`), JSON.stringify(schema));
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of schemasOf(kinds)) write(name, schema);
  write('common', readSchemas().common);
  const isA = (kind) => (kind === 'portfolio' ? { properties: { kind: false } } : { required: ['kind'], properties: { kind: { const: kind } } });
  write('any', { type: 'object', properties: { kind: { enum: kinds } }, allOf: kinds.map((kind) => ({ if: { type: 'object', ...isA(kind) }, then: { $ref: `${kind}.schema.json` } })) });
  const contents = `module.exports = (ajv) => {
    ajv.addVocabulary(${JSON.stringify(OWN_WORDS)});
    for (const [name, format] of Object.entries(require(${JSON.stringify(FORMATS_FILE)}).formats)) ajv.addFormat(name, format);
  };`;
  await build({ stdin: { contents, resolveDir: ROOT }, outfile: join(folder, 'words.cjs'), bundle: true, format: 'cjs', platform: 'node', target: 'node20', logLevel: 'error' });
}

/** Writes for Spectral the rules, and the schemas of these kinds, each with the shared parts that it refers to inside. */
export function writeForSpectral(folder, kinds) {
  mkdirSync(folder, { recursive: true });
  const schemas = Object.fromEntries(schemasOf(kinds).map(([name, schema]) => [name, whole(schema)]));
  writeFileSync(join(folder, 'schemas.mjs'), `export const schemas = ${JSON.stringify(schemas)};\n`);
  cpSync(join(import.meta.dirname, 'others/ruleset.mjs'), join(folder, 'ruleset.mjs'));
}

function schemasOf(names) {
  const { kinds, portfolio } = readSchemas();
  return [...kinds, ['portfolio', portfolio]].filter(([name]) => names.includes(name));
}

function whole({ $id, ...schema }) {
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
