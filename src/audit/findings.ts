import type { Charter, Commitment } from '../model/charter.js';
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
  return [...whole, ...rules.flatMap((d) => d.excepted.map(({ subject, exception: by }) => ({ ...findingOf(commitment, d, subject), exception: nameOf(by) })))];
}

/** The breaches and undecided subjects for which a commitment falls short; none where it does so as a whole. */
export function shortcomingsOf({ force }: Commitment, { rules }: Decided): readonly JudgedSubject[] {
  return rules.filter(({ rule }) => countsTowards(force, rule.severity)).flatMap(breachesOf);
}

function foundIn(commitment: Commitment, decided: Decided, self: Whole): readonly Finding[] {
  const found = decided.rules.flatMap((d) => breachesOf(d).map((subject) => findingOf(commitment, d, subject)));
  return [...found, ...weaknessFinding(commitment, decided, found, self)];
}

/** Older duties that were never done, shown apart from the year's. */
export function outstandingOf(commitment: Commitment, decided: Decided): readonly Finding[] {
  return decided.rules.flatMap((d) => d.outstanding.map((subject) => findingOf(commitment, d, subject)));
}

/** The general signs of box-ticking; a hard one is major, a soft one asks a person to look. */
export function signFindings(charter: Charter, places: readonly PlaceResult[]): readonly Finding[] {
  return places.flatMap((place) =>
    place.signs.flatMap((found) => {
      const sign = charter.signs.find((s) => `integrity/${s.id}` === found.sign);
      if (sign === undefined) return [];
      const struck = new Set(found.strikes.map((s) => s.record));
      const affected = place.judged.filter((j) => j.rests.some((use) => struck.has(use.record))).map((j) => j.rule.split('/').slice(0, 2).join('/'));
      const severity: Severity = found.hard ? 'major' : 'query';
      return [{
        rule: found.sign,
        commitments: charter.commitments.map((c) => c.id).filter((id) => affected.includes(id)),
        project: projectOf(found.place.file, places) ?? place.slug,
        outcome: 'sign' as const,
        severity,
        basis: 'policy' as const,
        title: sign.title,
        subject: found.label,
        place: found.place,
        reason: found.reason,
        mend: sign.mend,
        ...(found.frame === undefined ? {} : { frame: found.frame }),
      }];
    }),
  );
}

// A sign that shows over the whole portfolio may still lie in the records of one project.
function projectOf(file: string, places: readonly PlaceResult[]): string | undefined {
  return places.find(({ slug, folder }) => slug !== null && file.startsWith(`${folder}/`))?.slug ?? undefined;
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
