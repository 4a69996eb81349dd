import { describe, expect, it } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import { MEASURES } from '../../src/annual/measures/index.js';
import { faultInMeasures } from '../../src/annual/measures/stored.js';
import { rawRelease } from '../../src/annual/raw-release.js';
import { auditPlaces } from '../../src/audit/audit.js';
import { documentReader } from '../../src/documents/index.js';
import { day } from '../../src/model/day.js';
import type { Part } from '../../src/model/part.js';
import { filesInMemory } from '../../src/records/memory.js';
import { rawCell, sourceOf } from '../helpers/annual.js';
import { AUDIT_DATE, AUDIT_YEAR, filesOf, ORGANISATIONS } from '../helpers/organisation.js';

const request = { files: filesInMemory(filesOf('honest-good')), folderName: 'fixture', charter: scieCharter, documents: documentReader, version: 'test', asOf: day(AUDIT_DATE), year: AUDIT_YEAR };
const ACCESS = 'projects/charging-letters/access.yaml';

describe('measures', () => {
  it('are not taken where nobody asks for them', async () => {
    const { projects, organisation } = await auditPlaces(request);
    expect([...projects, organisation].map((place) => place?.measures)).toEqual(Array.from({ length: 7 }, () => undefined));
  });

  it('have names of their own', () => {
    expect(new Set(MEASURES.map(({ name }) => name)).size).toBe(MEASURES.length);
  });

  it.each(ORGANISATIONS)('of %s come through JSON as they were, and give the same tables', async (name) => {
    const source = await sourceOf(filesOf(name));
    const stored: typeof source = JSON.parse(JSON.stringify(source));
    expect([...stored.projects, stored.organisation].map((place) => place?.measures)).toEqual([...source.projects, source.organisation].map((place) => place?.measures));
    expect(rawRelease({ ...stored, previous: undefined })).toEqual(rawRelease(source));
  });

  it('that break down are a fault of the tool, and their figures are not available', async () => {
    const broken = MEASURES.map((measure) => (measure.name === 'influence' ? { ...measure, collect: () => { throw new Error('out of order'); } } : measure));
    const audited = await auditPlaces({ ...request, measures: broken });
    expect(audited.result.defects).toContainEqual({ rule: 'measure/influence', project: 'night-sitting', message: 'out of order' });
    const raw = rawRelease({ ...audited, year: AUDIT_YEAR, signs: scieCharter.signs, previous: undefined });
    expect(rawCell(raw, 'I2', 'All projects', 'contributions')).toBe('[x]');
    expect(rawCell(raw, 'I1', 'All projects', 'activities')).toBe(22);
  });
});

describe('the measures of a stored part', () => {
  interface Measured {
    readonly projects: readonly { readonly measures: unknown }[];
  }
  const partOf = async (name: (typeof ORGANISATIONS)[number]): Promise<Measured> => {
    const part: Measured = JSON.parse(JSON.stringify({ projects: (await sourceOf(filesOf(name))).projects }));
    return part;
  };

  it.each(ORGANISATIONS)('are believed as %s gave them', async (name) => {
    expect(faultInMeasures(asPart(await partOf(name)))).toBeUndefined();
  });

  it('are refused with the place where anything in them is of another sort', async () => {
    const { projects: [project] } = await partOf('honest-good');
    const places = project === undefined ? [] : placesIn(project.measures);
    expect(places.length).toBeGreaterThan(100);
    for (const place of places) {
      const bent = structuredClone(project?.measures ?? {});
      put(bent, place, { not: 'expected' });
      expect(faultInMeasures(asPart({ projects: [{ measures: bent }] }))).toMatch(`at /projects/0/measures/${String(place[0])}`);
    }
  });

  it('have a type for every measure', () => {
    for (const { name } of MEASURES) expect([name, faultInMeasures(asPart({ projects: [{ measures: { [name]: 'bent' } }] }))]).toEqual([name, expect.stringMatching(`^at /projects/0/measures/${name} it must be`)]);
  });
});

type Place = readonly (string | number)[];

// Every value within.
function placesIn(value: unknown, at: Place = []): readonly Place[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, one]: [string, unknown]) => placesIn(one, [...at, key])) : [];
  return at.length === 0 ? inside : [at, ...inside];
}

function put(into: unknown, [key = '', ...rest]: Place, value: unknown): void {
  if (typeof into !== 'object' || into === null) return;
  if (rest.length === 0) Object.assign(into, { [key]: value });
  else put(Reflect.get(into, key), rest, value);
}

// Only the projects of a part are looked at.
function asPart(some: { readonly projects: readonly { readonly measures: unknown }[] }): Part {
  const part: Part = JSON.parse(JSON.stringify(some));
  return part;
}

describe('a record that could not be read', () => {
  it('leaves what it is counted in not available, in its project and in the sum, and nothing else', async () => {
    const raw = rawRelease(await sourceOf({ ...filesOf('honest-good'), [ACCESS]: 'kind: access\nneeds: 12\n' }));
    const letters = 'Bills and charging letters people can read';
    expect(rawCell(raw, 'I5', letters, 'needs')).toBe('[x]');
    expect(rawCell(raw, 'I5', 'All projects', 'needs')).toBe('[x]');
    expect(rawCell(raw, 'I5', 'A sitter through the night', 'needs')).toBe(7);
    expect(rawCell(raw, 'I4', letters, 'accepted')).toBe(35);
  });
});

describe('a figure that a record leaves out', () => {
  it('is not available, and never 0', async () => {
    const path = 'projects/night-sitting/activities/2024-07-30-workshop.yaml';
    const files = filesOf('honest-good');
    const raw = rawRelease(await sourceOf({ ...files, [path]: String(files[path]).replace(/^newcomers: 5\n/m, '').replace(/^people: .*\n/m, '') }));
    expect(rawCell(raw, 'I1', 'A sitter through the night', 'newcomers')).toBe('[x]');
    expect(rawCell(raw, 'I1', 'A sitter through the night', 'sessions')).toBe('[x]');
    expect(rawCell(raw, 'I1', 'All projects', 'newcomers')).toBe('[x]');
  });
});
