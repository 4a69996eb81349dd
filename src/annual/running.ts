import type { PlaceResult } from '../model/result.js';
import { involvement } from './measures/involvement.js';
import { measured } from './measures/measure.js';
import type { Source } from './source.js';

/** The projects that ran in the year or held an activity in it; one of which that can't be told is shown, with nothing left out. */
export function runningProjects({ projects }: Pick<Source, 'projects'>): readonly PlaceResult[] {
  return projects.filter((place) => measured(place, involvement)?.ran !== false);
}
