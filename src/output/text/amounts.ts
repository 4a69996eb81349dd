import { addMonths, daysBetween, type Day } from '../../model/day.js';
import type { EvidenceStrength } from '../../model/result.js';
import { STATUSES, STATUS_WORDS, type Status } from '../../model/verdict.js';
import { STRENGTHS } from '../../model/record.js';

/** `1 record`, `2 records`. */
export function amount(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

/** How many have each status, those that none has left out: `3 fail, 12 pass`. */
export function statusCounts(countOf: (status: Status) => number): string {
  const parts = STATUSES.filter((status) => countOf(status) > 0).map((status) => `${String(countOf(status))} ${STATUS_WORDS[status]}`);
  return parts.length === 0 ? 'none' : parts.join(', ');
}

/**
 * How strong the evidence is, and how old on the audit date: `23 pieces: 9 transactional, 14 late; 6 confirmed by participants;
 * 2024-04-03 to 2025-02-11, the oldest 11 months before the audit date`.
 */
export function strengthInWords(evidence: EvidenceStrength, asOf: Day): string {
  const { pieces, byStrength, confirmed, struckOut, oldest, newest } = evidence;
  const strengths = STRENGTHS.filter((strength) => byStrength[strength] > 0).map((strength) => `${String(byStrength[strength])} ${strength}`);
  return [
    amount(pieces, 'piece') + (strengths.length === 0 ? '' : `: ${strengths.join(', ')}`),
    ...(pieces === 0 ? [] : [`${String(confirmed)} confirmed by participants`]),
    ...(struckOut === 0 ? [] : [`${String(struckOut)} struck out`]),
    ...(oldest === undefined || newest === undefined ? [] : [spanInWords(oldest, newest, asOf)]),
  ].join('; ');
}

function spanInWords(oldest: Day, newest: Day, asOf: Day): string {
  const age = `${ageInWords(oldest, asOf)} the audit date`;
  return oldest === newest ? `${oldest}, ${age}` : `${oldest} to ${newest}, the oldest ${age}`;
}

// Whole months, once two have gone by.
function ageInWords(on: Day, asOf: Day): string {
  const days = daysBetween(on, asOf);
  if (days < 0) return `${amount(-days, 'day')} after`;
  const calendar = (Number(asOf.slice(0, 4)) - Number(on.slice(0, 4))) * 12 + Number(asOf.slice(5, 7)) - Number(on.slice(5, 7));
  const months = calendar - (addMonths(on, calendar) > asOf ? 1 : 0);
  return `${months < 2 ? amount(days, 'day') : amount(months, 'month')} before`;
}

/** The value of a parameter with its unit: `84 days`, `90 %`. */
export function valueInWords(value: number, unit: string): string {
  if (unit === 'share') return `${String(Math.round(value * 10_000) / 100)} %`;
  return unit === 'count' ? String(value) : `${String(value)} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
}

/** The same things by a name that each has, in the order in which the names come up. */
export function grouped<T, K>(all: readonly T[], nameOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(nameOf(one));
    if (group === undefined) groups.set(nameOf(one), [one]);
    else group.push(one);
  }
  return groups;
}
