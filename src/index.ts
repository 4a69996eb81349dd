import { scieCharter } from '../rules/index.js';
import { audit, type AuditRequest } from './audit/audit.js';
import { documentReader } from './documents/index.js';
import type { AuditResult } from './model/result.js';
import { day } from './model/day.js';
import { diskAt, findRoot } from './records/disk.js';
import { VERSION } from './version.js';

/** What to audit of a folder, and as on which day. */
export interface FolderAudit {
  /** The audit date, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The audit year, as `2024-25`. */
  readonly year?: string;
  /** Slugs of projects; left out, all. */
  readonly projects?: readonly string[];
  /** Whole ids of commitments, as `practice/feedback-on-time`; left out, all. */
  readonly commitments?: readonly string[];
}

/**
 * Audits the portfolio or project in a folder against SCIE's charter. The portfolio is looked for upwards from the folder.
 * @throws RangeError when the audit date or year is none.
 */
export async function auditFolder(folder: string, { asOf, ...rest }: FolderAudit): Promise<AuditResult> {
  const { root } = findRoot(folder);
  return audit({ files: diskAt(root), folderName: nameOf(root), charter: scieCharter, documents: documentReader, version: VERSION, asOf: day(asOf), ...rest });
}

function nameOf(root: string): string {
  return root.split(/[\\/]/).at(-1) ?? root;
}

export { audit, scieCharter, documentReader, VERSION };
export type { AuditRequest, AuditResult };
