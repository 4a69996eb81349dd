import { PIECES, type Charter, type Commitment, type Fact, type FactValue, type Parameter, type PieceName, type Rule, type Scene, type Sign } from '../src/model/charter.js';
import type { Kind } from '../src/model/generated/records.js';
import type { Judgement } from '../src/model/judgement.js';
import type { Part } from '../src/model/record.js';
import type { Force, Level, Severity } from '../src/model/verdict.js';
import { capital } from '../src/model/words.js';

type Bounds = Pick<Parameter, 'meaning' | 'stricter' | 'min' | 'max'>;

/** A number of days, as policy. The key is `<commitment>.<name>`, `<sign>.<name>` or `shared.<name>`. */
export const days = (key: string, value: number, bounds: Bounds): Parameter => ({ key, unit: 'days', default: value, ...bounds });
/** A number of months, as policy. */
export const months = (key: string, value: number, bounds: Bounds): Parameter => ({ key, unit: 'months', default: value, ...bounds });
/** A share between 0 and 1, as policy. */
export const share = (key: string, value: number, bounds: Omit<Bounds, 'min' | 'max'> & Partial<Bounds>): Parameter => ({ key, unit: 'share', default: value, min: 0, max: 1, ...bounds });
/** A number of things or people, as policy. */
export const count = (key: string, value: number, bounds: Bounds): Parameter => ({ key, unit: 'count', default: value, ...bounds });
/** A number of words, as policy. */
export const words = (key: string, value: number, bounds: Bounds): Parameter => ({ key, unit: 'words', default: value, ...bounds });
/** A number of minutes, as policy. */
export const minutes = (key: string, value: number, bounds: Bounds): Parameter => ({ key, unit: 'minutes', default: value, ...bounds });

interface RuleSpec<R extends Kind, C extends Kind> {
  readonly id: string;
  readonly title: string;
  readonly mend: string;
  /** Left out: what the force of the commitment gives. */
  readonly severity?: Severity;
  /** Left out: the level of the commitment. */
  readonly where?: Level;
  readonly reads: readonly R[];
  readonly consults?: readonly C[];
  readonly facts?: readonly Fact[];
  readonly uses?: readonly Parameter[];
  readonly share?: Parameter;
  readonly waitsFor?: Rule['waitsFor'];
  judge(scene: Scene<R, C>): Generator<Judgement, void, void>;
}

export type Unplaced = (force: Force, level: Level) => Rule;

/** One checkable part of a commitment; severity and level follow the commitment unless it says otherwise. */
export function rule<R extends Kind, C extends Kind = never>(spec: RuleSpec<R, C>): Unplaced {
  return (force, level) => ({
    id: spec.id,
    title: spec.title,
    mend: spec.mend,
    severity: spec.severity ?? SEVERITY_BY_FORCE[force],
    where: spec.where ?? level,
    reads: spec.reads,
    consults: spec.consults ?? [],
    facts: spec.facts ?? [],
    uses: [...(spec.uses ?? []), ...(spec.share === undefined ? [] : [spec.share])],
    share: spec.share,
    waitsFor: spec.waitsFor ?? 'nothing',
    judge: (scene) => spec.judge(scene),
  });
}

/** What a failing rule weighs where it does not say: the charter's own wording decides (a plain act, an effort, an aim). */
const SEVERITY_BY_FORCE = {
  must: 'major',
  qualified: 'major',
  conditional: 'moderate',
  effort: 'moderate',
  disposition: 'moderate',
  aim: 'minor',
} as const satisfies Record<Force, Severity>;

/** A fact that a project's records show, for the organisation's rules to read. */
export function fact<T extends FactValue>(spec: { readonly name: string; readonly reads: readonly Kind[]; collect(scene: Scene): Iterable<{ readonly from: Part; readonly value: T }> }): Fact<T> {
  return { name: spec.name, reads: spec.reads, collect: (scene) => spec.collect(scene) };
}

export interface CommitmentSpec {
  /** The second part of its id: `<piece>/<name>`. */
  readonly name: string;
  readonly title: string;
  readonly why: string;
  readonly level: Level;
  readonly force: Force;
  /** Left out, as long as nothing judges it: it then reads "not assessed yet". */
  readonly rules?: readonly Unplaced[];
  /** The rule whose examples show best what is meant; left out, the first of the gravest. */
  readonly shownBy?: string;
}

/** One of the 31 promises; the piece that lists it gives it its place. */
export const commitment = (spec: CommitmentSpec): CommitmentSpec => spec;

/** A piece of the jigsaw: its commitments in the charter's order. */
export function piece(name: PieceName, commitments: readonly CommitmentSpec[]): readonly Commitment[] {
  return commitments.map((spec, index) => {
    const rules = (spec.rules ?? []).map((place) => place(spec.force, spec.level));
    return {
      id: `${name}/${spec.name}`,
      piece: name,
      title: spec.title,
      why: spec.why,
      standsAt: `${capital(name)}, ${ordinal(index + 1)} commitment`,
      level: spec.level,
      force: spec.force,
      parameters: [...new Set(rules.flatMap((r) => r.uses))],
      facts: [...new Set(rules.flatMap((r) => r.facts))],
      rules,
      shownBy: spec.shownBy,
    };
  });
}

/** A general sign of box-ticking. */
export function sign(spec: Omit<Sign, 'facts' | 'uses' | 'find' | 'across'> & Partial<Pick<Sign, 'facts' | 'uses' | 'find' | 'across'>>): Sign {
  return { facts: [], uses: [], find: () => [], across: () => [], ...spec };
}

/** The whole: the pieces in the order of the jigsaw, the signs, and the numbers that no single rule goes by. */
export function charter(pieces: Record<PieceName, readonly Commitment[]>, signs: readonly Sign[], { rollUp, answers, disclosure }: Pick<Charter, 'rollUp' | 'answers' | 'disclosure'>): Charter {
  return { commitments: PIECES.flatMap((name) => pieces[name]), signs, rollUp, answers, disclosure };
}

const ordinal = (n: number): string => `${String(n)}${['th', 'st', 'nd', 'rd'][n % 100 > 3 && n % 100 < 21 ? 0 : n % 10] ?? 'th'}`;
