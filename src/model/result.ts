import type { ActionReport, ChallengeReport, ExceptionReport, PlaceAnswers, YearStatus } from './answers.js';
import type { Period } from './audit-year.js';
import type { BaselineReport, KnownAs } from './baseline.js';
import type { Day } from './day.js';
import type { FactValue } from './charter.js';
import type { Digest, InputFile, Manifest, SignOff, SignOffReport } from './manifest.js';
import type { Path, Place } from './place.js';
import type { Problem } from './problem.js';
import type { Strength } from './record.js';
import type { Sample, Voucher } from './sample.js';
import type { Force, Level, Severity, Standing, Status, Verdict } from './verdict.js';

/** The lines around a place, as they stand in the file. */
export interface Frame {
  /** The number of the first line shown, from 1. */
  readonly first: number;
  readonly lines: readonly string[];
}

/** Text to write into a file; applied as it stands, with the places in angle brackets filled in, it mends the finding. */
export interface Edit {
  readonly file: string;
  /** Where the text goes in, from 1; both left out when the file is to be made. */
  readonly line?: number;
  readonly column?: number;
  readonly insert: string;
  /** The same lines as a person would write them, without the indentation of their place. */
  readonly lines: readonly string[];
  /** What has to change with it: the day on which the record was last written in. */
  readonly updatedOn?: { readonly line: number; readonly column: number; readonly replaces: number; readonly insert: string };
}

/** A piece of evidence that a judgement rests on. */
export interface EvidenceUse {
  readonly record: string;
  readonly path: Path;
  readonly place: Place;
  readonly strength: Strength;
  readonly confirmed: boolean;
  readonly about?: Day;
}

/** What a rule said of one subject, as plain values. */
export interface JudgedSubject {
  /** The whole id of the rule. */
  readonly rule: string;
  /** The slug of the project whose records it is about; null for the organisation. */
  readonly project: string | null;
  readonly verdict: Verdict;
  readonly label: string;
  readonly place: Place;
  readonly reason: string;
  readonly mend?: string;
  readonly due?: Day;
  readonly outstanding?: boolean;
  readonly explained?: boolean;
  readonly rests: readonly EvidenceUse[];
  readonly either?: { readonly count: number; readonly of: readonly EvidenceUse[] };
  readonly frame?: Frame;
  readonly edit?: Edit;
  /** See `Finding`. */
  readonly content?: string;
}

/** A sign of box-ticking as found. */
export interface SignReport {
  /** The whole id: `integrity/<sign>`. */
  readonly sign: string;
  readonly hard: boolean;
  readonly label: string;
  readonly place: Place;
  readonly reason: string;
  readonly frame?: Frame;
  /** See `Finding`. */
  readonly content?: string;
  /** The evidence that falls when the sign is hard. */
  readonly strikes: readonly { readonly record: string; readonly path: Path }[];
}

/** What the records of one project, or of the organisation, gave: plain JSON, all that the reduce needs. */
export interface PlaceResult {
  /** The slug; null for the organisation. */
  readonly slug: string | null;
  /** Where its records lie, relative to the portfolio; empty for the organisation. */
  readonly folder: string;
  readonly title: string;
  readonly place: Place;
  readonly judged: readonly JudgedSubject[];
  readonly signs: readonly SignReport[];
  readonly facts: Readonly<Record<string, readonly FactReport[]>>;
  /** What the annual tables are made of, by the name of the measure; only where measures are asked for. */
  readonly measures?: Readonly<Record<string, unknown>>;
  /** Exceptions, challenges, agreed actions, and what says that nothing happened. */
  readonly answers: PlaceAnswers;
  /** What an auditor needs of each record, by its key; only where a sample is drawn. */
  readonly vouchers?: Readonly<Record<string, Voucher>>;
  /** The ids that other projects and the organisation may refer to: `kind/id`. */
  readonly ids: readonly string[];
  /** References to be resolved when every project has been read. */
  readonly references: readonly ReferenceReport[];
  readonly records: { readonly files: number; readonly records: number; readonly leftOut: number };
  /** The files that were read of it. */
  readonly inputs: readonly InputFile[];
  /** What people signed, to be held against the result. */
  readonly signOffs: readonly SignOff[];
  readonly problems: readonly Problem[];
  /** Kinds of which a record could not be read; `*` when it can't be told which. */
  readonly unreadable: readonly string[];
  readonly defects: readonly Defect[];
}

export interface FactReport {
  readonly value: FactValue;
  readonly from: EvidenceUse & { readonly label: string };
}

export interface ReferenceReport {
  readonly to: string;
  readonly written: string;
  readonly kind: string;
  readonly place: Place;
}

/** How many subjects a rule looked at: by verdict, and apart from these those that an exception takes out and those whose pass is disputed. */
export type Tally = Readonly<Record<Verdict | 'excepted' | 'disputed', number>>;

/** A rule's verdict in one place, or over the organisation. */
export interface RuleOutcome {
  readonly rule: string;
  readonly severity: Severity;
  readonly basis: 'charter' | 'policy';
  readonly verdict: Standing;
  readonly subjects: Tally;
  /** Breaches and undecided subjects that stand beside a pass, within the tolerance. */
  readonly tolerated: number;
  /** Fell due in another year, or still to come when the year had ended. */
  readonly elsewhere: number;
  /** Of those, older and never done. */
  readonly outstanding: number;
  readonly note?: string;
}

