import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMPILED, loadProgram } from '../../src/cli/load-program.js';
import { temporaryFolder } from '../helpers/on-disk.js';

const program = (text = "exports.twice = (n) => 2 * n;\nexports.where = __filename;\nexports.sep = require('node:path').sep;\n"): { readonly file: string; readonly load: () => ReturnType<typeof loadProgram> } => {
  const file = join(temporaryFolder(), 'program.cjs');
  writeFileSync(file, text);
  return { file, load: () => loadProgram(pathToFileURL(file)) };
};

describe('a program in one file', () => {
  test('is loaded with nothing beside it, and knows its place', () => {
    const { file, load } = program();
    expect(load().exports).toMatchObject({ where: file, sep: join('a', 'b').slice(1, -1) });
  });

  test('does the same with what was compiled of it before', () => {
    const { file, load } = program();
    writeFileSync(`${file}${COMPILED}`, load().compiled());
    expect(load().exports).toMatchObject({ where: file });
  });

  test.each([['nothing', ''], ['something else', 'x'.repeat(5000)]])('is compiled as ever where what lies beside it is %s', (_what, junk) => {
    const { file, load } = program();
    writeFileSync(`${file}${COMPILED}`, junk);
    expect(load().exports).toMatchObject({ where: file });
  });

  test('is compiled as ever where what was compiled is of another program', () => {
    const other = program('exports.where = "elsewhere";\n');
    const { file, load } = program();
    writeFileSync(`${file}${COMPILED}`, other.load().compiled());
    expect(load().exports).toMatchObject({ where: file });
  });
});
