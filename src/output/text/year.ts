import type { Shortfall, YearStatus } from '../../model/answers.js';
import type { AuditResult } from '../../model/result.js';
import { STATUS_WORDS } from '../../model/verdict.js';
import { grouped } from './amounts.js';
import { fact, heading, type Style } from './style.js';

const YEAR_WORDS = { met: 'met', approaching: 'approaching', 'not-met': 'not met' } as const satisfies Record<NonNullable<YearStatus['status']>, string>;

/** How the year stands, and commitment by commitment what stands in the way. */
export function year(style: Style, { yearStatus }: AuditResult): readonly string[] {
  const { year: name, reason, shortfalls } = yearStatus;
  return [
    ...heading(style, `The year ${name}`),
    ...fact(style, `Status: ${statusInWords(yearStatus)}`),
    ...fact(style, reason),
    ...[...grouped(shortfalls, (shortfall) => shortfall.reason)].flatMap(([why, those]) => fact(style, `${why}: ${those.map(shortfallInWords).join(', ')}`)),
  ];
}

/** The status of the year in a word or two. */
export function statusInWords({ status }: YearStatus): string {
  return status === null ? 'not given' : YEAR_WORDS[status];
}

function shortfallInWords({ commitment, status, severity }: Shortfall): string {
  return `${commitment} (${STATUS_WORDS[status]}, ${severity})`;
}
