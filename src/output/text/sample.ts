import { showPlace } from '../../model/place.js';
import type { AuditResult } from '../../model/result.js';
import type { LookUp, SampledClaim, SampledRecord } from '../../model/sample.js';
import { amount } from './amounts.js';
import { fact, heading, type Style } from './style.js';

/** Claims of one record that are shown; the JSON has all. */
const SHOWN = 4;

/** The records to look at by hand: what each says, which commitments rest on it, where its proof lies and what to do. */
export function sample(style: Style, { sample: drawn }: AuditResult): readonly string[] {
  if (drawn === undefined) return [];
  const { records, population, seed } = drawn;
  return [
    ...heading(style, `To look at by hand: ${String(records.length)} of ${amount(population, 'record')}`),
    ...fact(style, 'Drawn from the records that passes, and promises found not to apply, rest on: one for each commitment before any gets a second, the weaker and unconfirmed more often, and more for plain acts of the charter.'),
    ...fact(style, `The same records and date give the same draw. Seed: ${seed}`),
    ...records.flatMap((record, i) => one(style, record, i + 1)),
  ];
}

function one(style: Style, record: SampledRecord, number: number): readonly string[] {
  const { commitment, commitments, subject, place, strength, confirmed, about, recordedBy, claims, lookUp, checks } = record;
  const others = commitments.filter((id) => id !== commitment);
  const more = claims.length - SHOWN;
  const inside = { indent: 4 };
  return [
    '',
    ...fact(style, `${String(number)}. ${showPlace(place)}`, { indent: 2 }),
    ...fact(style, `About: ${subject}${about === undefined ? '' : `, of ${about}`}`, inside),
    ...fact(style, `Drawn for: ${commitment}${others.length === 0 ? '' : `; ${others.join(', ')} ${others.length === 1 ? 'rests' : 'rest'} on it too`}`, inside),
    ...fact(style, `Evidence: ${strength}, ${confirmed ? '' : 'not '}confirmed by participants; recorded by ${recordedBy}`, inside),
    ...claims.slice(0, SHOWN).flatMap((claim) => fact(style, `It shows: ${claimInWords(claim)}`, inside)),
    ...(more > 0 ? fact(style, `and ${amount(more, 'more thing')}`, inside) : []),
    ...(lookUp.length === 0 ? [] : fact(style, `Look up: ${lookUp.map(lookUpInWords).join('; ')}`, inside)),
    ...checks.flatMap((check) => fact(style, `To do: ${check}`, inside)),
  ];
}

function claimInWords({ rule, place, reason }: SampledClaim): string {
  return `${reason} (${rule}; ${showPlace(place)})`;
}

function lookUpInWords({ type, ref, dated, file }: LookUp): string {
  return `${type} ${ref}${dated === undefined ? '' : ` of ${dated}`}${file === undefined ? '' : ` in ${file}`}`;
}
