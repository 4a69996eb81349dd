import { describe, expect, test } from 'vitest';
import { EXIT_CODES, exitCodeHelp, exitCodeOf, worse } from '../../src/cli/exit-codes.js';
import { breach } from '../helpers/result.js';

const clean = { defects: [], problems: [], findings: [] };
const problem = { code: 'x', message: 'm', mend: 'n', place: { file: 'a.yaml' } };
const defect = { rule: 'a/b/c', project: null, message: 'm' };

describe('the exit code', () => {
  test('is 0 when nothing is at or above the threshold', () => {
    expect(exitCodeOf(clean, 'query')).toBe(0);
    expect(exitCodeOf({ ...clean, findings: [breach({ severity: 'minor' })] }, 'moderate')).toBe(0);
  });

  test('is 1 when a finding is at the threshold or above it', () => {
    expect(exitCodeOf({ ...clean, findings: [breach({ severity: 'minor' })] }, 'minor')).toBe(1);
    expect(exitCodeOf({ ...clean, findings: [breach({ severity: 'major' })] }, 'minor')).toBe(1);
  });

  test('is 0 for any finding when nothing is to fail the run', () => {
    expect(exitCodeOf({ ...clean, findings: [breach({ severity: 'major' })] }, 'never')).toBe(0);
  });

  test('is 2 when a record could not be read, but not for a mere warning', () => {
    expect(exitCodeOf({ ...clean, problems: [problem], findings: [breach()] }, 'never')).toBe(2);
    expect(exitCodeOf({ ...clean, problems: [{ ...problem, warning: true }] }, 'moderate')).toBe(0);
  });

  test('is 70 when a rule broke down, whatever else', () => {
    expect(exitCodeOf({ defects: [defect], problems: [problem], findings: [breach()] }, 'moderate')).toBe(70);
  });

  test('is the worst of several: 70, then 3, 2, 1', () => {
    expect([worse(1, 2), worse(2, 3), worse(3, 70), worse(70, 0), worse(0, 1)]).toEqual([2, 3, 70, 70, 1]);
  });

  test('has its meaning in the help, within 80 columns', () => {
    const help = exitCodeHelp();
    for (const code of Object.keys(EXIT_CODES)) expect(help).toMatch(new RegExp(`^ +${code}  \\w`, 'm'));
    expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});
