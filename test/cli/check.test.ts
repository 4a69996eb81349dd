import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at } from '../helpers/json.js';
import { runIn } from '../helpers/terminal.js';

const schema: object = JSON.parse(readFileSync(new URL('../../src/output/result.schema.json', import.meta.url), 'utf8'));

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'portfolio-'));
  writeFileSync(join(root, 'charter-audit.yaml'), 'format: 1\norganisation: Kettlewick Care and Days\n');
  for (const slug of ['gardens', 'lunch-club']) {
    mkdirSync(join(root, 'projects', slug, 'activities'), { recursive: true });
    writeFileSync(join(root, 'projects', slug, 'project.yaml'), `kind: project\ntitle: ${slug}\nstarted_on: 2024-01-10\nrecorded_on: 2024-01-12\nrecorded_by: S-4K7QX2\n`);
  }
  writeFileSync(join(root, 'projects', 'gardens', 'activities', 'broken.yaml'), 'kind: activity\n\tid: x\n');
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('check', () => {
  test('is the command when none is named', async () => {
    expect(await runIn(root, ['.'])).toEqual(await runIn(root, ['check', '.']));
  });

  test('writes JSON that is valid against the published schema', async () => {
    const { out } = await runIn(root, ['--format', 'json']);
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
    expect(validate(JSON.parse(out)) ? [] : validate.errors).toEqual([]);
  });

  test('names unreadable records on standard error, each on one line, and ends with 2', async () => {
    const { code, err } = await runIn(root, ['--format', 'json']);
    expect(code).toBe(2);
    expect(err).toMatch(/^projects\/gardens\/activities\/broken\.yaml:2:1: yaml-tab: This line is indented with a tab\. Indent with spaces\.$/m);
  });

  test('does not say the same twice on one screen', async () => {
    const { out, err } = await runIn(root, [], { isOneScreen: true });
    expect(err).toBe('');
    expect(out).toContain('broken.yaml:2:1: yaml-tab');
  });

  test.each([['projects/gardens'], ['projects/gardens/activities'], ['projects/gardens/project.yaml']])('%s inside a portfolio equals --project gardens, byte for byte', async (path) => {
    for (const format of ['text', 'json']) expect(await runIn(root, ['check', path, '--format', format])).toEqual(await runIn(root, ['check', '--project', 'gardens', '--format', format]));
  });

  test('from inside a project is the same again', async () => {
    expect((await runIn(join(root, 'projects', 'gardens'), [])).out).toBe((await runIn(root, ['check', 'projects/gardens'])).out);
  });

  test('of a folder above several projects selects those', async () => {
    const { out } = await runIn(root, ['check', 'projects', '--format', 'json']);
    expect(at(JSON.parse(out), 'selection', 'projects')).toEqual(['gardens', 'lunch-club']);
  });

  test('refuses a project that does not lie in the folder named', async () => {
    const { code, err } = await runIn(root, ['check', 'projects/gardens', '--project', 'lunch-club']);
    expect([code, err]).toEqual([2, 'charter-audit: The project lunch-club does not lie in the folder that was named. Name the folder of the portfolio, or leave --project out.\n']);
  });

  test('of a project that is not there ends with 2 and says which may have been meant', async () => {
    const { code, err } = await runIn(root, ['--project', 'garden']);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean gardens?');
  });

  test('of an empty folder is never a pass', async () => {
    const empty = join(root, '..', `${root.split('/').at(-1) ?? ''}-empty`);
    mkdirSync(empty);
    expect((await runIn(empty, [])).code).toBe(2);
    rmSync(empty, { recursive: true });
  });

  test('judges as on today in London, or as on the day asked for', async () => {
    expect(at(JSON.parse((await runIn(root, ['--format', 'json'])).out), 'asOf')).toBe('2025-03-31');
    expect(at(JSON.parse((await runIn(root, ['--format', 'json', '--as-of', '2024-12-24'])).out), 'asOf')).toBe('2024-12-24');
  });

  test('writes several reports in one run, those in files without colour', async () => {
    const { out } = await runIn(root, ['--format', 'json=out.json', '--format', 'text=out.txt', '--format', 'text'], { hasColour: true });
    expect(out).toContain('\x1b[');
    expect(readFileSync(join(root, 'out.txt'), 'utf8')).not.toContain('\x1b[');
    expect(JSON.parse(readFileSync(join(root, 'out.json'), 'utf8'))).toHaveProperty('formatVersion', '1.0');
    for (const file of ['out.json', 'out.txt']) rmSync(join(root, file));
  });

  test('ends with 2 when a report can not be written, and writes the others', async () => {
    const { code, out, err } = await runIn(join(root, 'projects', 'lunch-club'), ['--fail-on', 'never', '--format', 'json=activities', '--format', 'text']);
    expect(code).toBe(2);
    expect(err).toBe('charter-audit: The report activities could not be written: it is a folder; name a file in it.\n');
    expect(out).toContain('Outcome:');
    expect(readdirSync(join(root, 'projects', 'lunch-club', 'activities'))).toEqual([]);
  });

  test.each([['--no-color'], ['--plain']])('%s leaves colour out on a screen that has it', async (option) => {
    expect((await runIn(root, [option], { hasColour: true })).out).not.toContain('\x1b[');
  });

  test('writes nothing into the portfolio of its own accord', () => {
    expect(readdirSync(root).toSorted()).toEqual(['charter-audit.yaml', 'projects']);
    expect(existsSync(join(root, 'node_modules'))).toBe(false);
  });
});
