import type { Path } from '../model/place.js';
import type { EvidenceUse, JudgedSubject, SignReport } from '../model/result.js';
import { showPlace } from '../model/place.js';

/** Which evidence the hard signs strike out. */
export interface Strikes {
  /** The sign that strikes this piece out, if one does. */
  by(use: Pick<EvidenceUse, 'record' | 'path'>): SignReport | undefined;
}

/** Gathers what the hard signs strike out, over the whole portfolio. */
export function strikesOf(signs: Iterable<SignReport>): Strikes {
  const byRecord = new Map<string, { readonly path: Path; readonly sign: SignReport }[]>();
  for (const sign of signs) {
    if (!sign.hard) continue;
    for (const { record, path } of sign.strikes) {
      const entries = byRecord.get(record) ?? [];
      entries.push({ path, sign });
      byRecord.set(record, entries);
    }
  }
  return { by: ({ record, path }) => byRecord.get(record)?.find((strike) => overlaps(strike.path, path))?.sign };
}

/**
 * Struck-out evidence never helps: a pass that rests on it is undecided, and so is "not applicable". A breach that it shows still
 * stands, and so does a duty that it starts; that it explains the breach no longer counts.
 */
export function settle(judged: JudgedSubject, strikes: Strikes): JudgedSubject {
  if (judged.verdict === 'fail' && judged.explained === true && firstOf(judged.rests, strikes) !== undefined) return { ...judged, explained: false };
  if (judged.verdict !== 'pass' && judged.verdict !== 'not-applicable') return judged;
  const sign = firstOf(judged.rests, strikes) ?? tooFewLeft(judged, strikes);
  if (sign === undefined) return judged;
  return {
    ...judged,
    verdict: 'insufficient-evidence',
    reason: `It rests on evidence that was struck out (${sign.sign}, ${showPlace(sign.place)}). The records say: ${judged.reason}`,
    mend: 'Put the record right that the sign names, or bring evidence that does not rest on it.',
    ...(sign.content === undefined ? {} : { content: sign.content }),
  };
}

// The sign that is named where several pieces are struck out: the first by its id, so that the order of records in a file says nothing.
function firstOf(uses: readonly EvidenceUse[], strikes: Strikes): SignReport | undefined {
  let first: SignReport | undefined;
  for (const use of uses) {
    const sign = strikes.by(use);
    if (sign !== undefined && (first === undefined || sign.sign < first.sign)) first = sign;
  }
  return first;
}

function tooFewLeft({ either }: JudgedSubject, strikes: Strikes): SignReport | undefined {
  if (either === undefined) return undefined;
  const struck = either.of.map((use) => strikes.by(use));
  return struck.filter((sign) => sign === undefined).length >= either.count ? undefined : struck.find((sign) => sign !== undefined);
}

/** Whether one part of a record holds the other: a sign at a whole record strikes its parts, and a sign at a part strikes what rests on the whole. */
export function overlaps(a: Path, b: Path): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.every((step, i) => step === longer[i]);
}
