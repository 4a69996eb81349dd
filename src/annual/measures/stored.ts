import type { Part } from '../../model/part.js';
import { measured } from '../generated/measured.js';
import type { MeasuredValues } from './values.js';

const isMeasured: (value: unknown) => value is MeasuredValues = measured;

/**
 * What is wrong with the measures of a stored part: the place in it, and what should stand there. Undefined where all of them are what a
 * measure gives, so that tables can be made of them.
 */
export function faultInMeasures({ projects }: Part): string | undefined {
  for (const [i, { measures }] of projects.entries()) {
    if (measures === undefined || isMeasured(measures)) continue;
    const [error] = measured.errors ?? [];
    return `at /projects/${String(i)}/measures${error?.instancePath ?? ''} it ${error?.message ?? 'is something else'}`;
  }
  return undefined;
}
