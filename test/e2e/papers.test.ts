import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WHEN } from '../helpers/audited.js';
import { runCli } from '../helpers/cli.js';
import { docxOf, paragraph } from '../helpers/docx-parts.js';
import { fixture, temporaryFolder } from '../helpers/on-disk.js';

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
