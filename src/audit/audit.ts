import { auditYear, yearOf, type Period } from '../model/audit-year.js';
import type { Charter } from '../model/charter.js';
import type { Day } from '../model/day.js';
import type { Problem } from '../model/problem.js';
import type { AuditResult, Defect, PlaceResult, SignReport } from '../model/result.js';
import type { FileSystem } from '../records/files.js';
import type { DocumentReader } from '../records/evidence-files.js';
import { loadPlace, type LoadedPlace, type Loading } from '../records/load.js';
import { findPortfolio, type PortfolioLayout } from '../records/portfolio.js';
import { readConfig, type Config } from '../records/config.js';
import { resolveAcross } from './across.js';
import { sortFindings, signFindings } from './findings.js';
import { collectFacts, judgePlace, reportSigns, type Assigned } from './judge-place.js';
import { policyOf, type Policy } from './policy.js';
import { reduce, type Selection } from './reduce.js';
import { sceneOf, type AuditContext, type FoundIn } from './scene.js';
import { checkSelection } from './selection.js';
import { strikesOf } from './strikes.js';
import { totalsOf } from './totals.js';

/** What to audit, by which rules, and as on which day. */
export interface AuditRequest {
  /** The files of the portfolio, or of a project with none around it; paths are relative to it. */
  readonly files: FileSystem;
  /** The name of the folder, which is the slug of a project with no portfolio around it. */
  readonly folderName: string;
  readonly charter: Charter;
  /** What opens the evidence documents that records name. */
  readonly documents: DocumentReader;
  readonly version: string;
  readonly asOf: Day;
  /** The audit year, as `2024-25`; left out, what fell due from the start of the year that holds `asOf`. */
  readonly year?: string;
  /** Slugs; left out, all. */
  readonly projects?: readonly string[];
  /** Whole ids; left out, all. */
  readonly commitments?: readonly string[];
}

/** Audits a portfolio: reads it, judges each project, judges the organisation over all of them, and rolls up. Never throws for what it reads. */
export async function audit(request: AuditRequest): Promise<AuditResult> {
  return conclude(await judgePortfolio(request), request);
}

/** What every place of a portfolio gave: the map, before anything is rolled up. */
export interface Judged {
  readonly config: Config;
  readonly policy: Policy;
  readonly context: AuditContext;
  /** Undefined for a project with no portfolio around it. */
  readonly organisation: PlaceResult | undefined;
  readonly projects: readonly PlaceResult[];
  readonly layout: PortfolioLayout;
  readonly defects: readonly Defect[];
}

/** Reads and judges every project that was asked for, then the organisation. */
export async function judgePortfolio({ files, folderName, charter, documents, asOf, year, projects: asked }: AuditRequest): Promise<Judged> {
  const found = findPortfolio(files, folderName);
  const config = readConfig(files, found.config);
  const layout = withoutIgnored(found, config.ignore);
  const policy = policyOf(charter, config.policy);
  const context: AuditContext = { charter, asOf, period: periodOf(asOf, year, config.yearStart), value: policy.value };
  const loading: Loading = { files, asOf, organisation: config.organisation, anchor: layout.config ?? '.', documents };
  const organisation = await loadPlace(layout.organisation, loading);
  const surroundings = layout.config === undefined ? undefined : organisation;
  const defects: Defect[] = [];
  const projects: PlaceResult[] = [];
  for (const folder of layout.projects) {
    if (asked === undefined || asked.includes(folder.slug ?? '')) projects.push(judgeProject(await loadPlace(folder, loading), surroundings, context, defects));
  }
  const judgedOrganisation = surroundings === undefined ? undefined : judgeOrganisation(surroundings, projects, context, defects);
  const everywhere = { organisation: judgedOrganisation, projects, slugs: layout.projects.map((p) => p.slug ?? '') };
  return {
    config, policy, context, layout, defects,
    projects: projects.map((place) => resolveAcross(place, everywhere)),
    organisation: judgedOrganisation === undefined ? undefined : resolveAcross(judgedOrganisation, everywhere),
  };
}

// From what every place gave to the result: the reduce.
function conclude({ config, policy, context, organisation, projects, layout, defects }: Judged, request: AuditRequest): AuditResult {
  const selection: Selection = { projects: request.projects ?? null, commitments: request.commitments ?? null };
  const whole = selection.projects === null ? organisation : undefined;
  const places = whole === undefined ? projects : [whole, ...projects];
  const strikes = strikesOf(places.flatMap((p) => p.signs));
  const reduced = reduce(projects, { ...context, selection, strikes, organisation: whole, consulted: organisation?.unreadable ?? [] });
  const findings = sortFindings([...reduced.findings, ...signFindings(request.charter, places)]);
  const problems = [
    ...config.problems, ...layout.problems, ...policy.problems, ...checkSelection(selection, layout.projects, request.charter),
    ...(organisation?.problems ?? []), ...projects.flatMap((p) => p.problems), ...nothingFound(layout, selection),
  ];
  return {
    formatVersion: '1.0',
    tool: { name: 'charter-audit', version: request.version },
    organisation: config.organisation ?? null,
    asOf: request.asOf,
    period: context.period,
    selection,
    notices: noticesOf(layout.config !== undefined, context.period),
    policy: policy.settings,
    records: countRecords(places),
    problems,
    defects,
    commitments: reduced.commitments,
    projects: reduced.projects,
    findings,
    outstanding: sortFindings(reduced.outstanding),
    totals: totalsOf(reduced.commitments, findings),
  };
}

