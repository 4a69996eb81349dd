import type { Charter, Commitment } from '../model/charter.js';
import { flatMap } from '../model/lists.js';
import { byText, comparePlaces } from '../model/place.js';
import type { ExceptedFinding, Finding, JudgedSubject, PlaceResult } from '../model/result.js';
import { countsTowards, SEVERITIES, severityOfInsufficient, type Severity } from '../model/verdict.js';
import { nameOf } from './answers/wording.js';
import type { DecidedRule, Whole } from './decide-rule.js';
import type { Decided } from './outcome.js';

/** What a person must act on in one commitment: each breach and each lack of evidence that its rules did not tolerate, and what is queried. */
export function findingsOf(commitment: Commitment, decided: Decided, self: Whole): readonly Finding[] {
  const found = foundIn(commitment, decided, self);
  return decided.exception === undefined ? found : found.filter(({ outcome }) => outcome === 'sign');
}

/** What an exception stands in for: all of it where it is for the whole commitment, but for what is queried, or those that it takes out. */
export function exceptedOf(commitment: Commitment, decided: Decided, self: Whole): readonly ExceptedFinding[] {
  const { exception, rules } = decided;
  const whole = exception === undefined ? [] : foundIn(commitment, decided, self).filter(({ outcome }) => outcome !== 'sign').map((found) => ({ ...found, exception: nameOf(exception) }));
  return [...whole, ...flatMap(rules, (d) => d.excepted.map(({ subject, exception: by }) => ({ ...findingOf(commitment, d, subject), exception: nameOf(by) })))];
}

/** The breaches and undecided subjects for which a commitment falls short; none where it does so as a whole. */
export function shortcomingsOf({ force }: Commitment, { rules }: Decided): readonly JudgedSubject[] {
  return flatMap(rules, (d) => (countsTowards(force, d.rule.severity) ? breachesOf(d) : []));
}

function foundIn(commitment: Commitment, decided: Decided, self: Whole): readonly Finding[] {
  const found = flatMap(decided.rules, (d) => breachesOf(d).map((subject) => findingOf(commitment, d, subject)));
  return [...found, ...weaknessFinding(commitment, decided, found, self)];
}

/** Older duties that were never done, shown apart from the year's. */
export function outstandingOf(commitment: Commitment, decided: Decided): readonly Finding[] {
  return flatMap(decided.rules, (d) => d.outstanding.map((subject) => findingOf(commitment, d, subject)));
}

/** The general signs of box-ticking; a hard one is major, a soft one asks a person to look. */
export function signFindings(charter: Charter, places: readonly PlaceResult[]): readonly Finding[] {
  const signs = new Map(charter.signs.map((sign) => [`integrity/${sign.id}`, sign]));
  const projects = new Map(places.flatMap(({ slug, folder }) => (slug === null ? [] : [[folder, slug] as const])));
  return places.flatMap((place) => {
    const rulesOn = place.signs.length === 0 ? new Map<string, ReadonlySet<string>>() : rulesByRecord(place);
    return place.signs.flatMap((found) => {
      const sign = signs.get(found.sign);
      if (sign === undefined) return [];
      const affected = new Set(found.strikes.flatMap(({ record }) => [...(rulesOn.get(record) ?? [])].map(commitmentOf)));
      const severity: Severity = found.hard ? 'major' : 'query';
      return [{
        rule: found.sign,
        commitments: charter.commitments.map((c) => c.id).filter((id) => affected.has(id)),
        project: projectOf(found.place.file, projects) ?? place.slug,
        outcome: 'sign' as const,
        severity,
        basis: 'policy' as const,
        title: sign.title,
        subject: found.label,
        place: found.place,
        reason: found.reason,
        mend: sign.mend,
        ...(found.frame === undefined ? {} : { frame: found.frame }),
        ...(found.content === undefined ? {} : { content: found.content }),
      }];
    });
  });
}

