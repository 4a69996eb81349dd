import type { Problem } from '../model/problem.js';
import type { AuditResult, PlaceResult } from '../model/result.js';
import type { Sample } from '../model/sample.js';
import { resolveAcross } from './across.js';
import type { Verdicts } from './answers/bearing.js';
import { hear } from './answers/hear.js';
import { withKnownCommitments } from './answers/known.js';
import { reportAnswers } from './answers/report.js';
import { whyNoStatus, yearStatus } from './answers/year-status.js';
import type { Sampling } from './draw.js';
import { signFindings, sortFindings } from './findings.js';
import type { Prepared } from './prepare.js';
import { digestOf, manifestOf } from './manifest.js';
import { reduce, type Reduced, type Selection } from './reduce.js';
import { sampleRecords } from './sample.js';
import type { AuditContext } from './scene.js';
import { seal, type Unsigned } from './seal.js';
import { checkSelection } from './selection.js';
import { strikesOf, type Strikes } from './strikes.js';
import { totalsOf } from './totals.js';

/** The reduce: from what every place gave to the result of the audit. */
export function conclude(judged: readonly PlaceResult[], judgedOrganisation: PlaceResult | undefined, prepared: Prepared): AuditResult {
  const { request, config, policy, context, layout, selection } = prepared;
  const slugs = layout.projects.map((p) => p.slug ?? '');
  const everywhere = { organisation: judgedOrganisation, projects: judged, slugs };
  const sound = (place: PlaceResult): PlaceResult => withKnownCommitments(resolveAcross(place, everywhere), request.charter);
  const projects = judged.map(sound);
  const organisation = judgedOrganisation === undefined ? undefined : sound(judgedOrganisation);
  const whole = selection.projects === null ? organisation : undefined;
  const places = whole === undefined ? projects : [whole, ...projects];
  // What is struck out of the organisation's records helps no project either, whatever was asked for.
  const strikes = strikesOf([...(organisation?.signs ?? []), ...projects.flatMap((p) => p.signs)]);
  const heard = hear({ projects, organisation, isWhole: whole !== undefined, slugs }, strikes, context);
  const reduced = reduce(projects, { ...context, selection, isSampled: request.sample !== undefined, strikes, answers: heard.answers, organisation: whole, consulted: organisation?.unreadable ?? [] });
  const { gathered, commitments } = reduced;
  const answered = reportAnswers(heard.scoped, { asOf: request.asOf, period: context.period, conditions: heard.conditions, verdicts: verdictsFor(reduced, places, strikes, context), excepted: gathered.excepted, disputes: gathered.disputes });
  const findings = sortFindings([...gathered.findings, ...signFindings(request.charter, places), ...answered.findings]);
  const unknown = checkSelection(selection, layout.projects, request.charter);
  const problems = [
    ...config.problems, ...layout.problems, ...policy.problems, ...unknown,
    ...(organisation?.problems ?? []), ...projects.flatMap((p) => p.problems), ...nothingFound(layout.projects.length, selection), ...(unknown.length > 0 || request.shard !== undefined || isUnchanged(selection) ? [] : nothingJudged(commitments, selection)),
  ];
  const defects = places.flatMap((p) => p.defects);
  const sample = request.sample === undefined ? {} : { sample: sampleOf(reduced, [...(organisation === undefined ? [] : [organisation]), ...projects], prepared, request.sample) };
  // Only what is audited whole is signed: the organisation with all its projects, or one project by itself.
  const signed = whole !== undefined ? whole.signOffs : projects.length === 1 ? projects.flatMap((p) => p.signOffs) : [];
  const withheld = whyNoStatus(selection, whole !== undefined, problems, defects.length, commitments);
  const result: Unsigned = {
    formatVersion: '1.0',
    tool: { name: 'charter-audit', version: request.version },
    organisation: config.organisation ?? null,
    asOf: request.asOf,
    period: context.period,
    selection,
    notices: [...noticesOf(layout.config !== undefined, context), ...(context.history?.notices ?? [])],
    policy: policy.settings.filter(({ project }) => project === null || judged.some(({ slug }) => slug === project)),
    records: countRecords(places),
    problems,
    defects,
    commitments,
    projects: reduced.projects,
    findings,
    outstanding: sortFindings(gathered.outstanding),
    exceptedFindings: sortFindings(gathered.excepted),
    exceptions: answered.exceptions,
    challenges: answered.challenges,
    actions: answered.actions,
    yearStatus: yearStatus({ asOf: request.asOf, period: context.period, limits: heard.conditions.limits, strikes, commitments, gaps: gathered.gaps, actions: heard.scoped.actions, withheld }),
    ...sample,
    manifest: manifestOf([...(organisation === undefined ? [] : [organisation]), ...projects], prepared),
    totals: totalsOf(commitments, findings, gathered.excepted),
  };
  return request.seal === true || signed.length > 0 ? seal(result, signed, (text) => digestOf(text, request)) : { ...result, signOffs: [] };
}

