import type { Charter, Parameter } from '../model/charter.js';
import { comparePlaces } from '../model/place.js';
import type { Problem } from '../model/problem.js';
import type { PolicySetting } from '../model/result.js';
import type { Config, Lock, PolicyEntry } from '../records/config.js';
import { relaxedBy, wrongWith, type Known } from './policy-faults.js';
import { unknownParameters, unknownProjects } from './policy-names.js';

/** The parameters in force. */
export interface Policy {
  /** The value in a project, or where it is not told for which, for the organisation. @throws RangeError for a key that no rule declares. */
  readonly value: (key: string, project?: string) => number;
  /** What is set and in force, in the order of the files. */
  readonly settings: readonly PolicySetting[];
  /** Where a parameter is locked, by its key. */
  readonly locks: ReadonlyMap<string, Lock>;
  readonly problems: readonly Problem[];
}

/** Every parameter of the charter, each once, in the order in which the charter uses them. */
export function parametersOf({ commitments, signs, rollUp, answers, disclosure }: Charter): readonly Parameter[] {
  return [...new Set([...commitments.flatMap((c) => c.parameters), ...signs.flatMap((s) => s.uses), rollUp.effort, rollUp.undecided, ...Object.values(answers), ...Object.values(disclosure)])];
}

/**
 * Those by which a single project is judged, so that it may have a value of its own. Not those of the organisation's rules, nor of signs
 * that gather facts: they hold the projects against each other. The share of a rule is its commitment's, and so may be the organisation's.
 */
export function ownParametersOf({ commitments, signs }: Charter): ReadonlySet<Parameter> {
  const ofRules = commitments.flatMap(({ level, rules }) =>
    rules.filter((rule) => rule.where !== 'organisation').flatMap((rule) => rule.uses.filter((parameter) => level !== 'organisation' || parameter !== rule.share)));
  return new Set([...ofRules, ...signs.filter((sign) => sign.facts.length === 0).flatMap((sign) => sign.uses)]);
}

/** The defaults with what the files set. A setting that can't stand is a problem, and what would hold without it does. */
export function policyOf(charter: Charter, { policy: entries, locks: locked, projects }: Pick<Config, 'policy' | 'locks' | 'projects'>, known: Known): Policy {
  const { slugs = projects.map(({ slug }) => slug) } = known;
  const parameters = new Map(parametersOf(charter).map((p) => [p.key, p]));
  const own = ownParametersOf(charter);
  // The lock of the furthest file comes first, and holds.
  const locks = new Map(locked.toReversed().filter(({ key }) => parameters.has(key)).map((lock) => [lock.key, lock]));
  const problems: Problem[] = [
    ...unknownParameters([...locked, ...entries].filter(({ key }) => !parameters.has(key)), [...parameters.keys()]),
    ...unknownProjects(projects.filter(({ slug }) => !slugs.includes(slug)), slugs),
  ];
  const inForce = new Map<string, PolicySetting>();
  for (const entry of entries) {
    const parameter = parameters.get(entry.key);
    if (parameter === undefined) continue;
    const wrong = wrongWith(entry, parameter, { ...known, isOwn: own.has(parameter), lock: locks.get(entry.key) });
    problems.push(...wrong);
    const isThere = entry.project === undefined || slugs.includes(entry.project);
    if (wrong.length === 0 && isThere) inForce.set(nameOf(entry.key, entry.project), settingOf(entry, parameter));
  }
  return {
    settings: [...inForce.values()],
    locks,
    problems: problems.toSorted((a, b) => comparePlaces(a.place, b.place)),
    value: (key, project) => {
      const value = (project === undefined ? undefined : inForce.get(nameOf(key, project))?.value) ?? inForce.get(nameOf(key))?.value ?? parameters.get(key)?.default;
      if (value === undefined) throw new RangeError(`no rule declares the parameter ${key}`);
      return value;
    },
  };
}

function nameOf(key: string, project?: string): string {
  return project === undefined ? key : `${project} ${key}`;
}

function settingOf(entry: PolicyEntry, { key, unit, default: standard, stricter }: Parameter): PolicySetting {
  const relaxed = relaxedBy(entry, { stricter, default: standard });
  return { key, project: entry.project ?? null, value: entry.value, default: standard, unit, place: entry.place, ...(relaxed === undefined ? {} : { relaxed }) };
}
