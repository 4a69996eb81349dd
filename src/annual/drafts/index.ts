import type { ReportDraft } from '../../model/release.js';
import { easyReadOutline } from './easy-read-outline.js';
import { equalityReport } from './equality-report.js';
import { impactReport } from './impact-report.js';
import type { DraftSource } from './parts.js';

/** The drafts of the reports to the Board, and the outline for an Easy Read version. */
export function draftsOf(source: DraftSource): readonly ReportDraft[] {
  return [impactReport, equalityReport, easyReadOutline].map((draft) => draft(source));
}
