import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditFolder, WHEN } from '../helpers/audited.js';
import { runCli } from '../helpers/cli.js';
import { contentsOf, smallPortfolio, temporaryFolder, writeFiles } from '../helpers/on-disk.js';

// Tells that it was loaded, by whatever way: as a module of either sort, or as a script of the shell.
const tellTale = (told: string): string => `require('node:fs').appendFileSync(${JSON.stringify(told)}, 'loaded\\n');\n`;
const tellTaleModule = (told: string): string => `import { appendFileSync } from 'node:fs';\nappendFileSync(${JSON.stringify(told)}, 'loaded\\n');\nexport default {};\n`;

function trapped(told: string): Readonly<Record<string, string>> {
  const cjs = tellTale(told);
  const esm = tellTaleModule(told);
  return {
    'package.json': JSON.stringify({ name: 'charter-audit', type: 'module', main: 'index.js', exports: './index.js', imports: { '#rules': './rules/index.js' }, scripts: { preinstall: `touch ${told}`, prepare: `touch ${told}`, check: `touch ${told}` }, charterAudit: { rules: './rules/index.js', plugins: ['./plugin.cjs'] } }),
    'index.js': esm,
    'rules/index.js': esm,
    'rules/practice/feedback-on-time.js': esm,
    'rules/index.ts': esm,
    'plugin.cjs': cjs,
    'charter-audit.js': esm,
    'charter-audit.mjs': esm,
    'charter-audit.config.js': esm,
    'charter-audit.config.cjs': cjs,
    '.charter-auditrc.js': esm,
    '.charter-auditrc.cjs': cjs,
    'dist/cli.js': esm,
    'node_modules/yaml/index.js': cjs,
    'node_modules/commander/index.js': cjs,
    'node_modules/chalk/package.json': JSON.stringify({ name: 'chalk', type: 'module', exports: './index.js' }),
    'node_modules/chalk/index.js': esm,
    '.env': 'NODE_OPTIONS=--require=./plugin.cjs\n',
    '.npmrc': 'node-options=--require=./plugin.cjs\n',
    'node.config.json': JSON.stringify({ nodeOptions: { require: './plugin.cjs' } }),
    '.git/hooks/post-checkout': `#!/bin/sh\ntouch ${told}\n`,
    '.git/config': `[core]\n\tfsmonitor = "touch ${told}"\n\tpager = "touch ${told}"\n`,
    'src/records/schemas/feedback.json': JSON.stringify({ $id: 'feedback', not: {} }),
  };
}

describe('code in the audited tree', () => {
  test('is never loaded, wherever it lies and wherever one stands', async () => {
    const told = join(temporaryFolder({ open: true }), 'told');
    const root = smallPortfolio();
    const clean = await auditFolder(root);
    writeFiles(root, trapped(told));
    const audited = await auditFolder('.', [], { cwd: root });
    expect(() => readFileSync(told)).toThrow('ENOENT');
    expect(audited.json).toBe(clean.json);
    for (const args of [['list', 'rules'], ['explain', 'practice/feedback-on-time'], ['check', 'projects/carers-online', ...WHEN]]) await runCli(args, { cwd: root });
    expect(() => readFileSync(told)).toThrow('ENOENT');
  });

  test('is never loaded because the portfolio names it: such a field is a problem with its place', async () => {
    const told = join(temporaryFolder({ open: true }), 'told');
    const root = smallPortfolio();
    writeFiles(root, { ...trapped(told), 'charter-audit.yaml': 'format: 1\norganisation: Kettlewick Care and Days\nyear_start: "04-01"\nrules: ./rules/index.js\nplugins: [./plugin.cjs]\n' });
    const { code, stderr } = await auditFolder('.', [], { cwd: root });
    expect(stderr).toMatch(/^charter-audit\.yaml:4:1: \S+: .*rules/m);
    expect(stderr).toMatch(/^charter-audit\.yaml:5:1: \S+: .*plugins/m);
    expect(code).toBe(2);
    expect(() => readFileSync(told)).toThrow('ENOENT');
  });

  test('is never loaded because a record names it as evidence', async () => {
    const told = join(temporaryFolder({ open: true }), 'told');
    const root = smallPortfolio();
    const activity = join(root, 'projects/carers-online/activities/2024-04-18-workshop.yaml');
    const record = readFileSync(activity, 'utf8');
    writeFiles(root, {
      'projects/carers-online/notes.cjs': tellTale(told),
      'projects/carers-online/activities/2024-04-18-workshop.yaml': `${record.trimEnd()}\nevidence: [../notes.cjs]\n`,
    });
    const before = contentsOf(root);
    await runCli(['check', root, ...WHEN], { cwd: root });
    expect(() => readFileSync(told)).toThrow('ENOENT');
    expect(contentsOf(root)).toEqual(before);
  });
});
