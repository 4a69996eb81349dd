import type { AuditResult } from '../../src/model/result.js';
import type { Status } from '../../src/model/verdict.js';
import { scieCharter } from '../../rules/index.js';
import type { Charter } from '../../src/model/charter.js';
import { Auditor, filesOf } from './organisation.js';
import { removalsOf } from './removals.js';

/** A verdict that got better because something was taken out of the records. */
export interface Betterment {
  readonly what: string;
  readonly file: string;
  readonly commitment: string;
  /** A project, or `organisation`. */
  readonly where: string;
  readonly from: Status;
  readonly to: Status;
}

export interface RemovalReport {
  readonly tried: number;
  /** Removals that the schemas forbid. */
  readonly invalid: number;
  /** Removals after which at least one verdict was another. */
  readonly changed: number;
  readonly betterments: readonly Betterment[];
}

/** All that a verdict hangs on: signs that only ask a person to look are left out, which saves most of the time. */
const decisive: Charter = {
  ...scieCharter,
  signs: scieCharter.signs.filter((sign) => sign.hard),
  commitments: scieCharter.commitments.map((c) => ({ ...c, rules: c.rules.filter((rule) => rule.severity !== 'query') })),
};

/** Takes every field, entry and record out of an organisation's records, one at a time, and looks whether a verdict gets better. */
export async function checkRemovals(name: string): Promise<RemovalReport> {
  const files = filesOf(name);
  const auditor = new Auditor(files, decisive);
  const before = verdictsOf(await auditor.audit());
  let [tried, invalid, changed] = [0, 0, 0];
  const betterments: Betterment[] = [];
  for (const [file, text] of Object.entries(files)) {
    if (typeof text !== 'string' || !file.endsWith('.yaml') || file === 'charter-audit.yaml') continue;
    for (const removal of removalsOf(file, text)) {
      tried += 1;
      const result = await auditor.audit(file, removal.text);
      if (result.problems.length > 0) {
        invalid += 1;
        continue;
      }
      const after = verdictsOf(result);
      const moved = [...before].filter(([key, from]) => after.get(key) !== undefined && after.get(key) !== from);
      if (moved.length > 0) changed += 1;
      for (const [key, from] of moved) {
        const to = after.get(key);
        const [commitment = '', where = ''] = key.split('@');
        if (to !== undefined && isBetter(from, to)) betterments.push({ what: removal.what, file, commitment, where, from, to });
      }
    }
  }
  return { tried, invalid, changed, betterments };
}

// From a verdict that stands in the way to one that does not.
function isBetter(from: Status, to: Status): boolean {
  return (from === 'fail' || from === 'insufficient-evidence') && (to === 'pass' || to === 'not-applicable' || to === 'not-due');
}

function verdictsOf(result: AuditResult): ReadonlyMap<string, Status> {
  return new Map([
    ...result.commitments.map((c) => [`${c.id}@organisation`, c.status] as const),
    ...result.projects.flatMap((p) => p.commitments.map((c) => [`${c.id}@${p.slug}`, c.status] as const)),
  ]);
}
