import type { Charter } from '../../model/charter.js';

/** The numbers that disclosure control goes by; docs/disclosure-control.md says what each does. */
export type DisclosurePolicy = { readonly [Name in keyof Charter['disclosure']]: number };

/** The numbers in force, by what says the value of a parameter. */
export function disclosurePolicy(parameters: Charter['disclosure'], value: (key: string) => number): DisclosurePolicy {
  const of = (name: keyof Charter['disclosure']): number => value(parameters[name].key);
  return {
    sensitiveThreshold: of('sensitiveThreshold'),
    peopleThreshold: of('peopleThreshold'),
    roundingBase: of('roundingBase'),
    percentBase: of('percentBase'),
    averageBase: of('averageBase'),
    zeroBase: of('zeroBase'),
    dominantShare: of('dominantShare'),
    feasibleValues: of('feasibleValues'),
    smallestPopulation: of('smallestPopulation'),
    manyCategories: of('manyCategories'),
    hiddenShare: of('hiddenShare'),
  };
}
