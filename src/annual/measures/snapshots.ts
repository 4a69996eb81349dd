import { isWithin } from '../../model/audit-year.js';
import type { Day } from '../../model/day.js';
import type { RecordData } from '../../model/generated/records.js';
import { byText } from '../../model/place.js';
import { measure } from './measure.js';

type Data = RecordData['diversity-snapshot'];

/** How one characteristic was answered. */
export interface Answered {
  readonly characteristic: NonNullable<Data['characteristics']>[number]['characteristic'];
  /** By category; null where it was not asked, or not written down. */
  readonly counts: Readonly<Record<string, number>> | null;
  readonly preferNotToSay: number | null;
  readonly notStated: number | null;
  /** Per cent among those compared with, by category. */
  readonly benchmark: Readonly<Record<string, number>> | null;
  readonly notAsked: string | null;
}

/** Who a population was made up of on one day, as counts. */
export interface Snapshot {
  readonly id: string;
  readonly population: Data['population'];
  readonly asAt: Day;
  readonly headcount: number | null;
  readonly asked: number | null;
  readonly classification: string | null;
  readonly characteristics: readonly Answered[];
  readonly byBand: readonly { readonly band: string; readonly characteristic: string; readonly counts: Readonly<Record<string, number>> | null }[];
  readonly targetGroups: readonly { readonly group: string; readonly people: number | null }[];
}

/** The last snapshot of the year of each population (annual.md, E1 to E4 and E7). */
export const snapshots = measure({
  name: 'snapshots',
  reads: ['diversity-snapshot'],
  collect(scene): readonly Snapshot[] {
    const ofYear = scene.all('diversity-snapshot').filter(({ data }) => isWithin(data.as_at, scene.period)).toSorted((a, b) => byText(a.data.as_at, b.data.as_at) || byText(a.id ?? '', b.id ?? ''));
    return [...new Map(ofYear.map(({ data }) => [data.population, data])).values()].map(valueOf).toSorted((a, b) => byText(a.population, b.population));
  },
});

function valueOf({ id, population, as_at, headcount, asked, classification, characteristics, by_band, target_groups }: Data): Snapshot {
  return {
    id,
    population,
    asAt: as_at,
    headcount: headcount ?? null,
    asked: asked ?? null,
    classification: classification ?? null,
    characteristics: (characteristics ?? []).map(({ characteristic, counts, prefer_not_to_say, not_stated, benchmark, not_asked_reason }) => ({
      characteristic, counts: counts ?? null, preferNotToSay: prefer_not_to_say ?? null, notStated: not_stated ?? null, benchmark: benchmark ?? null, notAsked: not_asked_reason ?? null,
    })),
    byBand: (by_band ?? []).map(({ band, characteristic, counts }) => ({ band, characteristic, counts: counts ?? null })),
    targetGroups: (target_groups ?? []).map(({ group, people }) => ({ group, people: people ?? null })),
  };
}
