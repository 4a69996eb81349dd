import type { Problem } from '../model/problem.js';
import type { PlaceResult, ReferenceReport } from '../model/result.js';
import { targetsOf } from '../records/references.js';

/** Kinds of thing that lie in the organisation's records: with no portfolio around a project, references to them can't be checked. */
const ORGANISATIONS: ReadonlySet<string> = new Set(['target-groups', 'group-or-characteristic', 'board-meeting', 'network-meeting', 'project', 'diversity-snapshot']);

/** What references across projects are looked up in. */
export interface Everywhere {
  readonly organisation: PlaceResult | undefined;
  readonly projects: readonly PlaceResult[];
  /** Every project there is, those outside the selection too. */
  readonly slugs: readonly string[];
}

/** A place with its references resolved against the organisation and the other projects; one to nothing is a problem of the record. */
export function resolveAcross(place: PlaceResult, everywhere: Everywhere): PlaceResult {
  const dangling = place.references.filter((reference) => !resolves(reference, everywhere));
  if (dangling.length === 0) return place;
  const problems = dangling.map((reference): Problem => ({
    code: 'record-dangling-reference',
    message: `There is no ${wordFor(reference.to)} ${reference.written} to refer to.`,
    mend: `Correct the reference, or add the record that it names.`,
    place: reference.place,
    kind: reference.kind,
  }));
  return { ...place, problems: [...place.problems, ...problems], unreadable: [...new Set([...place.unreadable, ...dangling.map((d) => d.kind)])] };
}

function resolves({ to, written }: ReferenceReport, { organisation, projects, slugs }: Everywhere): boolean {
  if (to === 'project') return organisation === undefined || slugs.includes(written);
  const [slug, id] = written.includes('/') ? [written.slice(0, written.indexOf('/')), written.slice(written.indexOf('/') + 1)] : [undefined, written];
  if (slug === undefined) return organisation === undefined ? ORGANISATIONS.has(to) || targetsOf(to).includes('network-meeting') : gives(organisation, to, id);
  if (!slugs.includes(slug)) return organisation === undefined;
  const project = projects.find((p) => p.slug === slug);
  return project === undefined || gives(project, to, id);
}

function gives({ ids }: PlaceResult, to: string, id: string): boolean {
  return targetsOf(to).some((of) => ids.includes(`${of}/${id}`));
}

function wordFor(to: string): string {
  return targetsOf(to).join(' or ').replaceAll('-', ' ');
}
