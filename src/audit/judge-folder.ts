import type { Scene } from '../model/charter.js';
import type { PlaceResult } from '../model/result.js';
import { loadPlace, type LoadedPlace } from '../records/load.js';
import type { FolderRecords } from '../model/part.js';
import { collectAnswers } from './answers/collect.js';
import { sourcesOf } from './contents.js';
import { acrossPlaces, collectFacts, judgePlace, takeMeasures } from './judge-place.js';
import type { AuditRequest, Prepared } from './prepare.js';
import { sceneOf, type FoundIn } from './scene.js';
import { vouchersOf } from './vouchers.js';

/** The map: what the records of one project give, as plain JSON. */
export async function judgeProject(folder: FolderRecords, { request, loading, organisation, context, assignments }: Prepared): Promise<PlaceResult> {
  const loaded = await loadPlace(folder, loading);
  const scene = sceneOf(context, { slug: loaded.slug, self: loaded.self, records: loaded.records, organisation: organisation?.records, facts: new Map() });
  const judged = judgePlace(scene, assignments.inProjects, context.charter.signs, sourcesOf(loaded, organisation, [], request));
  const measured = measuresFor(request, scene, judged.defects);
  return { ...loaded.result, ...judged, facts: collectFacts(scene, assignments.facts), answers: collectAnswers(loaded, organisation?.records), ...measured, ...vouchersFor(request, loaded) };
}

/** What the organisation's own records give, with the facts of its projects; undefined with no portfolio around a project. */
export function judgeOrganisation(projects: readonly PlaceResult[], { request, organisation: loaded, context, assignments }: Prepared): PlaceResult | undefined {
  if (loaded === undefined) return undefined;
  const { charter } = context;
  const bare = { slug: undefined, self: loaded.self, records: loaded.records, organisation: loaded.records };
  const own = collectFacts(sceneOf(context, { ...bare, facts: new Map() }), assignments.facts);
  const facts = new Map<string, FoundIn[]>();
  for (const place of [{ slug: null, facts: own }, ...projects]) {
    for (const [name, found] of Object.entries(place.facts)) {
      const known = facts.get(name) ?? [];
      known.push(...found.map((f) => ({ ...f, project: place.slug })));
      facts.set(name, known);
    }
  }
  const scene = sceneOf(context, { ...bare, facts });
  const sources = sourcesOf(loaded, undefined, projects.map((project) => project.facts), request);
  const judged = judgePlace(scene, assignments.inOrganisation, charter.signs, sources);
  const across = acrossPlaces(scene, charter.signs, sources);
  const defects = [...judged.defects, ...across.defects];
  const measured = measuresFor(request, scene, defects);
  return { ...loaded.result, ...judged, signs: [...judged.signs, ...across.signs], defects, facts: own, answers: collectAnswers(loaded, undefined), ...measured, ...vouchersFor(request, loaded) };
}

function measuresFor({ measures }: AuditRequest, scene: Scene, defects: PlaceResult['defects']): Partial<Pick<PlaceResult, 'measures' | 'defects'>> {
  if (measures === undefined) return {};
  const taken = takeMeasures(scene, measures);
  return { measures: taken.measures, defects: [...defects, ...taken.defects] };
}

function vouchersFor({ sample }: AuditRequest, { records }: LoadedPlace): Pick<PlaceResult, 'vouchers'> {
  return sample === undefined ? {} : { vouchers: vouchersOf(records) };
}
