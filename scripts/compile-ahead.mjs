// What V8 compiles of the program while it audits a portfolio and makes its annual tables, so that no later start needs to.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importTypeScript } from './import-typescript.mjs';

/** @param {string} program the file of the program @param {string} portfolio the folder to audit @returns {Promise<Uint8Array>} */
export async function compileAhead(program, portfolio) {
  const { loadProgram } = await importTypeScript('src/cli/load-program.ts');
  const { exports, compiled } = loadProgram(pathToFileURL(program));
  const check = await exports.ACTIONS.check();
  const terminal = { folder: process.cwd(), today: () => '2025-10-31', out: () => undefined, err: () => undefined, hasColour: false, isOneScreen: false, isBuildServer: false };
  await check(portfolio, { asOf: '2025-10-31', year: '2024-25', failOn: 'moderate', color: false }, terminal);
  const annual = await exports.ACTIONS.annual();
  const out = mkdtempSync(join(tmpdir(), 'compile-ahead-'));
  try {
    await annual([portfolio], { asOf: '2025-10-31', year: '2024-25', out, cache: false }, terminal);
  } finally {
    rmSync(out, { recursive: true });
  }
  return compiled();
}