/** How strong the evidence behind a commitment is: pieces of evidence counted once each. */
export interface EvidenceStrength {
  readonly pieces: number;
  readonly byStrength: Readonly<Record<Strength, number>>;
  readonly confirmed: number;
  readonly struckOut: number;
  readonly oldest?: Day;
  readonly newest?: Day;
}

/** A commitment's verdict in one project, or in the organisation's own records. */
export interface CommitmentOutcome {
  readonly id: string;
  readonly status: Status;
  readonly severity?: Severity;
  readonly reason: string;
  readonly rules: readonly RuleOutcome[];
  readonly evidence: EvidenceStrength;
}

/** A commitment's verdict for the organisation, with what it is made of. */
export interface CommitmentResult extends CommitmentOutcome {
  readonly title: string;
  readonly standsAt: string;
  readonly force: Force;
  readonly level: Level;
  /** Projects by status, for commitments that projects keep or break. */
  readonly projects?: Readonly<Record<Status, number>>;
}

export interface ProjectReport {
  readonly slug: string;
  readonly title: string;
  readonly place: Place;
  readonly records: PlaceResult['records'];
  /** False when a record of it could not be read: what rests on that kind is left undecided. */
  readonly readInFull: boolean;
  readonly commitments: readonly CommitmentOutcome[];
}

/** Something a person must act on, or look at: one subject of one rule, one sign, or one exception, challenge or action. */
export interface Finding {
  /** `<piece>/<commitment>/<rule>`, or `integrity/<sign>`, or `evidence/<condition>`, or `answers/<condition>`, or `baseline/stale`. */
  readonly rule: string;
  readonly commitments: readonly string[];
  /** The slug; null for the organisation. */
  readonly project: string | null;
  /** `answer`: about a record with which people answer back, `baseline`: about an entry of the baseline; neither is about what was done. */
  readonly outcome: 'fail' | 'insufficient-evidence' | 'disputed' | 'sign' | 'answer' | 'baseline';
  readonly severity: Severity;
  readonly basis: 'charter' | 'policy';
  readonly title: string;
  readonly subject: string;
  readonly place: Place;
  readonly reason: string;
  readonly mend: string;
  readonly frame?: Frame;
  readonly edit?: Edit;
  /** A digest of what the records say that it rests on, wherever in them that stands; only where a baseline was asked for. 32 hexadecimal digits. */
  readonly content?: string;
  /** How the baseline knows it; only where there is one. */
  readonly baseline?: KnownAs;
}

/** A finding that an exception in force stands in for: it is shown, and counts towards nothing. */
export interface ExceptedFinding extends Finding {
  /** The id of the exception; in front of it the project that it lies in, if it lies in one. */
  readonly exception: string;
}

/** A parameter that was set in the portfolio, or in a file that it extends, and is in force. */
export interface PolicySetting {
  readonly key: string;
  /** The slug of the project that it holds for; null for all that have no value of their own. */
  readonly project: string | null;
  readonly value: number;
  readonly default: number;
  readonly unit: string;
  readonly place: Place;
  /** Looser than the default: agreed by the Network, and shown first in every report. */
  readonly relaxed?: { readonly approvedBy: string; readonly approvedOn: Day; readonly approvedAt: Day };
}

/** What a selection by change is made of: the projects that changed since a commit were asked for, and the others were not looked at. */
export interface Since {
  /** The commit, as it was asked for. */
  readonly ref: string;
  /** The id of the commit. */
  readonly commit: string;
  /** The slugs of the projects that did not change. */
  readonly unchanged: readonly string[];
}

/** The whole result of an audit; every report is a view of it. */
export interface AuditResult {
  readonly formatVersion: '1.0';
  readonly tool: { readonly name: 'charter-audit'; readonly version: string };
  /** Of this result, its sign-offs left aside: what people sign. Left out where only a text was asked for and nobody has signed. */
  readonly digest?: Digest;
  readonly organisation: string | null;
  readonly asOf: Day;
  readonly period: Period;
  readonly selection: { readonly projects: readonly string[] | null; readonly commitments: readonly string[] | null; readonly since?: Since };
  readonly notices: readonly string[];
  readonly policy: readonly PolicySetting[];
  readonly records: { readonly projects: number; readonly files: number; readonly records: number; readonly leftOut: number };
  readonly problems: readonly Problem[];
  readonly defects: readonly Defect[];
  readonly commitments: readonly CommitmentResult[];
  readonly projects: readonly ProjectReport[];
  readonly findings: readonly Finding[];
  readonly outstanding: readonly Finding[];
  readonly exceptedFindings: readonly ExceptedFinding[];
  readonly exceptions: readonly ExceptionReport[];
  readonly challenges: readonly ChallengeReport[];
  readonly actions: readonly ActionReport[];
  readonly yearStatus: YearStatus;
  /** What a baseline made of the findings, where there is one. It changes no verdict: only what counts towards the exit code. */
  readonly baseline?: BaselineReport;
  /** Records to look at by hand, where some were asked for. */
  readonly sample?: Sample;
  /** Who has signed this result, or an earlier one. */
  readonly signOffs: readonly SignOffReport[];
  readonly manifest: Manifest;
  readonly totals: {
    readonly commitments: Readonly<Record<Status, number>>;
    readonly findings: Readonly<Record<Severity, number>>;
    /** Findings that an exception stands in for. */
    readonly excepted: number;
  };
}

/** A rule or sign that broke down: a fault of the tool, never a verdict. */
export interface Defect {
  readonly rule: string;
  readonly project: string | null;
  readonly message: string;
}
