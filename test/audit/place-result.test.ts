import { describe, expect, it } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import { judgeOrganisation, judgeProject } from '../../src/audit/judge-folder.js';
import { prepare } from '../../src/audit/prepare.js';
import { documentReader } from '../../src/documents/index.js';
import { day } from '../../src/model/day.js';
import type { PlaceResult } from '../../src/model/result.js';
import { filesInMemory } from '../../src/records/memory.js';
import { AUDIT_DATE, AUDIT_YEAR, filesOf, ORGANISATIONS } from '../helpers/organisation.js';

/** What each project and the organisation gave. */
async function placesOf(name: string): Promise<readonly PlaceResult[]> {
  const prepared = await prepare({ files: filesInMemory(filesOf(name)), folderName: name, charter: scieCharter, documents: documentReader, version: 'test', asOf: day(AUDIT_DATE), year: AUDIT_YEAR });
  const projects: PlaceResult[] = [];
  for (const folder of prepared.chosen) projects.push(await judgeProject(folder, prepared));
  const organisation = judgeOrganisation(projects, prepared);
  return organisation === undefined ? projects : [organisation, ...projects];
}

describe('what one place gives', () => {
  it.each(ORGANISATIONS)('is plain JSON, which another process could carry: %s', async (name) => {
    const places = await placesOf(name);
    const carried: unknown = JSON.parse(JSON.stringify(places));
    expect(places.length).toBeGreaterThan(1);
    expect(carried).toStrictEqual(places);
  });
});
