import { scieCharter } from '../../rules/index.js';
import { MEASURES } from '../../src/annual/measures/index.js';
import type { Source } from '../../src/annual/source.js';
import { auditPlaces } from '../../src/audit/audit.js';
import { documentReader } from '../../src/documents/index.js';
import { day } from '../../src/model/day.js';
import { filesInMemory } from '../../src/records/memory.js';
import { AUDIT_DATE, AUDIT_YEAR, type Files } from './organisation.js';

/** What the annual tables of some files are made of, as on the audit date of the fixtures. */
export async function sourceOf(files: Files): Promise<Source> {
  const audited = await auditPlaces({ files: filesInMemory(files), folderName: 'fixture', charter: scieCharter, documents: documentReader, version: 'test', asOf: day(AUDIT_DATE), year: AUDIT_YEAR, measures: MEASURES });
  return { ...audited, year: AUDIT_YEAR, signs: scieCharter.signs, previous: undefined };
}
