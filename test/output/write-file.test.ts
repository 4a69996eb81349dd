import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ReportFileError, writeReport } from '../../src/output/write-file.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a report file', () => {
  test('is written whole, for its owner alone, and leaves nothing else behind', () => {
    writeReport(join(folder, 'out.json'), 'new');
    expect(readdirSync(folder)).toEqual(['out.json']);
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('new');
    if (process.platform !== 'win32') expect(statSync(join(folder, 'out.json')).mode & 0o777).toBe(0o600);
  });

  test('takes the place of an older one', () => {
    writeFileSync(join(folder, 'out.json'), 'old');
    writeReport(join(folder, 'out.json'), 'new');
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('new');
  });

  test('is not written over a folder, and nothing is left over', () => {
    mkdirSync(join(folder, 'out'));
    expect(() => {
      writeReport(join(folder, 'out'), 'new');
    }).toThrow(/could not be written: it is a folder/);
    expect(readdirSync(folder)).toEqual(['out']);
  });

  test('is not written through a link, and what the link leads to stays as it was', () => {
    writeFileSync(join(folder, 'target'), 'old');
    symlinkSync('target', join(folder, 'link'));
    expect(() => {
      writeReport(join(folder, 'link'), 'new');
    }).toThrow(/it is a link/);
    expect(readFileSync(join(folder, 'target'), 'utf8')).toBe('old');
  });

  test('in a folder that does not exist is refused in words, by the name it was given', () => {
    expect(() => {
      writeReport(join(folder, 'none', 'out'), 'new', 'none/out');
    }).toThrow(new ReportFileError('The report none/out could not be written: its folder does not exist.'));
  });

  test('keeps the old one when the new one can not be written, and leaves nothing over', () => {
    writeFileSync(join(folder, 'out'), 'old');
    const broken = new Proxy(new Uint8Array(1), { get: () => { throw new Error('no bytes'); } });
    expect(() => {
      writeReport(join(folder, 'out'), broken);
    }).toThrow(ReportFileError);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['out']);
  });
});
