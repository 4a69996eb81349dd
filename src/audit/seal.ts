import { canonicalJson } from '../model/canonical.js';
import type { Digest, SignOff, SignOffReport } from '../model/manifest.js';
import type { AuditResult, Finding } from '../model/result.js';
import { isStale } from './baseline/stale.js';
import { totalsOf } from './totals.js';

/** A result before anybody's sign-off is looked at. */
export type Unsigned = Omit<AuditResult, 'digest' | 'signOffs'>;

/**
 * The text that the digest of a result is taken of: all of it but the digest itself, its sign-offs with their lines in the manifest, and the
 * records drawn to be looked at and what a baseline made of the findings, which change no verdict. So signing a result doesn't change it, and neither
 * does holding it against a baseline.
 */
export function signedText(result: Unsigned): string {
  const inputs = result.manifest.inputs.filter(({ signOffs }) => signOffs !== true);
  const findings = result.findings.filter((finding) => !isStale(finding));
  return canonicalJson({
    ...result, digest: undefined, signOffs: undefined, sample: undefined, baseline: undefined, manifest: { ...result.manifest, inputs },
    findings: findings.map(unmarked), outstanding: result.outstanding.map(unmarked), exceptedFindings: result.exceptedFindings.map(unmarked),
    totals: totalsOf(result.commitments, findings, result.exceptedFindings),
  });
}

function unmarked(finding: Finding): object {
  return { ...finding, content: undefined, baseline: undefined };
}

/** The result with its digest, and the sign-offs held against that. */
export function seal(result: Unsigned, signed: readonly SignOff[], digestOf: (text: string) => Digest): AuditResult {
  const digest = digestOf(signedText(result));
  return { ...result, digest, signOffs: signed.map((signOff) => ({ ...signOff, ...heldAgainst(digest, signOff) })) };
}

function heldAgainst(digest: Digest, { capacity, by, result }: SignOff): Pick<SignOffReport, 'state' | 'reason'> {
  if (capacity === 'staff-lead' && !by.startsWith('S-')) return { state: 'void', reason: 'a staff lead signs with an id that begins with S-' };
  if (capacity === 'network-member' && !by.startsWith('P-')) return { state: 'void', reason: 'a Network member signs with an id that begins with P-' };
  if (result === digest) return { state: 'valid', reason: 'this is the result that was signed' };
  return { state: 'stale', reason: 'another result was signed: records, policy, program, audit date or year have changed since' };
}
