import { earliest, latest } from '../model/day.js';
import type { EvidenceStrength, EvidenceUse, JudgedSubject } from '../model/result.js';
import type { Strength } from '../model/record.js';
import type { Strikes } from './strikes.js';

/** How strong the evidence behind judgements is; each piece is counted once, however many judgements rest on it. */
export function strengthOf(judged: readonly JudgedSubject[], strikes: Strikes): EvidenceStrength {
  const uses = new Map<string, EvidenceUse>();
  for (const { rests, either } of judged) {
    for (const use of rests) uses.set(keyOf(use), use);
    for (const use of either?.of ?? []) uses.set(keyOf(use), use);
  }
  return strengthOfUses([...uses.values()], strikes);
}

// Nearly always the record as a whole.
function keyOf({ record, path }: EvidenceUse): string {
  return path.length === 0 ? record : [record, ...path].join('\n');
}

/** The strengths of several places added up; their pieces of evidence are different ones. */
export function addStrengths(parts: readonly EvidenceStrength[]): EvidenceStrength {
  const sum = (of: (part: EvidenceStrength) => number): number => parts.reduce((total, part) => total + of(part), 0);
  return withDays(
    {
      pieces: sum((p) => p.pieces),
      byStrength: {
        transactional: sum((p) => p.byStrength.transactional),
        contemporaneous: sum((p) => p.byStrength.contemporaneous),
        late: sum((p) => p.byStrength.late),
        reconstructed: sum((p) => p.byStrength.reconstructed),
        undated: sum((p) => p.byStrength.undated),
      },
      confirmed: sum((p) => p.confirmed),
      struckOut: sum((p) => p.struckOut),
    },
    parts.flatMap((p) => [p.oldest, p.newest]),
  );
}

function strengthOfUses(uses: readonly EvidenceUse[], strikes: Strikes): EvidenceStrength {
  const standing = uses.filter((use) => strikes.by(use) === undefined);
  const byStrength: Record<Strength, number> = { transactional: 0, contemporaneous: 0, late: 0, reconstructed: 0, undated: 0 };
  for (const { strength } of standing) byStrength[strength] += 1;
  return withDays(
    {
      pieces: standing.length,
      byStrength,
      confirmed: standing.filter((use) => use.confirmed).length,
      struckOut: uses.length - standing.length,
    },
    standing.map((use) => use.about),
  );
}

function withDays(counts: Omit<EvidenceStrength, 'oldest' | 'newest'>, days: Parameters<typeof earliest>[0]): EvidenceStrength {
  const oldest = earliest(days);
  const newest = latest(days);
  return { ...counts, ...(oldest === undefined ? {} : { oldest }), ...(newest === undefined ? {} : { newest }) };
}
