import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_ENDINGS } from '../../src/model/document-endings.js';
import { WHEN } from '../helpers/audited.js';
import { ROOT, runCli } from '../helpers/cli.js';
import { docxOf, paragraph } from '../helpers/docx-parts.js';
import { fixture, temporaryFolder } from '../helpers/on-disk.js';

const PAPERS: Readonly<Record<(typeof DOCUMENT_ENDINGS)[number], string>> = {
  '.md': 'fixtures/honest-good/projects/charging-letters/papers/2025-01-22-letters.md',
  '.docx': 'fixtures/rules/structure/board-paper-section/papers/kitchen.docx',
  '.odt': 'fixtures/honest-good/projects/reception-refresh/papers/2024-07-17-front-desk.odt',
  '.pdf': 'fixtures/honest-good/projects/telecare-choices/papers/2025-01-22-telecare.pdf',
};

const READ = `
  import { readFileSync } from 'node:fs';
  import { documentReader } from './dist/index.js';
  const reading = await documentReader.read(readFileSync(process.argv[1]), process.argv[1]);
  process.stdout.write(JSON.stringify(reading.ok ? reading.blocks.filter(({ level }) => level === 2).map(({ text }) => text) : reading));
`;

describe('the program as it is built', () => {
  // A library that is bundled can be lost to a reader that loads it late.
  test.each(DOCUMENT_ENDINGS)('reads papers ending in %s', (ending) => {
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', READ, PAPERS[ending]], { cwd: ROOT, encoding: 'utf8' });
    expect(JSON.parse(printed)).toContain('Co-production implications');
  });
});

test('the built program opens a Word document that a record names: its libraries are bundled as they are imported', async () => {
  const root = join(temporaryFolder(), 'portfolio');
  cpSync(fixture('honest-good'), root, { recursive: true });
  const record = join(root, 'projects/day-opportunities/papers/2025-01-22-evenings.yaml');
  writeFileSync(record, readFileSync(record, 'utf8').replace('2025-01-22-evenings.md', 'other.docx'));
  writeFileSync(join(root, 'projects/day-opportunities/papers/other.docx'), docxOf(paragraph('Nothing about people.')));
  const { code, stdout, stderr } = await runCli(['check', root, ...WHEN, '--commitment', 'structure/board-paper-section', '--plain']);
  expect([code, stderr]).toEqual([1, '']);
  expect(stdout).toContain('About: board-paper 2025-01-22-evenings, document');
});
