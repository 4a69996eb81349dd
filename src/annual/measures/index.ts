import type { Measure } from '../../model/measure.js';
import { access } from './access.js';
import { feedback } from './feedback.js';
import { influence } from './influence.js';
import { involvement } from './involvement.js';
import { recognition } from './recognition.js';
import { snapshots } from './snapshots.js';

/** Everything that the annual tables need of each place. */
export const MEASURES: readonly Measure[] = [involvement, influence, feedback, recognition, access, snapshots];
