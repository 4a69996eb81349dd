import type { FactValue, Scene } from '../../src/model/charter.js';
import { addDays } from '../../src/model/day.js';
import { fact, sign } from '../define.js';
import { kOfN } from '../judging.js';
import { everyRecord } from './every-record.js';

/** Days before the audit date in which records look made for the audit. */
const WINDOW_DAYS = 14;
/** The share of the year's records above which they were. */
const MOST = 0.6;
/** Records that a portfolio, and a single project, has at least for a share of them to say something. */
const FEWEST_IN_PORTFOLIO = 20;
const FEWEST_IN_PROJECT = 10;

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
  title: 'Most of the year\'s records were first written in the fortnight before the audit.',
  mend: 'Ask what they were written from, and keep records as things happen.',
  hard: false,
  facts: [writtenJustNow],
  *find(scene) {
    const { records, justNow } = written(scene);
    if (scene.slug !== undefined && isMost(justNow, records, FEWEST_IN_PROJECT)) yield { at: scene.self, reason: reasonFor(scene, justNow, records, 'the project') };
  },
  *across(scene) {
    const places = scene.facts(writtenJustNow).map(({ value }) => value);
    const records = places.reduce((n, place) => n + place.records, 0);
    const justNow = places.reduce((n, place) => n + place.justNow, 0);
    if (isMost(justNow, records, FEWEST_IN_PORTFOLIO)) yield { at: scene.self, reason: reasonFor(scene, justNow, records, 'the whole portfolio') };
  },
});

/**
 * The records of the year, and those of them first written just before the audit. What was written together, such as the entries of
 * a list, is one record; what happened in those last days could not be written earlier and is none of the second.
 */
function written(scene: Scene): Written {
  const since = addDays(scene.asOf, -WINDOW_DAYS);
  const { from, to } = scene.period;
  const ofTheYear = everyRecord(scene).filter(({ about }) => about !== undefined && from <= about && about <= to);
  const together = (records: typeof ofTheYear): number => new Set(records.map(({ document, recordedOn }) => `${document} ${recordedOn}`)).size;
  return { records: together(ofTheYear), justNow: together(ofTheYear.filter(({ about, recordedOn }) => recordedOn >= since && about !== undefined && about < since)) };
}

function isMost(part: number, whole: number, fewest: number): boolean {
  return whole >= fewest && part > whole * MOST;
}

function reasonFor({ asOf }: Scene, justNow: number, records: number, where: string): string {
  return `${kOfN(justNow, records)} of the year's records of ${where} were first written in the ${String(WINDOW_DAYS)} days before ${asOf}.`;
}
