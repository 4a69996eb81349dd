import type { PlaceResult } from '../model/result.js';
import { judgeProject } from './judge-folder.js';
import type { Prepared } from './prepare.js';

/** The map: what each project that was asked for gives, in the order of the portfolio. */
export function judgeProjects(prepared: Prepared): Promise<readonly PlaceResult[]> {
  return (prepared.request.judge ?? judgeHere)(prepared);
}

/** Judges the projects one after another, in this thread. */
export async function judgeHere(prepared: Prepared): Promise<readonly PlaceResult[]> {
  const { chosen, request: { progress } } = prepared;
  const projects: PlaceResult[] = [];
  for (const folder of chosen) {
    projects.push(await judgeProject(folder, prepared));
    progress?.(projects.length, chosen.length);
  }
  return projects;
}
