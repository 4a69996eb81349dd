import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { byText } from '../../src/model/place.js';
import { diskAt, findRoot } from '../../src/records/disk.js';
import { FolderUnreadable, type FileRead } from '../../src/records/files.js';
import { findPortfolio } from '../../src/records/portfolio.js';

let root = '';
beforeEach(() => {
  root = join(realpathSync(mkdtempSync(join(tmpdir(), 'charter-audit-'))), 'portfolio');
  mkdirSync(root);
});
afterEach(() => {
  rmSync(join(root, '..'), { recursive: true, force: true });
});

const write = (path: string, text: string | Uint8Array = 'kind: x\n'): void => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const code = (found: FileRead): string => (found.ok ? 'read' : found.code);

test('a file is read as it is, up to the limit and not beyond', () => {
  write('a.yaml', 'é');
  const disk = diskAt(root);
  expect(disk.read('a.yaml', 2)).toEqual({ ok: true, bytes: Uint8Array.from([0xc3, 0xa9]) });
  expect(disk.read('a.yaml', 1)).toEqual({ ok: false, code: 'file-too-large', message: 'The file has 2 bytes; the limit is 1.' });
});

test('an empty file is read, and a large one whole', () => {
  write('empty', '');
  write('large', new Uint8Array(300_000).fill(7));
  expect(diskAt(root).read('empty', 10)).toEqual({ ok: true, bytes: new Uint8Array() });
  const large = diskAt(root).read('large', 400_000);
  expect(large.ok && large.bytes.length === 300_000 && large.bytes.every((byte) => byte === 7)).toBe(true);
});

test.runIf(process.platform === 'linux')('a file that says it has no size is still read no further than the limit', () => {
  expect(code(diskAt('/proc/self').read('status', 100))).toBe('file-too-large');
});

test('what is no file is named: folder, named pipe, socket, device, link', async () => {
  write('folder.yaml/x', '');
  execFileSync('mkfifo', [join(root, 'pipe.yaml')]);
  symlinkSync('/dev/zero', join(root, 'zero.yaml'));
  const server = createServer().listen(join(root, 'socket.yaml'));
  await new Promise((resolve) => server.once('listening', resolve));
  const disk = diskAt(root);
  expect(disk.read('folder.yaml', 10)).toMatchObject({ code: 'file-not-a-file', message: expect.stringContaining('a folder') });
  expect(disk.read('pipe.yaml', 10)).toMatchObject({ code: 'file-not-a-file', message: expect.stringContaining('a named pipe') });
  expect(disk.read('socket.yaml', 10)).toMatchObject({ code: 'file-not-a-file', message: expect.stringContaining('a socket') });
  expect(disk.read('zero.yaml', 10)).toMatchObject({ code: 'file-is-link' });
  expect(diskAt('/dev').read('zero', 10)).toMatchObject({ code: 'file-not-a-file', message: expect.stringContaining('a device') });
  expect(findPortfolio(disk, 'p').problems.map(({ code, place }) => [place.file, code])).toEqual([
    ['folder.yaml', 'files-not-a-file'], ['pipe.yaml', 'files-not-a-file'], ['socket.yaml', 'files-not-a-file'], ['zero.yaml', 'files-link'],
  ]);
  server.close();
});

test('a file that has gone is said to be missing, in words without a path of this machine', () => {
  const found = diskAt(root).read('gone.yaml', 10);
  expect(code(found)).toBe('file-missing');
  expect(JSON.stringify(found)).not.toContain(root);
});

test('nothing outside the root is opened or listed, by dots or by links', () => {
  writeFileSync(join(root, '..', 'secret'), 'x');
  mkdirSync(join(root, '..', 'portfolio-evil'));
  writeFileSync(join(root, '..', 'portfolio-evil', 'x'), 'x');
  symlinkSync('..', join(root, 'up'));
  symlinkSync('../secret', join(root, 'out'));
  write('..foo/x', 'x');
  const disk = diskAt(root);
  expect(['../secret', 'up/secret', '../portfolio-evil/x', '/etc/passwd', 'up/../../etc/passwd'].map((path) => code(disk.read(path, 9999)))).not.toContain('read');
  expect(code(disk.read('out', 10))).toBe('file-is-link');
  expect(code(disk.read('..foo/x', 10))).toBe('read');
  for (const folder of ['..', 'up', '/etc']) expect(() => disk.list(folder)).toThrow(FolderUnreadable);
});

test('names that no system can open are refused, not thrown', () => {
  expect([code(diskAt(root).read('a\0b', 10)), code(diskAt(root).read('x'.repeat(300), 10))]).toEqual(['file-bad-name', 'file-bad-name']);
});

test('links in a ring are named and not followed', () => {
  for (const name of ['a', 'b', 'c']) symlinkSync('.', join(root, name));
  symlinkSync('loop', join(root, 'loop'));
  write('p/project.yaml');
  const { projects, problems } = findPortfolio(diskAt(root), 'root');
  expect(projects.map((p) => p.files)).toEqual([['p/project.yaml']]);
  expect(problems.map(({ code, place }) => [place.file, code])).toEqual([['a', 'files-link'], ['b', 'files-link'], ['c', 'files-link'], ['loop', 'files-link']]);
});

test.runIf(process.platform === 'linux')('odd names are listed as they are, and a name that is not UTF-8 with its bytes', () => {
  const odd = ['-rf.yaml', '=cmd.yaml', 'new\n::error::x.yaml', '\x1b[31m.yaml', `${'x'.repeat(250)}.yaml`];
  for (const name of odd) write(name);
  writeFileSync(Buffer.concat([Buffer.from(`${root}/e`), Buffer.from([0xff]), Buffer.from('.yaml')]), '');
  const { organisation, problems } = findPortfolio(diskAt(root), 'root');
  expect(organisation.files).toEqual(odd.sort(byText));
  expect(problems.map(({ code, place }) => [place.file, code])).toEqual([['e\\xff.yaml', 'files-bad-name']]);
});

// Root reads everything, so that permissions show only to others.
test('a tree too deep is cut off with a problem', () => {
  write(`${'d/'.repeat(300)}x.yaml`);
  const { organisation, problems } = findPortfolio(diskAt(root), 'root');
  expect(organisation.files).toEqual([]);
  expect(problems.map(({ code, place }) => [place.file, code])).toEqual([[Array.from({ length: 65 }, () => 'd').join('/'), 'files-too-deep']]);
});

test('a folder that is not there is a problem', () => {
  expect(findPortfolio(diskAt(join(root, 'nowhere')), 'nowhere').problems.map((p) => p.code)).toEqual(['files-unreadable-folder']);
});

test('the root is the nearest folder upwards with a configuration, and the path asked for is kept', () => {
  write('charter-audit.yaml');
  write('projects/x/project.yaml');
  expect(findRoot(root)).toEqual({ root, inside: '' });
  expect(findRoot(join(root, 'projects', 'x'))).toEqual({ root, inside: 'projects/x' });
});

test('with no configuration upwards the path itself is the root', () => {
  write('x/project.yaml');
  expect(findRoot(join(root, 'x'))).toEqual({ root: join(root, 'x'), inside: '' });
  expect(findRoot(join(root, 'x', 'project.yaml'))).toEqual({ root: join(root, 'x'), inside: 'project.yaml' });
});
