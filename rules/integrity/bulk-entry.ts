import { isWithin } from '../../src/model/audit-year.js';
import type { FactValue, Parameter, Scene } from '../../src/model/charter.js';
import { addDays } from '../../src/model/day.js';
import { count, days, fact, share, sign } from '../define.js';
import { kOfN, several } from '../judging.js';
import { everyRecord } from './every-record.js';

const window = days('bulk-entry.window', 14, { meaning: 'Days before the audit date in which records look made for the audit.', stricter: 'higher', min: 1, max: 60 });
const most = share('bulk-entry.most', 0.6, { meaning: 'Of the records of the year, the share above which it is odd that they were first written in those days.', stricter: 'lower', min: 0.1 });
const fewestInPortfolio = count('bulk-entry.in-portfolio', 20, { meaning: 'Records of the year that a portfolio has at least for a share of them to say something.', stricter: 'lower', min: 5, max: 100 });
const fewestInProject = count('bulk-entry.in-project', 10, { meaning: 'Records of the year that a project has at least for a share of them to say something.', stricter: 'lower', min: 5, max: 100 });

interface Written extends FactValue {
  readonly records: number;
  readonly justNow: number;
}

const writtenJustNow = fact<Written>({
  name: 'written-just-now',
  reads: [],
  *collect(scene) {
    yield { from: scene.self, value: written(scene) };
  },
});

/** Records that are made as things happen are spread over the year. */
export const bulkEntry = sign({
  id: 'bulk-entry',
  title: 'Most of the year\'s records were first written in the last days before the audit.',
  mend: 'Ask what they were written from, and keep records as things happen.',
  hard: false,
  facts: [writtenJustNow],
  uses: [window, most, fewestInPortfolio, fewestInProject],
  *find(scene) {
    const { records, justNow } = written(scene);
    if (scene.slug !== undefined && isMost(scene, justNow, records, fewestInProject)) yield { at: scene.self, reason: reasonFor(scene, justNow, records, 'the project') };
  },
  *across(scene) {
    const places = scene.facts(writtenJustNow).map(({ value }) => value);
    const records = places.reduce((n, place) => n + place.records, 0);
    const justNow = places.reduce((n, place) => n + place.justNow, 0);
    if (isMost(scene, justNow, records, fewestInPortfolio)) yield { at: scene.self, reason: reasonFor(scene, justNow, records, 'the whole portfolio') };
  },
});

/**
 * The records of the year, and those of them first written just before the audit. What was written together, such as the entries of
 * a list, is one record; what happened in those last days could not be written earlier and is none of the second.
 */
function written(scene: Scene): Written {
  const since = addDays(scene.asOf, -scene.value(window));
  const ofTheYear = everyRecord(scene).filter(({ about }) => about !== undefined && isWithin(about, scene.period));
  const together = (records: typeof ofTheYear): number => new Set(records.map(({ document, recordedOn }) => `${document} ${recordedOn}`)).size;
  return { records: together(ofTheYear), justNow: together(ofTheYear.filter(({ about, recordedOn }) => recordedOn >= since && about !== undefined && about < since)) };
}

function isMost(scene: Scene, part: number, whole: number, fewest: Parameter): boolean {
  return whole >= scene.value(fewest) && part > whole * scene.value(most) + 1e-9;
}

function reasonFor(scene: Scene, justNow: number, records: number, where: string): string {
  return `${kOfN(justNow, records)} of the year's records of ${where} were first written in the ${several(scene.value(window), 'day')} before ${scene.asOf}.`;
}
