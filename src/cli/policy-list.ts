import { ownParametersOf, parametersOf, type Policy } from '../audit/policy.js';
import type { Charter } from '../model/charter.js';
import { showPlace, type Place } from '../model/place.js';
import type { PolicySetting } from '../model/result.js';
import { valueInWords } from '../output/text/amounts.js';
import type { Config } from '../records/config.js';
import { boundsInWords, stricterInWords } from './charter-words.js';
import { entry } from './entries.js';

/** Every parameter with its value, default, unit and bounds, where it was set or locked, and the projects that have a value of their own. */
export function listPolicy(charter: Charter, { settings, locks, value }: Pick<Policy, 'settings' | 'locks' | 'value'>, shared: Config['shared']): readonly string[] {
  const own = ownParametersOf(charter);
  const from = (place: Place): string => {
    const sharer = shared.find(({ path }) => path === place.file);
    return `${showPlace(place)}${sharer === undefined ? '' : ` (shared by ${sharer.by ?? 'a body that it does not name'})`}`;
  };
  return parametersOf(charter).flatMap((parameter) => {
    const { key, meaning, unit, default: standard } = parameter;
    const set = settings.filter((s) => s.key === key);
    const forAll = set.find(({ project }) => project === null);
    const lock = locks.get(key);
    const where = forAll === undefined ? 'the default' : `set at ${from(forAll.place)}; default ${valueInWords(standard, unit)}${approval(forAll)}`;
    return entry(
      `${key} = ${valueInWords(value(key), unit)}`,
      meaning,
      `${where}; unit ${unit}; ${stricterInWords(parameter)}; may be ${boundsInWords(parameter)}; ${own.has(parameter) ? 'a project may have a value of its own' : 'the same for all projects'}`,
      lock === undefined ? undefined : `locked at ${from(lock.place)}`,
      ...set.flatMap((s) => (s.project === null ? [] : [`in the project ${s.project}: ${valueInWords(s.value, unit)}, set at ${from(s.place)}${approval(s)}`])),
    );
  });
}

function approval({ relaxed }: PolicySetting): string {
  return relaxed === undefined ? '' : `; locally relaxed: approved by ${relaxed.approvedBy} on ${relaxed.approvedOn}, agreed at the Network meeting of ${relaxed.approvedAt}`;
}
