import type { Charter } from '../model/charter.js';
import type { PlaceResult } from '../model/result.js';
import { loadPlace, type LoadedPlace } from '../records/load.js';
import type { FolderRecords } from '../records/portfolio.js';
import { collectAnswers } from './answers/collect.js';
import { acrossPlaces, collectFacts, judgePlace, type Assigned } from './judge-place.js';
import type { AuditRequest, Prepared } from './prepare.js';
import { sceneOf, type FoundIn } from './scene.js';
import { vouchersOf } from './vouchers.js';

/** The map: what the records of one project give, as plain JSON. */
export async function judgeProject(folder: FolderRecords, { request, loading, organisation, context }: Prepared): Promise<PlaceResult> {
  const loaded = await loadPlace(folder, loading);
  const scene = sceneOf(context, { slug: loaded.slug, self: loaded.self, records: loaded.records, organisation: organisation?.records, facts: new Map() });
  const judged = judgePlace(scene, rulesFor(context.charter, 'organisation'), context.charter.signs, loaded);
  return { ...loaded.result, ...judged, facts: collectFacts(scene, context.charter.commitments, context.charter.signs), answers: collectAnswers(loaded, organisation?.records), ...vouchersFor(request, loaded) };
}

/** What the organisation's own records give, with the facts of its projects; undefined with no portfolio around a project. */
export function judgeOrganisation(projects: readonly PlaceResult[], { request, organisation: loaded, context }: Prepared): PlaceResult | undefined {
  if (loaded === undefined) return undefined;
  const { charter } = context;
  const bare = { slug: undefined, self: loaded.self, records: loaded.records, organisation: loaded.records };
  const own = collectFacts(sceneOf(context, { ...bare, facts: new Map() }), charter.commitments, charter.signs);
  const facts = new Map<string, FoundIn[]>();
  for (const place of [{ slug: null, facts: own }, ...projects]) {
    for (const [name, found] of Object.entries(place.facts)) {
      const known = facts.get(name) ?? [];
      known.push(...found.map((f) => ({ ...f, project: place.slug })));
      facts.set(name, known);
    }
  }
  const scene = sceneOf(context, { ...bare, facts });
  const judged = judgePlace(scene, rulesFor(charter, 'project'), charter.signs, loaded);
  const across = acrossPlaces(scene, charter.signs, loaded);
  return { ...loaded.result, ...judged, signs: [...judged.signs, ...across.signs], defects: [...judged.defects, ...across.defects], facts: own, answers: collectAnswers(loaded, undefined), ...vouchersFor(request, loaded) };
}

function vouchersFor({ sample }: AuditRequest, { records }: LoadedPlace): Pick<PlaceResult, 'vouchers'> {
  return sample === undefined ? {} : { vouchers: vouchersOf(records) };
}

// The rules that look at a place: all but those that only look at the other.
function rulesFor({ commitments }: Charter, notFor: 'project' | 'organisation'): readonly Assigned[] {
  return commitments.flatMap((commitment) => commitment.rules.filter((rule) => rule.where !== notFor).map((rule) => ({ commitment, rule })));
}
