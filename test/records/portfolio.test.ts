import { expect, test } from 'vitest';
import { FolderUnreadable, type FileEntry, type FileSystem } from '../../src/records/files.js';
import { filesInMemory } from '../../src/records/memory.js';
import type { PortfolioLayout } from '../../src/model/part.js';
import { findPortfolio } from '../../src/records/portfolio.js';

const layout = (...paths: readonly string[]): PortfolioLayout => findPortfolio(filesInMemory(Object.fromEntries(paths.map((path) => [path, '']))), 'top');
const problems = (found: PortfolioLayout): readonly (readonly string[])[] => found.problems.map(({ code, place }) => [place.file, code]);

test('every record below a project belongs to it, all others to the organisation', () => {
  const found = layout('charter-audit.yaml', 'org/organisation.yaml', 'org/board/terms.yml', 'projects/b/project.yaml', 'projects/a/project.yaml', 'projects/a/activities/x.yaml', 'projects/notes.yaml', 'projects/a/minutes.md');
  expect(found).toEqual({
    config: 'charter-audit.yaml',
    organisation: { folder: '', files: ['org/board/terms.yml', 'org/organisation.yaml', 'projects/notes.yaml'] },
    projects: [
      { slug: 'a', folder: 'projects/a', files: ['projects/a/activities/x.yaml', 'projects/a/project.yaml'] },
      { slug: 'b', folder: 'projects/b', files: ['projects/b/project.yaml'] },
    ],
    problems: [],
  });
});

test('files are in order of code unit, whatever order they are listed in', () => {
  expect(layout('é.yaml', 'b.yaml', 'a/z.yaml', 'B.yml', 'a.yaml').organisation.files).toEqual(['B.yml', 'a.yaml', 'a/z.yaml', 'b.yaml', 'é.yaml']);
});

test('a root that is itself a project has the name of its folder as slug', () => {
  expect(layout('project.yaml', 'activities/x.yaml')).toEqual({
    organisation: { folder: '', files: [] },
    projects: [{ slug: 'top', folder: '', files: ['activities/x.yaml', 'project.yaml'] }],
    problems: [],
  });
});

test('a project inside another is an error, and the rest of the outer one is still found', () => {
  const found = layout('p/project.yaml', 'p/x.yaml', 'p/inner/project.yaml', 'p/inner/y.yaml');
  expect(found.projects).toEqual([{ slug: 'p', folder: 'p', files: ['p/project.yaml', 'p/x.yaml'] }]);
  expect(problems(found)).toEqual([['p/inner/project.yaml', 'files-nested-project']]);
});

test('two projects cannot have one slug', () => {
  const found = layout('a/x/project.yaml', 'b/x/project.yaml');
  expect(problems(found)).toEqual([['b/x/project.yaml', 'files-same-slug']]);
  expect(found.problems[0]?.message).toContain('a/x');
});

test('hidden names and installed packages are passed over, and only .yaml and .yml are records', () => {
  expect(layout('.git/x.yaml', 'node_modules/m/x.yaml', '.hidden.yaml', 'x.YAML', 'x.json', 'x.yaml.bak').organisation.files).toEqual([]);
});

test.each([
  ['in capitals', 'Notes.yaml', 'notes.yaml', 'capital letters'],
  ['in how an accent is written', 'cafe\u0301.yaml', 'caf\u00E9.yaml', 'accents'],
])('two names that differ only %s are named both', (_how, one, other, word) => {
  const found = layout(`org/${one}`, `org/${other}`);
  expect(problems(found)).toEqual([[`org/${other}`, 'files-name-clash']]);
  expect(found.problems[0]?.message).toContain(`org/${one}`);
  expect(found.problems[0]?.message).toContain(word);
  expect(found.organisation.files.length).toBe(2);
});

test('a folder that cannot be listed is a problem and the rest is found', () => {
  const files = filesInMemory({ 'p/project.yaml': '', 'shut/x.yaml': '' });
  const shut: FileSystem = {
    ...files,
    list(folder: string): readonly FileEntry[] {
      if (folder === 'shut') throw new FolderUnreadable('Its permissions do not allow reading it.');
      return files.list(folder);
    },
  };
  const found = findPortfolio(shut, 'top');
  expect(found.projects.map((p) => p.slug)).toEqual(['p']);
  expect(problems(found)).toEqual([['shut', 'files-unreadable-folder']]);
});

test('50,000 files are sorted', () => {
  const paths = Array.from({ length: 50_000 }, (_, i) => `p${String(i % 500)}/${String(i)}.yaml`);
  expect(layout(...paths, 'p0/project.yaml').organisation.files.length).toBe(49_900);
});

test('files in memory say what is missing, a folder or too large', () => {
  const files = filesInMemory({ 'a/b': 'xyz' });
  expect([files.read('a/b', 3), files.read('a/b', 2), files.read('a', 9), files.read('c', 9)].map((found) => (found.ok ? found.bytes.length : found.code))).toEqual([3, 'file-too-large', 'file-not-a-file', 'file-missing']);
  expect(() => files.list('nowhere')).toThrow(FolderUnreadable);
});
