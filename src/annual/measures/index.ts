import type { Measure } from '../../model/measure.js';
import { access } from './access.js';
import { equalityActions } from './equality-actions.js';
import { experience } from './experience.js';
import { feedback } from './feedback.js';
import { governance } from './governance.js';
import { influence } from './influence.js';
import { involvement } from './involvement.js';
import { learning } from './learning.js';
import { money } from './money.js';
import { outreach } from './outreach.js';
import { papers } from './papers.js';
import { publications } from './publications.js';
import { recognition } from './recognition.js';
import { recruitment } from './recruitment.js';
import { snapshots } from './snapshots.js';
import { targetGroups } from './target-groups.js';
import { workforce } from './workforce.js';

/** Everything that the annual tables need of each place. */
export const MEASURES: readonly Measure[] = [
  involvement, influence, feedback, recognition, access, experience, papers, governance, recruitment, learning, money,
  snapshots, workforce, targetGroups, outreach, publications, equalityActions,
];
