import type { Day } from './day.js';
import type { Period } from './audit-year.js';
import type { Kind, ListKind } from './generated/records.js';
import type { Judgement } from './judgement.js';
import type { AuditRecord, ListRecord, Part } from './record.js';
import type { Force, Level, Severity } from './verdict.js';

/** The four pieces of the jigsaw, in the charter's order. */
export const PIECES = ['culture', 'practice', 'structure', 'review'] as const;
export type PieceName = (typeof PIECES)[number];

/** A number that a rule goes by. The charter sets none, so each is policy, and an organisation may set its own. */
export interface Parameter {
  /** `<commitment>.<name>` or `<sign>.<name>`, or `shared.<name>` when several use it. */
  readonly key: string;
  /** What the number means, in one plain sentence. */
  readonly meaning: string;
  readonly unit: 'days' | 'months' | 'share' | 'count' | 'words' | 'minutes';
  readonly default: number;
  /** Which way is stricter; anything looser than the default needs the Network's agreement. */
  readonly stricter: 'lower' | 'higher';
  readonly min: number;
  readonly max: number;
}

/** Something that a project's records show and the organisation's rules need: plain values only. */
export interface FactValue {
  readonly [name: string]: string | number | boolean | readonly string[];
}

/** How a fact is drawn from the records of a project, or from the organisation's own. */
export interface Fact<T extends FactValue = FactValue> {
  readonly name: string;
  readonly reads: readonly Kind[];
  readonly collect: (scene: Scene) => Iterable<{ readonly from: Part; readonly value: T }>;
}

/** A fact with the record it came from. */
export interface FactFound<T extends FactValue> {
  readonly project: string | undefined;
  readonly value: T;
  readonly from: Part;
}

/** What a rule sees: the records of one project or of the organisation, and nothing else. */
export interface Scene<R extends Kind = Kind, C extends Kind = Kind> {
  /** The audit date. Rules never read a clock. */
  readonly asOf: Day;
  readonly period: Period;
  /** The project or organisation as a whole, to judge where no record is the subject. */
  readonly self: Part;
  /** The slug of the project; undefined for the organisation. */
  readonly slug: string | undefined;
  /** The records of a kind, in the order of their files and places. */
  all<K extends R>(kind: K): readonly AuditRecord<K>[];
  /** The records of a kind that is a list, as wholes: what they say beside their entries. */
  lists<K extends R & ListKind>(kind: K): readonly ListRecord<K>[];
  /** The organisation's records; undefined for a project with no portfolio around it. */
  readonly organisation: { all<K extends C>(kind: K): readonly AuditRecord<K>[] } | undefined;
  /** The value, here, of a parameter that the rule or sign says it uses. */
  value(parameter: Parameter): number;
  /** Texts that the organisation says rightly read the same everywhere. */
  readonly boilerplate: readonly string[];
  /**
   * The day of the first commit in which the record said that it was recorded when it does; undefined where it isn't in the version
   * history, or that was not looked at.
   */
  committedOn(record: Pick<AuditRecord, 'recordedOn' | 'at'>): Day | undefined;
  /** Facts of every project and of the organisation, for the organisation's rules. */
  facts<T extends FactValue>(fact: Fact<T>): readonly FactFound<T>[];
}

/** One checkable part of a commitment. */
export interface Rule {
  /** The last part of its id; the whole is `<piece>/<commitment>/<rule>`. Never used again for another rule. */
  readonly id: string;
  /** What must be true, in one plain sentence. */
  readonly title: string;
  /** How to put it right, in general. */
  readonly mend: string;
  /** A query is a sign of box-ticking peculiar to the commitment: it asks a person to look. */
  readonly severity: Severity;
  /** Whose records it looks at. The judgements of a project are the organisation's where the commitment is. */
  readonly where: Level;
  readonly reads: readonly Kind[];
  /** The organisation's records that a project's rule looks up. */
  readonly consults: readonly Kind[];
  readonly facts: readonly Fact[];
  readonly uses: readonly Parameter[];
  /** The share of subjects that must pass; all of them where there is none. */
  readonly share: Parameter | undefined;
  /** What it waits for: an activity in the year, an activity at any time, or nothing. */
  readonly waitsFor: 'activity-in-year' | 'activity' | 'nothing';
  readonly judge: (scene: Scene) => Iterable<Judgement>;
}