// What the verdicts are for whoever answers back.
function verdictsFor({ commitments, projects, own }: Reduced, places: readonly PlaceResult[], strikes: Strikes, { charter, period }: AuditContext): Verdicts {
  return { commitments: charter.commitments, places, projects, own, all: new Map(commitments.map(({ id, status }) => [id, status])), period, strikes };
}

// The draw follows from which audit it is and what came out of it, and from nothing else that was asked for beside it.
function sampleOf({ commitments, projects, gathered }: Reduced, places: readonly PlaceResult[], { request, policy, context }: Prepared, sampling: Sampling): Sample {
  const vouchers = new Map(places.flatMap((place) => Object.entries(place.vouchers ?? {})));
  const audit = JSON.stringify([request.asOf, context.period, policy.settings, commitments, projects]);
  return sampleRecords({ commitments: request.charter.commitments, favourable: gathered.favourable, voucherOf: (record) => vouchers.get(record), audit }, sampling);
}

function noticesOf(hasPortfolio: boolean, { period, boilerplate }: AuditContext): readonly string[] {
  const alone = 'There is no charter-audit.yaml here or above: the defaults apply, the commitments of the organisation are left out, and so is what a project would look up in its records.';
  const open = `No year was asked for: judged is what fell due from ${period.from}, and whatever older was never done.`;
  const exempt = `Declared as boilerplate, and so not taken for copied: ${String(boilerplate.length)} ${boilerplate.length === 1 ? 'text' : 'texts'}.`;
  return [...(hasPortfolio ? [] : [alone]), ...(period.year === undefined ? [open] : []), ...(boilerplate.length === 0 ? [] : [exempt])];
}

function countRecords(places: readonly PlaceResult[]): AuditResult['records'] {
  const sum = (of: (p: PlaceResult) => number): number => places.reduce((total, place) => total + of(place), 0);
  return { projects: places.filter((p) => p.slug !== null).length, files: sum((p) => p.records.files), records: sum((p) => p.records.records), leftOut: sum((p) => p.records.leftOut) };
}

// Nothing found to audit is never a pass.
function nothingFound(projects: number, selection: Selection): readonly Problem[] {
  if (projects > 0 || (selection.projects !== null && selection.since === undefined)) return [];
  return [{ code: 'nothing-to-audit', message: 'There is no project here: no folder holds a project.yaml.', mend: 'Name the folder of the portfolio or of a project, or start one with a project.yaml.', place: { file: '.' } }];
}

// There were projects, and each was found to be as it was: nobody asked about nothing.
function isUnchanged({ projects, since }: Selection): boolean {
  return since !== undefined && projects?.length === 0;
}

// A selection that no rule can judge yet has passed nothing. Where a name in it is unknown, that has been said already.
function nothingJudged(commitments: AuditResult['commitments'], { commitments: asked }: Selection): readonly Problem[] {
  if (asked === null || commitments.some((c) => c.status !== 'not-assessed')) return [];
  return [{ code: 'nothing-to-judge', message: 'None of the commitments that were asked for could be assessed.', mend: 'Ask for one that `charter-audit list commitments` shows as assessed, or for all of them.', place: { file: '.' } }];
}
