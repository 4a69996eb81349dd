// Writes docs/reference: what the built program says of itself, so that a page can not say anything else.
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const FOLDER = `${ROOT}docs/reference/`;
const TOPICS = ['commitments', 'signs', 'records', 'policy', 'exit-codes'];

// All are asked for before the first is written: a fault leaves the pages as they were.
const pages = TOPICS.map((topic) => [topic, explain(topic)]);
mkdirSync(FOLDER, { recursive: true });
for (const [topic, text] of pages) {
  writeFileSync(`${FOLDER}.${topic}.tmp`, text);
  renameSync(`${FOLDER}.${topic}.tmp`, `${FOLDER}${topic}.md`);
}

function explain(topic) {
  const text = execFileSync(process.execPath, [`${ROOT}bin/charter-audit.js`, 'explain', topic, '--format', 'markdown'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (!text.startsWith('# ')) throw new Error(`The page about ${topic} is not as it should be; docs/reference stays as it was.`);
  return text;
}
