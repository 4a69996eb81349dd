import type { Parameter } from '../model/charter.js';
import { capital } from '../model/words.js';
import { boundsInWords, stricterInWords } from './charter-words.js';
import type { Table } from './explained.js';
import { inForce, type Settings } from './in-force.js';

/** A table of the numbers that a rule or a sign goes by; none where it goes by none. */
export function numbersOf(parameters: readonly Parameter[], settings: Settings): readonly Table[] {
  if (parameters.length === 0) return [];
  return [{
    title: 'Numbers it goes by, which are policy',
    columns: ['Number', 'What it means', 'Value', 'Stricter', 'May be'],
    rows: parameters.map((parameter) => {
      const { key, meaning } = parameter;
      const [value, stricter, bounds] = [inForce(parameter, settings), stricterInWords(parameter), boundsInWords(parameter)];
      return { name: key, inWords: `${value}. ${meaning} ${capital(stricter)}; may be ${bounds}.`, cells: [meaning, value, stricter, bounds] };
    }),
    namesAreIds: true,
  }];
}
