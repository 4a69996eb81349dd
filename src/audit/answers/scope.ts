import type { Answer, Target } from '../../model/answers.js';
import { comparePlaces } from '../../model/place.js';
import type { JudgedSubject, PlaceResult } from '../../model/result.js';

/** What an exception, a challenge or an action speaks of. */
export type Scope =
  /** All that the commitment looks at in a project, or (null) in the organisation. */
  | { readonly reach: 'whole'; readonly project: string | null }
  /** One record or entry, wherever it is judged. */
  | { readonly reach: 'part'; readonly targets: readonly Target[] };

/** An answer with what it speaks of; undefined when that is nothing on record. */
export interface Scoped<A extends Answer = Answer> {
  readonly answer: A;
  readonly scope: Scope | undefined;
}

/** Where answers may lie and what they may speak of. */
export interface Places {
  readonly projects: readonly PlaceResult[];
  /** The organisation's records; undefined with no portfolio around a project. */
  readonly organisation: PlaceResult | undefined;
  /** Whether the organisation itself is judged, or only its projects. */
  readonly isWhole: boolean;
  /** Every project there is, those outside the selection too. */
  readonly slugs: readonly string[];
}

/**
 * What an answer speaks of. It speaks of the place where it lies; from the organisation `about` may also name a project, by its slug or
 * title, or something in one, as `slug/id`. 'outside' when that is not judged in this audit.
 */
export function scopeOf({ project, data: { about } }: Answer, places: Places): Scope | 'outside' | undefined {
  const { projects, organisation, slugs, isWhole } = places;
  if (project !== null) return withinProject(projects.find((p) => p.slug === project), about);
  if (about === undefined) return isWhole ? { reach: 'whole', project: null } : 'outside';
  const own = part(organisation, about);
  if (own !== undefined) return isWhole ? own : 'outside';
  const named = projects.find(({ slug, title }) => slug === about || title === about);
  if (named !== undefined) return { reach: 'whole', project: named.slug };
  if (slugs.includes(about)) return 'outside';
  const [slug = '', ...rest] = about.split('/');
  if (!slugs.includes(slug)) return isWhole ? undefined : 'outside';
  const inProject = projects.find((p) => p.slug === slug);
  return inProject === undefined ? 'outside' : part(inProject, rest.join('/'));
}

/** Whether what was judged is a part of what an answer speaks of: it itself, or something within it. */
export function includes(scope: Scope, judged: JudgedSubject): boolean {
  if (scope.reach === 'whole') return judged.project === scope.project;
  const [subject] = judged.rests;
  // A judgement of a project or the organisation as a whole points at no record of its own, and rests on several.
  if (subject === undefined || comparePlaces(subject.place, judged.place) !== 0) return false;
  return scope.targets.some(({ record, path }) => record === subject.record && path.every((step, i) => step === subject.path[i]));
}

/** Whether two answers speak of the same. */
export function isSameScope(a: Scope, b: Scope): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function withinProject(place: PlaceResult | undefined, about: string | undefined): Scope | 'outside' | undefined {
  if (place === undefined) return 'outside';
  const isItself = about === undefined || about === place.slug || about === place.title;
  return isItself ? { reach: 'whole', project: place.slug } : part(place, about);
}

function part(place: PlaceResult | undefined, about: string): Scope | undefined {
  const targets = (place?.answers.named ?? []).filter(({ name }) => name === about).map(({ record, path }) => ({ record, path }));
  return targets.length === 0 ? undefined : { reach: 'part', targets };
}
