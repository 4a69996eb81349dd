import type { Band } from '../../model/generated/records.js';

/** Grade bands that stand as one; null is a band that is not on record. */
export interface BandGroup {
  readonly title: string;
  readonly bands: readonly (Band | null)[];
}

/** The ways to cut by grade band, from each by itself to none. */
export const BAND_CUTS: readonly { readonly name: string; readonly groups: readonly BandGroup[] }[] = [
  { name: 'each band', groups: [{ title: 'Lower', bands: ['lower'] }, { title: 'Middle', bands: ['middle'] }, { title: 'Upper', bands: ['upper'] }, { title: 'Band not on record', bands: [null] }] },
  { name: 'two groups', groups: [{ title: 'Lower', bands: ['lower'] }, { title: 'Middle and upper, or not on record', bands: ['middle', 'upper', null] }] },
  { name: 'all bands together', groups: [{ title: 'All bands', bands: ['lower', 'middle', 'upper', null] }] },
];
