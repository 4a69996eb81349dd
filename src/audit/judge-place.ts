import type { Commitment, Rule, Scene, Sign, SignFound } from '../model/charter.js';
import type { Judgement, Paste } from '../model/judgement.js';
import { comparePlaces, byText, type Place } from '../model/place.js';
import type { Part } from '../model/record.js';
import type { Defect, Edit, EvidenceUse, FactReport, Frame, JudgedSubject, SignReport } from '../model/result.js';
import { waiting } from './waiting.js';

/** What judging needs of the files that a place was read from. */
export interface Sources {
  frame(place: Place): Frame | undefined;
  edit(paste: Paste): Edit | undefined;
}

/** Everything that rules and signs say of one place. */
export interface PlaceJudged {
  readonly judged: readonly JudgedSubject[];
  readonly signs: readonly SignReport[];
  readonly defects: readonly Defect[];
}

/** A rule and the commitment that it is a part of. */
export interface Assigned {
  readonly commitment: Commitment;
  readonly rule: Rule;
}

/** Runs rules and signs over one scene. A rule that throws is a defect of the tool and leaves the others alone. */
export function judgePlace(scene: Scene, rules: readonly Assigned[], signs: readonly Sign[], sources: Sources): PlaceJudged {
  const { guarded, defects } = guarding(scene);
  const judged = rules.flatMap(({ commitment, rule }) => {
    const id = `${commitment.id}/${rule.id}`;
    return guarded(id, () => judgementsOf(rule, scene).map((j) => subjectOf(id, rule, j, scene, sources)));
  });
  const found = signs.flatMap((sign) => guarded(`integrity/${sign.id}`, () => reportSigns(sign, sign.find(scene), sources)));
  return {
    judged: judged.toSorted((a, b) => comparePlaces(a.place, b.place) || byText(a.rule, b.rule)),
    signs: found.toSorted((a, b) => comparePlaces(a.place, b.place) || byText(a.sign, b.sign)),
    defects,
  };
}

/** The signs that only show over the whole portfolio. */
export function acrossPlaces(scene: Scene, signs: readonly Sign[], sources: Sources): Omit<PlaceJudged, 'judged'> {
  const { guarded, defects } = guarding(scene);
  return { signs: signs.flatMap((sign) => guarded(`integrity/${sign.id}`, () => reportSigns(sign, sign.across(scene), sources))), defects };
}

/** The facts that the organisation's rules need of one place. */
export function collectFacts(scene: Scene, commitments: readonly Commitment[], signs: readonly Sign[]): Record<string, readonly FactReport[]> {
  const facts = new Set([...commitments, ...signs].flatMap((part) => part.facts));
  return Object.fromEntries([...facts].map((f) => [f.name, [...f.collect(scene)].map(({ from, value }) => ({ value, from: { ...use(from), label: from.label } }))]));
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
  return [...found].map(({ at, strikes, reason }) => {
    const frame = sources.frame(at.place);
    return {
      sign: `integrity/${sign.id}`,
      hard: sign.hard,
      label: at.label,
      place: at.place,
      reason,
      ...(frame === undefined ? {} : { frame }),
      strikes: [at, ...(strikes ?? [])].map(({ record, path }) => ({ record, path })),
    };
  });
}

function judgementsOf(rule: Rule, scene: Scene): readonly Judgement[] {
  const nothingYet = waiting(rule, scene);
  return nothingYet === undefined ? [...rule.judge(scene)] : rule.severity === 'query' ? [] : [nothingYet];
}

function subjectOf(id: string, rule: Rule, judgement: Judgement, scene: Scene, sources: Sources): JudgedSubject {
  const { verdict, subject, reason, due, outstanding, explained, either, paste } = judgement;
  const mend = judgement.mend ?? (verdict === 'fail' || verdict === 'insufficient-evidence' ? rule.mend : undefined);
  const isBreach = mend !== undefined && (verdict === 'fail' || verdict === 'insufficient-evidence');
  const frame = isBreach ? sources.frame(subject.place) : undefined;
  const edit = isBreach && paste !== undefined ? sources.edit(paste) : undefined;
  return {
    rule: id,
    project: scene.slug ?? null,
    verdict,
    label: subject.label,
    place: subject.place,
    reason,
    rests: [subject, ...(judgement.rests ?? [])].filter((part) => !isSelf(part)).map(use),
    ...(either === undefined ? {} : { either: { count: either.count, of: either.of.map(use) } }),
    ...(isBreach ? { mend } : {}),
    ...(due === undefined ? {} : { due }),
    ...(outstanding === undefined ? {} : { outstanding }),
    ...(explained === undefined ? {} : { explained }),
    ...(frame === undefined ? {} : { frame }),
    ...(edit === undefined ? {} : { edit }),
  };
}

/** Whether a part stands for the whole project or organisation: no evidence, only a place to point at. */
function isSelf({ record }: Part): boolean {
  return record.startsWith('self:');
}

function use({ record, path, place, strength, confirmed, about }: Part): EvidenceUse {
  return { record, path, place, strength, confirmed, ...(about === undefined ? {} : { about }) };
}