// The rules of which a judgement rests on a record, by the key of the record.
function rulesByRecord({ judged }: PlaceResult): ReadonlyMap<string, ReadonlySet<string>> {
  const rules = new Map<string, Set<string>>();
  for (const { rule, rests } of judged) {
    for (const { record } of rests) {
      const known = rules.get(record);
      if (known === undefined) rules.set(record, new Set([rule]));
      else known.add(rule);
    }
  }
  return rules;
}

function commitmentOf(rule: string): string {
  return rule.slice(0, rule.lastIndexOf('/'));
}

// A sign that shows over the whole portfolio may still lie in the records of one project.
function projectOf(file: string, projects: ReadonlyMap<string, string>): string | undefined {
  for (let end = file.lastIndexOf('/'); end >= 0; end = file.lastIndexOf('/', end - 1)) {
    const slug = projects.get(file.slice(0, end));
    if (slug !== undefined || end === 0) return slug;
  }
  return undefined;
}

/** Findings in the order of reports: gravest first, then by place and rule. */
export function sortFindings<F extends Finding>(findings: readonly F[]): readonly F[] {
  const gravity = (f: Finding): number => SEVERITIES.indexOf(f.severity);
  return findings.toSorted((a, b) => gravity(a) - gravity(b) || comparePlaces(a.place, b.place) || byText(a.rule, b.rule) || byText(a.reason, b.reason));
}

function breachesOf({ outcome, rule, subjects }: DecidedRule): readonly JudgedSubject[] {
  const of = (verdict: JudgedSubject['verdict']): readonly JudgedSubject[] => subjects.filter((s) => s.verdict === verdict);
  if (rule.severity === 'query') return of('fail');
  if (outcome.verdict === 'fail') return [...of('fail'), ...of('insufficient-evidence')];
  return outcome.verdict === 'insufficient-evidence' ? of('insufficient-evidence') : [];
}

function findingOf({ id, force }: Commitment, { rule, outcome }: DecidedRule, subject: JudgedSubject): Finding {
  const isFail = subject.verdict === 'fail';
  const isQuery = rule.severity === 'query';
  return {
    rule: outcome.rule,
    commitments: [id],
    project: subject.project,
    outcome: isQuery ? 'sign' : isFail ? 'fail' : 'insufficient-evidence',
    severity: isFail ? rule.severity : severityOfInsufficient(force, rule.severity),
    basis: outcome.basis,
    title: rule.title,
    subject: subject.label,
    place: subject.place,
    reason: subject.reason,
    mend: subject.mend ?? rule.mend,
    ...(subject.frame === undefined ? {} : { frame: subject.frame }),
    ...(subject.edit === undefined ? {} : { edit: subject.edit }),
    ...(subject.content === undefined ? {} : { content: subject.content }),
  };
}

// The commitment may be undecided although no rule is: the evidence as a whole is too weak, or a record could not be read.
function weaknessFinding(commitment: Commitment, { plain: outcome, rules }: Decided, found: readonly Finding[], self: Whole): readonly Finding[] {
  if (outcome.status !== 'insufficient-evidence' || found.some((f) => f.outcome === 'insufficient-evidence')) return [];
  const unread = rules.some((r) => r.outcome.note !== undefined);
  return [{
    rule: unread ? 'evidence/unreadable' : outcome.evidence.confirmed === 0 && commitment.piece === 'culture' ? 'evidence/unconfirmed' : 'evidence/reconstructed',
    commitments: [commitment.id],
    project: self.project,
    outcome: 'insufficient-evidence',
    severity: outcome.severity ?? 'moderate',
    basis: 'policy',
    title: `The evidence does not bear a verdict on this promise: ${commitment.title}`,
    subject: self.label,
    place: self.place,
    reason: unread ? 'A record that this commitment rests on could not be read; the error names it.' : outcome.reason,
    mend: unread ? 'Mend the record, then check again.' : 'Keep records within 30 days of the event, and have the people concerned confirm them.',
  }];
}
