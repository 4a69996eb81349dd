import type { Charter } from '../../model/charter.js';
import type { DisclosurePolicy } from '../../model/ledger.js';

export type { DisclosurePolicy } from '../../model/ledger.js';

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
