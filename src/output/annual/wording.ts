import { dayInWords } from '../../model/day-in-words.js';
import type { Release } from '../../model/release.js';
import type { Table } from '../../model/table.js';

/** The two reports that the tables belong to, in the order in which they stand. */
export const REPORTS = ['impact', 'equality'] as const satisfies readonly Table['report'][];

export const REPORT_TITLES: Readonly<Record<Table['report'], string>> = {
  impact: 'Impact of co-production',
  equality: 'Equality and diversity',
};

/** The title of the release: the organisation and its year. */
export function titleOf({ organisation, year }: Release): string {
  return `${organisation}: co-production in ${year}`;
}

/** The days that the figures are of, and the day on which the records were read. */
export function periodOf({ period, asOf }: Release): string {
  return `Figures for ${dayInWords(period.from)} to ${dayInWords(period.to)}, from the records as they stood on ${dayInWords(asOf)}.`;
}

/** What stands on the face of an internal release; undefined for a protected one. */
export function warningOf({ protection }: Release): string | undefined {
  return protection.kind === 'protected' ? undefined : `Internal: not for publication. Nothing is held back, so people could be recognised. Made for this reason: ${protection.reason}`;
}

/** How the figures were protected, for readers. */
export function protectionNotes({ protection }: Release): readonly string[] {
  return protection.kind === 'protected' ? protection.notes : [];
}

/** What made the files. */
export function madeBy({ tool }: Release): string {
  return `Made by ${tool.name} ${tool.version} from the organisation’s own records; no figure was typed in.`;
}
