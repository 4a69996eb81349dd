import type { SignOffReport } from '../../model/manifest.js';
import { showPlace } from '../../model/place.js';
import type { AuditResult } from '../../model/result.js';
import { fact, heading, type Style } from './style.js';

const CAPACITY_WORDS = { 'staff-lead': 'a staff lead', 'network-member': 'a member of the Network' } as const satisfies Record<SignOffReport['capacity'], string>;

/** Who has signed the result, and whether it is this one that they signed. */
export function signOffs(style: Style, { signOffs: all, digest }: Pick<AuditResult, 'signOffs' | 'digest'>): readonly string[] {
  if (all.length === 0) return [];
  return [
    ...heading(style, 'Sign-offs'),
    ...(digest === undefined ? [] : fact(style, `This result is ${digest}`)),
    ...all.flatMap((one) => [...fact(style, `${one.state}: ${signOffInWords(one)}`, { lead: one.state }), ...fact(style, `At ${showPlace(one.place)}`, { indent: 2 })]),
  ];
}

/** Who signed when and as what, and how that stands to this result. */
export function signOffInWords({ by, on, capacity, reason }: SignOffReport): string {
  return `${by} on ${on}, as ${CAPACITY_WORDS[capacity]}: ${reason}`;
}
