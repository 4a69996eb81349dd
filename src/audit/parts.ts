import { canonicalJson } from '../model/canonical.js';
import type { Part, Shard } from '../model/part.js';
import type { AuditResult } from '../model/result.js';
import { carry, filesCarried, noting } from '../records/carried.js';
import { SCHEMA_SET } from '../records/generated/schema-set.js';
import type { Audited } from './audit.js';
import { conclude } from './conclude.js';
import { withoutContents } from './contents.js';
import { judgeOrganisation } from './judge-folder.js';
import { judgeProjects } from './judge-projects.js';
import { prepare, type AuditRequest } from './prepare.js';
import { isIn } from './shard.js';

/** Audits the projects of one shard, and leaves what the whole can be put together from. @throws RangeError when the year is none. */
export async function auditPart(request: AuditRequest, shard: Shard): Promise<{ readonly part: Part; readonly result: AuditResult }> {
  const { files, read } = noting(request.files);
  const prepared = await prepare({ ...request, files, ...(shard.of === 1 ? {} : { shard }) });
  // Up to here nothing was read but the settings and the organisation's own.
  const carried = carry(read);
  // Whoever puts the whole together may hold it against a baseline, which goes by contents.
  const projects = await judgeProjects({ ...prepared, request: { ...prepared.request, contents: true }, loading: { ...prepared.loading, files: request.files } });
  const part: Part = {
    formatVersion: '1.0',
    internal: 'This holds every small count of the projects. It is not for publication.',
    tool: { name: 'charter-audit', version: request.version },
    schemas: SCHEMA_SET,
    asOf: request.asOf,
    year: request.year ?? null,
    commitments: request.commitments ?? null,
    sample: request.sample?.size ?? null,
    shard: { index: shard.index, of: shard.of },
    folderName: request.folderName,
    layout: prepared.layout,
    files: carried,
    projects,
  };
  const shown = projects.map(withoutContents);
  return { part, result: conclude(shown, judgeOrganisation(shown, prepared), prepared) };
}

/** Parts can't be put together; the message says why in one sentence. */
export class PartsDiffer extends Error {
  override readonly name = 'PartsDiffer';
}

/** What whoever merges brings along: the rules, and what the parts can't hold. */
export type Merging = Pick<AuditRequest, 'charter' | 'documents' | 'version' | 'measures' | 'seal' | 'contents'> & { readonly digest: (text: string) => string };

/**
 * The whole from its parts: the request that they all were made for, answered from what they hold, in the order of the portfolio.
 * @throws PartsDiffer for gaps, overlaps, and parts of another portfolio, policy, version, day or year.
 */
export async function merge(parts: readonly Part[], merging: Merging): Promise<Audited> {
  const first = agreeing(parts, merging);
  const { charter, documents, version, measures, seal, contents, digest } = merging;
  const prepared = await prepare({
    files: filesCarried(first.files), folderName: first.folderName, layout: first.layout, charter, documents, version, asOf: first.asOf,
    ...(first.year === null ? {} : { year: first.year }),
    ...(first.commitments === null ? {} : { commitments: first.commitments }),
    ...(first.sample === null ? {} : { sample: { size: first.sample, digest } }),
    ...(measures === undefined ? {} : { measures }),
    ...(seal === undefined ? {} : { seal }),
    ...(contents === undefined ? {} : { contents }),
  });
  const judged = new Map(parts.flatMap((part) => part.projects.map((project) => [project.folder, project] as const)));
  const projects = prepared.chosen.flatMap(({ folder }) => judged.get(folder) ?? []).map((place) => (contents === true ? place : withoutContents(place)));
  const organisation = judgeOrganisation(projects, prepared);
  return { result: conclude(projects, organisation, prepared), projects, organisation };
}

// The first part, when all others were made for the same and together they hold each project once.
function agreeing(parts: readonly Part[], { version, documents }: Merging): Part {
  const [first, ...others] = parts;
  if (first === undefined) throw new PartsDiffer('There is no part to merge.');
  if (first.tool.version !== version || first.schemas !== SCHEMA_SET) throw new PartsDiffer(`The parts were made by version ${first.tool.version}, and this is version ${version}, or its record schemas are others. Merge with the program that made them.`);
  for (const other of others) {
    const odd = SAME.find(([, of]) => canonicalJson(of(other)) !== canonicalJson(of(first)));
    if (odd !== undefined) throw new PartsDiffer(`Part ${String(other.shard.index)} of ${String(other.shard.of)} does not go with the first one given: ${odd[0]}. Make all parts in one go, from the same commit.`);
  }
  const indexes = parts.map(({ shard }) => shard.index);
  const twice = indexes.find((index, i) => indexes.indexOf(index) !== i);
  if (twice !== undefined) throw new PartsDiffer(`Part ${String(twice)} of ${String(first.shard.of)} was given twice.`);
  const missing = Array.from({ length: first.shard.of }, (_, i) => i + 1).filter((index) => !indexes.includes(index));
  if (missing.length > 0 || indexes.length > first.shard.of) throw new PartsDiffer(`Of ${String(first.shard.of)} parts, these are missing: ${missing.join(', ')}.`);
  for (const part of parts) {
    const due = first.layout.projects.filter(({ slug }) => first.shard.of === 1 || isIn(part.shard, slug ?? '', (bytes) => documents.digest(bytes))).map(({ folder }) => folder);
    if (canonicalJson(due) !== canonicalJson(part.projects.map(({ folder }) => folder))) throw new PartsDiffer(`Part ${String(part.shard.index)} of ${String(part.shard.of)} does not hold the projects that fall to it. Make it again.`);
  }
  return first;
}

const SAME: readonly (readonly [why: string, of: (part: Part) => unknown])[] = [
  ['it was made by another version of the program', ({ tool, schemas }) => [tool, schemas]],
  ['it judges as on another day or another year', ({ asOf, year }) => [asOf, year]],
  ['it was asked for other commitments, or another sample', ({ commitments, sample }) => [commitments, sample]],
  ['it is one of another number of parts', ({ shard }) => shard.of],
  ['it is of another portfolio, or projects have come or gone', ({ layout, folderName }) => [layout, folderName]],
  ["the policy or the organisation's own records are others", ({ files }) => files],
];
