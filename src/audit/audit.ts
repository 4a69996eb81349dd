import type { AuditResult, PlaceResult } from '../model/result.js';
import { conclude } from './conclude.js';
import { judgeOrganisation, judgeProject } from './judge-folder.js';
import { prepare, type AuditRequest } from './prepare.js';

export type { AuditRequest } from './prepare.js';

/**
 * Audits a portfolio: reads it, judges each project, judges the organisation over all of them, and rolls up. Never throws for what it
 * reads. @throws RangeError when the year that is asked for is none.
 */
export async function audit(request: AuditRequest): Promise<AuditResult> {
  const prepared = await prepare(request);
  const projects: PlaceResult[] = [];
  for (const folder of prepared.chosen) projects.push(await judgeProject(folder, prepared));
  return conclude(projects, judgeOrganisation(projects, prepared), prepared);
}
