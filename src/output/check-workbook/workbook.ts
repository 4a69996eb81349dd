import type { AuditResult } from '../../model/result.js';
import type { ReportOptions } from '../reporters.js';
import { showText } from '../safe-text.js';
import { sheetOf, type Sheet } from '../workbook/sheet.js';
import { written } from '../workbook/write.js';
import { actions, challenges, exceptions } from './answers.js';
import { commitments, projects } from './commitments.js';
import { excepted, findings, olderDuties } from './findings.js';
import { count, text, type Listing } from './listing.js';
import { defects, notLookedAt, problems } from './not-audited.js';
import { notes } from './notes.js';
import { summary } from './summary.js';

/**
 * The result as a workbook (`.xlsx`) to filter and sort, for the people who run the projects: what came out, what there is, how to read it, then a
 * sheet for each sort of thing that an audit finds. The same result gives the same bytes.
 */
export function workbook(result: AuditResult, options: Pick<ReportOptions, 'exit' | 'failOn'>): Uint8Array {
  const { organisation, yearStatus } = result;
  return written(sheetsOf(result, options), `Audit against the Co-production Charter${organisation === null ? '' : `: ${showText(organisation)}`}, ${yearStatus.year}`);
}

function sheetsOf(result: AuditResult, options: Pick<ReportOptions, 'exit' | 'failOn'>): readonly Sheet[] {
  const reading = notes();
  const always = [...commitments(result), ...projects(result), ...findings(result, options)];
  const others = [excepted, olderDuties, exceptions, challenges, actions, notLookedAt, problems, defects].flatMap((of) => of(result));
  const listings = [...always, ...others.filter(({ sheet }) => sheet.rows.length > 0)];
  return [summary(result, options), contents([{ sheet: reading, about: 'What the words on the other sheets mean.' }, ...listings]), reading, ...listings.map(({ sheet }) => sheet)];
}

function contents(listings: readonly Listing[]): Sheet {
  const names = listings.map(({ sheet }) => sheet.name);
  return { ...sheetOf('Contents', ['Sheet', 'What it holds', 'Rows'], listings.map(({ sheet, about }) => [text(sheet.name), text(about), count(sheet.rows.length)])), links: names };
}
