import type { AuditResult, PlaceResult } from '../model/result.js';
import { conclude } from './conclude.js';
import { judgeOrganisation } from './judge-folder.js';
import { judgeProjects } from './judge-projects.js';
import { prepare, type AuditRequest } from './prepare.js';

export type { AuditRequest } from './prepare.js';

/** The result of an audit, and what each place gave towards it. */
export interface Audited {
  readonly result: AuditResult;
  readonly projects: readonly PlaceResult[];
  /** Undefined for a project with no portfolio around it. */
  readonly organisation: PlaceResult | undefined;
}

/**
 * Audits a portfolio: reads it, judges each project, judges the organisation over all of them, and rolls up. Never throws for what it
 * reads. @throws RangeError when the year that is asked for is none.
 */
export async function auditPlaces(request: AuditRequest): Promise<Audited> {
  const prepared = await prepare(request);
  const projects = await judgeProjects(prepared);
  const organisation = judgeOrganisation(projects, prepared);
  return { result: conclude(projects, organisation, prepared), projects, organisation };
}

/** The result alone. @throws RangeError as `auditPlaces` does. */
export async function audit(request: AuditRequest): Promise<AuditResult> {
  const { result } = await auditPlaces(request);
  return result;
}
