import { createHash } from 'node:crypto';
import type { Finding } from '../model/result.js';

/**
 * A name for each finding that stays the same as long as what was found does: made of its rule, its project, its file and what it is
 * about, never of a line. Of several that these do not tell apart, each later one is counted on. 32 hexadecimal digits, in the order
 * of the findings.
 */
export function fingerprints(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, project, place, subject, outcome }) => {
    const name = JSON.stringify([rule, project, place.file, subject, outcome]);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return createHash('sha256').update(JSON.stringify([name, before])).digest('hex').slice(0, 32);
  });
}
