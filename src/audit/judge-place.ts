import type { Charter, Commitment, Fact, Rule, Scene, Sign, SignFound } from '../model/charter.js';
import type { Judgement, Paste } from '../model/judgement.js';
import { flatMap } from '../model/lists.js';
import type { Measure } from '../model/measure.js';
import { comparePlaces, byText, type Place } from '../model/place.js';
import type { Part } from '../model/record.js';
import { inOnePiece } from '../model/words.js';
import type { Defect, Edit, FactReport, Frame, JudgedSubject, SignReport } from '../model/result.js';
import { waiting } from './waiting.js';

/** What judging needs of the files that a place was read from. */
export interface Sources {
  frame(place: Place): Frame | undefined;
  edit(paste: Paste): Edit | undefined;
  /** A digest of what the records say at these places; undefined where they say nothing, or nobody asks. */
  content(parts: readonly Pick<Part, 'record' | 'path'>[]): string | undefined;
}

/** Everything that rules and signs say of one place. */
export interface PlaceJudged {
  readonly judged: readonly JudgedSubject[];
  readonly signs: readonly SignReport[];
  readonly defects: readonly Defect[];
}

/** A rule by its whole id. */
export interface Assigned {
  readonly id: string;
  readonly rule: Rule;
}

/** Which rules look where, and which facts are drawn: made of the charter once, for every place. */
export interface Assignments {
  readonly inProjects: readonly Assigned[];
  readonly inOrganisation: readonly Assigned[];
  readonly facts: readonly Fact[];
}

/** The rules of a commitment by their whole ids. */
export function rulesOf({ id, rules }: Commitment): readonly Assigned[] {
  return rules.map((rule) => ({ id: `${id}/${rule.id}`, rule }));
}

/** Assigns the rules to the places that they look at: all but those that only look at the other. */
export function assign({ commitments, signs }: Charter): Assignments {
  const rules = commitments.flatMap(rulesOf);
  return {
    inProjects: rules.filter(({ rule }) => rule.where !== 'organisation'),
    inOrganisation: rules.filter(({ rule }) => rule.where !== 'project'),
    facts: [...new Set([...commitments, ...signs].flatMap((part) => part.facts))],
  };
}

/** Runs rules and signs over one scene, the judgements in the order of the rules. A rule that throws is a defect of the tool and leaves the others alone. */
export function judgePlace(scene: Scene, rules: readonly Assigned[], signs: readonly Sign[], sources: Sources): PlaceJudged {
  const { guarded, defects } = guarding(scene);
  const judged: JudgedSubject[] = [];
  for (const assigned of rules) judged.push(...guarded(assigned.id, () => subjectsOf(assigned, scene, sources)));
  const found = flatMap(signs, (sign) => guarded(`integrity/${sign.id}`, () => reportSigns(sign, sign.find(scene), sources)));
  return { judged, signs: found.toSorted((a, b) => comparePlaces(a.place, b.place) || byText(a.sign, b.sign)), defects };
}

/** The signs that only show over the whole portfolio. */
export function acrossPlaces(scene: Scene, signs: readonly Sign[], sources: Sources): Omit<PlaceJudged, 'judged'> {
  const { guarded, defects } = guarding(scene);
  return { signs: signs.flatMap((sign) => guarded(`integrity/${sign.id}`, () => reportSigns(sign, sign.across(scene), sources))), defects };
}

/** The facts that the organisation's rules need of one place. */
export function collectFacts(scene: Scene, facts: readonly Fact[]): Record<string, readonly FactReport[]> {
  const collected: Record<string, readonly FactReport[]> = {};
  for (const fact of facts) collected[fact.name] = [...fact.collect(scene)];
  return collected;
}

/** What the annual tables need of one place. A measure that breaks down is a defect of the tool, and its figures are then not available. */
export function takeMeasures(scene: Scene, measures: readonly Measure[]): { readonly measures: Readonly<Record<string, unknown>>; readonly defects: readonly Defect[] } {
  const { guarded, defects } = guarding(scene);
  return { measures: Object.fromEntries(measures.flatMap((measure) => guarded(`measure/${measure.name}`, () => [[measure.name, measure.collect(scene)] as const]))), defects };
}

// Runs a rule or sign so that one that breaks down is told of, and leaves the others alone.
function guarding(scene: Scene): { readonly guarded: <T>(id: string, run: () => readonly T[]) => readonly T[]; readonly defects: Defect[] } {
  const defects: Defect[] = [];
  return {
    defects,
    guarded: (id, run) => {
      try {
        return run();
      } catch (error) {
        defects.push({ rule: id, project: scene.slug ?? null, message: error instanceof Error ? error.message : String(error) });
        return [];
      }
    },
  };
}

// Signs as found, as plain values.
function reportSigns(sign: Sign, found: Iterable<SignFound>, sources: Sources): readonly SignReport[] {
  const reports: SignReport[] = [];
  for (const { at, strikes, reason } of found) {
    const frame = sources.frame(at.place);
    const content = sources.content([at, ...(strikes ?? [])]);
    reports.push({
      sign: `integrity/${sign.id}`,
      hard: sign.hard,
      label: at.label,
      place: at.place,
      reason,
      ...(frame === undefined ? {} : { frame }),
      ...(content === undefined ? {} : { content }),
      strikes: [at, ...(strikes ?? [])].map(({ record, path }) => ({ record, path })),
    });
  }
  return reports;
}

function subjectsOf(assigned: Assigned, scene: Scene, sources: Sources): readonly JudgedSubject[] {
  const { rule } = assigned;
  const nothingYet = waiting(rule, scene);
  if (nothingYet !== undefined) return rule.severity === 'query' ? [] : [subjectOf(assigned, nothingYet, scene, sources)];
  const subjects: JudgedSubject[] = [];
  for (const judgement of rule.judge(scene)) subjects.push(subjectOf(assigned, judgement, scene, sources));
  return subjects;
}

function subjectOf({ id, rule }: Assigned, judgement: Judgement, scene: Scene, sources: Sources): JudgedSubject {
  const { verdict, subject, reason, rests, due, outstanding, explained, either, paste } = judgement;
  const judged: Writable<JudgedSubject> = {
    rule: id,
    project: scene.slug ?? null,
    verdict,
    label: subject.label,
    place: subject.place,
    reason: inOnePiece(reason),
    rests: evidenceIn(subject, rests),
  };
  if (either !== undefined) judged.either = either;
  if (due !== undefined) judged.due = due;
  if (outstanding !== undefined) judged.outstanding = outstanding;
  if (explained !== undefined) judged.explained = explained;
  if (verdict === 'fail' || verdict === 'insufficient-evidence') {
    judged.mend = judgement.mend ?? rule.mend;
    const frame = sources.frame(subject.place);
    if (frame !== undefined) judged.frame = frame;
    const edit = paste === undefined ? undefined : sources.edit(paste);
    if (edit !== undefined) judged.edit = edit;
    const content = sources.content([...judged.rests, ...(either?.of ?? [])]);
    if (content !== undefined) judged.content = content;
  }
  return judged;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function evidenceIn(subject: Part, rests: readonly Part[] = []): readonly Part[] {
  const parts = [subject, ...rests];
  return parts.every(isEvidence) ? parts : parts.filter(isEvidence);
}

/** Whether a part is evidence: one that stands for the whole project or organisation is only a place to point at. */
function isEvidence({ record }: Part): boolean {
  return !record.startsWith('self:');
}
