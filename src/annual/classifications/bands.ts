import type { Band } from '../../model/generated/records.js';

/** Grade bands that stand as one; null is a band that is not on record. */
export interface BandGroup {
  readonly title: string;
  readonly bands: readonly (Band | null)[];
}

/** The vacancies in a band that let it be shown by itself: as many as other counts of people need (annual.md, disclosure control 2). */
export const FEWEST_IN_BAND = 5;

/** The ways to cut by grade band, the finer first. */
export const BAND_CUTS: readonly (readonly BandGroup[])[] = [
  [{ title: 'Lower', bands: ['lower'] }, { title: 'Middle', bands: ['middle'] }, { title: 'Upper', bands: ['upper'] }, { title: 'Band not on record', bands: [null] }],
  [{ title: 'Lower', bands: ['lower'] }, { title: 'Middle and upper, or not on record', bands: ['middle', 'upper', null] }],
];
