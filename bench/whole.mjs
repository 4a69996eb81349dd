// Writes a portfolio of any size whose projects are as large as real ones: the records of a project of the fixtures, with other words in every text.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseDocument, visit } from 'yaml';
import { WORDS, seeded } from './generate.mjs';

const fixture = join(import.meta.dirname, '../fixtures/honest-good');
/** Seventeen records of a little over 1 KB each, which keep every promise that a project makes by itself. Its Board paper stays out: it comes with a document, which is no record. */
const model = join(fixture, 'projects/charging-letters');
/** The organisation's records that those of the model refer to; with the settings they make twenty files of one project. */
const beside = ['org/organisation.yaml', 'org/network/meetings.yaml', 'org/systems.yaml', 'org/target-groups.yaml'];
/** From so many words on a text is one that people wrote, and not a name or an id. */
const TEXT_WORDS = 4;

/** The files that a portfolio is made after. */
export const models = [
  ...readdirSync(model, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.yaml') && !entry.parentPath.endsWith('papers')).map((entry) => join(entry.parentPath, entry.name)).sort(),
  ...beside.map((file) => join(fixture, file)),
];

/** A portfolio of `projects` projects of seventeen records each in `folder`; of every eight projects, one sends its feedback late. The same seed gives the same bytes. */
export function wholeProjects(folder, projects, { seed = 1 } = {}) {
  const random = seeded(seed);
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const files = models.map((file) => ({ path: relative(model, file), text: readFileSync(file, 'utf8') }));
  write('charter-audit.yaml', 'format: 1\norganisation: Generated for measuring\n');
  for (const file of beside) write(file, readFileSync(join(fixture, file), 'utf8'));
  const inProject = files.filter(({ path }) => !path.startsWith('..')).map(({ path, text }) => ({ path, text, texts: textsIn(text) }));
  for (let i = 0; i < projects; i += 1) {
    for (const { path, text, texts } of inProject) write(`${folderOf(i)}/${path}`, ownFacts(otherWords(text, texts, random), i, projects));
  }
}

const folderOf = (i) => `projects/${slugOf(i)}`;
const slugOf = (i) => `project-${String(i).padStart(5, '0')}`;

/** Where texts that people wrote stand in a file, and of how many words they are. */
function textsIn(text) {
  const texts = [];
  visit(parseDocument(text), {
    Scalar(key, node) {
      const count = typeof node.value === 'string' ? node.value.split(' ').length : 0;
      if (key !== 'key' && count >= TEXT_WORDS) texts.push({ start: node.range[0], end: node.range[1], count });
    },
  });
  return texts;
}

function otherWords(text, texts, random) {
  let written = '';
  let done = 0;
  for (const { start, end, count } of texts) {
    written += `${text.slice(done, start)}"${Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ')}"`;
    done = end;
  }
  return written + text.slice(done);
}

/** What may not be the same in two projects, and what a project says of another one. */
function ownFacts(text, i, projects) {
  const late = i % 8 === 7 ? text.replace('sent_on: 2024-06-20', 'sent_on: 2024-07-30').replace('recorded_on: 2024-06-21}', 'recorded_on: 2024-07-31}') : text;
  return late.replaceAll('PL-', `P${i}-`).replaceAll('P-417', `P-${1000 + i}`).replaceAll(/applied_in: \[[a-z0-9-]+\]/g, `applied_in: [${slugOf((i + 1) % projects)}]`);
}
