import type { AuditResult } from '../../src/model/result.js';
import type { Status } from '../../src/model/verdict.js';
import { describe, expect, it } from 'vitest';
import { scieCharter } from '../../rules/index.js';
import type { Charter } from '../../src/model/charter.js';
import { examine } from '../../src/records/examine.js';
import { Auditor, filesOf, type ORGANISATIONS } from './organisation.js';
import { remembering } from './remembering.js';
import { removalsOf } from './removals.js';

/** A verdict that got better because something was taken out of the records. */
interface Betterment {
  readonly what: string;
  readonly file: string;
  readonly commitment: string;
  /** A project, or `organisation`. */
  readonly where: string;
  readonly from: Status;
  readonly to: Status;
  /** Whether the records show fewer hard signs without it. */
  readonly tookSignAway: boolean;
}

interface RemovalReport {
  readonly tried: number;
  /** Removals that the schemas forbid. */
  readonly invalid: number;
  /** Removals after which at least one verdict was another. */
  readonly changed: number;
  readonly betterments: readonly Betterment[];
}

/**
 * What may be taken out and betters a verdict all the same, each with the reason. A source is never needed to pass: it only strengthens,
 * so taking one out can better a verdict only where it was a false one that struck out what it was to prove.
 */
const REASONS: readonly ((betterment: Betterment) => boolean)[] = [
  // A false proof was taken back: the record claims less than before.
  ({ what }) => /^[a-z-]+\.sources(?:\[\]|\.dated)?$/.test(what),
  // A survey was taken back that was held before there was anything to ask about, and its hard sign with it; another one stands.
  ({ what, tookSignAway }) => what === 'survey' && tookSignAway,
  // An approval that its own author gave was taken back, and its hard sign with it: the record claims less than before.
  ({ what, tookSignAway }) => what.endsWith('.approved_by') && tookSignAway,
  // The agreed day was taken out of an activity that a challenge is about: its feedback then falls due on the latest day allowed, in the year after, and is judged there.
  ({ what, from }) => /^activity\.feedback_agreed(?:\.due_on)?$/.test(what) && from === 'disputed',
  // A challenge was taken out whole, and what it disputed with it: it is no evidence, and whoever raised it would miss it. No part of it can go.
  ({ what, from }) => what === 'challenge' && from === 'disputed',
];

/** Fewest removals of an organisation that must change a verdict: fewer would mean that the test looks past the rules. */
const FEWEST_CHANGES = 50;

/** Declares the test for an organisation; it may be parted, so that the parts can run side by side. */
export function checkNothingBetters(name: (typeof ORGANISATIONS)[number], part = 1, parts = 1): void {
  describe(`taking anything out of the records of ${name} (part ${String(part)} of ${String(parts)})`, () => {
    it('never betters a verdict, except where a reason is named', async () => {
      const { tried, invalid, changed, betterments } = await checkRemovals(name, part, parts);
      process.stdout.write(`${name}, part ${String(part)} of ${String(parts)}: ${String(tried - invalid)} removals, ${String(changed)} of them changed a verdict, ${String(betterments.length)} bettered one\n`);
      const unexplained = betterments.filter((betterment) => !REASONS.some((isReason) => isReason(betterment)));
      expect(unexplained).toEqual([]);
      expect(changed).toBeGreaterThanOrEqual(FEWEST_CHANGES);
    }, 1_200_000);
  });
}

/** All that a verdict hangs on: signs that only ask a person to look find nothing, which saves most of the time; their numbers stay, for settings to name. */
const decisive: Charter = {
  ...scieCharter,
  signs: scieCharter.signs.map((sign) => (sign.hard ? sign : { ...sign, facts: [], find: () => [], across: () => [] })),
  commitments: scieCharter.commitments.map((c) => ({ ...c, rules: c.rules.filter((rule) => rule.severity !== 'query') })),
};

/** Takes every field, entry and record out of an organisation's records, one at a time, and looks whether a verdict gets better. */
async function checkRemovals(name: string, part: number, parts: number): Promise<RemovalReport> {
  const files = filesOf(name);
  const auditor = new Auditor(files, remembering(decisive));
  const whole = await auditor.audit();
  const before = verdictsOf(whole);
  let [tried, invalid, changed] = [0, 0, 0];
  const betterments: Betterment[] = [];
  for (const [index, [file, text]] of Object.entries(files).entries()) {
    if (index % parts !== part - 1) continue;
    if (typeof text !== 'string' || !file.endsWith('.yaml') || file === 'charter-audit.yaml') continue;
    for (const removal of removalsOf(file, text)) {
      tried += 1;
      if (removal.text !== undefined && !isRead(file, removal.text)) {
        invalid += 1;
        continue;
      }
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
        if (to !== undefined && isBetter(from, to)) betterments.push({ what: removal.what, file, commitment, where, from, to, tookSignAway: hardSigns(result) < hardSigns(whole) });
      }
    }
  }
  return { tried, invalid, changed, betterments };
}

// Asked first of the file by itself, which spares judging what the schemas forbid; what else forbids it, such as a reference to what is gone, the audit says.
function isRead(file: string, text: string): boolean {
  return examine({ bytes: Buffer.from(text), digest: '', file, level: file.startsWith('projects/') ? 'project' : 'organisation' }, undefined).problems.length === 0;
}

const hardSigns = ({ findings }: AuditResult): number => findings.filter((f) => f.outcome === 'sign').length;

// From a verdict that stands in the way to one that does not.
function isBetter(from: Status, to: Status): boolean {
  return (from === 'fail' || from === 'insufficient-evidence' || from === 'disputed') && (to === 'pass' || to === 'not-applicable' || to === 'not-due');
}

function verdictsOf(result: AuditResult): ReadonlyMap<string, Status> {
  return new Map([
    ...result.commitments.map((c) => [`${c.id}@organisation`, c.status] as const),
    ...result.projects.flatMap((p) => p.commitments.map((c) => [`${c.id}@${p.slug}`, c.status] as const)),
  ]);
}
