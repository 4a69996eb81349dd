import type { Commitment } from '../model/charter.js';
import { earliest } from '../model/day.js';
import { byText, comparePlaces } from '../model/place.js';
import type { Strength } from '../model/record.js';
import type { EvidenceUse, JudgedSubject } from '../model/result.js';
import type { LookUp, Sample, SampledClaim, SampledRecord, Voucher } from '../model/sample.js';
import { draw, type Candidate, type Drawn, type Sampling, type Stratum } from './draw.js';
import type { Decided } from './outcome.js';
import { overlaps } from './strikes.js';

/** What a favourable verdict, a pass or that a promise does not apply, rests on in one place. */
export interface Favourable {
  readonly commitment: Commitment;
  readonly subjects: readonly JudgedSubject[];
}

/** The subjects because of which a verdict is favourable; a query asks and decides nothing. */
export function favourableOf({ rules }: Pick<Decided, 'rules'>): readonly JudgedSubject[] {
  return rules.filter(({ rule }) => rule.severity !== 'query').flatMap(({ subjects }) => subjects.filter(({ verdict }) => verdict === 'pass' || verdict === 'not-applicable'));
}

/** How much a record is worth looking at, in lots: the weaker it attests, the more, and twice as many where nobody concerned confirmed it. */
const LOTS = { transactional: 1, contemporaneous: 2, late: 3, undated: 3, reconstructed: 4 } as const satisfies Record<Strength, number>;

/** The weakest first. */
const WEAKEST_FIRST: readonly Strength[] = ['reconstructed', 'undated', 'late', 'contemporaneous', 'transactional'];

/** What a sample is drawn from. */
export interface Sampled {
  /** All commitments, in the charter's order. */
  readonly commitments: readonly Commitment[];
  readonly favourable: readonly Favourable[];
  /** What is known of a record, by its key. */
  readonly voucherOf: (record: string) => Voucher | undefined;
  /** Which audit it is and what came out: the seed follows from it and from the records. */
  readonly audit: string;
}

/** Draws records for a person to look at, from those that favourable verdicts rest on. */
export function sampleRecords({ commitments, favourable, voucherOf, audit }: Sampled, sampling: Sampling): Sample {
  const found = new Map<string, Found>();
  for (const { commitment, subjects } of favourable) for (const subject of subjects) gather(subject, commitment, voucherOf, found);
  const population = [...found.values()].toSorted((a, b) => byText(a.key, b.key));
  const seed = sampling.digest(JSON.stringify([audit, population.map(({ key, claims }) => [key, claims.map(({ rule, reason }) => `${rule}: ${reason}`).toSorted(byText)])]));
  const strata = commitments.map(({ id, force }): Stratum<Found> => ({ commitment: id, force, candidates: population.filter((record) => record.commitments.has(id)) }));
  return { asked: sampling.size, population: population.length, seed, records: draw(strata, seed, sampling).map((drawn) => sampledRecord(drawn, commitments)) };
}

interface Found extends Candidate {
  readonly voucher: Voucher;
  readonly uses: EvidenceUse[];
  readonly claims: SampledClaim[];
  readonly commitments: Set<string>;
  lots: number;
}

function gather({ rule, reason, rests, either }: JudgedSubject, { id }: Commitment, voucherOf: (record: string) => Voucher | undefined, found: Map<string, Found>): void {
  for (const use of [...rests, ...(either?.of ?? [])]) {
    const voucher = voucherOf(use.record);
    if (voucher === undefined) continue;
    const record = found.get(use.record) ?? { key: use.record, voucher, uses: [], claims: [], commitments: new Set<string>(), lots: 0 };
    found.set(use.record, record);
    record.uses.push(use);
    record.commitments.add(id);
    record.lots = Math.max(record.lots, LOTS[use.strength] * (use.confirmed ? 1 : 2));
    if (!record.claims.some((claim) => claim.rule === rule && claim.reason === reason)) record.claims.push({ rule, place: use.place, reason });
  }
}

function sampledRecord({ commitment, candidate }: Drawn<Found>, order: readonly Commitment[]): SampledRecord {
  const { voucher, uses, claims, commitments } = candidate;
  const strength = WEAKEST_FIRST.find((weak) => uses.some((use) => use.strength === weak)) ?? 'undated';
  const confirmed = uses.every((use) => use.confirmed);
  const isOf = ({ rule }: SampledClaim): boolean => rule.startsWith(`${commitment}/`);
  const about = earliest(uses.map((use) => use.about));
  const lookUp = voucher.lookUp.filter(({ path }) => uses.some((use) => overlaps(use.path, path))).map(({ path: _path, ...rest }): LookUp => rest);
  return {
    commitment,
    commitments: order.map(({ id }) => id).filter((id) => commitments.has(id)),
    subject: voucher.label,
    place: voucher.place,
    strength,
    confirmed,
    ...(about === undefined ? {} : { about }),
    recordedBy: voucher.recordedBy,
    // What it was drawn for comes first.
    claims: claims.toSorted((a, b) => Number(isOf(b)) - Number(isOf(a)) || byText(a.rule, b.rule) || comparePlaces(a.place, b.place) || byText(a.reason, b.reason)),
    lookUp,
    checks: checksOf(strength, confirmed, lookUp.length > 0, voucher.recordedBy),
  };
}

// What an auditor does with a record: inspect what it was made from, and ask those who know.
function checksOf(strength: Strength, confirmed: boolean, hasProof: boolean, recordedBy: string): readonly string[] {
  const proof = hasProof ? 'Look up what it names, and see whether the days, numbers and amounts are the same there.' : `It names no proof: ask ${recordedBy} what it was written from, and see that.`;
  const delays: Partial<Record<Strength, string>> = {
    late: 'It was written down more than 30 days afterwards: ask from what.',
    reconstructed: 'It was written down more than 90 days afterwards: ask from what, and whether anything shows that it happened then.',
    undated: 'It bears no day of its own: find out when it happened.',
  };
  const delay = delays[strength];
  const people = confirmed ? 'It counts as confirmed by the people concerned: see their answers, their acknowledgement or the minute.' : 'Nobody concerned confirmed it: ask one or two of the people whom it is about whether it is so.';
  return [proof, ...(delay === undefined ? [] : [delay]), people];
}