/** One of the 31 promises. */
export interface Commitment {
  readonly id: string;
  readonly piece: PieceName;
  /** The promise in our own plain words. */
  readonly title: string;
  /** Why it matters to the people concerned. */
  readonly why: string;
  /** Its place in the charter: `Practice, 4th commitment`. */
  readonly standsAt: string;
  readonly level: Level;
  readonly force: Force;
  readonly parameters: readonly Parameter[];
  readonly facts: readonly Fact[];
  /** Empty as long as the commitment can't be assessed: it is then shown as not assessed yet, never as pass. */
  readonly rules: readonly Rule[];
  /** The rule whose examples stand for the whole; undefined for the first of the gravest that has records to show for both. */
  readonly shownBy: string | undefined;
}

/** A sign of box-ticking that may lie in any record. */
export interface Sign {
  /** The last part of its id; the whole is `integrity/<sign>`. */
  readonly id: string;
  readonly title: string;
  readonly mend: string;
  /** A hard sign strikes the evidence out; a soft one asks a person to look. */
  readonly hard: boolean;
  /** Drawn from every project for `across`. */
  readonly facts: readonly Fact[];
  readonly uses: readonly Parameter[];
  /** Looks at the records of one project, or at the organisation's own. */
  readonly find: (scene: Scene) => Iterable<SignFound>;
  /** Looks over the whole portfolio, through the facts. */
  readonly across: (scene: Scene) => Iterable<SignFound>;
}

/** A sign as found in the records. */
export interface SignFound {
  /** The record or part that gives it away; what rests on it is struck out when the sign is hard. */
  readonly at: Part;
  /** More that falls with it. */
  readonly strikes?: readonly Part[];
  readonly reason: string;
}

/** The whole of what is asked: the commitments in the charter's order and the general signs. */
export interface Charter {
  readonly commitments: readonly Commitment[];
  readonly signs: readonly Sign[];
  /** How the verdicts of projects make the organisation's. */
  readonly rollUp: {
    /** The share of decided projects that must pass a commitment of force `effort`; of any other force, all must. */
    readonly effort: Parameter;
    /** The share of applicable projects that may be undecided. */
    readonly undecided: Parameter;
  };
  /** What people who answer back are held to. */
  readonly answers: {
    /** The longest that an exception may run. */
    readonly exceptionMonths: Parameter;
    /** The words that its reason takes at least. */
    readonly exceptionWords: Parameter;
    /** How long before its end the first and the last warning comes. */
    readonly firstWarning: Parameter;
    readonly lastWarning: Parameter;
    /** The time for answering a challenge. */
    readonly challengeDays: Parameter;
    /** How far ahead an action may be due that makes a year count as approaching. */
    readonly actionDays: Parameter;
  };
  /** How the annual tables keep what they show about people from giving single people away. */
  readonly disclosure: {
    /** Counts of people by a protected characteristic, by being a carer or by lived experience are held back below it. */
    readonly sensitiveThreshold: Parameter;
    /** Any other counts of people are held back below it. */
    readonly peopleThreshold: Parameter;
    /** Counts of people are rounded to the nearest multiple of it. */
    readonly roundingBase: Parameter;
    /** The number of people of whom a percentage may be given. */
    readonly percentBase: Parameter;
    /** The number of people whose average may be given. */
    readonly averageBase: Parameter;
    /** The size of a group whose empty categories may be shown. */
    readonly zeroBase: Parameter;
    /** The share of a group in one category from which the group is given away. */
    readonly dominantShare: Parameter;
    /** How many values a figure held back must still be able to have, for somebody who reckons with all that is shown. */
    readonly feasibleValues: Parameter;
    /** The number of people of whom there may be a table. */
    readonly smallestPopulation: Parameter;
    /** The number of people of whom there may be a table of more than two categories. */
    readonly manyCategories: Parameter;
    /** The share of figures held back with which rows still can be read. */
    readonly hiddenShare: Parameter;
  };
}
