import { temporaryFolder, writeFiles } from './on-disk.js';

const PROJECT = 'kind: project\ntitle: The visits\nstarted_on: 2024-05-01\nlead: S-4K7QX2\nrecorded_on: 2024-05-02\nrecorded_by: S-4K7QX2\n';
const ACTIVITY = 'kind: activity\nid: tasting\ndate: 2024-06-11\ntype: workshop\nminutes: 90\nformat: in-person\npeople: {pwus: 5, carers: 2, both: 0, staff: 2}\nrecorded_on: 2024-06-12\nrecorded_by: S-4K7QX2\n';

/** The promise that claims are paid in time: all that the small portfolio is judged by. */
export const EXPENSES = 'structure/expenses-paid';

/** A claim of 14 June 2024 for so many people, and the day on which it was paid, if it was. */
export function claim(people: number, paidOn?: string): string {
  const paid = paidOn === undefined ? '' : `paid_on: ${paidOn}, ledger_ref: "PL ${String(people)}", `;
  return `  - {activity: tasting, type: expenses, people: ${String(people)}, amount: ${String(people * 7)}.20, claimed_on: 2024-06-14, ${paid}recorded_on: 2024-09-08}\n`;
}

/** The record of a project's payments. */
export function payments(...claims: readonly string[]): string {
  return `kind: payments\nitems:\n${claims.join('')}recorded_on: 2024-06-22\nupdated_on: 2024-09-08\nrecorded_by: S-4K7QX2\n`;
}

/** The files of a portfolio of two projects, each with a workshop and these claims. */
export function claimsIn(projects: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> {
  const files: Record<string, string> = { 'charter-audit.yaml': 'format: 1\norganisation: Tea\n' };
  for (const [slug, claims] of Object.entries(projects)) Object.assign(files, { [`projects/${slug}/project.yaml`]: PROJECT, [`projects/${slug}/tasting.yaml`]: ACTIVITY, [`projects/${slug}/payments.yaml`]: payments(...claims) });
  return files;
}

/** The same on the disk. */
export function claimsFolder(projects: Readonly<Record<string, readonly string[]>>): string {
  const folder = temporaryFolder();
  writeFiles(folder, claimsIn(projects));
  return folder;
}
