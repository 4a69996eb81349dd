import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ReportFileError } from '../../src/output/write-file.js';
import { folderObstacle, writeFolder } from '../../src/output/write-folder.js';
import { temporaryFolder } from '../helpers/on-disk.js';

const file = (name: string, text = name): { readonly name: string; readonly bytes: Uint8Array } => ({ name, bytes: new TextEncoder().encode(text) });

describe('a folder of files', () => {
  test('is written whole, and leaves nothing else behind', () => {
    const within = temporaryFolder();
    writeFolder(join(within, 'out'), [file('a.csv', 'one'), file('b.csv', 'two')]);
    expect(readdirSync(within)).toEqual(['out']);
    expect(readdirSync(join(within, 'out'))).toEqual(['a.csv', 'b.csv']);
    expect(readFileSync(join(within, 'out', 'b.csv'), 'utf8')).toBe('two');
  });

  test('may be there already if nothing is in it', () => {
    const within = temporaryFolder();
    mkdirSync(join(within, 'out'));
    writeFolder(join(within, 'out'), [file('a.csv')]);
    expect(readdirSync(join(within, 'out'))).toEqual(['a.csv']);
  });

  test.runIf(process.platform !== 'win32')('is for its owner alone where that is asked', () => {
    const within = temporaryFolder();
    writeFolder(join(within, 'out'), [file('a.csv')], { isPrivate: true });
    expect([statSync(join(within, 'out')).mode & 0o777, statSync(join(within, 'out', 'a.csv')).mode & 0o777]).toEqual([0o700, 0o600]);
  });

  test('is refused where something lies there, which stays as it was', () => {
    const within = temporaryFolder();
    mkdirSync(join(within, 'out'));
    writeFileSync(join(within, 'out', 'mine.txt'), 'mine');
    expect(() => { writeFolder(join(within, 'out'), [file('a.csv')], { shownAs: 'out' }); }).toThrow('The folder out could not be written: it is not empty, and nothing in it is overwritten; name a new folder or empty it. Nothing was written.');
    expect([readdirSync(within), readdirSync(join(within, 'out'))]).toEqual([['out'], ['mine.txt']]);
  });

  test('leaves nothing when it fails half way', () => {
    const within = temporaryFolder();
    mkdirSync(join(within, 'out'));
    expect(() => { writeFolder(join(within, 'out'), [file('a.csv'), file('b.csv'), file('a.csv')]); }).toThrow(ReportFileError);
    expect([readdirSync(within), readdirSync(join(within, 'out'))]).toEqual([['out'], []]);
  });

  test('has its obstacles named beforehand', () => {
    const within = temporaryFolder();
    writeFileSync(join(within, 'file'), '');
    symlinkSync('elsewhere', join(within, 'link'));
    expect(folderObstacle(join(within, 'new'))).toBeUndefined();
    expect(folderObstacle(join(within, 'none', 'new'))).toMatch('does not exist');
    expect(folderObstacle(join(within, 'file'))).toMatch('a file or a link of that name');
    expect(folderObstacle(join(within, 'link'))).toMatch('a file or a link of that name');
    expect(folderObstacle(join(within, 'file', 'new'))).toMatch('a part of its path is a file');
  });
});