// Without a year that was asked for, the days of the one that holds the audit date.
function periodOf(asOf: Day, year: string | undefined, yearStart: string): Period {
  if (year !== undefined) return auditYear(year, yearStart);
  const { from, to } = yearOf(asOf, yearStart);
  return { from, to };
}

function withoutIgnored(layout: PortfolioLayout, ignore: readonly string[]): PortfolioLayout {
  const isIgnored = (path: string): boolean => ignore.some((folder) => `${path}/`.startsWith(`${folder.replace(/\/+$/, '')}/`));
  if (ignore.length === 0) return layout;
  return {
    ...layout,
    projects: layout.projects.filter(({ folder }) => !isIgnored(folder)),
    organisation: { ...layout.organisation, files: layout.organisation.files.filter((file) => !isIgnored(file)) },
    problems: layout.problems.filter(({ place }) => !isIgnored(place.file)),
  };
}

function judgeProject(loaded: LoadedPlace, organisation: LoadedPlace | undefined, context: AuditContext, defects: Defect[]): PlaceResult {
  const scene = sceneOf(context, { slug: loaded.slug, self: loaded.self, records: loaded.records, organisation: organisation?.records, facts: new Map() });
  const judged = judgePlace(scene, rulesFor(context.charter, 'organisation'), context.charter.signs, loaded);
  defects.push(...judged.defects);
  return throughJson({ ...loaded.result, judged: judged.judged, signs: judged.signs, facts: collectFacts(scene, context.charter.commitments, context.charter.signs) });
}

function judgeOrganisation(loaded: LoadedPlace, projects: readonly PlaceResult[], context: AuditContext, defects: Defect[]): PlaceResult {
  const bare = { slug: undefined, self: loaded.self, records: loaded.records, organisation: loaded.records };
  const own = collectFacts(sceneOf(context, { ...bare, facts: new Map() }), context.charter.commitments, context.charter.signs);
  const facts = new Map<string, FoundIn[]>();
  for (const place of [{ slug: null, facts: own }, ...projects]) {
    for (const [name, found] of Object.entries(place.facts)) {
      facts.set(name, [...(facts.get(name) ?? []), ...found.map((f) => ({ ...f, project: place.slug }))]);
    }
  }
  const scene = sceneOf(context, { ...bare, facts });
  const judged = judgePlace(scene, rulesFor(context.charter, 'project'), context.charter.signs, loaded);
  const across: readonly SignReport[] = context.charter.signs.flatMap((sign) => reportSigns(sign, sign.across(scene), loaded));
  defects.push(...judged.defects);
  return throughJson({ ...loaded.result, judged: judged.judged, signs: [...judged.signs, ...across], facts: own });
}

// The rules that look at a place: all but those that only look at the other.
function rulesFor({ commitments }: Charter, notFor: 'project' | 'organisation'): readonly Assigned[] {
  return commitments.flatMap((commitment) => commitment.rules.filter((rule) => rule.where !== notFor).map((rule) => ({ commitment, rule })));
}

// What a place gives is plain JSON, on one thread too, so that workers, shards and a cache can carry it.
function throughJson(result: PlaceResult): PlaceResult {
  const plain: PlaceResult = JSON.parse(JSON.stringify(result));
  return plain;
}

function noticesOf(hasPortfolio: boolean, period: Period): readonly string[] {
  const alone = 'There is no charter-audit.yaml here or above: the defaults apply, the commitments of the organisation are left out, and so is what a project would look up in its records.';
  const open = `No year was asked for: judged is what fell due from ${period.from}, and whatever older was never done.`;
  return [...(hasPortfolio ? [] : [alone]), ...(period.year === undefined ? [open] : [])];
}

function countRecords(places: readonly PlaceResult[]): AuditResult['records'] {
  const sum = (of: (p: PlaceResult) => number): number => places.reduce((total, place) => total + of(place), 0);
  return { projects: places.filter((p) => p.slug !== null).length, files: sum((p) => p.records.files), records: sum((p) => p.records.records), leftOut: sum((p) => p.records.leftOut) };
}

// Nothing found to audit is never a pass.
function nothingFound({ projects }: PortfolioLayout, selection: Selection): readonly Problem[] {
  if (projects.length > 0 || selection.projects !== null) return [];
  return [{ code: 'nothing-to-audit', message: 'There is no project here: no folder holds a project.yaml.', mend: 'Name the folder of the portfolio or of a project, or start one with a project.yaml.', place: { file: '.' } }];
}
